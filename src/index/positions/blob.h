// SPDX-License-Identifier: GPL-2.0-or-later
// Positions of a document's terms -> the blob that is stored for it.
#ifndef DEPESCHE_INDEX_POSITIONS_BLOB_H_
#define DEPESCHE_INDEX_POSITIONS_BLOB_H_

#include "index/positions/blob_format.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace depesche::index {

struct PositionBlob {
  std::string bytes;  // whole lines
  BlobPlace place;    // its shape; "line" is for the file to fill
};

// Makes blobs. Not safe for concurrent use.
class BlobBuilder {
 public:
  // Begins with the next document.
  void clear();
  // Adds a term of the document by its hash; hashes come in rising order, and positions too, from 1
  // on. A term without positions is known to be one of the document.
  void add(std::uint64_t hash, std::span<const std::uint32_t> positions);
  // The blob of what was added since clear(); no bytes if that was nothing.
  PositionBlob build();

 private:
  // A term and its list among lists_, which are in the order of the terms.
  struct Term {
    std::uint64_t hash;
    std::uint32_t begin;
    std::uint32_t bytes;
  };

  bool fill(std::uint32_t homes, PositionBlob& blob) const;
  bool find_salt(std::size_t begin, std::size_t end, std::uint8_t& salt) const;
  void append_line(std::size_t begin, std::size_t end, bool goes_on, std::uint8_t salt,
                   std::string& bytes) const;
  void append_tail(PositionBlob& blob) const;
  PositionBlob build_table() const;

  std::vector<Term> terms_;
  std::string lists_;
  std::string tail_;
};

}  // namespace depesche::index

#endif
