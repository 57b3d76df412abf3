// SPDX-License-Identifier: GPL-2.0-or-later
// Text of articles made safe for a terminal.
#include "present/sanitise.h"

#include "present/code_point.h"

namespace depesche::present {
namespace {

// Piled-up combining marks run over the lines above and below on many terminals; no script of a
// newspaper needs more on one letter.
constexpr int kMostCombiningMarks = 4;

class Sanitiser {
 public:
  explicit Sanitiser(bool keep_lines) : keep_lines_(keep_lines) {}

  // Appends the safe form of the code point at "offset"; returns the offset behind it.
  std::size_t step(std::string_view text, std::size_t offset, std::string& out) {
    std::size_t next = 0;
    const char32_t c = decode(text, offset, next);
    switch (kind_of(c)) {
      case CodePointKind::control:
        append_control(c, out);
        break;
      case CodePointKind::layout:
        if (c == 0x2028 || c == 0x2029) {
          out += keep_lines_ ? '\n' : ' ';
        } else {
          out += code_point_name(c);
        }
        break;
      case CodePointKind::invisible:
        return next;  // and a combining mark behind it belongs to what stood before
      case CodePointKind::plain:
        append_plain(c, text.substr(offset, next - offset), out);
        return next;
    }
    combining_ = 0;
    return next;
  }

 private:
  void append_control(char32_t c, std::string& out) const {
    if (c == '\n') {
      out += keep_lines_ ? '\n' : ' ';
    } else if (c == '\t' || c == '\r' || c == '\v' || c == '\f' || c == 0x85) {
      out += ' ';
    } else if (c < 0x20) {
      // The symbols for the C0 controls stand in their order from U+2400.
      out += "\xE2\x90";
      out += static_cast<char>(0x80 + c);
    } else if (c == 0x7F) {
      out += "␡";
    } else {
      out += code_point_name(c);
    }
  }

  void append_plain(char32_t c, std::string_view bytes, std::string& out) {
    if (c == 0xFFFD) {
      out += "\uFFFD";  // also stands for an invalid byte
      combining_ = 0;
      return;
    }
    if (columns_of(c) > 0) {
      combining_ = 0;
    } else if (++combining_ > kMostCombiningMarks) {
      return;
    }
    out += bytes;
  }

  bool keep_lines_;
  int combining_ = 0;
};

std::string sanitised(std::string_view text, bool keep_lines) {
  std::string out;
  out.reserve(text.size());
  Sanitiser sanitiser(keep_lines);
  for (std::size_t offset = 0; offset < text.size();) offset = sanitiser.step(text, offset, out);
  return out;
}

}  // namespace

std::string sanitise(std::string_view text) { return sanitised(text, false); }

std::string sanitise_lines(std::string_view text) { return sanitised(text, true); }

MarkedText sanitise(std::string_view text, const Marks& marks) {
  MarkedText result;
  Sanitiser sanitiser(false);
  auto mark = marks.begin();
  bool inside = false;
  for (std::size_t offset = 0; offset < text.size();) {
    if (mark != marks.end() && !inside && offset >= mark->first) {
      result.marks.emplace_back(result.text.size(), result.text.size());
      inside = true;
    }
    offset = sanitiser.step(text, offset, result.text);
    if (inside) {
      result.marks.back().second = result.text.size();
      if (offset >= mark->second) {
        inside = false;
        ++mark;
      }
    }
  }
  return result;
}

}  // namespace depesche::present
