// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of a web archive with a long look ahead, in parts: members of gzip, or all of a file.
#ifndef DEPESCHE_READ_PART_READER_H_
#define DEPESCHE_READ_PART_READER_H_

#include "read/gzip.h"
#include "read/input.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace depesche::read {

// A member of gzip is a part if a record starts in it; others belong to the one before, as some
// tools cut files where they like. Damage ends a part early and costs nothing of the next one.
// Holds what is looked at, at most twice over. Not safe for concurrent use.
class PartReader {
 public:
  // "starts_record" tells it of the bytes where a member starts. "input", gzip or not, must outlive
  // this object. The first part starts with next_part().
  PartReader(Input& input, std::function<bool(std::string_view)> starts_record);

  // Goes to the next part, whatever is left of this one; false at the end.
  bool next_part();

  // The next bytes of the part, "size" of them or all that are left. Valid until the next call.
  std::string_view peek(std::size_t size);
  // Passes over bytes that peek() has shown.
  void skip(std::size_t size);

  // Why the part ends where it does, one sentence without full stop; empty: it is whole, as far as
  // peek() has seen.
  const std::string& damage() const { return damage_; }

 private:
  void compact();
  void fill();
  bool next_member();

  Input& input_;
  std::function<bool(std::string_view)> starts_record_;
  std::optional<GzipMembers> members_;  // of gzip
  bool started_ = false;
  bool has_next_ = false;  // next_ and next_damage_ are the start of the next part
  std::string next_;
  std::string next_damage_;
  bool ended_ = true;  // the part; its rest is in buffer_
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is left in buffer_
  std::string damage_;
};

}  // namespace depesche::read

#endif
