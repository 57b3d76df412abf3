// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses the window of a text with the most query words and cuts it out neatly.
#include "query/snippet.h"

#include "base/utf8.h"
#include "index/schema.h"
#include "query/text_cursor.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace depesche::query {
namespace {

// Texts are analysed in pieces until one has all words of the query, so that a megabyte article
// costs no more than it must. A phrase that runs from one piece into the next is not seen.
constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kMaxPieces = 16;

struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t words = 0;  // different words of the query in it
  std::size_t whole = 0;  // marks of words as they were asked for
  std::size_t marks = 0;
};

bool better(const Window& a, const Window& b) {
  return std::tie(a.words, a.whole, a.marks) > std::tie(b.words, b.whole, b.marks);
}

// Where the piece that starts at "begin" ends: behind a white space if there is one near.
std::size_t piece_end(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= kPieceBytes) return text.size();
  std::size_t end = text.find_last_of(" \n", begin + kPieceBytes);
  if (end == std::string_view::npos || end < begin + kPieceBytes / 2) {
    end = begin + kPieceBytes;
    while (!starts_code_point(text, end)) ++end;
    return end;
  }
  return end + 1;
}

// Counts characters between places of a text, the ends of its marks, as far as a window reaches.
class CharCounts {
 public:
  // Differences of more than "enough" may come out smaller than they are, but above "enough".
  CharCounts(std::string_view text, const std::vector<Mark>& marks, std::size_t enough) {
    for (const Mark& mark : marks) {
      places_.push_back(mark.begin);
      places_.push_back(mark.end);
    }
    std::sort(places_.begin(), places_.end());
    before_.resize(places_.size());
    for (std::size_t i = 1; i < places_.size(); ++i) {
      const std::string_view gap = text.substr(places_[i - 1], places_[i] - places_[i - 1]);
      before_[i] = before_[i - 1] + count_chars(gap, enough + 1);
    }
  }

  std::size_t between(std::size_t begin, std::size_t end) const { return at(end) - at(begin); }

 private:
  std::size_t at(std::size_t place) const {
    const auto found = std::lower_bound(places_.begin(), places_.end(), place);
    return before_[static_cast<std::size_t>(found - places_.begin())];
  }

  std::vector<std::size_t> places_;
  std::vector<std::size_t> before_;  // for each of them the characters from the first one
};

// The window of at most "chars" characters, from mark to mark, with the most different words, then
// the most of them as they were asked for, then the most marks; the first of equals. Marks are by
// begin.
Window best_window(std::string_view text, const std::vector<Mark>& marks,
                   const Highlighter& highlighter, std::size_t chars) {
  Window best;
  if (marks.empty()) return best;
  const CharCounts counts(text, marks, chars);
  std::vector<std::size_t> finds(highlighter.units());
  Window window;
  std::size_t left = 0;
  for (std::size_t right = 0; right < marks.size(); ++right) {
    const Mark& last = marks[right];
    window.end = std::max(window.end, last.end);
    if (finds[last.unit]++ == 0) window.words += highlighter.unit_words(last.unit);
    if (last.whole) ++window.whole;
    while (left < right && counts.between(marks[left].begin, window.end) > chars) {
      if (marks[left].whole) --window.whole;
      const std::size_t unit = marks[left++].unit;
      if (--finds[unit] == 0) window.words -= highlighter.unit_words(unit);
    }
    window.begin = marks[left].begin;
    window.marks = right - left + 1;
    if (better(window, best)) best = window;
  }
  return best;
}

// A text with what was found in it.
struct Finds {
  Window window;
  std::vector<Mark> marks;  // of the window's piece
};

Finds find_best(std::string_view text, std::string_view words_prefix,
                const Highlighter& highlighter, std::size_t chars, analyse::Analyser& analyser) {
  Finds best;
  std::size_t all_words = 0;
  for (std::size_t unit = 0; unit < highlighter.units(); ++unit) {
    all_words += highlighter.unit_words(unit);
  }
  std::size_t begin = 0;
  for (std::size_t piece = 0; piece < kMaxPieces && begin < text.size(); ++piece) {
    const std::size_t end = piece_end(text, begin);
    const std::string_view part = text.substr(begin, end - begin);
    std::vector<Mark> marks = highlighter.find(part, words_prefix, analyser);
    Window window = best_window(part, marks, highlighter, chars);
    if (better(window, best.window)) {
      window.begin += begin;
      window.end += begin;
      for (Mark& mark : marks) {
        mark.begin += begin;
        mark.end += begin;
      }
      best = {window, std::move(marks)};
    }
    if (best.window.words == all_words) break;
    begin = end;
  }
  return best;
}

// The start of a snippet around "window": the sentence if that begins near, else some words before.
std::size_t choose_begin(std::string_view text, const Window& window, std::size_t slack) {
  if (starts_sentence(text, window.begin)) return window.begin;
  std::size_t sentence = window.begin;
  std::size_t word = window.begin;
  TextCursor cursor(text, window.begin);
  while (cursor.chars() < slack / 2 && cursor.back()) {
    if (!starts_word(text, cursor.at())) continue;
    if (cursor.chars() <= slack / 3) word = cursor.at();
    sentence = cursor.at();
    if (starts_sentence(text, sentence)) return sentence;
  }
  return word;
}

// The end of a snippet from "begin": behind the last word that fits, but not inside the window.
std::size_t choose_end(std::string_view text, std::size_t begin, const Window& window,
                       std::size_t chars, std::size_t& used) {
  TextCursor cursor(text, begin);
  std::size_t end = begin;
  used = 0;
  while (cursor.chars() < chars && cursor.forward()) {
    if (!ends_word(text, cursor.at())) continue;
    end = cursor.at();
    used = cursor.chars();
  }
  if (end >= window.end && end > begin) return end;
  // A word longer than the snippet, or one that only ends behind its last mark ("Genf.").
  const std::size_t wanted = end == begin ? text.size() : window.end;
  TextCursor cut(text, begin);
  while (cut.chars() < chars && cut.at() < wanted && cut.forward()) {
  }
  if (end > begin && cut.at() < wanted) return end;
  used = cut.chars();
  return cut.at();
}

// When the text ends before the snippet is full, it can start earlier, if a sentence does.
std::size_t widen_begin(std::string_view text, std::size_t begin, std::size_t spare) {
  std::size_t best = begin;
  TextCursor cursor(text, begin);
  while (cursor.chars() < spare && cursor.back()) {
    if (starts_word(text, cursor.at()) && starts_sentence(text, cursor.at())) best = cursor.at();
  }
  return best;
}

// Copies text[begin, end) with white space as single spaces, and the marks with it.
Snippet render(std::string_view text, std::size_t begin, std::size_t end, Marks marks) {
  Snippet snippet;
  for (auto& [from, to] : marks) {
    from = std::clamp(from, begin, end);
    to = std::clamp(to, begin, end);
  }
  auto mark = marks.begin();
  bool inside = false;
  for (std::size_t at = begin, next = begin;; at = next) {
    for (; mark != marks.end(); ++mark, inside = false) {
      if (!inside && mark->first <= at) {
        inside = true;
        mark->first = snippet.text.size();
      }
      if (!inside || mark->second > at) break;
      if (mark->first < snippet.text.size()) {
        snippet.marks.emplace_back(mark->first, snippet.text.size());
      }
    }
    if (at >= end) break;
    // Up to a border of the mark, or to what is longer than a byte or white space.
    const std::size_t border = mark == marks.end() ? end : inside ? mark->second : mark->first;
    while (next < border && is_visible_ascii(text[next])) ++next;
    if (next > at) {
      snippet.text.append(text.substr(at, next - at));
      continue;
    }
    if (!is_space(base::decode_utf8(text, at, next))) {
      snippet.text.append(text.substr(at, next - at));
    } else if (!snippet.text.empty() && snippet.text.back() != ' ') {
      snippet.text += ' ';
    }
  }
  return snippet;
}

Snippet cut_out(std::string_view text, const Finds& finds, std::size_t chars) {
  const std::size_t text_begin = skip_space(text, 0);
  const std::size_t text_end = skip_space_back(text, text.size());
  if (text_begin >= text_end) return Snippet();
  Window window = finds.window;
  if (window.marks == 0) window.begin = window.end = text_begin;
  TextCursor length(text, window.begin);
  while (length.at() < window.end && length.chars() < chars && length.forward()) {
  }
  std::size_t begin = choose_begin(text, window, chars - length.chars());
  std::size_t used = 0;
  const std::size_t end = choose_end(text.substr(0, text_end), begin, window, chars, used);
  if (end == text_end && begin > text_begin) begin = widen_begin(text, begin, chars - used);
  Snippet snippet = render(text, begin, end, merge(finds.marks));
  snippet.starts_inside = begin > text_begin;
  snippet.ends_inside = end < text_end;
  return snippet;
}

}  // namespace

Snippet make_snippet(const Article& article, const Highlighter& highlighter, std::size_t chars,
                     analyse::Analyser& analyser) {
  if (chars == 0) return Snippet();
  std::string joined;
  std::string_view text = article.body;
  if (!article.lead.empty()) {
    joined = article.lead + "\n\n" + article.body;
    text = joined;
  }
  const Finds finds = find_best(text, index::kMainWords, highlighter, chars, analyser);
  if (finds.window.marks == 0 && !article.caption.empty()) {
    const Finds in_caption = find_best(article.caption, index::find_field("caption")->words,
                                       highlighter, chars, analyser);
    if (text.empty() || in_caption.window.marks > 0) {
      return cut_out(article.caption, in_caption, chars);
    }
  }
  return cut_out(text, finds, chars);
}

Marks mark_headline(std::string_view headline, const Highlighter& highlighter,
                    analyse::Analyser& analyser) {
  const std::string_view beginning = headline.substr(0, piece_end(headline, 0));
  return merge(highlighter.find(beginning, index::kTitleWords, analyser));
}

}  // namespace depesche::query
