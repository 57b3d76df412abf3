// SPDX-License-Identifier: GPL-2.0-or-later
// Where a term stands in a document, by the document's blob.
#ifndef DEPESCHE_INDEX_POSITIONS_LOOK_UP_H_
#define DEPESCHE_INDEX_POSITIONS_LOOK_UP_H_

#include "index/positions/blob_format.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace depesche::index {

// The positions of one document. Reads nothing outside of the bytes given, whatever they are. Safe
// to share.
class DocumentPositions {
 public:
  // "lines" begins where BlobPlace counts lines from and must outlive it; the blob may be followed
  // by others.
  DocumentPositions(std::string_view lines, const BlobPlace& place);

  // Adds the positions of a term of the document, rising, to "positions". False if the blob is
  // damaged: there is no such term, or they do not rise. Of a term that the document has not,
  // anything may be found.
  bool find(std::uint64_t hash, std::vector<std::uint32_t>& positions) const;

  // What find() will read first, and in nearly every second case what it goes on with: to read some
  // of them at once, as memory takes its time. Empty: no more than is at hand.
  std::string_view first_read(std::uint64_t hash) const {
    const std::uint64_t at = std::uint64_t{home_line(hash, place_.homes)} * kLineBytes;
    return at < blob_.size() ? blob_.substr(at, 2 * kLineBytes) : std::string_view();
  }

  // The bytes of the blob, in whole lines; empty if it has none or is damaged.
  std::string_view blob() const;

 private:
  bool find_in_lines(std::uint64_t hash, std::vector<std::uint32_t>& positions) const;
  bool find_in_table(std::uint64_t hash, std::vector<std::uint32_t>& positions) const;
  std::string_view lines() const;
  std::string_view tail() const;

  std::string_view blob_;  // from its begin on; its end is not known
  BlobPlace place_;
};

}  // namespace depesche::index

#endif
