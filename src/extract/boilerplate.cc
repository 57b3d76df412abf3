// SPDX-License-Identifier: GPL-2.0-or-later
// Which paragraphs of a body may be boilerplate, and whether those that return really are.
#include "extract/boilerplate.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "extract/paragraph_words.h"
#include "extract/text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>

namespace depesche::extract {
namespace {

constexpr std::string_view kBreak = "\n\n";
// A shorter line is a heading, or known furniture; a longer one tells something.
constexpr std::size_t kShortestBytes = 30;
constexpr std::size_t kLongestBytes = 600;
constexpr std::size_t kLongestOfOutlet = 350;  // what an outlet says of itself is short
constexpr std::ptrdiff_t kFewestSpaces = 3;    // between four words
constexpr std::size_t kTail = 3;
// Of an article, besides those at its edges: a page has no more offers, a hostile one millions.
constexpr std::size_t kMostSuspects = 40;

// The share of a paragraph's names and nouns that also stand in the rest of its articles, on
// average. Measured on 8,000 articles of 100 outlets: boilerplate has up to 0.33, text used again
// from 0.42 on.
constexpr double kTopicToReader = 0.34;
constexpr double kTopic = 0.25;
constexpr double kTopicOfWire = 0.17;
// Two articles that have this share of the shorter one in common are one text, printed twice.
constexpr double kSameToReader = 0.75;
constexpr double kSame = 0.5;
// Among these, a paragraph that stands in so many articles is no part of their own text.
constexpr std::size_t kShared = 3;
// Of the articles that carry one agency: then it may be the agency's text.
constexpr double kWireShare = 0.66;

template <typename Visit>
void each_paragraph(std::string_view body, Visit&& visit) {
  while (!body.empty()) {
    const std::size_t end = body.find(kBreak);
    const std::string_view paragraph = body.substr(0, end);
    if (!trim(paragraph).empty()) visit(paragraph);
    if (end == std::string_view::npos) return;
    body.remove_prefix(end + kBreak.size());
  }
}

// "0561/9100", "+49 30 123456": six digits at least.
bool has_telephone(std::string_view paragraph) {
  constexpr int kFewestDigits = 6;
  int digits = 0;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    const char c = paragraph[i];
    const bool digit = c >= '0' && c <= '9';
    if (digits == 0) {
      const bool begins = i == 0 || paragraph[i - 1] == ' ' || paragraph[i - 1] == '(';
      digits = begins && (c == '0' || c == '+') ? 1 : 0;
    } else if (digit) {
      if (++digits == kFewestDigits) return true;
    } else if (c != '/' && c != ' ' && c != '-' && c != ')') {
      digits = 0;
    }
  }
  return false;
}

// Whom readers may call is news, in whatever words an outlet always prints it: "Hinweise nimmt die
// Polizei entgegen", "Hilfe bietet die Telefonseelsorge unter 0800 1110111".
bool is_public_notice(std::string_view paragraph) {
  constexpr std::string_view kWords[] = {"polizei", "notruf", "telefonseelsorge", "zeugen"};
  const std::string lower = base::to_lower(paragraph);
  return has_telephone(paragraph) ||
         std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

// Of a sentence's length, no question, and no rest of a sentence: "die am Montag in Genf, wo".
bool looks_whole(std::string_view paragraph) {
  if (paragraph.size() < kShortestBytes || paragraph.size() > kLongestBytes) return false;
  std::size_t next = 0;
  const char32_t first = base::decode_utf8(paragraph, 0, next);
  if (base::is_letter(first) && !base::is_upper(first)) return false;
  if (trim(paragraph).back() == '?') return false;
  if (std::count(paragraph.begin(), paragraph.end(), ' ') < kFewestSpaces) return false;
  return !is_public_notice(paragraph);
}

struct Paragraph {
  std::uint64_t hash = 0;
  std::string_view text;
};

// One of the articles that have the paragraph.
struct Witness {
  std::vector<Paragraph> paragraphs;
  std::unordered_map<std::uint64_t, std::size_t> bytes;  // by hash
  std::size_t all_bytes = 0;
};

Witness witness(const Article& article) {
  Witness made;
  for (const std::string* text : {&article.lead, &article.body}) {
    each_paragraph(*text, [&](std::string_view paragraph) {
      const std::uint64_t hash = paragraph_hash(paragraph);
      made.paragraphs.push_back({hash, paragraph});
      if (made.bytes.emplace(hash, paragraph.size()).second) made.all_bytes += paragraph.size();
    });
  }
  return made;
}

bool are_one_text(const Witness& a, const Witness& b, double share) {
  std::size_t common = 0;
  for (const auto& [hash, bytes] : a.bytes) common += b.bytes.count(hash) != 0 ? bytes : 0;
  const std::size_t shorter = std::min(a.all_bytes, b.all_bytes);
  return static_cast<double>(common) >= share * static_cast<double>(shorter);
}

// How many different texts the articles are.
std::size_t texts(const std::vector<Witness>& witnesses, double share) {
  std::vector<const Witness*> different;
  for (const Witness& one : witnesses) {
    const bool seen = std::any_of(different.begin(), different.end(), [&](const Witness* other) {
      return are_one_text(one, *other, share);
    });
    if (!seen) different.push_back(&one);
  }
  return different.size();
}

// The average share of "words" that an article has outside the paragraphs it shares with others.
double topic_share(const WordKeys& words, const std::vector<Article>& articles,
                   const std::vector<Witness>& witnesses) {
  if (words.empty()) return 0;
  std::unordered_map<std::uint64_t, std::size_t> articles_with;
  for (const Witness& one : witnesses) {
    for (const auto& [hash, bytes] : one.bytes) ++articles_with[hash];
  }
  double sum = 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    WordKeys rest;
    add_topic_words(articles[i].kicker, rest);
    add_topic_words(articles[i].title, rest);
    for (const Paragraph& paragraph : witnesses[i].paragraphs) {
      if (articles_with[paragraph.hash] < kShared) add_topic_words(paragraph.text, rest);
    }
    const auto found = std::count_if(words.begin(), words.end(),
                                     [&](const auto& word) { return rest.count(word) != 0; });
    sum += static_cast<double>(found) / static_cast<double>(words.size());
  }
  return sum / static_cast<double>(articles.size());
}

bool have_one_agency(const std::vector<Article>& articles) {
  std::map<std::string, std::size_t> counts;
  std::size_t most = 0;
  for (const Article& article : articles) {
    for (const std::string& agency : article.source) most = std::max(most, ++counts[agency]);
  }
  return static_cast<double>(most) >= kWireShare * static_cast<double>(articles.size());
}

}  // namespace

std::vector<Suspect> suspects(std::string_view body) {
  std::vector<std::string_view> all;
  each_paragraph(body, [&](std::string_view paragraph) { all.push_back(paragraph); });
  std::vector<Suspect> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!looks_whole(all[i])) continue;
    const bool edge = i == 0 || i + kTail >= all.size();
    if (!edge && (found.size() >= kMostSuspects || !speaks_to_reader(all[i]))) continue;
    const std::uint64_t hash = paragraph_hash(all[i]);
    const bool again = std::any_of(found.begin(), found.end(),
                                   [&](const Suspect& suspect) { return suspect.hash == hash; });
    if (!again) found.push_back({all[i], hash});
  }
  return found;
}

std::uint64_t paragraph_hash(std::string_view paragraph) {
  std::string plain;
  plain.reserve(paragraph.size());
  for (std::size_t at = 0, next = 0; at < paragraph.size(); at = next) {
    const char32_t c = base::decode_utf8(paragraph, at, next);
    const char last = plain.empty() ? ' ' : plain.back();
    if (base::is_digit(c)) {
      if (last != '0') plain.push_back('0');
    } else if (c <= ' ' || c == 0xa0) {
      if (last != ' ') plain.push_back(' ');
    } else {
      base::append_utf8(plain, base::to_lower(c));
    }
  }
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return base::hash64(plain);
}

std::string without_paragraphs(std::string_view body, const std::vector<std::uint64_t>& hashes) {
  std::string kept;
  bool dropped = false;
  each_paragraph(body, [&](std::string_view paragraph) {
    if (std::find(hashes.begin(), hashes.end(), paragraph_hash(paragraph)) != hashes.end()) {
      dropped = true;
      return;
    }
    if (!kept.empty()) kept += kBreak;
    kept += paragraph;
  });
  return dropped ? kept : std::string(body);
}

bool is_boilerplate(std::string_view paragraph, const std::vector<Article>& articles,
                    const Spread& spread) {
  if (articles.size() < kFewestArticles) return false;
  const bool to_reader = speaks_to_reader(paragraph);
  const bool wire = spread.elsewhere || have_one_agency(articles);
  if (!to_reader) {
    const bool of_outlet = paragraph.size() <= kLongestOfOutlet &&
                           speaks_of_outlet(paragraph, articles.front().outlet);
    if (wire || !(of_outlet || spread.everywhere)) return false;
  }
  std::vector<Witness> witnesses;
  for (const Article& article : articles) witnesses.push_back(witness(article));
  if (texts(witnesses, to_reader ? kSameToReader : kSame) < kFewestArticles) return false;
  const double share = topic_share(topic_words_within(paragraph), articles, witnesses);
  return share < (wire ? kTopicOfWire : to_reader ? kTopicToReader : kTopic);
}

}  // namespace depesche::extract
