// SPDX-License-Identifier: GPL-2.0-or-later
// Finding where JSON objects begin and end.
#include "read/json_items.h"

#include <algorithm>
#include <utility>

namespace depesche::read {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Follows the brackets of JSON, but not those inside text.
class Brackets {
 public:
  // True if "c" closes the bracket that was opened first.
  bool closes(char c) {
    if (in_text_) {
      if (escaped_) {
        escaped_ = false;
      } else if (c == '\\') {
        escaped_ = true;
      } else {
        in_text_ = c != '"';
      }
      return false;
    }
    if (c == '"') in_text_ = true;
    if (c == '{' || c == '[') ++depth_;
    return (c == '}' || c == ']') && --depth_ == 0;
  }

 private:
  std::size_t depth_ = 0;
  bool in_text_ = false;
  bool escaped_ = false;
};

std::string too_long(const char* what, std::size_t limit) {
  return std::string("the ") + what + " is longer than " + std::to_string(limit) + " bytes";
}

}  // namespace

JsonItems::JsonItems(Input& input, std::size_t max_bytes) : input_(input), max_bytes_(max_bytes) {}

std::optional<JsonItem> JsonItems::next() {
  if (!started_) {
    started_ = true;
    if (is_lines()) lines_.emplace(input_, max_bytes_);
  }
  return lines_ ? next_line() : next_object();
}

// True if the first line that is not blank is an object and nothing more.
bool JsonItems::is_lines() {
  std::size_t size = kPiece;
  while (true) {
    const std::string_view head = input_.peek(size);
    std::size_t start = head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (start < head.size() && is_blank(head[start])) ++start;
    const std::size_t end = head.find('\n', start);
    const bool more = head.size() == size && size < max_bytes_;
    if (end == std::string_view::npos && more) {
      size = std::min(2 * size, max_bytes_);
      continue;
    }
    if (end == std::string_view::npos || start == head.size() || head[start] != '{') return false;
    Brackets brackets;
    for (std::size_t i = start; i < end; ++i) {
      if (brackets.closes(head[i])) {
        return std::all_of(head.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                           head.begin() + static_cast<std::ptrdiff_t>(end), is_blank);
      }
    }
    return false;
  }
}

std::optional<JsonItem> JsonItems::next_line() {
  while (std::optional<Line> line = lines_->next()) {
    JsonItem item;
    item.line = line->number;
    if (line->too_long) {
      item.reason = too_long("line", max_bytes_);
      return item;
    }
    std::string_view text = line->text;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (std::all_of(text.begin(), text.end(), is_blank)) continue;
    item.text = text;
    return item;
  }
  return std::nullopt;
}

int JsonItems::next_char() {
  if (at_ == piece_.size()) {
    piece_.resize(kPiece);
    piece_.resize(input_.read(piece_.data(), piece_.size()));
    at_ = 0;
    if (piece_.empty()) return -1;
  }
  return static_cast<unsigned char>(piece_[at_++]);
}

std::optional<JsonItem> JsonItems::next_object() {
  if (done_) return std::nullopt;
  Brackets brackets;
  JsonItem item;
  bool inside = false;
  bool long_one = false;
  for (int got = next_char(); got >= 0; got = next_char()) {
    const char c = static_cast<char>(got);
    if (!inside && c == '{') {
      inside = true;
      item.line = line_;
    }
    if (c == '\n') ++line_;
    if (!inside) continue;  // "[", "," and blanks between the objects
    if (item.text.size() < max_bytes_) {
      item.text.push_back(c);
    } else {
      long_one = true;
    }
    if (!brackets.closes(c)) continue;
    if (!long_one) return item;
    item.text.clear();
    item.reason = too_long("JSON object", max_bytes_);
    return item;
  }
  done_ = true;
  if (!inside) return std::nullopt;
  item.text.clear();
  item.reason = "the JSON ends inside an object";
  return item;
}

}  // namespace depesche::read
