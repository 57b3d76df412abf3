// SPDX-License-Identifier: GPL-2.0-or-later
// An index of its own for one test case, filled with articles.
#ifndef DEPESCHE_TESTS_QUERY_SCRATCH_INDEX_H_
#define DEPESCHE_TESTS_QUERY_SCRATCH_INDEX_H_

#include <depesche/article.h>
#include <depesche/search.h>
#include <depesche/writer.h>

#include <string>
#include <vector>

#include "support/temporary_directory.h"

namespace depesche::tests {

class ScratchIndex {
 public:
  ScratchIndex() { commit({}); }
  explicit ScratchIndex(const std::vector<Article>& articles) { commit(articles); }

  // Adds or replaces the articles in one commit.
  void commit(const std::vector<Article>& articles) {
    Writer writer(path());
    for (const Article& article : articles) writer.put(article);
    writer.commit();
  }

  void remove(const std::string& id) {
    Writer writer(path());
    writer.remove(id);
    writer.commit();
  }

  std::string path() const { return directory_ / "index"; }

 private:
  TemporaryDirectory directory_;
};

inline Article article(const std::string& id, const std::string& body,
                       const std::vector<std::string>& source = {}, const Date& date = Date()) {
  Article article;
  article.id = id;
  article.body = body;
  article.source = source;
  article.date = date;
  return article;
}

inline SearchRequest request(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

inline SearchRequest filtered(SearchRequest request, const std::string& field,
                              const std::vector<std::string>& values) {
  request.filters.push_back({field, values});
  return request;
}

// "a b c": the ids of the hits in order.
inline std::string ids(const SearchResult& result) {
  std::string out;
  for (const Hit& hit : result.results) out += (out.empty() ? "" : " ") + hit.article.id;
  return out;
}

// "dpa 2, afp 1 (missing 1, more 3)".
inline std::string shown(const Facet& facet) {
  std::string out;
  for (const FacetValue& value : facet.values) {
    out += (out.empty() ? "" : ", ") + value.value + " " + std::to_string(value.count);
  }
  return out + " (missing " + std::to_string(facet.missing) + ", more " +
         std::to_string(facet.more) + ")";
}

}  // namespace depesche::tests

#endif
