// SPDX-License-Identifier: GPL-2.0-or-later
// Stored articles as they are shown: read back, with what was searched for marked.
#ifndef DEPESCHE_QUERY_HIT_READER_H_
#define DEPESCHE_QUERY_HIT_READER_H_

#include "analyse/analyser.h"
#include "index/packed_article.h"
#include "query/highlight.h"

#include <depesche/article.h>
#include <depesche/search.h>
#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace depesche::query {

// Marks what a query searched for in an article that it found. Immutable; safe to share.
class Marker {
 public:
  Marker() : Marker(std::vector<Highlight>()) {}
  explicit Marker(std::vector<Highlight> highlights);

  // Fills the marks and the snippet of "hit", whose article is read. snippet_chars as in
  // SearchRequest.
  void mark(Hit& hit, std::size_t snippet_chars, analyse::Analyser& analyser) const;

 private:
  Highlighter highlighter_;
  std::optional<Highlighter> alone_;  // for hits without a mark, if it marks more
};

// Reads the articles of a database. Not safe for concurrent use.
class HitReader {
 public:
  // The article of a document; errors name it. Throws Error(index_damaged); Xapian's errors pass
  // through.
  Article read(const Xapian::Database& database, Xapian::docid docid);

 private:
  std::optional<index::ArticleReader> articles_;
  std::string packed_;  // the UUID of the database that articles_ is for
};

}  // namespace depesche::query

#endif
