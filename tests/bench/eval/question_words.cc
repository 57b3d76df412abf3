// SPDX-License-Identifier: GPL-2.0-or-later
// Takes the query language out of questions.
#include "bench/eval/question_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "analyse/gender.h"
#include "base/utf8.h"

namespace depesche::bench {
namespace {

// Words that are operators in capitals.
constexpr std::string_view kOperators[] = {"AND", "OR", "NOT", "UND", "ODER", "NICHT", "NEAR"};

bool in_word(char32_t c) { return base::is_letter(c) || base::is_digit(c); }

// True for what stays between two characters of a word: "Covid-19", "geht's", "z.B.", "H&M", and a
// comma between digits.
bool joins(char32_t before, char32_t sign, char32_t behind) {
  if (!in_word(before) || !in_word(behind)) return false;
  if (sign == ',') return base::is_digit(before) && base::is_digit(behind);
  return sign == '-' || sign == U'‐' || sign == '\'' || sign == U'’' || sign == '.' || sign == '&';
}

void end_word(std::string& words, std::size_t& begin) {
  if (begin == words.size()) return;
  const std::string_view word = std::string_view(words).substr(begin);
  if (std::find(std::begin(kOperators), std::end(kOperators), word) != std::end(kOperators)) {
    words.replace(begin, std::string::npos, base::to_lower(word));
  }
  words += ' ';
  begin = words.size();
}

}  // namespace

std::string question_words(std::string_view question) {
  std::string words;
  std::size_t begin = 0;  // of the word that is being read
  char32_t before = U' ';
  for (std::size_t at = 0; at < question.size();) {
    if (const std::size_t end = analyse::gender_suffix_end(question, at); end != 0) {
      words += question.substr(at, end - at);
      before = U'n';
      at = end;
      continue;
    }
    std::size_t next = at;
    const char32_t c = base::decode_utf8(question, at, next);
    std::size_t ignored = next;
    const char32_t behind =
        next < question.size() ? base::decode_utf8(question, next, ignored) : U' ';
    if (in_word(c) || joins(before, c, behind)) {
      words += question.substr(at, next - at);
    } else {
      end_word(words, begin);
    }
    before = c;
    at = next;
  }
  end_word(words, begin);
  if (!words.empty()) words.pop_back();
  return words;
}

}  // namespace depesche::bench
