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

std::optional<Credit> parse_notice(std::string_view line) {
  if (line.size() > kLongestNotice) return std::nullopt;
  const bool notice = std::any_of(std::begin(kNotices), std::end(kNotices), [&](auto phrase) {
    return line.find(phrase) != std::string_view::npos;
  });
  if (!notice) return std::nullopt;
  Credit credit;
  const std::vector<std::string_view> all = split(line, " ,.()/");
  for (std::size_t i = 0; i < all.size(); ++i) {
    // "Deutschen Presse-Agentur" has two words, no agency more than three.
    for (std::size_t last = i; last < std::min(i + 3, all.size()); ++last) {
      const char* end = all[last].data() + all[last].size();
      const std::string_view code =
          agency_code({all[i].data(), static_cast<std::size_t>(end - all[i].data())});
      if (!code.empty()) add_new(credit.agencies, {std::string(code)});
    }
  }
  if (credit.agencies.empty()) return std::nullopt;
  return credit;
}

// "(SID) / Artikelbild: Imago": what names the picture is no part of the credit.
std::string_view without_picture(std::string_view text) {
  for (const std::string_view label :
       {"Artikelbild:", "Titelbild:", "Vorschaubild:", "Symbolbild:", "Foto:", "Fotos:", "Bild:"}) {
    const std::size_t at = text.find(label);
    if (at == std::string_view::npos || at == 0) continue;
    std::string_view before = trim_right(text.substr(0, at));
    if (!before.ends_with('/') && !before.ends_with('|') && !before.ends_with(';')) continue;
    before.remove_suffix(1);
    return trim_right(before);
  }
  return text;
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

}  // namespace

bool is_house_copyright(std::string_view line) {
  return line.starts_with("© SZ.de") || line.starts_with("© SZ vom ") || line.starts_with("© SZ/");
}

std::optional<Credit> parse_short_credit(std::string_view line) {
  std::string_view text = without_full_stop(without_picture(trim(line)));
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

std::optional<Credit> parse_bare_credit(std::string_view text) {
  return parse_form(text, Form::line);
}

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

bool starts_with_credit_label(std::string_view text) {
  const std::string lower = base::to_lower(text.substr(0, kLongestCredit));
  return text.starts_with("©") ||
         std::any_of(std::begin(kSourceLabels), std::end(kSourceLabels),
                     [&](std::string_view label) { return lower.starts_with(label); });
}

std::optional<Credit> parse_credit(std::string_view line) {
  line = trim(line);
  if (line.empty()) return std::nullopt;
  std::optional<Credit> credit =
      line.size() > kLongestCredit ? std::nullopt : parse_short_credit(line);
  if (!credit) credit = parse_notice(line);
  if (credit) credit->raw = single_spaced(line);
  return credit;
}

std::vector<std::string> bracketed_agencies(std::string_view text) {
  const std::vector<Name> names = read_names(text);
  return allowed(names, Form::brackets) ? agencies_of(names) : std::vector<std::string>();
}

}  // namespace depesche::extract
