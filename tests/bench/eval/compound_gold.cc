// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the places in words where the parts of the gold data meet.
#include "bench/eval/compound_gold.h"

#include <algorithm>

#include "analyse/fold.h"
#include "bench/eval/file_lines.h"

namespace depesche::bench {
namespace {

constexpr std::size_t kLongestLink = 3;  // Herz+ens+wunsch
constexpr std::size_t kMostLost = 2;     // letters of a first part: Hilf(e), Reis(en)
constexpr std::size_t kMinCommon = 2;    // letters that a part and its place begin with

std::size_t common_start(std::string_view a, std::string_view b) {
  const auto length = std::min(a.size(), b.size());
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(length), b.begin()).first -
      a.begin());
}

bool starts_alike(std::string_view form, std::string_view part) {
  return common_start(form, part) >= std::min(kMinCommon, part.size());
}

}  // namespace

std::optional<Cuts> lay_over(std::string_view form, const std::vector<std::string>& parts) {
  const bool whole = parts.size() == 1;
  if (whole ? !form.starts_with(parts.front()) : !starts_alike(form, parts.front())) {
    return std::nullopt;
  }
  Cuts cuts;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::size_t before = parts[i - 1].size();
    const std::size_t first =
        begin + std::max<std::size_t>(1, before - std::min(before, kMostLost));
    const std::size_t at = form.find(parts[i], first);
    if (parts[i].empty() || at == std::string_view::npos) return std::nullopt;
    if (at > begin + before + kLongestLink) return std::nullopt;
    cuts.push_back(at);
    begin = at;
  }
  if (form.size() > begin + parts.back().size() + kLongestLink) return std::nullopt;
  return cuts;
}

CompoundGold read_compound_gold(const std::string& path) {
  CompoundGold gold;
  for_each_line(path, [&](const FileLine& line) {
    const std::vector<std::string> cells = split_at(line.text, '\t');
    if (cells.size() < 2) line.fail("a word and its parts are expected, and a tab between");
    GoldWord word{analyse::word_form(cells[0]), {}};
    for (std::size_t i = 1; i < cells.size(); ++i) {
      std::vector<std::string> parts = split_at(cells[i], '+');
      for (std::string& part : parts) part = analyse::word_form(part);
      if (parts.front().empty()) continue;
      if (const auto cuts = lay_over(word.form, parts)) word.splits.push_back(*cuts);
    }
    if (word.splits.empty()) {
      ++gold.unplaced;
    } else {
      gold.words.push_back(std::move(word));
    }
  });
  return gold;
}

}  // namespace depesche::bench
