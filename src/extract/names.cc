// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of agencies, staff initials and people, as credits and bylines have them.
#include "extract/names.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "extract/agencies.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

template <std::size_t N>
bool contains(const std::string_view (&table)[N], std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

// Words that only join the items: "SB mit dts-Material", "mit Material der dpa", "sid/bearbeitet
// von ms". "Materal" is a real and frequent misspelling.
constexpr std::string_view kJoiningWords[] = {"mit",
                                              "und",
                                              "u.a.",
                                              "u.",
                                              "sowie",
                                              "&",
                                              "von",
                                              "der",
                                              "den",
                                              "des",
                                              "material",
                                              "materal",
                                              "materialien",
                                              "agenturmaterial",
                                              "agentur",
                                              "agenturen",
                                              "nachrichtenagentur",
                                              "nachrichtenagenturen",
                                              "bearbeitet",
                                              "deutsch",
                                              "de",
                                              "de",
                                              "–",
                                              "-",
                                              "|",
                                              "•"};

// Short words before a joining word that are no staff initials: "(so die dpa)", "(laut der dpa)".
constexpr std::string_view kNoInitials[] = {
    "so",   "laut", "wie", "via", "bei", "nach",  "aus", "zu",  "an",  "in",  "im",  "am",  "ist",
    "hat",  "die",  "das", "dem", "ein", "eine",  "sic", "bzw", "für", "auf", "vor", "als", "auch",
    "sagt", "und",  "der", "z.b", "vgl", "siehe", "ca",  "nur", "er",  "sie", "es",  "wir", "ich"};

// Words inside a name that are not capitalised.
constexpr std::string_view kNameParticles[] = {"von", "vom", "zu", "zur", "van", "de",  "den",
                                               "der", "del", "di", "da",  "dos", "du",  "el",
                                               "al",  "la",  "le", "bin", "ten", "ter", "und"};

bool is_joining(std::string_view word) { return contains(kJoiningWords, base::to_lower(word)); }

bool is_number(std::string_view word) {
  if (word.starts_with("dpa:")) return true;
  return std::any_of(word.begin(), word.end(), is_ascii_digit) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_digit(c) || c == '.'; });
}

// A house that says where it stands: "ntv.de", "ZEIT ONLINE", "SAT.1 REGIONAL", "LTO-Redaktion".
bool is_site(std::string_view text) {
  if (text.ends_with(" ONLINE") || text.ends_with("-Redaktion")) return true;
  const std::vector<std::string_view> all = words(text);
  const bool station =
      all.size() <= 2 && std::any_of(all.begin(), all.end(), [](auto word) {
        return capitalised(word) && is_ascii_digit(word.back()) && !word.starts_with("dpa:");
      });
  if (station && text.find_first_of(":(") == std::string_view::npos) return true;
  if (text.starts_with('"') || text.starts_with("„") || text.starts_with("«")) return true;
  const std::size_t dot = text.find_last_of('.');
  return dot != std::string_view::npos && dot > 1 && text.size() - dot <= 4 &&
         text.size() - dot >= 3 && text.find_first_of(" :") == std::string_view::npos;
}

bool is_initials(std::string_view word) {
  if (word.starts_with('-')) word.remove_prefix(1);
  const std::size_t letters = length(word);
  if (letters < 2 || letters > 6 || !all_letters(word)) return false;
  const std::string lower = base::to_lower(word);
  // "meh", "chnnn"; "LuHa", "FMG"; "Tsp", "Red". "Peter" is a name.
  if (lower == word) return letters <= 5;
  std::size_t second = 0;
  base::decode_utf8(word, 0, second);
  return letters <= 3 || base::to_lower(word.substr(second)) != word.substr(second);
}

// "Tsp" and "LuHa" beside an agency; in small letters it would be a word: "dpa sagt".
bool is_house_token(std::string_view word) {
  const std::string lower = base::to_lower(word);
  return is_initials(word) && lower != word && !contains(kNoInitials, lower);
}

// "Washington", "ARD-Hauptstadtstudio"
bool is_one_word(std::string_view word) {
  const std::vector<std::string_view> parts = split(word, "-");
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), all_letters);
}

bool is_name_word(std::string_view word) {
  if (!capitalised(word)) return false;
  for (std::size_t at = 0, next = 0; at < word.size(); at = next) {
    const char32_t c = base::decode_utf8(word, at, next);
    if (!base::is_letter(c) && c != U'-' && c != U'.' && c != U'\'' && c != U'’') return false;
  }
  return true;
}

// "Anja Sokolow", "Hannes P. Albert", "Ulrike von Leszczynski".
bool is_person(const std::vector<std::string_view>& group) {
  if (group.size() < 2 || group.back() == "ONLINE" || group.size() > 5 || is_joining(group.front()))
    return false;
  if (!is_name_word(group.front()) || !is_name_word(group.back())) return false;
  if (group.back().ends_with('.')) return false;
  // "AFP Reuters" lacks its comma.
  const bool agency = std::any_of(group.begin(), group.end(),
                                  [](std::string_view word) { return !agency_code(word).empty(); });
  if (agency) return false;
  return std::all_of(group.begin() + 1, group.end() - 1, [](std::string_view word) {
    return is_name_word(word) || contains(kNameParticles, word);
  });
}

std::string_view joined(const std::vector<std::string_view>& group) {
  return {group.front().data(), static_cast<std::size_t>(group.back().data() + group.back().size() -
                                                         group.front().data())};
}

// Reads the words of one item, or "part_of_item", that no joining word interrupts.
void read_group(const std::vector<std::string_view>& group, bool part_of_item, char separator,
                std::vector<Name>& names) {
  if (group.empty()) return;
  std::string_view text = joined(group);
  const auto add = [&](NameKind kind, std::string_view as_written, std::string_view code = {}) {
    names.push_back({kind, as_written, code, separator});
    separator = '\0';
  };
  for (const std::string_view suffix : {"-Material", "-material"}) {
    if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
  }
  if (const std::string_view code = agency_code(text); !code.empty()) {
    return add(NameKind::agency, text, code);
  }
  if (is_site(text)) return add(NameKind::site, text);
  if (group.size() == 1) {
    if (is_number(text)) return add(NameKind::number, text);
    if (part_of_item && contains(kNoInitials, base::to_lower(text))) {
      return add(NameKind::unknown, text);
    }
    if (is_initials(text)) return add(NameKind::initials, text);
    return add(is_one_word(text) ? NameKind::word : NameKind::unknown, text);
  }
  if (is_person(group)) return add(NameKind::person, text);
  // "dpa epd", "APA 4.9.2015", "epd Tsp", "30. 9. 2015"
  const bool known = std::all_of(group.begin(), group.end(), [&](std::string_view word) {
    const bool beside_agency = !agency_code(group.front()).empty() && is_house_token(word);
    return is_number(word) || !agency_code(word).empty() || beside_agency;
  });
  if (!known) return add(NameKind::unknown, text);
  for (const std::string_view word : group) {
    const std::string_view code = agency_code(word);
    const NameKind other = is_number(word) ? NameKind::number : NameKind::initials;
    add(code.empty() ? other : NameKind::agency, word, code);
  }
}

// Reads one item between separators, splitting it at the joining words. "von" inside a name is
// none: "Ulrike von Leszczynski".
void read_item(std::string_view item, char separator, std::vector<Name>& names) {
  if (const std::string_view code = agency_code(item); !code.empty()) {
    names.push_back({NameKind::agency, item, code, separator});
    return;
  }
  const std::vector<std::string_view> all = words(item);
  if (std::find(all.begin(), all.end(), "und") == all.end() && is_person(all)) {
    names.push_back({NameKind::person, item, {}, separator});
    return;
  }
  std::vector<std::string_view> group;
  for (const std::string_view word : all) {
    const bool name_goes_on = !group.empty() && capitalised(group.back()) && word != "und" &&
                              word != "mit" && contains(kNameParticles, word);
    if (!is_joining(word) || name_goes_on) {
      group.push_back(word);
      continue;
    }
    const std::size_t before = names.size();
    read_group(group, all.size() > 1, separator, names);
    if (names.size() > before) separator = '\0';
    group.clear();
  }
  read_group(group, all.size() > 1, separator, names);
}

}  // namespace

std::vector<Name> read_names(std::string_view text) {
  std::vector<Name> names;
  char separator = '\0';
  while (true) {
    const std::size_t end = text.find_first_of(",;/");
    std::string_view item = trim(text.substr(0, end));
    // "mlu./dpa"
    const bool abbreviated =
        end != std::string_view::npos && text[end] == '/' && item.find('.') + 1 == item.size();
    if (abbreviated && !item.empty()) item.remove_suffix(1);
    if (!item.empty()) read_item(item, separator, names);
    if (end == std::string_view::npos) return names;
    separator = text[end];
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> agencies_of(const std::vector<Name>& names) {
  std::vector<std::string> codes;
  for (const Name& name : names) {
    if (name.kind == NameKind::agency) add_new(codes, {std::string(name.code)});
  }
  return codes;
}

std::vector<std::string> people_of(const std::vector<Name>& names) {
  std::vector<std::string> people;
  for (const Name& name : names) {
    if (name.kind == NameKind::person) add_new(people, {single_spaced(name.text)});
  }
  return people;
}

bool has(const std::vector<Name>& names, NameKind kind) {
  return std::any_of(names.begin(), names.end(),
                     [kind](const Name& name) { return name.kind == kind; });
}

}  // namespace depesche::extract
