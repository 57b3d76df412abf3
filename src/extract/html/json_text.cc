// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a JSON-LD script, as careless as pages write it -> JSON.
#include "extract/html/json_text.h"

#include <cstddef>
#include <utility>

namespace depesche::extract {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Mender {
 public:
  explicit Mender(std::string_view script) : in_(script) {}

  std::vector<std::string> run() {
    while (at_ < in_.size()) {
      if (skip_comment()) continue;
      step();
    }
    return std::move(values_);
  }

 private:
  // Moves behind the comment or the mark that starts here.
  bool skip_comment() {
    for (const std::string_view mark : {"<!--", "-->", "<![CDATA[", "]]>", "//"}) {
      if (!in_.substr(at_).starts_with(mark)) continue;
      at_ += mark.size();
      return true;
    }
    if (!in_.substr(at_).starts_with("/*")) return false;
    const std::size_t end = in_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? in_.size() : end + 2;
    return true;
  }

  void step() {
    const char c = in_[at_];
    if (is_blank(c)) {
      ++at_;
    } else if (c == '{' || c == '[') {
      put_comma();
      ++depth_;
      out_ += c;
      ++at_;
    } else if (depth_ == 0) {
      ++at_;  // "var data =", ";"
    } else if (c == '}' || c == ']') {
      comma_ = false;
      out_ += c;
      ++at_;
      if (--depth_ == 0) values_.push_back(std::exchange(out_, {}));
    } else if (c == ',') {
      comma_ = true;
      ++at_;
    } else if (c == '"') {
      put_comma();
      text();
    } else {
      put_comma();
      out_ += c;
      ++at_;
    }
  }

  // A comma counts once a value follows it.
  void put_comma() {
    if (comma_ && !out_.empty() && out_.back() != '{' && out_.back() != '[') out_ += ',';
    comma_ = false;
  }

  void text() {
    out_ += '"';
    ++at_;
    while (at_ < in_.size()) {
      const char c = in_[at_];
      if (c == '"' && ends_text()) {
        out_ += '"';
        ++at_;
        return;
      }
      if (c == '\\') {
        escape();
        continue;
      }
      if (c == '"') out_ += '\\';
      out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
      ++at_;
    }
  }

  // A quote ends a text if a comma, a colon or a closing bracket follows, as in "Er sagte "Nein"
  // und ging" only the last does.
  bool ends_text() const {
    std::size_t next = at_ + 1;
    while (next < in_.size() && is_blank(in_[next])) ++next;
    return next >= in_.size() || std::string_view(",:}]").find(in_[next]) != std::string_view::npos;
  }

  // "\'" and "\-" are no escapes of JSON.
  void escape() {
    const char next = at_ + 1 < in_.size() ? in_[at_ + 1] : ' ';
    if (std::string_view("\"\\/bfnrtu").find(next) != std::string_view::npos) {
      out_ += '\\';
      out_ += next;
      at_ += 2;
    } else {
      ++at_;
    }
  }

  std::string_view in_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool comma_ = false;
  std::string out_;
  std::vector<std::string> values_;
};

}  // namespace

std::vector<std::string> json_values(std::string_view script) { return Mender(script).run(); }

}  // namespace depesche::extract
