// SPDX-License-Identifier: GPL-2.0-or-later
// Documents that are known already, given to Xapian as if they were a posting list.
#include "query/listed_documents.h"

#include <algorithm>
#include <utility>

namespace depesche::query {

DocumentSource::DocumentSource(std::vector<Xapian::docid> docids) : docids_(std::move(docids)) {}

void DocumentSource::init(const Xapian::Database&) {
  at_ = 0;
  started_ = false;
}

void DocumentSource::next(double) {
  if (started_) ++at_;
  started_ = true;
}

void DocumentSource::skip_to(Xapian::docid docid, double) {
  started_ = true;
  const auto from = docids_.begin() + static_cast<std::ptrdiff_t>(at_);
  at_ = static_cast<std::size_t>(std::lower_bound(from, docids_.end(), docid) - docids_.begin());
}

std::string DocumentSource::get_description() const {
  return "ListedDocuments(" + std::to_string(docids_.size()) + ")";
}

Xapian::Query listed_documents(std::vector<Xapian::docid> docids) {
  return Xapian::Query((new DocumentSource(std::move(docids)))->release());
}

}  // namespace depesche::query
