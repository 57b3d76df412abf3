// SPDX-License-Identifier: GPL-2.0-or-later
// A window on the text of a stream: looked at from its start, dropped when it is done with.
#ifndef DEPESCHE_READ_TEXT_BUFFER_H_
#define DEPESCHE_READ_TEXT_BUFFER_H_

#include "read/input.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace depesche::read {

// The text of an Input, decoded line by line as decode_text() does, for readers whose records end
// where only their own syntax tells. Holds what was looked at and not yet dropped; offsets count
// from there. Not safe for concurrent use.
class TextBuffer {
 public:
  static constexpr int kEnd = -1;

  // "input" outlives the buffer.
  explicit TextBuffer(Input& input) : input_(input) {}

  // The byte at "offset", or kEnd behind the end of the text. Throws Error(io).
  int at(std::size_t offset) {
    while (offset >= text_.size() - begin_) {
      if (!refill()) return kEnd;
    }
    return static_cast<unsigned char>(text_[begin_ + offset]);
  }

  // The bytes from "begin" to "end", which were looked at. Valid until the next call of at() or
  // drop().
  std::string_view view(std::size_t begin, std::size_t end) const {
    return std::string_view(text_).substr(begin_ + begin, end - begin);
  }

  // Gives up the first "size" bytes, which were looked at.
  void drop(std::size_t size);

  // The line that the text begins in, from 1. A line ends with LF, CR LF or CR.
  std::uint64_t line() const { return line_; }
  // The number of bytes that were dropped so far.
  std::uint64_t dropped() const { return dropped_; }

 private:
  bool refill();

  Input& input_;
  std::string text_;
  std::size_t begin_ = 0;  // bytes of text_ before it are dropped
  std::string cut_;        // bytes of a character whose rest was not read yet
  std::uint64_t line_ = 1;
  std::uint64_t dropped_ = 0;
  bool after_return_ = false;  // the last dropped byte was a CR
  bool ended_ = false;
};

}  // namespace depesche::read

#endif
