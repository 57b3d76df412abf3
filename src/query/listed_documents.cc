// SPDX-License-Identifier: GPL-2.0-or-later
// Gives a list of documents to Xapian as if it were a posting list.
#include "query/listed_documents.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace depesche::query {
namespace {

class Source : public Xapian::PostingSource {
 public:
  explicit Source(std::vector<Xapian::docid> docids) : docids_(std::move(docids)) {}

  PostingSource* clone() const override { return new Source(docids_); }
  void init(const Xapian::Database&) override {
    at_ = 0;
    started_ = false;
  }

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }

  void next(double) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid docid, double) override {
    started_ = true;
    const auto from = docids_.begin() + static_cast<std::ptrdiff_t>(at_);
    at_ = static_cast<std::size_t>(std::lower_bound(from, docids_.end(), docid) - docids_.begin());
  }
  bool at_end() const override { return started_ && at_ == docids_.size(); }
  Xapian::docid get_docid() const override { return docids_[at_]; }
  std::string get_description() const override {
    return "ListedDocuments(" + std::to_string(docids_.size()) + ")";
  }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(docids_.size()); }

  std::vector<Xapian::docid> docids_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace

Xapian::Query listed_documents(std::vector<Xapian::docid> docids) {
  return Xapian::Query((new Source(std::move(docids)))->release());
}

}  // namespace depesche::query
