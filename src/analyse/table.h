// SPDX-License-Identifier: GPL-2.0-or-later
// How the steps of the stemmer look into their tables of words and endings.
#ifndef DEPESCHE_ANALYSE_TABLE_H_
#define DEPESCHE_ANALYSE_TABLE_H_

#include <algorithm>
#include <span>
#include <string_view>

namespace depesche::analyse {

struct Rewrite {
  std::string_view from;
  std::string_view to;
};

inline bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

inline bool is_any(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "word" without the ending of an adjective or participle, if it has one: "neuen" -> "neu".
inline std::string_view without_adjective_ending(std::string_view word) {
  for (const std::string_view ending : {"en", "er", "es", "em", "e"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

}  // namespace depesche::analyse

#endif
