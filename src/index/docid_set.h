// SPDX-License-Identifier: GPL-2.0-or-later
// A set of documents that takes one bit for each document of the index.
#ifndef DEPESCHE_INDEX_DOCID_SET_H_
#define DEPESCHE_INDEX_DOCID_SET_H_

#include <xapian.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace depesche::index {

class DocidSet {
 public:
  bool contains(Xapian::docid docid) const { return docid < bits_.size() && bits_[docid]; }
  void insert(Xapian::docid docid) {
    if (docid >= bits_.size()) bits_.resize(std::max<std::size_t>(docid + 1, bits_.size() * 2));
    bits_[docid] = true;
  }
  void erase(Xapian::docid docid) {
    if (docid < bits_.size()) bits_[docid] = false;
  }
  // Each document gets a number lower by "count"; the first "count" were not in the set.
  void shift_down(Xapian::docid count) {
    bits_.erase(
        bits_.begin(),
        bits_.begin() + std::min<std::ptrdiff_t>(count, static_cast<std::ptrdiff_t>(bits_.size())));
  }

 private:
  std::vector<bool> bits_;
};

}  // namespace depesche::index

#endif
