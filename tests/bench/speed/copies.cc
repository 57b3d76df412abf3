// SPDX-License-Identifier: GPL-2.0-or-later
// Shifts the words of an archive by their frequency.
#include "bench/speed/copies.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <nlohmann/json.hpp>

#include <depesche/error.h>
#include "bench/speed/random.h"

namespace depesche::bench {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kTexts[] = {"kicker", "title", "lead", "body"};
constexpr std::size_t kKept = 100;  // most frequent words
constexpr std::size_t kNeighbours = 8;
constexpr std::uint64_t kRare = 3;  // words that stand so often or less may become new ones
constexpr std::uint64_t kNewOfTen = 6;

// The length of the character that begins with "first", if it is no letter; else 0. Of the
// characters beyond ASCII those of two bytes are letters, but not « » and the like.
std::size_t sign_at(unsigned char first) {
  if (first >= 0xF0) return 4;
  if (first >= 0xE0) return 3;
  if (first == 0xC2) return 2;
  if (first >= 0x80) return 0;
  return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ? 0 : 1;
}

// Calls "visit" with each run of letters, and "between" with each character between them.
void scan(std::string_view text, const std::function<void(std::string_view)>& visit,
          const std::function<void(std::string_view)>& between) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t sign = sign_at(static_cast<unsigned char>(text[at]));
    if (sign == 0) {
      ++at;
      continue;
    }
    if (at > start) visit(text.substr(start, at - start));
    between(text.substr(at, sign));
    at += sign;
    start = at;
  }
  if (start < text.size()) visit(text.substr(start));
}

bool is_capital(std::string_view word) {
  return (word[0] >= 'A' && word[0] <= 'Z') ||
         (word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0x9F);
}

// "Regierung" -> "Rigoerung": other vowels, the ending stays.
std::string with_other_vowels(std::string_view word, std::uint64_t copy) {
  constexpr std::string_view kVowels = "aeiou";
  std::string result(word);
  const std::size_t end = word.size() > 5 ? word.size() - 3 : word.size();
  for (std::size_t i = 0; i < end; ++i) {
    const std::size_t vowel = kVowels.find(word[i]);
    if (vowel == std::string_view::npos) continue;
    result[i] = kVowels[(vowel + 1 + mix(copy, i) % 4) % 5];
  }
  return result;
}

// The words by frequency, each class (capital or not) on its own.
class Shift {
 public:
  void count(std::string_view text) {
    scan(
        text, [this](std::string_view word) { ++counts_[std::string(word)]; },
        [](std::string_view) {});
  }

  void sort() {
    for (const auto& [word, count] : counts_) {
      if (count > kRare) by_class_[is_capital(word)].emplace_back(count, word);
    }
    for (auto& words : by_class_) {
      std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
      });
      for (std::size_t i = 0; i < words.size(); ++i) ranks_[words[i].second] = i;
    }
  }

  std::string word(std::string_view word, std::uint64_t copy) const {
    std::string text(word);
    const auto found = ranks_.find(text);
    if (found == ranks_.end()) {
      std::uint64_t hash = copy;
      for (const char c : text) hash = mix(hash, static_cast<unsigned char>(c));
      return hash % 10 < kNewOfTen ? with_other_vowels(word, copy) : text;
    }
    const auto& words = by_class_[is_capital(word)];
    const std::size_t rank = found->second;
    if (rank < kKept) return text;
    const std::size_t block = rank - rank % kNeighbours;
    const std::size_t size = std::min(kNeighbours, words.size() - block);
    return words[block + (rank - block + copy) % size].second;
  }

  std::string text(std::string_view text, std::uint64_t copy) const {
    std::string result;
    scan(
        text, [&](std::string_view one) { result += word(one, copy); },
        [&](std::string_view other) { result += other; });
    return result;
  }

 private:
  std::unordered_map<std::string, std::uint64_t> counts_;
  std::vector<std::pair<std::uint64_t, std::string>> by_class_[2];
  std::unordered_map<std::string, std::size_t> ranks_;
};

void for_each_article(const std::string& path, const std::function<void(Json&)>& visit) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::not_found, "can't open " + path);
  for (std::string line; std::getline(in, line);) {
    Json article = Json::parse(line, nullptr, false);
    if (!article.is_object()) {
      throw Error(ErrorCode::bad_argument, path + " has a line that is no JSON object");
    }
    visit(article);
  }
}

// As Python's json.dumps writes it, with a space behind each colon and comma.
void write_line(const Json& article, std::ostream& out) {
  const char* before = "{";
  for (const auto& [key, value] : article.items()) {
    out << before << Json(key).dump() << ": " << value.dump();
    before = ", ";
  }
  out << "}\n";
}

}  // namespace

void write_copies(const std::string& articles, std::size_t times, std::ostream& out) {
  Shift shift;
  for_each_article(articles, [&](Json& article) {
    for (const char* key : kTexts) {
      if (article.contains(key) && article[key].is_string()) {
        shift.count(article[key].get_ref<const std::string&>());
      }
    }
  });
  shift.sort();
  for (std::size_t copy = 0; copy < times; ++copy) {
    for_each_article(articles, [&](Json& article) {
      if (copy > 0) {
        for (const char* key : kTexts) {
          if (!article.contains(key) || !article[key].is_string()) continue;
          article[key] = shift.text(article[key].get_ref<const std::string&>(), copy);
        }
        for (const char* key : {"id", "url"}) {
          if (!article.contains(key) || !article[key].is_string()) continue;
          article[key] = article[key].get<std::string>() + "-c" + std::to_string(copy + 1);
        }
      }
      write_line(article, out);
    });
    if (!out.flush()) throw Error(ErrorCode::io, "can't write the copies");
  }
}

}  // namespace depesche::bench
