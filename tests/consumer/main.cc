#include <depesche/searcher.h>
#include <depesche/writer.h>

#include <iostream>

int main(int, char** argv) {
  depesche::Article article;
  article.id = "kerry-lawrow";
  article.title = "Syrien-Gespräche werden fortgesetzt";
  article.body = "Die Außenminister beraten über eine Waffenruhe.";
  article.source = {"afp"};
  depesche::Writer writer(argv[1]);
  writer.put(article);
  writer.commit();

  depesche::SearchRequest request;
  request.query = "Außenministern Syriengespräche";
  request.facets = {{"source"}};
  const depesche::SearchResult result = depesche::Searcher(argv[1]).search(request);
  for (const depesche::Hit& hit : result.results) std::cout << hit.article.title << '\n';
  for (const depesche::FacetValue& agency : result.facets[0].values) {
    std::cout << agency.value << ": " << agency.count << '\n';
  }
}
