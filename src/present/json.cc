// SPDX-License-Identifier: GPL-2.0-or-later
// Writing JSON: values in the order they are given, safe to show on a terminal.
#include "present/json.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "present/code_point.h"

namespace depesche::present {
namespace {

void append_unit(std::string& out, unsigned unit) {
  std::array<char, 8> escape;
  std::snprintf(escape.data(), escape.size(), "\\u%04x", unit & 0xFFFFU);
  out += escape.data();
}

void append_escaped(std::string& out, char32_t code_point) {
  if (code_point < 0x10000) {
    append_unit(out, code_point);
    return;
  }
  const unsigned offset = code_point - 0x10000U;
  append_unit(out, 0xD800U + (offset >> 10U));
  append_unit(out, 0xDC00U + (offset & 0x3FFU));
}

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::append_string(std::string_view value) {
  out_ += '"';
  for (std::size_t offset = 0, next = 0; offset < value.size(); offset = next) {
    const char32_t c = decode(value, offset, next);
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += static_cast<char>(c);
    } else if (c == '\n') {
      out_ += "\\n";
    } else if (c == '\t') {
      out_ += "\\t";
    } else if (c == 0xFFFD) {
      out_ += "\uFFFD";  // also stands for an invalid byte
    } else if (kind_of(c) != CodePointKind::plain) {
      append_escaped(out_, c);
    } else {
      out_ += value.substr(offset, next - offset);
    }
  }
  out_ += '"';
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_string(name);
  out_ += ':';
  needs_comma_ = false;
}

void JsonWriter::text(std::string_view value) {
  separate();
  append_string(value);
}

void JsonWriter::text_or_null(std::string_view value) {
  if (value.empty()) {
    null();
  } else {
    text(value);
  }
}

void JsonWriter::texts(const std::vector<std::string>& values) {
  begin_list();
  for (const std::string& value : values) text(value);
  end_list();
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::number(double value, int decimals) {
  if (!std::isfinite(value)) {
    null();
    return;
  }
  std::array<char, 400> digits;  // the largest double has 309 digits before the point
  const int length = std::snprintf(digits.data(), digits.size(), "%.*f", decimals, value);
  std::string_view shown(digits.data(), static_cast<std::size_t>(length));
  if (shown.find('.') != std::string_view::npos) {
    while (shown.back() == '0') shown.remove_suffix(1);
    if (shown.back() == '.') shown.remove_suffix(1);
  }
  raw(shown == "-0" ? "0" : shown);
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

}  // namespace depesche::present
