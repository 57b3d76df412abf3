// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts a query text into lexemes.
#include "query/syntax_lexer.h"

#include "analyse/gender.h"
#include "base/utf8.h"
#include "query/syntax_characters.h"
#include "query/syntax_field.h"
#include "query/syntax_suffix.h"

#include <depesche/error.h>

#include <algorithm>
#include <iterator>

namespace depesche::query {
namespace {

struct Keyword {
  std::string_view text;
  LexemeKind kind;
};
constexpr Keyword kKeywords[] = {
    {"AND", LexemeKind::op_and}, {"UND", LexemeKind::op_and},   {"OR", LexemeKind::op_or},
    {"ODER", LexemeKind::op_or}, {"NICHT", LexemeKind::op_not}, {"NOT", LexemeKind::op_not},
};

// Operators of other search engines, which would otherwise be passed over as punctuation.
struct Foreign {
  std::string_view text;
  const char* advice;
};
constexpr Foreign kForeign[] = {
    {"&&", "write AND or UND"}, {"||", "write OR or ODER"}, {"|", "write OR or ODER"}};

// What may stand directly before a word, quote or bracket and applies to it.
bool is_prefix(LexemeKind kind) {
  return kind == LexemeKind::plus || kind == LexemeKind::minus || kind == LexemeKind::field ||
         kind == LexemeKind::exact;
}

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  std::vector<Lexeme> run() {
    while (true) {
      skip_space();
      if (at_ == query_.size()) break;
      next();
    }
    lexemes_.push_back({.kind = LexemeKind::end, .offset = query_.size()});
    return std::move(lexemes_);
  }

 private:
  char32_t peek(std::size_t at) const {
    std::size_t next = 0;
    return at < query_.size() ? base::decode_utf8(query_, at, next) : U' ';
  }

  void skip_space() {
    std::size_t next = at_;
    while (at_ < query_.size() && separates_words(base::decode_utf8(query_, at_, next))) at_ = next;
  }

  void push(LexemeKind kind, std::size_t length) {
    lexemes_.push_back({.kind = kind, .offset = at_});
    at_ += length;
    end_ = at_;
  }

  // The lexeme before, if nothing stands between.
  LexemeKind glued_to() const {
    return lexemes_.empty() || end_ != at_ ? LexemeKind::end : lexemes_.back().kind;
  }
  const index::FieldRow* glued_field() const {
    return glued_to() == LexemeKind::field ? lexemes_.back().field : nullptr;
  }

  // Up to the next white space, quote or bracket, but the bracket of "Bürger(innen)" is inside.
  std::string_view chunk() const {
    std::size_t at = at_;
    std::size_t next = at_;
    while (at < query_.size()) {
      const char32_t c = base::decode_utf8(query_, at, next);
      if (c == '(' && at != at_) next = std::max(at, analyse::gender_suffix_end(query_, at));
      if (separates_words(c) || is_quote(c) || next == at || c == ')' || (c == '(' && at == at_))
        break;
      at = next;
    }
    return query_.substr(at_, at - at_);
  }

  void next() {
    const char32_t c = peek(at_);
    if (c == '(') {
      if (glued_to() == LexemeKind::word) {
        throw QueryError("bracket inside a word: put a space before it, or the word in quotes",
                         at_);
      }
      push(LexemeKind::open, 1);
    } else if (c == ')') {
      push(LexemeKind::close, 1);
      suffixes_behind();
    } else if (is_quote(c)) {
      phrase();
    } else {
      prefix_or_word();
    }
  }

  void phrase() {
    const std::size_t begin = at_;
    std::size_t at = at_;
    base::decode_utf8(query_, at, at);
    const std::size_t text_begin = at;
    std::size_t next = at;
    while (at < query_.size() && !is_quote(base::decode_utf8(query_, at, next))) at = next;
    if (at == query_.size()) throw QueryError("quote is not closed", begin);
    push(LexemeKind::phrase, next - begin);
    lexemes_.back().text = query_.substr(text_begin, at - text_begin);
    suffixes_behind();
  }

  // "~5" and "^2" directly behind a closing quote or bracket.
  void suffixes_behind() {
    if (peek(at_) != '~' && peek(at_) != '^') return;
    const std::string_view suffix = chunk();
    take_suffixes(suffix, at_, lexemes_.back());
    at_ += suffix.size();
    end_ = at_;
  }

  void prefix_or_word() {
    const index::FieldRow* field = glued_field();
    const std::string_view text = chunk();
    const bool plain = field == nullptr || field->kind == index::FieldKind::text ||
                       field->kind == index::FieldKind::both;
    const char32_t behind = peek(at_ + 1);
    // A sign with nothing to apply to is punctuation: "Syrien - Genf".
    const bool prefixes = count_letters(text) != 0 ||
                          (text.size() == 1 && !separates_words(behind)) || text.substr(1) == "*" ||
                          text.substr(1) == "=";
    if (plain && prefixes && (text[0] == '+' || text[0] == '-')) {
      if (field != nullptr)
        throw QueryError("the sign stands before the field, as in -titel:x", at_);
      push(text[0] == '+' ? LexemeKind::plus : LexemeKind::minus, 1);
    } else if ((field == nullptr || !is_literal_field(*field)) && prefixes && text[0] == '=') {
      push(LexemeKind::exact, 1);
    } else if (!is_prefix(glued_to()) && keyword(text)) {
      return;
    } else if (!plain || !take_field(text)) {
      word(text, field);
    }
  }

  bool keyword(std::string_view text) {
    const auto* found = std::find_if(std::begin(kKeywords), std::end(kKeywords),
                                     [&](const Keyword& row) { return row.text == text; });
    if (found != std::end(kKeywords)) {
      push(found->kind, text.size());
      return true;
    }
    if (text == "NEAR" || text.substr(0, 5) == "NEAR/") {
      const auto distance = parse_number(text.substr(std::min<std::size_t>(5, text.size())));
      if (!distance) throw QueryError("NEAR needs a distance, as in a NEAR/5 b", at_);
      push(LexemeKind::op_near, text.size());
      lexemes_.back().distance = distance;
      return true;
    }
    for (const Foreign& row : kForeign) {
      if (row.text == text)
        throw QueryError(std::string(row.advice) + " for " + std::string(text), at_);
    }
    if (text[0] == '!' && count_letters(text) != 0) {
      throw QueryError("write -x or NOT x for !x", at_);
    }
    return false;
  }

  // "quelle=afp" as on the command line, and "quelle :afp", would be searched for as words.
  void refuse_almost_a_field(std::string_view text) const {
    const std::size_t sign = text.find_first_of(":=");
    if (sign == std::string_view::npos) return;
    const bool apart = sign == 0 && text[0] == ':' && !lexemes_.empty() &&
                       lexemes_.back().kind == LexemeKind::word;
    const std::string_view name = apart ? lexemes_.back().text : text.substr(0, sign);
    if ((!apart && text[sign] == ':') || index::find_field(name) == nullptr) return;
    throw QueryError("a colon stands directly behind the field, as in " + std::string(name) +
                         ":Wort; to search for the text, put it in quotes",
                     at_ + sign);
  }

  // "titel:" before a word, quote or bracket.
  bool take_field(std::string_view text) {
    const std::size_t colon = text.find(':');
    refuse_almost_a_field(text);
    if (colon == 0 || colon == std::string_view::npos) return false;
    const std::string_view name = text.substr(0, colon);
    // Only letters make a name: "10:30" and "G20:" are text.
    for (std::size_t at = 0; at < name.size();) {
      const char32_t c = base::decode_utf8(name, at, at);
      if (!base::is_letter(c) && c != '_') return false;
    }
    const bool nothing_behind =
        colon + 1 == text.size() && separates_words(peek(at_ + text.size()));
    const index::FieldRow* field = index::find_field(name);
    if (field == nullptr) {
      // "Syrien: Gespräche" and "Bürger:innen" are text.
      if (nothing_behind || analyse::gender_suffix_follows(text, colon)) return false;
      throw QueryError(unknown_field_message(name), at_);
    }
    if (glued_field() != nullptr) throw QueryError("a field directly behind a field", at_);
    if (glued_to() == LexemeKind::exact) {
      throw QueryError("= stands behind the field, as in titel:=Wort", at_);
    }
    if (nothing_behind) {
      throw QueryError("a value directly behind \"" + std::string(name) +
                           ":\" is expected; to search for the text, put it in quotes",
                       at_);
    }
    push(LexemeKind::field, colon + 1);
    lexemes_.back().field = field;
    return true;
  }

  void word(std::string_view text, const index::FieldRow* field) {
    const bool literal = field != nullptr && is_literal_field(*field);
    if (!literal && (text[0] == '~' || text[0] == '^')) {
      throw QueryError(std::string(1, text[0]) + " stands directly behind a word, quote or bracket",
                       at_);
    }
    Lexeme lexeme{.kind = LexemeKind::word, .offset = at_};
    lexeme.text = text.substr(0, literal ? text.size() : take_suffixes(text, at_, lexeme));
    lexemes_.push_back(std::move(lexeme));
    at_ += text.size();
    end_ = at_;
  }

  std::string_view query_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  // of the last lexeme
  std::vector<Lexeme> lexemes_;
};

}  // namespace

bool is_literal_field(const index::FieldRow& field) {
  const std::string_view name = field.name;
  return name == "id" || name == "url";
}

std::vector<Lexeme> lex(std::string_view query) { return Lexer(query).run(); }

}  // namespace depesche::query
