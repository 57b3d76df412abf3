// SPDX-License-Identifier: GPL-2.0-or-later
// Documents that are removed: they stay in the tables, and everybody passes them over.
//
// Xapian can delete a document only by its term list, and the term lists of all documents would
// take 40 % more room than everything else together and a sixth of the time of indexing. So there
// are none. A document that is removed, or replaced by a newer one, gets a bit in the metadata, in
// the transaction of the change; the numbers of
// documents that were committed are not given again before compaction. What counts articles,
// shows them or looks them up asks here; frequencies of terms in the ranking still count them, as
// in Lucene. Compaction writes the articles that are left anew.
//
// The bits stand in chunks of 4,096 documents, each under a key of its own, so that a change writes
// half a kilobyte; which chunks there are says another key. (Xapian can list keys by their
// beginning, but leaks memory when a commit comes between.)
#ifndef DEPESCHE_INDEX_REMOVED_H_
#define DEPESCHE_INDEX_REMOVED_H_

#include <xapian.h>

#include <string>
#include <vector>

namespace depesche::index {

// How databases are opened for writing: the flag must be given each time.
inline constexpr int kGlassWithoutTermLists = Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST;

// All of these let Xapian's errors pass through. Of an index with several data directories, which
// can only be read, none has removed documents: index/index_directory.h refuses it.

// Removes a document of the database. It must be there.
void remove_document(Xapian::WritableDatabase& database, Xapian::docid docid);

// Whether it was removed, in a transaction that is open as well. For single documents.
bool is_removed(const Xapian::Database& database, Xapian::docid docid);

// The documents that have the term and are not removed, in rising order.
std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term);
// The same for two terms; the first should be the rarer one.
std::vector<Xapian::docid> documents_with(const Xapian::Database& database, const std::string& a,
                                          const std::string& b);

// All removed documents of a state of a database, for who asks about many. Takes a bit for each
// document. Immutable; safe to share.
class Removed {
 public:
  Removed() = default;  // none
  // Throws Error(index_damaged) for documents that can't be.
  explicit Removed(const Xapian::Database& database);

  bool empty() const { return count_ == 0; }
  Xapian::doccount count() const { return count_; }
  bool contains(Xapian::docid docid) const;

  // Takes those that are removed out of "docids".
  void drop_from(std::vector<Xapian::docid>& docids) const;

  // Whether a document that has "term", a term of the database, is left.
  bool leaves_any(const Xapian::Database& database, const std::string& term) const;

  // How many documents have "term" and are not removed. Goes through its postings if any is
  // removed at all.
  Xapian::doccount frequency(const Xapian::Database& database, const std::string& term) const;

 private:
  std::string bits_;
  Xapian::doccount count_ = 0;
};

}  // namespace depesche::index

#endif
