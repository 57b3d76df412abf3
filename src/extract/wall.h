// SPDX-License-Identifier: GPL-2.0-or-later
// Pages that stand before an article: paywalls, consent, JavaScript and error pages.
#ifndef DEPESCHE_EXTRACT_WALL_H_
#define DEPESCHE_EXTRACT_WALL_H_

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// The reason for a teaser in place of an article.
inline constexpr std::string_view kPaywall = "a paywall, with a teaser at most";

// Why the page whose visible text is "lines", furniture included, is no article: a wall says what
// is to be paid, agreed to or switched on, and besides there is a teaser at most. A literal; empty
// for an article, which may well carry an offer and be short.
std::string_view wall_reason(const std::vector<std::string>& lines);

// True for a line of such an offer, which is no text of an article either: "Bereits Abonnent? Hier
// anmelden", "Jetzt digital weiterlesen: Unser Angebot …".
bool is_wall_line(std::string_view line);

// True for a paragraph whose letters were shuffled so that it only looks like German; some papers
// put it in the place of what is to be paid.
bool is_scrambled(std::string_view paragraph);

}  // namespace depesche::extract

#endif
