// SPDX-License-Identifier: GPL-2.0-or-later
// Searching an index.
#ifndef DEPESCHE_SEARCHER_H_
#define DEPESCHE_SEARCHER_H_

#include <depesche/export.h>
#include <depesche/search.h>
#include <depesche/split.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depesche {

// A reader of one index. It sees the state of the last commit at the start of each call, also while
// another process writes. A copy opens the index anew and shares the facet columns, so that a copy
// a thread is cheap. Not safe for concurrent use; make one copy per thread. Files of the index are
// mapped: whoever else cuts them short while it is open ends the process by SIGBUS.
class DEPESCHE_EXPORT Searcher {
 public:
  // Opens the index directory "index". Throws Error: not_found, io, index_incompatible,
  // index_damaged.
  explicit Searcher(const std::string& index);
  ~Searcher();
  Searcher(const Searcher&);
  Searcher& operator=(const Searcher&);
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  // Answers "request". Nothing found is an empty result, not an error. Throws QueryError for the
  // query text; Error(bad_argument) for an unknown field, a filter value or a date that can't be
  // read; Error(index_damaged), Error(io).
  SearchResult search(const SearchRequest& request) const;

  // The same, but gives each hit to "on_hit" as soon as it is read and leaves SearchResult::results
  // empty, so that any number of hits needs little memory. "on_hit" returns false to stop. Commits
  // during the call change nothing of what is given.
  SearchResult search(const SearchRequest& request,
                      const std::function<bool(const Hit&)>& on_hit) const;

  // The stored article with this id, or nothing.
  std::optional<Article> fetch(std::string_view id) const;

  // The exact forms in title, body and tags that match "pattern" (a word, krieg*, *krieg, Kri*g,
  // wort~1), the most frequent first, at most "limit" of them.
  std::vector<Term> terms(std::string_view pattern, std::size_t limit) const;

  // The words of "text", any UTF-8, in their order: how this index splits them, and why. Empty if
  // there is no word in it.
  std::vector<WordSplit> split(std::string_view text) const;

  IndexStats stats() const;

 private:
  class DEPESCHE_NO_EXPORT Impl;
  std::unique_ptr<Impl> impl_;
};

// The fields of the query language with their aliases, as they are typed: {"source", "quelle",
// ...}.
DEPESCHE_EXPORT std::vector<std::vector<std::string>> query_fields();
// The fields that facets and filters take, without aliases.
DEPESCHE_EXPORT std::vector<std::string> facet_fields();

}  // namespace depesche

#endif
