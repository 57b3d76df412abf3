// SPDX-License-Identifier: GPL-2.0-or-later
// Follows phrases and NEAR through the finds of a text, position by position.
#include "query/mark_finds.h"

#include "query/assignment.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <tuple>
#include <utility>

namespace depesche::query {
namespace {

using Finds = std::vector<Found>;

// By position, and there the last word of a highlight first, and of several tokens for one word the
// longest.
bool in_order(const Found& a, const Found& b) {
  return std::tuple(a.position, a.highlight, b.word, b.end) <
         std::tuple(b.position, b.highlight, a.word, a.end);
}

// Words are taken position by position, because a phrase goes from one position to a later one,
// never between two tokens of the same ("Bürger:innen" has two).
class FindMarker {
 public:
  FindMarker(const std::vector<Highlight>& highlights, const std::vector<std::size_t>& first_unit)
      : highlights_(highlights),
        first_unit_(first_unit),
        runs_(highlights.size()),
        windows_(highlights.size()) {
    for (std::size_t i = 0; i < runs_.size(); ++i) runs_[i].resize(highlights[i].words.size());
  }

  std::vector<Mark> mark_all(Finds found) {
    std::sort(found.begin(), found.end(), in_order);
    for (auto first = found.begin(); first != found.end();) {
      const auto last = std::find_if(first, found.end(), [&](const Found& other) {
        return other.position != first->position || other.highlight != first->highlight;
      });
      advance(first, last);
      first = last;
    }
    std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
      return std::tuple(a.begin, b.end, a.unit, b.whole) <
             std::tuple(b.begin, a.end, b.unit, a.whole);
    });
    const auto same = [](const Mark& a, const Mark& b) {
      return a.begin == b.begin && a.end == b.end && a.unit == b.unit;
    };
    marks_.erase(std::unique(marks_.begin(), marks_.end(), same), marks_.end());
    return std::move(marks_);
  }

 private:
  // All finds of one highlight at one position.
  void advance(Finds::const_iterator first, Finds::const_iterator last) {
    const Highlight& highlight = highlights_[first->highlight];
    if (is_near(highlight)) {
      extend_near(highlight, first, last);
    } else if (is_phrase(highlight)) {
      std::for_each(first, last, [&](const Found& found) { extend_phrase(highlight, found); });
    } else {
      std::for_each(first, last, [&](const Found& found) { mark(found, 0); });
    }
  }

  void mark(const Found& found, std::size_t unit_offset) {
    const std::size_t unit = first_unit_[found.highlight] + unit_offset;
    marks_.push_back({found.begin, found.end, unit, found.whole});
  }

  // runs_[highlight][word] is the first word of the shortest run that has come as far as this word.
  // The last word is looked at first, so that no token follows itself ("der der").
  void extend_phrase(const Highlight& highlight, Found found) {
    found.whole = true;
    std::vector<std::optional<Found>>& runs = runs_[found.highlight];
    if (found.word == 0) {
      if (!runs[0] || runs[0]->position != found.position) runs[0] = found;
      return;
    }
    const std::optional<Found>& start = runs[found.word - 1];
    if (!start || found.position - start->position >= window_of(highlight)) return;
    if (found.word + 1 < highlight.words.size()) {
      runs[found.word] = start;
      return;
    }
    found.begin = start->begin;
    mark(found, 0);
  }

  // windows_[highlight] has the finds of the last positions. All are marked once each word can be
  // given a position of its own, as the query wants it.
  void extend_near(const Highlight& highlight, Finds::const_iterator first,
                   Finds::const_iterator last) {
    std::deque<Found>& finds = windows_[first->highlight];
    while (!finds.empty() && first->position - finds.front().position >= window_of(highlight)) {
      finds.pop_front();
    }
    finds.insert(finds.end(), first, last);
    places_.assign(highlight.words.size(), 0);
    for (const Found& found : finds) {
      places_[found.word] |= WindowPlaces{1} << (found.position - finds.front().position);
    }
    if (!each_has_a_position(places_)) return;
    for (Found& found : finds) {
      if (!found.marked) mark(found, highlight.alternative ? 0 : found.word);
      found.marked = true;
    }
  }

  const std::vector<Highlight>& highlights_;
  const std::vector<std::size_t>& first_unit_;
  std::vector<std::vector<std::optional<Found>>> runs_;  // of phrases
  std::vector<std::deque<Found>> windows_;               // of NEAR
  std::vector<WindowPlaces> places_;                     // of NEAR, for each word
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> mark_finds(std::vector<Found> found, const std::vector<Highlight>& highlights,
                             const std::vector<std::size_t>& first_unit) {
  if (found.empty()) return {};
  return FindMarker(highlights, first_unit).mark_all(std::move(found));
}

}  // namespace depesche::query
