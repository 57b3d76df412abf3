// SPDX-License-Identifier: GPL-2.0-or-later
// Finds words, phrases and NEAR in one pass over the tokens of a text.
#include "query/highlight.h"

#include "analyse/part_range.h"
#include "analyse/tokenise.h"
#include "index/schema.h"
#include "query/assignment.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <tuple>
#include <utility>

namespace depesche::query {
namespace {

bool is_together(const Highlight& highlight) { return highlight.words.size() > 1; }

bool is_near(const Highlight& highlight) {
  return highlight.words.size() > 1 && !highlight.ordered;
}

bool is_phrase(const Highlight& highlight) {
  return highlight.words.size() > 1 && highlight.ordered;
}

std::uint32_t window(const Highlight& highlight) {
  return std::max(highlight.window, static_cast<std::uint32_t>(highlight.words.size()));
}

// How many words "text" has at least, but no more than "enough": those that begin with a letter of
// ASCII where the text can be cut.
std::uint32_t count_plain_words(std::string_view text, std::uint32_t enough) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < enough; ++at) {
    const char small = static_cast<char>(text[at] | 0x20);
    if (small >= 'a' && small <= 'z' && analyse::is_cut(text, at)) ++count;
  }
  return count;
}

// How many positions "text" has, if they are fewer than "enough"; else at least "enough".
std::uint32_t count_positions(std::string_view text, std::uint32_t enough) {
  if (count_plain_words(text, enough) == enough) return enough;
  constexpr std::size_t kStep = 256;
  std::vector<analyse::Part> parts;
  std::uint32_t count = 0;
  while (!text.empty() && count < enough) {
    const std::size_t end = analyse::next_cut(text, kStep);
    analyse::tokenise(text.substr(0, end), parts);
    count += static_cast<std::uint32_t>(parts.size());
    text.remove_prefix(std::min(end, text.size()));
  }
  return count;
}

// As the query finds words in compounds.
bool may_be(Parts parts, const analyse::TokenPart& part) {
  return parts == Parts::any || (parts == Parts::heads && part.head);
}

// "*" is the default search, which goes over title and body.
bool applies(const Highlight& highlight, std::string_view words_prefix) {
  if (highlight.words_prefix != "*") return highlight.words_prefix == words_prefix;
  return words_prefix == index::kMainWords || words_prefix == index::kTitleWords;
}

// A token, or a part of one, that stands for a word of a highlight.
struct Found {
  std::size_t highlight = 0;
  std::size_t word = 0;
  std::uint32_t position = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool whole = true;
  bool marked = false;
};

// By position, and there the last word of a highlight first, and of several tokens for one word the
// longest.
bool in_order(const Found& a, const Found& b) {
  return std::tuple(a.position, a.highlight, b.word, b.end) <
         std::tuple(b.position, b.highlight, a.word, a.end);
}

}  // namespace

// The state of one pass. Words are taken position by position, because a phrase goes from one
// position to a later one, never between two tokens of the same ("Bürger:innen" has two).
class Highlighter::Scan {
 public:
  Scan(const Highlighter& owner, std::string_view text, std::string_view words_prefix)
      : owner_(owner),
        text_(text),
        words_prefix_(words_prefix),
        runs_(owner.highlights_.size()),
        windows_(owner.highlights_.size()) {
    for (std::size_t i = 0; i < runs_.size(); ++i)
      runs_[i].resize(owner.highlights_[i].words.size());
  }

  // The next piece of the text, with its own tokens, which have so many positions.
  void add(const analyse::TextRange& piece, std::vector<analyse::Token>& tokens,
           std::uint32_t positions) {
    const std::size_t first = found_.size();
    for (analyse::Token& token : tokens) {
      token.begin += piece.begin;
      token.end += piece.begin;
      add(token);
    }
    const bool together = std::any_of(
        found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(),
        [&](const Found& found) { return is_together(owner_.highlights_[found.highlight]); });
    if (!together) return;
    // Positions matter between such pieces only. Words that are too far apart for any window may
    // seem closer.
    if (behind_ != 0) {
      position_ += count_positions(text_.substr(behind_, piece.begin - behind_), owner_.widest_);
    }
    for (std::size_t i = first; i < found_.size(); ++i) found_[i].position += position_;
    position_ += positions;
    behind_ = piece.end;
  }

  std::vector<Mark> take() {
    std::sort(found_.begin(), found_.end(), in_order);
    for (auto first = found_.begin(); first != found_.end();) {
      const auto last = std::find_if(first, found_.end(), [&](const Found& other) {
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
  using Finds = std::vector<Found>;

  // "part" is that of the token that "text" is the stem of; nullptr: the token itself.
  void collect(const Uses& uses, std::string_view text, const analyse::Token& token,
               const analyse::TokenPart* part) {
    const auto entry = uses.find(text);
    if (entry == uses.end()) return;
    for (const Use& use : entry->second) {
      const Highlight& highlight = owner_.highlights_[use.highlight];
      if (!applies(highlight, words_prefix_)) continue;
      if (part != nullptr && !may_be(highlight.words[use.word].parts, *part)) continue;
      Found found{use.highlight, use.word, token.position, token.begin, token.end};
      found.whole = part == nullptr && !highlight.alternative;
      if (part != nullptr && !is_phrase(highlight)) {
        const auto range = analyse::part_range(text_, token, part->begin, part->base_end);
        found.begin = range.begin;
        found.end = range.end;
      }
      found_.push_back(found);
      // The index has a joined word at its first and at its last part, and so finds a phrase that
      // ends or begins with it.
      if (token.span <= 1) continue;
      found.position += token.span - 1;
      found_.push_back(found);
    }
  }

  void add(const analyse::Token& token) {
    collect(owner_.stems_, token.stem, token, nullptr);
    collect(owner_.forms_, token.form, token, nullptr);
    if (!owner_.in_compounds_) return;
    for (const analyse::TokenPart& part : token.parts) {
      collect(owner_.stems_, part.stem, token, &part);
    }
  }

  // All finds of one highlight at one position.
  void advance(Finds::const_iterator first, Finds::const_iterator last) {
    const Highlight& highlight = owner_.highlights_[first->highlight];
    if (is_near(highlight)) {
      extend_near(highlight, first, last);
    } else if (is_phrase(highlight)) {
      std::for_each(first, last, [&](const Found& found) { extend_phrase(highlight, found); });
    } else {
      std::for_each(first, last, [&](const Found& found) { mark(found, 0); });
    }
  }

  void mark(const Found& found, std::size_t unit_offset) {
    const std::size_t unit = owner_.first_unit_[found.highlight] + unit_offset;
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
    if (!start || found.position - start->position >= window(highlight)) return;
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
    while (!finds.empty() && first->position - finds.front().position >= window(highlight)) {
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

  const Highlighter& owner_;
  std::string_view text_;
  std::string_view words_prefix_;
  std::vector<std::vector<std::optional<Found>>> runs_;  // of phrases
  std::vector<std::deque<Found>> windows_;               // of NEAR
  std::vector<WindowPlaces> places_;                     // of NEAR, for each word
  // Behind the last piece with words that must stand together; 0: there is none.
  std::uint32_t position_ = 0;
  std::size_t behind_ = 0;
  Finds found_;
  std::vector<Mark> marks_;
};

Highlighter::Highlighter(std::vector<Highlight> highlights) : highlights_(std::move(highlights)) {
  for (std::size_t i = 0; i < highlights_.size(); ++i) {
    const Highlight& highlight = highlights_[i];
    if (highlight.alternative) {
      first_unit_.push_back(first_unit_.back());
    } else {
      first_unit_.push_back(unit_words_.size());
      if (is_near(highlight)) {
        unit_words_.insert(unit_words_.end(), highlight.words.size(), 1);
      } else {
        unit_words_.push_back(highlight.words.size());
      }
    }
    for (std::size_t word = 0; word < highlight.words.size(); ++word) {
      in_compounds_ = in_compounds_ || highlight.words[word].parts != Parts::none;
      for (const std::string& stem : highlight.words[word].stems) stems_[stem].push_back({i, word});
      for (const std::string& form : highlight.words[word].forms) forms_[form].push_back({i, word});
    }
    if (highlight.words.size() > 1) widest_ = std::max(widest_, window(highlight));
  }
  for (const auto& stem : stems_) filter_.add_stem(stem.first);
  for (const auto& form : forms_) filter_.add_form(form.first);
}

std::vector<Mark> Highlighter::find(std::string_view text, std::string_view words_prefix,
                                    analyse::Analyser& analyser) const {
  if (units() == 0 || text.empty()) return {};
  std::vector<analyse::TextRange> pieces;
  filter_.find(text, pieces);
  std::vector<analyse::Token> tokens;
  Scan scan(*this, text, words_prefix);
  for (const analyse::TextRange& piece : pieces) {
    const std::uint32_t positions =
        analyser.analyse(text.substr(piece.begin, piece.end - piece.begin), tokens);
    scan.add(piece, tokens, positions);
  }
  return scan.take();
}

std::vector<Highlight> each_alone(const std::vector<Highlight>& highlights) {
  std::vector<Highlight> alone;
  for (const Highlight& highlight : highlights) {
    if (!highlight.alternative) {
      alone.push_back(highlight);
      continue;
    }
    for (const HighlightWord& word : highlight.words) {
      alone.push_back(highlight);
      alone.back().words = {word};
    }
  }
  return alone;
}

Marks merge(std::vector<Mark> marks) {
  std::sort(marks.begin(), marks.end(),
            [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  Marks merged;
  for (const Mark& mark : marks) {
    if (mark.begin >= mark.end) continue;
    if (!merged.empty() && mark.begin <= merged.back().second) {
      merged.back().second = std::max(merged.back().second, mark.end);
    } else {
      merged.emplace_back(mark.begin, mark.end);
    }
  }
  return merged;
}

}  // namespace depesche::query
