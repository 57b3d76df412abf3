// SPDX-License-Identifier: GPL-2.0-or-later
// Undoes the rewrites of the stemmer that reach the first letters of a word.
#include "analyse/stem_start.h"

#include <algorithm>
#include <span>
#include <utility>

#include "analyse/compound/linking.h"
#include "analyse/inflect.h"
#include "analyse/spelling.h"
#include "analyse/table.h"

namespace depesche::analyse {
namespace {

// What restore_infinitive() does to "übt" and "bügelt".
constexpr Rewrite kVerbs[] = {{"t", "en"}, {"t", "n"}};
// Of the form of a first part whose linking element is undone by restoring letters.
constexpr std::size_t kMinLinkedBytes = 4;
// A word may be rewritten more than once.
constexpr std::size_t kMaxRewritten = 16;

struct Row {
  std::string from;
  std::string to;
  std::size_t common;  // letters that both begin with
};

Row make_row(std::string from, std::string to) {
  Row row{std::move(from), std::move(to), 0};
  const auto parts = std::mismatch(row.from.begin(), row.from.end(), row.to.begin(), row.to.end());
  row.common = static_cast<std::size_t>(parts.first - row.from.begin());
  return row;
}

// The tables of the stemmer in base letters.
struct Tables {
  std::vector<Row> words;
  std::vector<Row> pieces;
  std::vector<Row> endings;
  std::vector<Row> links;

  Tables() {
    for (const Rewrite& row : adjective_rewrites()) add_form(words, row);
    for (const Rewrite& row : spelling_pieces()) add_form(pieces, row);
    for (const Rewrite& row : foreign_singular_rewrites()) add(endings, row.from, row.to);
    for (const Rewrite& row : kVerbs) add(endings, row.from, row.to);
    for (const Link& link : kLinks) {
      if (!link.restored.empty()) add(links, link.ending, link.restored);
    }
  }

 private:
  static void add(std::vector<Row>& rows, std::string_view from, std::string_view to) {
    rows.push_back(make_row(std::string(from), std::string(to)));
  }
  static void add_form(std::vector<Row>& rows, const Rewrite& row) {
    rows.push_back(make_row(base_letters(row.from), base_letters(row.to)));
  }
};

const Tables& tables() {
  static const Tables tables;
  return tables;
}

std::string_view ascii_start(std::string_view word) {
  std::size_t end = 0;
  while (end < word.size() && end < kStartLetters && word[end] != '_' &&
         static_cast<unsigned char>(word[end]) < 0x80) {
    ++end;
  }
  return word.substr(0, end);
}

// Whether "start" may have as many bytes as without_link() asks for: a, o and u may be umlauts.
bool may_be_linked(std::string_view start) {
  const auto vowels = std::count_if(start.begin(), start.end(),
                                    [](char c) { return c == 'a' || c == 'o' || c == 'u'; });
  return start.size() + static_cast<std::size_t>(vowels) >= kMinLinkedBytes;
}

class Starts {
 public:
  explicit Starts(std::string_view stem) {
    if (stem.ends_with('_')) stem.remove_suffix(1);  // of a stem that is spelled like a stopword
    add(std::string(stem));
    for (std::size_t i = 0; i < words_.size() && i < kMaxRewritten; ++i)
      undo(std::string(words_[i]));
  }

  std::vector<std::string> take() { return std::move(starts_); }

 private:
  // "word" is one that the stem may come from, as far as its first letters go.
  void add(std::string word) {
    const std::string_view start = ascii_start(word);
    if (start.empty() || std::find(starts_.begin(), starts_.end(), start) != starts_.end()) return;
    starts_.emplace_back(start);
    words_.push_back(std::move(word));
  }

  void undo(const std::string& word) {
    for (const Row& row : tables().words) {
      if (row.to.starts_with(word)) add(row.from);
    }
    for (std::size_t at = 0; at < std::min(kStartLetters, word.size()); ++at) {
      for (const Row& row : tables().pieces) undo_piece(word, at, row);
      for (const Row& row : tables().endings) undo_ending(word, at, row);
      if (!may_be_linked(word.substr(0, at))) continue;
      for (const Row& row : tables().links) undo_ending(word, at, row);
    }
  }

  // The stemmer may have left no more than the beginning of the piece.
  void undo_piece(const std::string& word, std::size_t at, const Row& row) {
    const std::size_t both = std::min(word.size() - at, row.to.size());
    if (both <= row.common || word.compare(at, both, row.to, 0, both) != 0) return;
    add(word.substr(0, at) + row.from + word.substr(at + both));
  }

  void undo_ending(const std::string& word, std::size_t at, const Row& row) {
    const std::size_t rest = word.size() - at;
    if (rest <= row.common || rest > row.to.size() ||
        word.compare(at, rest, row.to, 0, rest) != 0) {
      return;
    }
    add(word.substr(0, at) + row.from);
  }

  std::vector<std::string> starts_;
  std::vector<std::string> words_;  // for each of starts_
};

}  // namespace

std::vector<std::string> stem_starts(std::string_view stem) { return Starts(stem).take(); }

}  // namespace depesche::analyse
