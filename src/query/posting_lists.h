// SPDX-License-Identifier: GPL-2.0-or-later
// The posting lists of a query, each read once for matching and ranking together.
#ifndef DEPESCHE_QUERY_POSTING_LISTS_H_
#define DEPESCHE_QUERY_POSTING_LISTS_H_

#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace depesche::query {

// A document that has a term, and how often, at least 1.
struct Posting {
  Xapian::docid docid = 0;
  Xapian::termcount count = 0;
};
using Postings = std::vector<Posting>;

// For one question to one state of a database, which must outlive it. Not safe for concurrent use.
// All throw Xapian::Error.
class PostingLists {
 public:
  explicit PostingLists(const Xapian::Database& database) : database_(database) {}

  const Xapian::Database& database() const { return database_; }

  // How many documents have "term".
  Xapian::doccount frequency(const std::string& term);

  // The postings of "term", in rising order: all, or, if that is faster, those among "documents",
  // which rise (nullptr: all documents). Valid until the next call. "keep" says that whoever asks
  // kept() will ask about some of "documents" only.
  const Postings& read(const std::string& term, const std::vector<Xapian::docid>* documents,
                       bool keep);

  // What was kept of "term", and its frequency; nullptr: nothing, or it would have taken more
  // memory than all lists together may.
  struct Kept {
    Postings postings;
    Xapian::doccount frequency = 0;
  };
  const Kept* kept(const std::string& term) const;

 private:
  struct List : Kept {
    bool counted = false;   // the frequency is known
    bool complete = false;  // there are postings of all documents
    bool kept = false;      // there are postings of all that will be asked about
  };

  const Xapian::Database& database_;
  std::unordered_map<std::string, List> lists_;
  std::size_t postings_kept_ = 0;
  Postings not_kept_;
};

}  // namespace depesche::query

#endif
