// SPDX-License-Identifier: GPL-2.0-or-later
// Where in the last paragraphs of a body its credit stands.
#include "extract/credit_tail.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "extract/names.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestBareTail = 80;  // bytes

// The start of a trailing "(…)" in "text", a full stop behind it allowed; npos if there is none.
std::size_t trailing_brackets(std::string_view text) {
  text = without_full_stop(text);
  if (!text.ends_with(')')) return std::string_view::npos;
  const std::size_t open = text.find_last_of('(');
  if (open == std::string_view::npos || text.size() - open > kLongestCredit) {
    return std::string_view::npos;
  }
  return open;
}

struct Tail {
  std::size_t start = 0;  // in the paragraph
  Credit credit;
};

// "(APA, 23.4.2016=": the bracket that would close it was lost; a list with a date needs none.
std::optional<Tail> find_open_bracket(std::string_view paragraph) {
  constexpr std::size_t kLongest = 40;
  const std::size_t open = paragraph.find_last_of('(');
  if (open == std::string_view::npos || open == 0 || paragraph.size() - open > kLongest) {
    return std::nullopt;
  }
  std::string_view list = trim_right(paragraph.substr(open + 1));
  if (list.ends_with('=')) list.remove_suffix(1);
  if (list.find_first_of(")=") != std::string_view::npos) return std::nullopt;
  if (!has(read_names(list), NameKind::number)) return std::nullopt;
  std::optional<Credit> credit = parse_bare_credit(list);
  if (!credit) return std::nullopt;
  return Tail{open, *std::move(credit)};
}

std::optional<Tail> find_brackets(std::string_view paragraph) {
  const std::size_t open = trailing_brackets(paragraph);
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  std::optional<Credit> credit = parse_short_credit(paragraph.substr(open));
  if (!credit && ends_sentence(paragraph.substr(0, open))) {
    const std::string_view text = without_full_stop(paragraph.substr(open));
    credit = parse_own_brackets(text.substr(1, text.size() - 2));
  }
  if (!credit) return std::nullopt;
  // "ww/sti (dpa, afp)": the initials before the brackets are no text.
  const std::vector<Name> before = read_names(paragraph.substr(0, open));
  const bool initials = std::all_of(before.begin(), before.end(), [](const Name& name) {
    return name.kind == NameKind::initials && base::to_lower(name.text) == name.text;
  });
  return Tail{initials ? 0 : open, *std::move(credit)};
}

// "… zu liegen. dpa", "… auszugleichen. Mit Material von dpa."
std::optional<Tail> find_bare(std::string_view paragraph) {
  constexpr int kCandidates = 8;
  const std::size_t limit =
      paragraph.size() > kLongestCredit ? paragraph.size() - kLongestCredit : 0;
  std::size_t space = paragraph.size();
  std::optional<Tail> found;
  for (int candidate = 0; candidate < kCandidates && space > limit; ++candidate) {
    space = paragraph.find_last_of(" \n", space - 1);
    if (space == std::string_view::npos || space == 0) break;
    const std::string_view before = paragraph.substr(0, space);
    const std::string_view tail = trim(paragraph.substr(space + 1));
    const bool own = (ends_sentence(before) && !before.ends_with(':')) || tail.starts_with("©");
    if (!own) continue;
    // "… Quelle: u.a. dts": what begins with a label goes before the bare "dts" behind a full stop.
    std::optional<Credit> credit;
    if (starts_with_credit_label(tail)) {
      credit = parse_short_credit(tail);
    } else if (!found && tail.size() <= kLongestBareTail) {
      credit = parse_bare_credit(without_full_stop(tail));
    }
    if (credit) found = Tail{space + 1, *std::move(credit)};
  }
  return found;
}

std::optional<Tail> find_tail(std::string_view paragraph) {
  if (std::optional<Tail> tail = find_brackets(paragraph)) return tail;
  if (std::optional<Tail> tail = find_open_bracket(paragraph)) return tail;
  return find_bare(paragraph);
}

// Puts "found", which stands before "credit" in the text, and was printed as "raw", in front of it.
void prepend(std::optional<Credit>& credit, Credit found, std::string_view raw) {
  found.raw = single_spaced(raw);
  if (credit) {
    found.raw += ' ' + credit->raw;
    add_new(found.agencies, credit->agencies);
    add_new(found.people, credit->people);
  }
  credit = std::move(found);
}

// Takes what credits "paragraph" ends with, at most a few: "… (dpa) © dpa-infocom, dpa:24…".
void take_tails(std::string& paragraph, std::optional<Credit>& credit) {
  constexpr int kMost = 3;
  for (int i = 0; i < kMost; ++i) {
    std::optional<Tail> tail = find_tail(paragraph);
    if (!tail) return;
    prepend(credit, std::move(tail->credit), std::string_view(paragraph).substr(tail->start));
    paragraph = trim_right(std::string_view(paragraph).substr(0, tail->start));
  }
}

// "tis" on a line of its own, beside the credit.
bool is_initials_line(std::string_view line) {
  const std::vector<Name> names = read_names(line);
  return names.size() == 1 && names[0].kind == NameKind::initials && names[0].text == line &&
         base::to_lower(line) == line;
}

}  // namespace

std::optional<Credit> take_credit(std::vector<std::string>& paragraphs) {
  constexpr std::size_t kMostPassedOver = 6;
  constexpr std::size_t kMostLines = 4;
  constexpr std::size_t kShortLine = 90;  // code points
  std::optional<Credit> credit;
  std::size_t passed_over = 0;
  std::size_t lines = 0;
  for (std::size_t i = paragraphs.size(); i-- > 0 && passed_over <= kMostPassedOver;) {
    if (std::optional<Credit> found = parse_credit(paragraphs[i])) {
      const std::string raw = paragraphs[i];
      prepend(credit, *std::move(found), raw);
      paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(i));
      if (++lines == kMostLines) break;
      continue;
    }
    const bool had_one = credit.has_value();
    take_tails(paragraphs[i], credit);
    if (had_one || credit) break;
    if (passed_over + 1 == paragraphs.size() - i && is_initials_line(paragraphs[i])) {
      if (i > 0 && parse_credit(paragraphs[i - 1])) {
        paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(i));
        continue;
      }
    }
    if (ends_sentence(paragraphs[i]) || length(paragraphs[i]) > kShortLine) break;
    ++passed_over;
  }
  return credit;
}

bool ends_with_credit(std::string_view paragraph) {
  if (parse_credit(paragraph)) return true;
  const std::optional<Tail> tail = find_tail(trim(paragraph));
  return tail && !tail->credit.agencies.empty();
}

}  // namespace depesche::extract
