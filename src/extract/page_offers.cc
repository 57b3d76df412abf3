// SPDX-License-Identifier: GPL-2.0-or-later
// Boxes on a page that offer newsletters and subscriptions.
#include <algorithm>
#include <iterator>
#include <string>

#include "base/utf8.h"
#include "extract/page_lines.h"

namespace depesche::extract {

bool is_offer(std::string_view line) {
  constexpr std::size_t kLongestOffer = 440;  // bytes
  constexpr std::string_view kOfferWords[] = {"newsletter",   "probeabo", " abo ",
                                              "abonnieren",   "postfach", "e-mail-adresse",
                                              "ihre adresse", "kostenlos"};
  if (line.size() > kLongestOffer) return false;
  const std::string lower = base::to_lower(line);
  return std::any_of(std::begin(kOfferWords), std::end(kOfferWords),
                     [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool is_newsletter_box(std::string_view line) {
  constexpr std::string_view kChannels[] = {"newsletter", "whatsapp", "google news", "telegram"};
  constexpr std::string_view kInvitations[] = {"jetzt anmelden",
                                               "kostenlos anmelden",
                                               "hier anmelden",
                                               "anmelden!",
                                               "abonnieren",
                                               "abonniere ",
                                               "erhalten sie",
                                               "erhältst du",
                                               "starten sie",
                                               "starte in",
                                               "bekommen sie",
                                               "melden sie sich",
                                               "ihre e-mail",
                                               "deine e-mail",
                                               "jederzeit abbestellen",
                                               "registrierung",
                                               "meiner anmeldung",
                                               "verpassen",
                                               "versorgen dich",
                                               "halten sie auf dem laufenden",
                                               "direkt aufs handy",
                                               "auf ihr smartphone",
                                               "folgen sie uns",
                                               "folge uns",
                                               "ins postfach",
                                               "in ihr postfach",
                                               "datenschutz"};
  constexpr std::size_t kLongestBox = 1000;
  if (line.size() > kLongestBox) return false;
  const std::string lower = base::to_lower(line);
  const auto is_in = [&](std::string_view words) { return lower.find(words) != std::string::npos; };
  if (std::none_of(std::begin(kChannels), std::end(kChannels), is_in)) return false;
  return std::count_if(std::begin(kInvitations), std::end(kInvitations), is_in) >= 2;
}

}  // namespace depesche::extract
