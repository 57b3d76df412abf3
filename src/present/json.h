// SPDX-License-Identifier: GPL-2.0-or-later
// Writing JSON: values in the order they are given, safe to show on a terminal.
#ifndef DEPESCHE_PRESENT_JSON_H_
#define DEPESCHE_PRESENT_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::present {

// Appends JSON to a string, commas included. Strings are lossless: what sanitise() would change is
// written as \uXXXX (only an invalid byte becomes U+FFFD). The caller keeps begin and end matched
// and gives a key before each value of an object.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_list() { open('['); }
  void end_list() { close(']'); }
  void key(std::string_view name);

  void text(std::string_view value);
  void text_or_null(std::string_view value);  // null for an empty text
  void texts(const std::vector<std::string>& values);
  void number(std::uint64_t value);
  void number(double value, int decimals);  // null if it is not finite
  void null() { raw("null"); }
  void raw(std::string_view json);  // a value that is JSON already

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void append_string(std::string_view value);

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace depesche::present

#endif
