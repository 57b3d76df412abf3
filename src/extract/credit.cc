// SPDX-License-Identifier: GPL-2.0-or-later
// The credit of an article's text: which agencies it comes from, and the line that says so.
#include "extract/credit.h"

#include <algorithm>

#include "base/utf8.h"
#include "extract/agencies.h"
#include "extract/names.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestCredit = 160;  // bytes
constexpr std::size_t kLongestBareTail = 80;

// What may stand before the list of names. Lower case, matched at the start.
constexpr std::string_view kSourceLabels[] = {"quelle:",
                                              "quellen:",
                                              "quelle :",
                                              "weitere quellen",
                                              "text:",
                                              "mit material ",
                                              "mit materal ",
                                              "mit agenturmaterial",
                                              "mit informationen ",
                                              "mit infos "};

// "ZEIT ONLINE hat diese Meldung redaktionell nicht bearbeitet. Sie wurde automatisch von der
// Deutschen Presse-Agentur (dpa) übernommen."
constexpr std::string_view kNotices[] = {"redaktionell nicht bearbeitet", "automatisch von der",
                                         "automatisiert von der"};
constexpr std::size_t kLongestNotice = 400;

// How much a form may hold besides agencies.
enum class Form {
  brackets,  // everything a list of names has
  labelled,  // after "Quelle:"; sites and titles too
  line,      // a line of its own or behind the last sentence: initials, and people with a comma
};

bool allowed(const std::vector<Name>& names, Form form) {
  bool beside_person = false;
  for (const Name& name : names) {
    // "Peter Kneffel/dpa" and "AP/Zac Goodwin" outside brackets are photographers.
    beside_person = beside_person || name.kind == NameKind::person;
    if (beside_person && name.separator == '/' && form != Form::brackets) return false;
    beside_person = name.kind == NameKind::person;
    switch (name.kind) {
      case NameKind::agency:
      case NameKind::initials:
      case NameKind::number:
      case NameKind::person:
        break;
      case NameKind::site:
        if (form == Form::line) return false;
        break;
      case NameKind::word:
        // An unknown token of a list is a house token: "(dpa/Tagesspiegel)".
        if (form != Form::brackets || names.size() < 2 || length(name.text) > 14) return false;
        break;
      case NameKind::unknown:
        return false;
    }
  }
  return true;
}

std::optional<Credit> parse_form(std::string_view list, Form form) {
  const std::vector<Name> names = read_names(list);
  const bool names_agency = std::any_of(names.begin(), names.end(), [](const Name& name) {
    return name.kind == NameKind::agency && !is_service_sign(name.text);
  });
  if (!names_agency || !allowed(names, form)) return std::nullopt;
  return Credit{{}, agencies_of(names), people_of(names)};
}

// Brackets that name no agency: staff initials "(smr)", an own author with a date "(Maria Sterkl,
// 19.10.2015)".
std::optional<Credit> parse_own_brackets(std::string_view list) {
  const std::vector<Name> names = read_names(list);
  if (names.size() == 1 && names[0].kind == NameKind::initials && names[0].text == list &&
      length(list) <= 4) {
    return Credit{};
  }
  const bool own_author = names.size() > 1 && names[0].kind == NameKind::person &&
                          names[1].kind == NameKind::number && allowed(names, Form::brackets);
  if (!own_author) return std::nullopt;
  return Credit{{}, {}, people_of(names)};
}

std::optional<Credit> parse_notice(std::string_view line) {
  if (line.size() > kLongestNotice) return std::nullopt;
  const bool notice = std::any_of(std::begin(kNotices), std::end(kNotices), [&](auto phrase) {
    return line.find(phrase) != std::string_view::npos;
  });
  if (!notice) return std::nullopt;
  Credit credit;
  for (const std::string_view word : split(line, " ,.()/")) {
    add_new(credit.agencies, agencies_of(read_names(word)));
  }
  if (credit.agencies.empty()) return std::nullopt;
  return credit;
}

// Offsets in the result are offsets in "text".
std::string_view without_full_stop(std::string_view text) {
  text = trim_right(text);
  if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
  return trim_right(text);
}

// True for "© dpa-infocom, dpa:240412-99-652248/5", which is no picture credit.
bool is_infocom(std::string_view text) { return text.starts_with("dpa-infocom"); }

// "© SZ.de/dpa/jps" and "© SZ vom 13.10.2016/jps" stand below the text, of which they tell the
// agencies and the staff.
std::optional<Credit> parse_house_copyright(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return Credit{};
  if (std::optional<Credit> credit = parse_form(text.substr(slash + 1), Form::line)) return credit;
  return Credit{};
}

std::optional<Credit> parse_line(std::string_view line) {
  std::string_view text = without_full_stop(line);
  if (text.starts_with('(') && text.ends_with(')')) {
    text = trim(text.substr(1, text.size() - 2));
    if (text.find_first_of("()") != std::string_view::npos) return std::nullopt;
    const std::string lower = base::to_lower(text);
    for (const std::string_view label : kSourceLabels) {
      if (lower.starts_with(label)) return parse_form(text.substr(label.size()), Form::labelled);
    }
    return parse_form(text, Form::brackets);
  }
  if (text.starts_with("©") && is_infocom(trim(text.substr(2)))) {
    return parse_form(trim(text.substr(2)), Form::line);
  }
  if (is_house_copyright(text)) return parse_house_copyright(text);
  if (is_infocom(text)) return parse_form(text, Form::line);
  const std::string lower = base::to_lower(text);
  for (const std::string_view label : kSourceLabels) {
    if (lower.starts_with(label)) return parse_form(text.substr(label.size()), Form::labelled);
  }
  return parse_form(text, Form::line);
}

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

std::optional<Tail> find_brackets(std::string_view paragraph) {
  const std::size_t open = trailing_brackets(paragraph);
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  std::optional<Credit> credit = parse_line(paragraph.substr(open));
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

bool starts_with_label(std::string_view text) {
  const std::string lower = base::to_lower(text.substr(0, kLongestCredit));
  return text.starts_with("©") ||
         std::any_of(std::begin(kSourceLabels), std::end(kSourceLabels),
                     [&](std::string_view label) { return lower.starts_with(label); });
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
    if (starts_with_label(tail)) {
      credit = parse_line(tail);
    } else if (!found && tail.size() <= kLongestBareTail) {
      credit = parse_form(without_full_stop(tail), Form::line);
    }
    if (credit) found = Tail{space + 1, *std::move(credit)};
  }
  return found;
}

std::optional<Tail> find_tail(std::string_view paragraph) {
  if (std::optional<Tail> tail = find_brackets(paragraph)) return tail;
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

bool is_house_copyright(std::string_view line) {
  return line.starts_with("© SZ.de") || line.starts_with("© SZ vom ") || line.starts_with("© SZ/");
}

std::optional<Credit> parse_credit(std::string_view line) {
  line = trim(line);
  if (line.empty()) return std::nullopt;
  std::optional<Credit> credit = line.size() > kLongestCredit ? std::nullopt : parse_line(line);
  if (!credit) credit = parse_notice(line);
  if (credit) credit->raw = single_spaced(line);
  return credit;
}

std::vector<std::string> bracketed_agencies(std::string_view text) {
  const std::vector<Name> names = read_names(text);
  return allowed(names, Form::brackets) ? agencies_of(names) : std::vector<std::string>();
}

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
