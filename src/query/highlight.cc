// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the words of highlights in one pass over the tokens of a text.
#include "query/highlight.h"

#include "analyse/part_range.h"
#include "analyse/tokenise.h"
#include "index/schema.h"
#include "query/mark_finds.h"

#include <algorithm>
#include <utility>

namespace depesche::query {
namespace {

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

}  // namespace

// The state of one pass over a text: what was found in it so far.
class Highlighter::Scan {
 public:
  Scan(const Highlighter& owner, std::string_view text, std::string_view words_prefix)
      : owner_(owner), text_(text), words_prefix_(words_prefix) {}

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
        [&](const Found& found) { return owner_.highlights_[found.highlight].words.size() > 1; });
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

  std::vector<Found> take() { return std::move(found_); }

 private:
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

  const Highlighter& owner_;
  std::string_view text_;
  std::string_view words_prefix_;
  // Behind the last piece with words that must stand together; 0: there is none.
  std::uint32_t position_ = 0;
  std::size_t behind_ = 0;
  std::vector<Found> found_;
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
    if (highlight.words.size() > 1) widest_ = std::max(widest_, window_of(highlight));
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
  return mark_finds(scan.take(), highlights_, first_unit_);
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
