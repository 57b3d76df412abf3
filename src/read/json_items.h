// SPDX-License-Identifier: GPL-2.0-or-later
// A stream of JSON -> the objects in it, one at a time: a list, one object a line, or one alone.
#ifndef DEPESCHE_READ_JSON_ITEMS_H_
#define DEPESCHE_READ_JSON_ITEMS_H_

#include "read/input.h"
#include "read/line_reader.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace depesche::read {

// One object, or what is wrong with it.
struct JsonItem {
  std::string text;        // the object as it stands in the file
  std::uint64_t line = 0;  // its first, from 1
  std::string reason;      // not empty: there is no object here, one sentence without full stop
};

// Cuts the objects out of an Input without understanding them: each "{" with its "}", at the top or
// in a list there. Where the first line is an object of its own, every line is taken for one, so
// that a broken line costs only itself. Holds one object in memory. Not safe for concurrent use.
class JsonItems {
 public:
  // Objects of more than "max_bytes" are problems.
  JsonItems(Input& input, std::size_t max_bytes);

  // The next object or problem, or nothing at the end. Throws Error(io).
  std::optional<JsonItem> next();

 private:
  bool is_lines();
  std::optional<JsonItem> next_line();
  std::optional<JsonItem> next_object();
  int next_char();  // -1 at the end

  Input& input_;
  std::size_t max_bytes_;
  std::optional<LineReader> lines_;
  bool started_ = false;
  bool done_ = false;
  std::string piece_;
  std::size_t at_ = 0;  // of the next character in piece_
  std::uint64_t line_ = 1;
};

}  // namespace depesche::read

#endif
