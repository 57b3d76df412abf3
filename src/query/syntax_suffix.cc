// SPDX-License-Identifier: GPL-2.0-or-later
// Reads boosts and distances.
#include "query/syntax_suffix.h"
#include "query/limits.h"

#include <depesche/error.h>

#include <charconv>

namespace depesche::query {

std::optional<std::uint32_t> parse_number(std::string_view digits) {
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::size_t take_suffixes(std::string_view text, std::size_t offset, Lexeme& lexeme) {
  // From the first sign on, so that "wort^2^3" is no word "wort^2".
  const std::size_t caret = text.find('^');
  if (caret != std::string_view::npos) {
    const char* begin = text.data() + caret + 1;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(begin, end, lexeme.boost, std::chars_format::fixed);
    if (error != std::errc() || stop != end || !(lexeme.boost >= 0 && lexeme.boost <= kMaxBoost)) {
      throw QueryError("^ needs a number from 0 to 1000, as in wort^2", offset + caret);
    }
    text = text.substr(0, caret);
  }
  const std::size_t tilde = text.find('~');
  if (tilde == std::string_view::npos) return text.size();
  lexeme.distance = parse_number(text.substr(tilde + 1));
  if (!lexeme.distance) {
    throw QueryError("~ needs a number, as in wort~1 or \"zwei Worte\"~5", offset + tilde);
  }
  return tilde;
}

}  // namespace depesche::query
