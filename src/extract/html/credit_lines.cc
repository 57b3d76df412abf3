// SPDX-License-Identifier: GPL-2.0-or-later
// The lines around an article's text that say which agency it is from.
#include "extract/html/credit_lines.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/byline.h"
#include "extract/caption.h"
#include "extract/names.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestLine = 160;  // bytes

// Furniture in which pages put the byline or the source.
constexpr std::string_view kBelievedRules[] = {"aside element", "header or footer",
                                               "about the author"};

bool may_credit(const Block& block) {
  switch (block.duty.duty) {
    case Duty::caption:
    case Duty::comments:
    case Duty::tags:
    case Duty::unseen:
      return false;
    case Duty::furniture:
      return std::find(std::begin(kBelievedRules), std::end(kBelievedRules), block.duty.rule) !=
             std::end(kBelievedRules);
    case Duty::text:
    case Duty::kicker:
    case Duty::lead:
    case Duty::byline:
      break;
  }
  return true;
}

// "Übersetzung und Adaptierung: AFP Deutschland": a task, and nothing but agencies for it.
std::vector<std::string> agencies_of_task(std::string_view line) {
  constexpr std::size_t kMostWords = 3;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || words(line.substr(0, colon)).size() > kMostWords) {
    return {};
  }
  const std::vector<Name> names = read_names(line.substr(colon + 1));
  const bool only_agencies = std::all_of(
      names.begin(), names.end(), [](const Name& name) { return name.kind == NameKind::agency; });
  return only_agencies ? agencies_of(names) : std::vector<std::string>();
}

// What "line" says, if it is about agencies.
std::optional<Credit> parse_line(std::string_view line) {
  if (line.size() > kLongestLine || parse_caption(line)) return std::nullopt;
  Credit credit;
  if (std::optional<Byline> byline = parse_byline(line)) {
    credit = {byline->credit, std::move(byline->agencies), std::move(byline->people)};
  } else if (std::optional<Credit> found = parse_credit(line)) {
    credit = *std::move(found);
  } else {
    credit = {std::string(line), agencies_of_task(line), {}};
  }
  if (credit.agencies.empty()) return std::nullopt;
  return credit;
}

// The credit that block "at" is. "dpa" right below a picture is the picture's.
std::optional<Credit> credit_at(const std::vector<Block>& blocks, std::size_t at) {
  const Block& block = blocks[at];
  if (!may_credit(block)) return std::nullopt;
  if (at > 0 && blocks[at - 1].duty.duty == Duty::caption) return std::nullopt;
  if (at > 0 && is_byline_label(blocks[at - 1].text) && may_credit(blocks[at - 1])) {
    std::optional<Credit> both = parse_line(blocks[at - 1].text + ' ' + block.text);
    if (both) return both;
  }
  return parse_line(block.text);
}

}  // namespace

std::vector<Credit> find_credit_lines(const std::vector<Block>& blocks, const Region& region,
                                      std::size_t headline) {
  constexpr std::size_t kMostAbove = 40;
  constexpr std::size_t kMostBelow = 5;
  const auto is_text = [&](std::size_t at) {
    return blocks[at].duty.duty == Duty::text && blocks[at].is_prose();
  };
  // What stands above the headline is the picture's or another article's.
  const bool headed = headline < region.end;
  std::size_t first = headed ? std::max(region.begin, headline + 1) : region.begin;
  while (first < region.end && !is_text(first)) ++first;
  std::size_t last = region.end;
  while (last > first && !is_text(last - 1)) --last;  // one behind the last
  if (first == region.end) return {};

  std::vector<Credit> found;
  const auto take = [&](std::size_t at) {
    if (std::optional<Credit> credit = credit_at(blocks, at)) found.push_back(*std::move(credit));
  };
  const std::size_t begin = headed ? headline + 1 : region.begin;
  for (std::size_t at = std::max(begin, first - std::min(first, kMostAbove)); at < first; ++at) {
    take(at);
  }
  const std::size_t end = std::min(blocks.size(), last + kMostBelow);
  for (std::size_t at = last; at < end && blocks[at].kind != BlockKind::heading; ++at) {
    if (blocks[at].is_prose()) break;  // of another article
    take(at);
  }
  return found;
}

}  // namespace depesche::extract
