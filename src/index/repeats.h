// SPDX-License-Identifier: GPL-2.0-or-later
// Boilerplate that only the archive shows: paragraphs that return in an outlet's articles.
//
// The index itself counts. A document carries a term for each paragraph of its article that may be
// boilerplate (extract::suspects()), so that the frequency of the term is the count over the
// archive, in each transaction; removed documents are taken off. When an article is stored whose
// paragraph has so reached extract::kFewestArticles of its outlet, these articles are looked at.
// What is found is kept in the metadata: boilerplate for ever, text until the count has doubled.
// With the finding "boilerplate" the few articles that have the paragraph are written again without
// it, in the same transaction; later ones lose it before they are compared and stored. Of a bulk
// load the articles of a segment are judged together before they are written. A document keeps the
// terms of paragraphs that were taken out of its article, so that the count stays right, and an
// article that is read again loses the same paragraphs again and equals the stored one. Articles
// without outlet take no part, and neither do those that a program gives to a Writer: their text is
// its own.
#ifndef DEPESCHE_INDEX_REPEATS_H_
#define DEPESCHE_INDEX_REPEATS_H_

#include "index/store.h"

#include <depesche/article.h>
#include <xapian.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace depesche::index {

// The paragraphs of an article that are counted.
struct Repeats {
  struct Paragraph {
    std::string text;
    std::uint64_t hash = 0;
    std::string term;
  };
  std::string outlet;  // the outlet's term
  std::vector<Paragraph> paragraphs;
};

// Those of an article as it was extracted, whole.
Repeats repeats_of(const Article& article);
// Those of an article whose document has the terms "terms" already; all, if it has none.
Repeats repeats_of(const Article& article, const std::vector<std::string>& terms);

// Takes what was found to be boilerplate out of the article's body and returns it. Lets Xapian's
// errors pass through.
std::vector<Repeats::Paragraph> drop_boilerplate(const Xapian::Database& database,
                                                 const Repeats& repeats, Article& article);

// In how many articles of the outlet the paragraph stands, or stood before it was dropped. Lets
// Xapian's errors pass through.
std::size_t count_articles(const Xapian::Database& database, const Repeats& repeats,
                           const Repeats::Paragraph& paragraph);

// The terms for the article's document, whether its paragraphs were dropped or not.
std::vector<std::string> repeat_terms(const Repeats& repeats);
// Those of a stored document. Lets Xapian's errors pass through.
std::vector<std::string> stored_repeat_terms(const Xapian::Database& database, Xapian::docid docid);

// A paragraph of an outlet's articles that was found to be boilerplate.
struct Boilerplate {
  std::string outlet;  // the outlet's term
  Repeats::Paragraph paragraph;
};

// To be called when the article has been written: looks at the paragraphs that return often enough
// and have not been looked at, and writes the articles again that lose one. Returns what was found
// to be boilerplate. Throws Error.
std::vector<Boilerplate> judge_repeats(Store& store, const Repeats& repeats);
// The same for all articles of the index, when many have come at once; commits. True if an article
// was written again. Throws Error.
bool judge_all_repeats(Store& store);

// Keys and values of metadata.
using Metadata = std::vector<std::pair<std::string, std::string>>;
// What notes that the paragraph was found to be text when "everywhere" articles of any outlet had
// it, so that it is judged again only when they have doubled.
Metadata::value_type noted_as_text(const std::string& outlet, const Repeats::Paragraph& paragraph,
                                   std::size_t everywhere);

// Takes over what was found in other articles of the archive, for articles that are still to come.
// Throws Error.
void note_boilerplate(Store& store, const Boilerplate& found);
// The same, and drops it from those that are there; true if it was in one. Throws Error.
bool drop_everywhere(Store& store, const Boilerplate& found);

// The findings "boilerplate" of a database, for another; all its findings. Let Xapian's errors pass
// through.
Metadata boilerplate_metadata(const Xapian::Database& database);
Metadata finding_metadata(const Xapian::Database& database);

}  // namespace depesche::index

#endif
