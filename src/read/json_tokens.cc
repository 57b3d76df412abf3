// SPDX-License-Identifier: GPL-2.0-or-later
// The signs of JSON in a stream.
#include "read/json_tokens.h"

#include <vector>

namespace depesche::read {
namespace {

constexpr std::size_t kMaxDepth = 64;
constexpr std::string_view kSigns = "{}[],:";

bool is_blank(int c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_sign(int c) { return c > 0 && kSigns.find(static_cast<char>(c)) != kSigns.npos; }

// A byte order mark is U+FEFF, files that are joined have it inside.
bool is_byte_order_mark(TextBuffer& text, std::size_t at) {
  return text.at(at) == 0xEF && text.at(at + 1) == 0xBB && text.at(at + 2) == 0xBF;
}

JsonToken read_string(TextBuffer& text, std::size_t begin, std::size_t bound) {
  for (std::size_t at = begin + 1; at < bound; ++at) {
    const int c = text.at(at);
    if (c == '"') return {'"', begin, at + 1};
    if (c == '\n' || c == TextBuffer::kEnd) return {'!', begin, at};
    if (c == '\\') ++at;
  }
  return {'!', begin, bound};
}

// What the tokens of one object must obey.
class Grammar {
 public:
  std::size_t depth() const { return open_.size(); }
  bool is_key(const JsonToken& token) const { return token.kind == '"' && expects_key_; }

  // Why "token" may not follow; empty if it may.
  const char* take(const JsonToken& token) {
    switch (token.kind) {
      case '\0':
        return "the text ends inside an object";
      case '!':
        return "a string is not closed on its line";
      case '{':
      case '[':
        if (after_value_ || expects_key_) return "a comma or a closing bracket is missing";
        if (open_.size() == kMaxDepth) return "nested deeper than 64 levels";
        open_.push_back(token.kind);
        expects_key_ = token.kind == '{';
        return nullptr;
      case '}':
      case ']':
        if (open_.back() != (token.kind == '}' ? '{' : '[')) return "a bracket closes another one";
        open_.pop_back();
        break;
      case ',':
        after_value_ = false;
        expects_key_ = open_.back() == '{';
        return nullptr;
      case ':':
        after_value_ = expects_key_ = false;
        return nullptr;
      default:
        if (after_value_) return "a comma or a closing bracket is missing";
        if (expects_key_ && token.kind != '"') return "a key is not in quotes";
    }
    after_value_ = true;
    expects_key_ = false;
    return nullptr;
  }

 private:
  std::vector<char> open_;
  bool after_value_ = false;
  bool expects_key_ = false;
};

}  // namespace

JsonToken read_json_token(TextBuffer& text, std::size_t at, std::size_t bound) {
  while (at < bound) {
    if (is_blank(text.at(at))) {
      ++at;
    } else if (is_byte_order_mark(text, at)) {
      at += 3;
    } else {
      break;
    }
  }
  const int c = at < bound ? text.at(at) : TextBuffer::kEnd;
  if (c == TextBuffer::kEnd) return {'\0', at, at};
  if (c == '"') return read_string(text, at, bound);
  if (is_sign(c)) return {static_cast<char>(c), at, at + 1};
  std::size_t end = at;
  while (end < bound) {
    const int next = text.at(end);
    if (next == TextBuffer::kEnd || next == '"' || is_blank(next) || is_sign(next)) break;
    ++end;
  }
  return {'a', at, end};
}

JsonExtent find_json_object(TextBuffer& text, std::size_t begin, std::size_t most,
                            const JsonVisit& visit) {
  Grammar grammar;
  for (std::size_t at = begin;;) {
    const JsonToken token = read_json_token(text, at, begin + most);
    const bool is_key = grammar.is_key(token);
    const std::size_t depth = grammar.depth();
    if (const char* reason = grammar.take(token)) {
      if (token.end < begin + most) return {token.end, reason};
      return {token.end, "the record is longer than " + std::to_string(most) + " bytes"};
    }
    at = token.end;
    if (grammar.depth() == 0) return {at, {}};
    if (visit && depth > 0 && !visit(token, depth, is_key)) return {at, {}};
  }
}

}  // namespace depesche::read
