// SPDX-License-Identifier: GPL-2.0-or-later
// Boilerplate that only the archive shows: paragraphs that return in an outlet's articles.
#include "index/repeats.h"

#include "base/hash.h"
#include "base/xapian_error.h"
#include "extract/boilerplate.h"
#include "index/article_codec.h"
#include "index/judgement.h"
#include "index/lookup.h"
#include "index/removed.h"
#include "index/schema.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>

namespace depesche::index {
namespace {

// Metadata: kFindingKey and 16 digits of outlet and paragraph -> what was found.
constexpr char kFindingKey[] = "depesche.returning.";
constexpr char kBoilerplate[] = "boilerplate";
// Behind it the frequency of the term at which it was found: "text 12".
constexpr std::string_view kText = "text ";

// In so many articles a paragraph is looked for: some have lost it, or share its term by chance.
constexpr std::size_t kLookedThrough = 16;

// 35 bits are enough: whatever shares a term by chance is told apart when it is looked at.
std::string term_of(std::uint64_t hash) {
  constexpr char kDigits[] = "abcdefghijklmnopqrstuvwxyz234567";
  std::string term = kReturningPrefix;
  for (int i = 0; i < 7; ++i, hash >>= 5) term.push_back(kDigits[hash & 31]);
  return term;
}

std::string finding_key(const std::string& outlet, std::uint64_t hash) {
  return kFindingKey + base::hash_hex(outlet + '\0' + std::to_string(hash));
}

// The frequency at which a paragraph is looked at again.
std::size_t next_look(const std::string& finding) {
  if (finding.compare(0, kText.size(), kText) != 0) return extract::kFewestArticles;
  return 2 * std::strtoul(finding.c_str() + kText.size(), nullptr, 10);
}

// False if the article does not have the paragraph: it has lost it, or has another one with the
// same term.
bool write_again(Store& store, Xapian::docid docid, std::uint64_t hash) {
  Article article = store.articles().read(store.database(), docid);
  std::string body = extract::without_paragraphs(article.body, {hash});
  if (body.size() == article.body.size()) return false;
  article.body = std::move(body);
  store.write(docid, article, stored_origin(store.database(), docid), encode_article(article),
              stored_repeat_terms(store.database(), docid));
  return true;
}

// True if the paragraph was found to be boilerplate just now.
bool judge(Store& store, const std::string& outlet, const Repeats::Paragraph& paragraph) {
  const Xapian::Database& database = store.database();
  const Xapian::doccount most = database.get_termfreq(paragraph.term);  // removed ones included
  if (most < extract::kFewestArticles) return false;
  const std::string key = finding_key(outlet, paragraph.hash);
  const std::string finding = database.get_metadata(key);
  if (finding == kBoilerplate || most < next_look(finding)) return false;
  const std::vector<Xapian::docid> docids = documents_with(database, paragraph.term, outlet);
  if (docids.size() < extract::kFewestArticles) return false;
  const std::size_t everywhere = documents_with(database, paragraph.term).size();
  if (everywhere < next_look(finding)) return false;
  const Occurrences occurrences{docids.size(), everywhere, documents_with(database, outlet).size()};
  const auto read = [&](std::size_t i) { return store.articles().read(database, docids[i]); };
  if (is_boilerplate(paragraph.text, paragraph.hash, occurrences, read)) {
    store.set_metadata(key, kBoilerplate);
    for (const Xapian::docid docid : docids) write_again(store, docid, paragraph.hash);
    return true;
  }
  const auto& [text_key, text] = noted_as_text(outlet, paragraph, everywhere);
  store.set_metadata(text_key, text);
  return false;
}

// The paragraphs behind "term", one for each outlet in which they return. Of an outlet that has
// lost it everywhere nothing is found; then it was judged.
std::vector<Boilerplate> returning(const Store& store, const std::string& term) {
  const Xapian::Database& database = store.database();
  std::map<std::string, std::vector<Xapian::docid>> by_outlet;
  for (const Xapian::docid docid : documents_with(database, term)) {
    const Xapian::Document document = database.get_document(docid, Xapian::DOC_ASSUME_VALID);
    by_outlet[document.get_value(kOutletSlot)].push_back(docid);
  }
  std::vector<Boilerplate> found;
  for (const auto& [outlet, docids] : by_outlet) {
    if (docids.size() < extract::kFewestArticles) continue;
    const std::size_t steps = std::min(docids.size(), kLookedThrough);
    for (std::size_t i = 0; i < steps; ++i) {
      const Article article = store.articles().read(database, docids[i * docids.size() / steps]);
      const Repeats repeats = repeats_of(article, {term});
      if (repeats.paragraphs.empty()) continue;
      found.push_back({repeats.outlet, repeats.paragraphs.front()});
      break;
    }
  }
  return found;
}

}  // namespace

Repeats repeats_of(const Article& article) {
  Repeats repeats;
  // An article of nothing but boilerplate would be none.
  if (article.outlet.empty() || (article.title.empty() && article.lead.empty())) return repeats;
  repeats.outlet = value_term(*find_field("outlet"), article.outlet);
  for (const extract::Suspect& suspect : extract::suspects(article.body)) {
    repeats.paragraphs.push_back({std::string(suspect.text), suspect.hash, term_of(suspect.hash)});
  }
  return repeats;
}

Repeats repeats_of(const Article& article, const std::vector<std::string>& terms) {
  Repeats repeats = repeats_of(article);
  if (terms.empty()) return repeats;
  std::erase_if(repeats.paragraphs, [&](const Repeats::Paragraph& paragraph) {
    return std::find(terms.begin(), terms.end(), paragraph.term) == terms.end();
  });
  return repeats;
}

std::vector<Repeats::Paragraph> drop_boilerplate(const Xapian::Database& database,
                                                 const Repeats& repeats, Article& article) {
  std::vector<Repeats::Paragraph> dropped;
  std::vector<std::uint64_t> hashes;
  for (const Repeats::Paragraph& paragraph : repeats.paragraphs) {
    const std::string key = finding_key(repeats.outlet, paragraph.hash);
    if (database.get_metadata(key) != kBoilerplate) continue;
    hashes.push_back(paragraph.hash);
    dropped.push_back(paragraph);
  }
  if (!hashes.empty()) article.body = extract::without_paragraphs(article.body, hashes);
  return dropped;
}

std::size_t count_articles(const Xapian::Database& database, const Repeats& repeats,
                           const Repeats::Paragraph& paragraph) {
  return documents_with(database, paragraph.term, repeats.outlet).size();
}

std::vector<std::string> repeat_terms(const Repeats& repeats) {
  std::vector<std::string> terms;
  for (const Repeats::Paragraph& paragraph : repeats.paragraphs) terms.push_back(paragraph.term);
  return terms;
}

std::vector<std::string> stored_repeat_terms(const Xapian::Database& database,
                                             Xapian::docid docid) {
  const Xapian::Document document = database.get_document(docid, Xapian::DOC_ASSUME_VALID);
  return decode_list(document.get_value(kReturningSlot));
}

std::vector<Boilerplate> judge_repeats(Store& store, const Repeats& repeats) {
  std::vector<Boilerplate> found;
  base::guarded("looking for boilerplate", [&] {
    for (const Repeats::Paragraph& paragraph : repeats.paragraphs) {
      if (judge(store, repeats.outlet, paragraph)) found.push_back({repeats.outlet, paragraph});
    }
  });
  return found;
}

bool judge_all_repeats(Store& store) {
  return base::guarded("looking for boilerplate", [&] {
    bool written = false;
    const Xapian::Database& database = store.database();
    std::vector<std::string> terms;  // first, as judging writes
    const Xapian::TermIterator end = database.allterms_end(kReturningPrefix);
    for (auto term = database.allterms_begin(kReturningPrefix); term != end; ++term) {
      if (term.get_termfreq() >= extract::kFewestArticles) terms.push_back(*term);
    }
    for (const std::string& term : terms) {
      for (const Boilerplate& found : returning(store, term)) {
        if (!judge(store, found.outlet, found.paragraph)) continue;
        written = true;
        store.commit();
      }
    }
    store.commit();
    return written;
  });
}

std::pair<std::string, std::string> noted_as_text(const std::string& outlet,
                                                  const Repeats::Paragraph& paragraph,
                                                  std::size_t everywhere) {
  return {finding_key(outlet, paragraph.hash), std::string(kText) + std::to_string(everywhere)};
}

void note_boilerplate(Store& store, const Boilerplate& found) {
  store.set_metadata(finding_key(found.outlet, found.paragraph.hash), kBoilerplate);
}

bool drop_everywhere(Store& store, const Boilerplate& found) {
  note_boilerplate(store, found);
  return base::guarded("dropping boilerplate", [&] {
    bool written = false;
    for (const Xapian::docid docid :
         documents_with(store.database(), found.paragraph.term, found.outlet)) {
      if (write_again(store, docid, found.paragraph.hash)) written = true;
    }
    return written;
  });
}

Metadata finding_metadata(const Xapian::Database& database) {
  Metadata findings;
  const Xapian::TermIterator end = database.metadata_keys_end(kFindingKey);
  for (auto key = database.metadata_keys_begin(kFindingKey); key != end; ++key) {
    findings.emplace_back(*key, database.get_metadata(*key));
  }
  return findings;
}

Metadata boilerplate_metadata(const Xapian::Database& database) {
  Metadata findings = finding_metadata(database);
  std::erase_if(findings, [](const auto& finding) { return finding.second != kBoilerplate; });
  return findings;
}

}  // namespace depesche::index
