// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that a publishing house adds to its articles, told by their wording.
#include "extract/html/house_lines.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

bool is_house_offer(std::string_view line) {
  constexpr std::size_t kLongestOffer = 400;
  constexpr std::string_view kDeeds[] = {"abonnier",  "anmeld",     "melden sie",  "melde dich",
                                         "folge",     "registrier", "herunterlad", "bestellen",
                                         "eintragen", "trag dich"};
  constexpr std::string_view kChannels[] = {"newsletter",  "whatsapp",       "telegram-kanal",
                                            "google news", "push-nachricht", "postfach",
                                            "probeabo",    "auf instagram",  "auf facebook"};
  constexpr std::string_view kAddresses[] = {" sie ", "unser", " du ", "dich", " uns "};
  if (line.size() > kLongestOffer) return false;
  const std::string lower = ' ' + base::to_lower(line) + ' ';
  const auto has = [&](const auto& words) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
      return lower.find(word) != std::string::npos;
    });
  };
  return has(kChannels) && has(kDeeds) && has(kAddresses);
}

bool announces_others(std::string_view heading) {
  constexpr std::string_view kBeginnings[] = {"mehr aus ",
                                              "mehr von ",
                                              "mehr zum ",
                                              "mehr zu ",
                                              "mehr auf ",
                                              "mehr themen",
                                              "weitere artikel",
                                              "weitere beiträge",
                                              "weitere themen",
                                              "weitere aktuelle ",
                                              "weitere nachrichten",
                                              "weitere meldungen",
                                              "weitere news",
                                              "weitere rezepte",
                                              "neueste ",
                                              "neue beiträge",
                                              "aktuelle artikel",
                                              "aktuelle beiträge",
                                              "aktuelle nachrichten",
                                              "aktuelle meldungen",
                                              "ähnliche ",
                                              "verwandte ",
                                              "das könnte sie",
                                              "das könnte dich",
                                              "das könnte euch",
                                              "das könnte ihnen",
                                              "das interessiert ",
                                              "auch interessant",
                                              "passend zum ",
                                              "passend dazu",
                                              "passende artikel",
                                              "passende produkte",
                                              "empfehlungen ",
                                              "unsere empfehlungen",
                                              "beliebte artikel",
                                              "beliebte beiträge",
                                              "meistgelesen",
                                              "lesen sie ",
                                              "lies auch",
                                              "lest auch",
                                              "schon gelesen",
                                              "top-themen",
                                              "kunden kauften",
                                              "andere kunden"};
  const std::string lower = base::to_lower(heading);
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](std::string_view start) { return lower.starts_with(start); });
}

bool is_author_note(std::string_view line) {
  constexpr std::size_t kLongestNote = 500;
  constexpr std::size_t kMostBefore = 6;    // words of the name
  constexpr std::size_t kMostToTrade = 12;  // words to the trade
  constexpr std::string_view kVerbs[] = {"ist", "arbeitet", "schreibt", "berichtet", "war", "sind"};
  constexpr std::string_view kTrades[] = {"redakt",        "autor",     "journalist",
                                          "korrespondent", "reporter",  "volontär",
                                          "ressortleit",   "kolumnist", "blogger"};
  if (line.size() > kLongestNote) return false;
  const std::vector<std::string_view> all = words(line);
  std::size_t verb = 0;
  while (verb < std::min(all.size(), kMostBefore) &&
         std::find(std::begin(kVerbs), std::end(kVerbs), all[verb]) == std::end(kVerbs)) {
    if (!capitalised(all[verb]) && all[verb] != "von" && all[verb] != "und") return false;
    ++verb;
  }
  if (verb < 2 || verb == std::min(all.size(), kMostBefore)) return false;
  for (std::size_t at = verb + 1; at < std::min(all.size(), verb + kMostToTrade); ++at) {
    const std::string word = base::to_lower(all[at]);
    for (const std::string_view trade : kTrades) {
      if (word.find(trade) != std::string::npos) return true;
    }
  }
  return false;
}

bool is_copyright(std::string_view line) {
  constexpr std::size_t kYearDigits = 4;
  if (!line.starts_with("©") && !line.starts_with("Copyright ")) return false;
  const std::vector<std::string_view> all = words(line);
  return std::any_of(all.begin(), all.end(), [](std::string_view word) {
    return word.size() >= kYearDigits && all_digits(word.substr(0, kYearDigits));
  });
}

bool is_download(std::string_view line) {
  constexpr std::size_t kLongestLine = 120;
  if (line.size() > kLongestLine) return false;
  const std::vector<std::string_view> all = words(line);
  for (std::size_t at = 1; at < all.size(); ++at) {
    const std::string_view unit = all[at].substr(0, 2);
    const bool size = unit == "KB" || unit == "kB" || unit == "MB";
    if (size && is_ascii_digit(all[at - 1].back())) return true;
  }
  return false;
}

}  // namespace depesche::extract
