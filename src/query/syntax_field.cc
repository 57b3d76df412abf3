// SPDX-License-Identifier: GPL-2.0-or-later
// Nearest field names by edit distance.
#include "query/syntax_field.h"

#include "base/utf8.h"
#include "index/schema.h"

#include <algorithm>
#include <vector>

namespace depesche::query {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) points += base::decode_utf8(text, at, at);
  return points;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    before_last = last;
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

std::string nearest_field_name(std::string_view name) {
  const std::string lower = base::to_lower(name);
  const std::u32string typed = code_points(lower);
  // A third of the letters may differ: "agentr" is "agentur", "http" is nothing.
  std::size_t nearest = std::min<std::size_t>(2, typed.size() / 3) + 1;
  std::string suggestion;
  const auto consider = [&](std::string_view candidate) {
    const std::size_t distance = edit_distance(typed, code_points(candidate), nearest);
    if (distance >= nearest) return;
    nearest = distance;
    suggestion = candidate;
  };
  for (const index::FieldRow& row : index::fields()) {
    consider(row.name);
    std::string_view aliases = row.aliases;
    while (!aliases.empty()) {
      const std::size_t end = std::min(aliases.find(' '), aliases.size());
      consider(aliases.substr(0, end));
      aliases.remove_prefix(std::min(end + 1, aliases.size()));
    }
  }
  return suggestion;
}

std::string unknown_field_message(std::string_view name) {
  const std::string suggestion = nearest_field_name(name);
  const std::string message = "unknown field \"" + std::string(name) + "\"";
  if (!suggestion.empty()) return message + ": did you mean \"" + suggestion + "\"?";
  return message + ": to search for the text, put it in quotes";
}

}  // namespace depesche::query
