// SPDX-License-Identifier: GPL-2.0-or-later
// The ids that one ingest run has met, however many they are.
#ifndef DEPESCHE_INDEX_ID_SET_H_
#define DEPESCHE_INDEX_ID_SET_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace depesche::index {

// A set of hashes by open addressing: 11 to 22 bytes for each, a third of what std::unordered_set
// needs. Ids are told apart by 64 bits; of ten million articles, two share them with a probability
// of one in 400,000. Not safe for concurrent use.
class IdSet {
 public:
  bool contains(std::uint64_t hash) const {
    if (hash == 0) return has_zero_;
    return !slots_.empty() && slots_[place(hash)] == hash;
  }

  // False if it was there.
  bool insert(std::uint64_t hash) {
    if (contains(hash)) return false;
    if (hash == 0) return has_zero_ = true;
    if ((count_ + 1) * 4 > slots_.size() * 3) grow();
    slots_[place(hash)] = hash;
    ++count_;
    return true;
  }

 private:
  static constexpr std::size_t kFirstSlots = 1024;  // a power of two

  // Where it stands, or would stand.
  std::size_t place(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<std::uint64_t> old(slots_.empty() ? kFirstSlots : slots_.size() * 2);
    old.swap(slots_);
    for (const std::uint64_t hash : old) {
      if (hash != 0) slots_[place(hash)] = hash;
    }
  }

  std::vector<std::uint64_t> slots_;  // 0: free
  std::size_t count_ = 0;
  bool has_zero_ = false;
};

}  // namespace depesche::index

#endif
