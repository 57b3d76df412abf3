// SPDX-License-Identifier: GPL-2.0-or-later
// Follows the letters of a start through a text.
#include "analyse/start_walk.h"

#include <algorithm>
#include <array>

#include "analyse/letter_bytes.h"

namespace depesche::analyse {
namespace {

// What may stand between the letters of a word: "E-Mail", "z.B.", "O'Neill", "Abt:innen".
constexpr std::array<bool, 256> kJoints = [] {
  std::array<bool, 256> joints{};
  for (const char c : std::string_view("-.'`:*_/()")) joints[static_cast<unsigned char>(c)] = true;
  return joints;
}();

bool is_joint(char c) { return kJoints[static_cast<unsigned char>(c)]; }

// A step through a text along the letters of a start: a set of how many of them were met, as bits.
class Walk {
 public:
  explicit Walk(std::string_view start) : start_(start) {}

  bool done() const { return (met_ >> start_.size()) != 0; }
  bool failed() const { return met_ == 0; }

  void letter(char c) {
    unsigned next = c == last_ ? met_ : 0;  // "Schifffahrt"
    for (std::size_t i = 0; i < start_.size(); ++i) {
      if ((met_ >> i & 1) == 0) continue;
      if (start_[i] == c) next |= 2U << i;
      if (c == 'p' && start_[i] == 'f') next |= 2U << i;  // "photo"
      if (i == 0) continue;
      if (c == 'h' && start_[i - 1] == 'f') next |= 1U << i;
      if (c == 'e' && umlaut_byte(start_[i - 1]) != 0) next |= 1U << i;  // "haeuser"
    }
    met_ = next;
    last_ = c;
  }

  // An umlaut or ß, which stands for "first", or for "first" and "second", between which a part of
  // a compound may begin.
  void double_letter(char first, char second) {
    unsigned next = first == last_ ? met_ : 0;
    if ((met_ & 1) != 0 && start_[0] == second) next |= 2;
    for (std::size_t i = 0; i < start_.size(); ++i) {
      if ((met_ >> i & 1) == 0 || start_[i] != first) continue;
      next |= 2U << i;
      if (i + 1 < start_.size() && start_[i + 1] == second) next |= 4U << i;
    }
    met_ = next;
    last_ = second;
  }

 private:
  std::string_view start_;
  unsigned met_ = 1;
  char last_ = '\0';
};

// Most words are written as they start.
bool stands_plainly(std::string_view start, std::string_view text) {
  return text.size() >= start.size() &&
         std::equal(start.begin(), start.end(), text.begin(),
                    [](char letter, char written) { return letter == small_letter(written); });
}

}  // namespace

bool may_start_with(std::string_view start, std::string_view text, std::size_t at) {
  if (stands_plainly(start, text.substr(at))) return true;
  Walk walk(start);
  for (; at < text.size() && !walk.done() && !walk.failed(); ++at) {
    const char c = text[at];
    if (is_alnum(c) || c == ',') {
      walk.letter(static_cast<char>(c | 0x20));
    } else if (is_joint(c)) {
      if (c == '.' && at + 1 < text.size() && text[at + 1] == ' ') ++at;  // "z. B."
    } else if (c == '\xC3' && at + 1 < text.size()) {
      const char letter = umlaut_letter(text[++at]);
      if (letter == '\0') return true;
      walk.double_letter(letter, letter == 's' ? 's' : 'e');
    } else {
      return is_non_ascii(c);
    }
  }
  return walk.done();
}

}  // namespace depesche::analyse
