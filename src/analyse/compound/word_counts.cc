// SPDX-License-Identifier: GPL-2.0-or-later
// How often an archive uses each word: counted as spelled, folded at the end.
#include "analyse/compound/word_counts.h"

#include <algorithm>

#include "analyse/character.h"
#include "analyse/fold.h"
#include "analyse/stopwords.h"
#include "base/utf8.h"

namespace depesche::analyse {
namespace {

constexpr std::size_t kMinBytes = 3;
constexpr std::size_t kMaxBytes = 60;
constexpr double kUnknownShare = .5;

// Whether what stands between two words lets a sentence end: a stop, a quote, another line.
bool ends_sentence(std::string_view between) {
  return between.find_first_of(".!?:\n\"(") != std::string_view::npos ||
         between.find("„") != std::string_view::npos ||
         between.find("»") != std::string_view::npos || between.find("•") != std::string_view::npos;
}

// What stands before common nouns, but hardly before names: "der", "einem", "am", "ihre".
bool is_determiner(std::string_view spelled) {
  static constexpr std::string_view kWhole[] = {"der", "die", "das", "den",  "dem",   "des",
                                                "am",  "im",  "zum", "zur",  "vom",   "beim",
                                                "ans", "ins", "ein", "kein", "viele", "alle"};
  static constexpr std::string_view kStems[] = {"ein",  "kein",  "dies",  "jed",  "jen",
                                                "mein", "dein",  "sein",  "ihr",  "unser",
                                                "eur",  "manch", "welch", "solch"};
  static constexpr std::string_view kEndings[] = {"e", "er", "es", "en", "em"};
  constexpr std::size_t kMaxDeterminer = 7;
  if (spelled.size() > kMaxDeterminer || spelled.empty()) return false;
  char letters[kMaxDeterminer];
  spelled.copy(letters, kMaxDeterminer);
  letters[0] = static_cast<char>(letters[0] | 0x20);  // "Ihre" at the begin of a sentence
  const std::string_view word(letters, spelled.size());
  if (std::find(std::begin(kWhole), std::end(kWhole), word) != std::end(kWhole)) return true;
  for (const std::string_view stem : kStems) {
    if (!word.starts_with(stem)) continue;
    const std::string_view ending = word.substr(stem.size());
    if (std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings)) {
      return true;
    }
  }
  return false;
}

bool has_digit(std::string_view form) {
  return form.find_first_of("0123456789,") != std::string_view::npos;
}

bool starts_upper(std::string_view word) {
  std::size_t next = 0;
  return base::is_upper(base::decode_utf8(word, 0, next));
}

}  // namespace

std::size_t WordCounts::Hash::operator()(std::string_view word) const {
  return std::hash<std::string_view>()(word);
}

void WordCounts::add(std::string_view text) {
  tokenise(text, parts_);
  std::size_t last_end = 0;
  std::string_view last;
  for (const Part& part : parts_) {
    const bool beginning =
        last_end == 0 || ends_sentence(text.substr(last_end, part.begin - last_end));
    last_end = part.end;
    const std::string_view word = text.substr(part.begin, part.end - part.begin);
    const bool determined = !beginning && !part.joined && is_determiner(last);
    last = word;
    if (word.size() < kMinBytes || word.size() > 2 * kMaxBytes) continue;
    auto known = words_.find(word);
    if (known == words_.end()) known = words_.emplace(std::string(word), Uses()).first;
    ++(beginning ? known->second.beginning : known->second.inside);
    if (determined) ++known->second.determined;
  }
  if (words_.size() > max_words_) forget_rare();
}

void WordCounts::forget_rare() {
  for (std::uint32_t rare = 1; words_.size() > max_words_ / 2; rare *= 2) {
    std::erase_if(words_, [rare](const auto& word) {
      return word.second.inside + word.second.beginning <= rare;
    });
  }
}

std::vector<WordCount> WordCounts::forms() const {
  struct Seen {
    double inside = 0;
    double upper_inside = 0;
    double beginning = 0;
    double determined = 0;
  };
  std::unordered_map<std::string, Seen> forms;
  for (const auto& [word, uses] : words_) {
    std::string form = word_form(word);
    if (form.size() < kMinBytes || form.size() > kMaxBytes || has_digit(form) ||
        is_stopword(form)) {
      continue;
    }
    const bool upper = starts_upper(word);
    Seen& seen = forms[std::move(form)];
    seen.inside += uses.inside;
    if (upper) seen.upper_inside += uses.inside;
    // A small letter tells even there: after a colon, a bracket, an abbreviation.
    if (!upper) seen.inside += uses.beginning;
    if (upper) seen.beginning += uses.beginning;
    seen.determined += uses.determined;
  }
  std::vector<WordCount> counts;
  counts.reserve(forms.size());
  for (const auto& [form, seen] : forms) {
    const double count = seen.inside + seen.beginning;
    const double share = seen.inside > 0 ? seen.upper_inside / seen.inside : kUnknownShare;
    counts.push_back({form, count, count * share, seen.determined});
  }
  std::sort(counts.begin(), counts.end(),
            [](const WordCount& a, const WordCount& b) { return a.form < b.form; });
  return counts;
}

}  // namespace depesche::analyse
