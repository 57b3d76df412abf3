// SPDX-License-Identifier: GPL-2.0-or-later
// Where in the first paragraphs of a body its dateline stands.
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "extract/dateline.h"
#include "extract/places.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestDateline = 120;  // bytes

bool has_known_place(const Dateline& dateline) {
  return std::any_of(dateline.places.begin(), dateline.places.end(), is_known_place);
}

// Words that put a place into a sentence: "… traf er in Berlin – Der Besuch …".
constexpr std::string_view kBeforePlaces[] = {
    "in",       "aus", "nach", "bei", "von",  "vor",   "um",     "für",  "und", "gegen",
    "zwischen", "der", "die",  "das", "über", "zu",    "ab",     "bis",  "mit", "oder",
    "wie",      "als", "an",   "am",  "auf",  "durch", "hinter", "nahe", "im"};

bool ends_with_preposition(std::string_view text) {
  const std::vector<std::string_view> all = words(text);
  if (all.empty()) return false;
  const std::string last = base::to_lower(all.back());
  return std::find(std::begin(kBeforePlaces), std::end(kBeforePlaces), last) !=
         std::end(kBeforePlaces);
}

// Where in "paragraph" a dateline stands behind the lead, as "Der Streit geht weiter. Genf – Die
// Vermittler …": the start of its place; npos if there is none. Behind a full stop an unknown place
// will do if "alone" (the paragraph is the whole body), behind a lead without one ("Züge stehen
// still Berlin – Am Morgen …") it must be known.
std::size_t dateline_behind_lead(std::string_view paragraph, bool alone) {
  constexpr std::size_t kLongestLead = 700;  // bytes
  constexpr std::size_t kLongestPlaces = 60;
  constexpr std::size_t kMostWords = 5;
  const std::string_view head = paragraph.substr(0, kLongestLead + kLongestPlaces);
  const auto next_dash = [&](std::size_t from) {
    return std::min(head.find(" –", from), head.find(" - ", from));
  };
  for (std::size_t dash = next_dash(0); dash != std::string_view::npos;
       dash = next_dash(dash + 1)) {
    std::vector<std::size_t> starts;  // of the words before the dash, nearest first
    std::size_t space = dash;
    while (starts.size() < kMostWords && space > 0 && dash - space < kLongestPlaces) {
      space = head.find_last_of(' ', space - 1);
      if (space == std::string_view::npos) break;
      starts.push_back(space + 1);
    }
    for (std::size_t i = starts.size(); i-- > 0;) {
      const std::string_view before = trim_right(head.substr(0, starts[i]));
      const bool sentence = ends_sentence(before) && !before.ends_with(':');
      if (!sentence && (!alone || ends_with_preposition(before) || before.ends_with(','))) continue;
      const std::optional<Dateline> found = parse_dateline(paragraph.substr(starts[i]));
      if (!found || starts[i] + found->bytes < dash) continue;
      if (has_known_place(*found) || (sentence && alone)) return starts[i];
    }
  }
  return std::string_view::npos;
}

// "Kiel (dpa) –" on a line of its own, the report on the next.
std::optional<Dateline> dateline_alone(const std::vector<std::string>& paragraphs, std::size_t i) {
  if (i + 1 >= paragraphs.size() || paragraphs[i].size() > kLongestDateline) return std::nullopt;
  const std::string_view line = trim(paragraphs[i]);
  const bool open = line.ends_with('-') || line.ends_with("–") || line.ends_with(')') ||
                    line.ends_with(").") || line.ends_with('|');
  if (!open) return std::nullopt;
  std::optional<Dateline> dateline =
      parse_dateline(std::string(line) + ' ' + paragraphs[i + 1].substr(0, 2 * kLongestDateline));
  if (!dateline || dateline->bytes < line.size()) return std::nullopt;
  return dateline;
}

}  // namespace

std::optional<FoundDateline> take_dateline(std::vector<std::string>& paragraphs) {
  constexpr std::size_t kMostSentences = 3;    // before any dateline
  constexpr std::size_t kMostBeforeKnown = 5;  // before one with well-known places
  constexpr std::size_t kMostParagraphs = 10;
  constexpr std::size_t kShortBody = 500;  // bytes
  std::size_t sentences = 0;
  for (std::size_t i = 0; i < std::min(paragraphs.size(), kMostParagraphs); ++i) {
    if (std::optional<Dateline> dateline = dateline_alone(paragraphs, i)) {
      paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(i));
      return FoundDateline{*std::move(dateline), i};
    }
    std::optional<Dateline> dateline = parse_dateline(paragraphs[i]);
    // A line break in a sentence: "… sagte er in" and below it "Berlin. Es habe …".
    if (dateline && i > 0 && ends_with_preposition(paragraphs[i - 1])) dateline.reset();
    if (dateline && (sentences < kMostSentences || has_known_place(*dateline))) {
      paragraphs[i].erase(0, dateline->bytes);
      return FoundDateline{*std::move(dateline), i};
    }
    const bool whole_body = paragraphs.size() == 1 && paragraphs[0].size() > kShortBody;
    const std::size_t behind =
        dateline || i > 1 ? std::string::npos : dateline_behind_lead(paragraphs[i], whole_body);
    if (behind != std::string::npos) {
      std::string report = paragraphs[i].substr(behind);
      dateline = parse_dateline(report);
      report.erase(0, dateline->bytes);
      paragraphs[i] = trim_right(std::string_view(paragraphs[i]).substr(0, behind));
      paragraphs.insert(paragraphs.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(report));
      return FoundDateline{*std::move(dateline), i + 1};
    }
    if (ends_sentence(paragraphs[i]) && ++sentences == kMostBeforeKnown) break;
  }
  return std::nullopt;
}

}  // namespace depesche::extract
