// SPDX-License-Identifier: GPL-2.0-or-later
// Documents that are known already, given to Xapian as if they were a posting list.
#ifndef DEPESCHE_QUERY_LISTED_DOCUMENTS_H_
#define DEPESCHE_QUERY_LISTED_DOCUMENTS_H_

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace depesche::query {

// A posting source of documents whose numbers rise. init() begins anew; who knows the numbers only
// for a database, fills docids_ there and calls it.
class DocumentSource : public Xapian::PostingSource {
 public:
  explicit DocumentSource(std::vector<Xapian::docid> docids);

  PostingSource* clone() const override { return new DocumentSource(docids_); }
  void init(const Xapian::Database& database) override;
  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void next(double min_weight) override;
  void skip_to(Xapian::docid docid, double min_weight) override;
  bool at_end() const override { return started_ && at_ == docids_.size(); }
  Xapian::docid get_docid() const override { return docids_[at_]; }
  std::string get_description() const override;

 protected:
  std::vector<Xapian::docid> docids_;

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(docids_.size()); }

  std::size_t at_ = 0;
  bool started_ = false;
};

// Matches the documents with these numbers, which rise. Only for a database of one data directory:
// of several each has numbers of its own.
Xapian::Query listed_documents(std::vector<Xapian::docid> docids);

}  // namespace depesche::query

#endif
