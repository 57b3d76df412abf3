// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of a stream, each of bounded length.
#ifndef DEPESCHE_READ_LINE_READER_H_
#define DEPESCHE_READ_LINE_READER_H_

#include "read/input.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace depesche::read {

struct Line {
  std::string text;          // without its line feed; empty if too long
  std::uint64_t number = 0;  // from 1
  bool too_long = false;
};

// Splits an Input at line feeds and at nothing else: U+2028 and CR stay in the line. Holds one line
// and one piece of the Input. Not safe for concurrent use.
class LineReader {
 public:
  // Lines of more than "max_bytes" without their line feed are too long.
  LineReader(Input& input, std::size_t max_bytes);

  // The next line, or nothing at the end. A last line without line feed counts as one, an empty
  // rest does not. Throws Error(io).
  std::optional<Line> next();

 private:
  bool refill();

  Input& input_;
  std::size_t max_bytes_;
  std::uint64_t number_ = 0;
  std::string piece_;
  std::size_t begin_ = 0;  // of the unread part of piece_
};

}  // namespace depesche::read

#endif
