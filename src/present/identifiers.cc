// SPDX-License-Identifier: GPL-2.0-or-later
// A search result as ids, and as lines for trec_eval.
#include "present/result_writer.h"
#include "present/sanitise.h"

namespace depesche::present {
namespace {

class IdWriter : public ResultWriter {
 public:
  explicit IdWriter(std::ostream& out) : out_(out) {}
  void hit(const Hit& hit) override { out_ << sanitise(hit.article.id) << '\n'; }
  void end(const SearchResult&) override {}

 private:
  std::ostream& out_;
};

// trec_eval splits lines at white space.
std::string one_word(std::string_view id) {
  std::string word;
  for (const char c : sanitise(id)) {
    if (c == ' ') {
      word += "%20";
    } else {
      word += c;
    }
  }
  return word;
}

class TrecWriter : public ResultWriter {
 public:
  TrecWriter(std::ostream& out, const WriterSettings& settings)
      : out_(out), query_id_(settings.query_id.empty() ? "0" : one_word(settings.query_id)) {}

  void hit(const Hit& hit) override {
    std::string score;
    JsonWriter(score).number(hit.score, 6);
    out_ << query_id_ << " Q0 " << one_word(hit.article.id) << ' ' << hit.rank << ' ' << score
         << " depesche\n";
  }
  // A run ranks what may be relevant: behind few hits, what has some of the words.
  void end(const SearchResult& result) override {
    for (const Hit& partial : result.partial.best) hit(partial);
  }

 private:
  std::ostream& out_;
  std::string query_id_;
};

}  // namespace

std::unique_ptr<ResultWriter> make_ids_writer(std::ostream& out, const WriterSettings&) {
  return std::make_unique<IdWriter>(out);
}

std::unique_ptr<ResultWriter> make_trec_writer(std::ostream& out, const WriterSettings& settings) {
  return std::make_unique<TrecWriter>(out, settings);
}

}  // namespace depesche::present
