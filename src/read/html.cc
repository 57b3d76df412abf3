// SPDX-License-Identifier: GPL-2.0-or-later
// One page -> one record.
#include "read/html.h"

#include <algorithm>
#include <utility>

#include "read/encoding.h"
#include "read/markup_encoding.h"

namespace depesche::read {
namespace {

// What a page starts with; many are saved without the elements around them.
constexpr std::string_view kStarts[] = {
    "!doctype html", "html",  "head", "body",    "title", "meta",    "link",  "base",
    "script",        "style", "div",  "article", "main",  "section", "table", "frameset",
    "header",        "nav",   "span", "center",  "p",     "h1",      "h2",    "h3"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

std::string_view skip_blank(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n\r\f");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// "text" behind the first "end"; empty if there is none.
std::string_view behind(std::string_view text, std::string_view end) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + end.size());
}

bool starts_with_name(std::string_view text, std::string_view name) {
  if (text.size() <= name.size()) return false;
  const auto same = [](char a, char b) { return a == lower(b); };
  if (!std::equal(name.begin(), name.end(), text.begin(), same)) return false;
  const char next = text[name.size()];
  return next == '>' || next == '/' || skip_blank(text.substr(name.size(), 1)).empty();
}

class HtmlReader : public RecordReader {
 public:
  explicit HtmlReader(const ReadContext& context) : context_(context) {}

  std::optional<Record> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    std::string bytes;
    if (!read_to_end(context_.input, context_.limits.file_bytes, bytes)) {
      return problem("the file is larger than " + std::to_string(context_.limits.file_bytes) +
                     " bytes");
    }
    Record record;
    record.text = clean_text(decode_markup(bytes), context_.counts.control_characters);
    if (skip_blank(record.text).empty()) return problem("the file holds no text");
    record.origin = context_.origin;
    record.format = "html";
    return record;
  }

 private:
  std::optional<Record> problem(std::string reason) {
    context_.on_problem({context_.origin, std::move(reason)});
    return std::nullopt;
  }

  ReadContext context_;
  bool done_ = false;
};

}  // namespace

bool looks_like_html(std::string_view head) {
  bool commented = false;
  while (true) {
    head = skip_blank(head);
    if (head.starts_with("<!--")) {
      head = behind(head, "-->");
      commented = true;
    } else if (head.starts_with("<?xml")) {
      head = behind(head, "?>");
    } else {
      break;
    }
  }
  // A comment that is longer than the head.
  if (head.empty()) return commented;
  if (!head.starts_with('<')) return false;
  head.remove_prefix(1);
  return std::any_of(std::begin(kStarts), std::end(kStarts),
                     [&](std::string_view start) { return starts_with_name(head, start); });
}

std::unique_ptr<RecordReader> make_html_reader(const ReadContext& context) {
  return std::make_unique<HtmlReader>(context);
}

}  // namespace depesche::read
