// SPDX-License-Identifier: GPL-2.0-or-later
// The codes by which agencies say what a message is about -> section and tags.
#include "extract/wire/topics.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

struct DeskRow {
  std::string_view code;
  std::string_view section;
};
constexpr DeskRow kDesks[] = {
    {"pl", "Politik"},     {"wi", "Wirtschaft"}, {"ku", "Kultur"},         {"sp", "Sport"},
    {"vm", "Vermischtes"}, {"wt", "Wetter"},     {"rs", "Redaktionelles"},
};

// The IPTC's 17 topics, by the first two digits of its subject codes; of its media topics only
// these 17 have such numbers, the others begin with 20.
constexpr std::array<std::string_view, 17> kTopics = {"Kultur",       "Justiz und Kriminalität",
                                                      "Unglücke",     "Wirtschaft",
                                                      "Bildung",      "Umwelt",
                                                      "Gesundheit",   "Vermischtes",
                                                      "Arbeit",       "Freizeit",
                                                      "Politik",      "Religion",
                                                      "Wissenschaft", "Gesellschaft",
                                                      "Sport",        "Konflikte",
                                                      "Wetter"};

// Where a code comes from: "dpacat" of "dpacat:pl"; empty for a code alone.
std::string_view scheme_of(std::string_view code) {
  const std::size_t end = code.find_last_of(":/");
  return end == std::string_view::npos ? std::string_view() : code.substr(0, end);
}

std::string_view local_part(std::string_view code) {
  return trim(code.substr(code.find_last_of(":/") + 1));
}

bool is_topic_scheme(std::string_view scheme) {
  return scheme.empty() || scheme == "medtop" || scheme.starts_with("subj") ||
         scheme.find("newscodes") != std::string_view::npos ||
         scheme.find("iptc") != std::string_view::npos;
}

}  // namespace

std::string_view section_of_code(std::string_view code) {
  constexpr std::size_t kTopicDigits = 8;
  const std::string_view name = local_part(code);
  const std::string_view scheme = scheme_of(code);
  if (name.size() == kTopicDigits && all_digits(name) && is_topic_scheme(scheme)) {
    const std::size_t number =
        static_cast<std::size_t>(name[0] - '0') * 10 + static_cast<std::size_t>(name[1] - '0');
    return number >= 1 && number <= kTopics.size() ? kTopics[number - 1] : std::string_view();
  }
  if (!scheme.empty() && scheme != "dpacat") return {};  // "iso639-1:pl" is Polish
  const DeskRow* row = std::find_if(std::begin(kDesks), std::end(kDesks),
                                    [&](const DeskRow& r) { return r.code == name; });
  return row == std::end(kDesks) ? std::string_view() : row->section;
}

std::string tag_of_code(std::string_view code) {
  constexpr std::size_t kShortest = 3;
  const std::string_view name = local_part(code);
  return name.size() >= kShortest && all_letters(name) ? std::string(name) : std::string();
}

}  // namespace depesche::extract
