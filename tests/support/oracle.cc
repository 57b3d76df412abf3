// SPDX-License-Identifier: GPL-2.0-or-later
// Brute-force matching.
#include "support/oracle.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

namespace depesche::tests {
namespace {

using query::Node;
using query::NodeKind;

bool glob(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  if (pattern[0] == '*') {
    return glob(pattern.substr(1), text) || (!text.empty() && glob(pattern, text.substr(1)));
  }
  if (text.empty()) return false;
  if (pattern[0] != '?') {
    return pattern[0] == text[0] && glob(pattern.substr(1), text.substr(1));
  }
  // ? is one letter as typed, and two of the folded text where that letter is ä, ö, ü or ß.
  for (const char* pair : {"ae", "oe", "ue", "ss"}) {
    if (text.substr(0, 2) == pair && glob(pattern.substr(1), text.substr(2))) return true;
  }
  return glob(pattern.substr(1), text.substr(1));
}

// Whether at most "limit" letters have to be inserted, deleted, replaced or swapped. For ASCII.
bool within(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.empty() || b.empty()) return a.size() + b.size() <= limit;
  if (a[0] == b[0]) return within(a.substr(1), b.substr(1), limit);
  if (limit == 0) return false;
  return within(a.substr(1), b.substr(1), limit - 1) || within(a.substr(1), b, limit - 1) ||
         within(a, b.substr(1), limit - 1) ||
         (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0] &&
          within(a.substr(2), b.substr(2), limit - 1));
}

bool text_matches(const Node& node, std::string_view folded, const std::string& folded_query) {
  if (node.kind == NodeKind::pattern) return glob(folded_query, folded);
  return within(folded_query, folded, node.distance);
}

std::vector<std::string> one(const std::string& value) {
  return value.empty() ? std::vector<std::string>() : std::vector<std::string>{value};
}

std::vector<std::string> values(const Article& article, std::string_view field) {
  if (field == "source") return article.source;
  if (field == "place") return article.place;
  if (field == "tags") return article.tags;
  if (field == "author") return article.author;
  if (field == "outlet") return one(article.outlet);
  if (field == "section") return one(article.section);
  if (field == "url") return one(article.url);
  return one(article.id);
}

// All ways to cut a compound, whose runs of parts these are, into two or three.
template <typename Runs>
std::vector<std::vector<std::string>> groupings(const Runs& runs) {
  std::vector<std::vector<std::string>> out;
  for (const auto& first : runs) {
    if (first.begin != 0) continue;
    for (const auto& second : runs) {
      if (second.begin != first.end) continue;
      if (second.head) out.push_back({first.stem, second.stem});
      for (const auto& third : runs) {
        if (third.begin == second.end && third.head) {
          out.push_back({first.stem, second.stem, third.stem});
        }
      }
    }
  }
  return out;
}

int day_number(const Date& date) { return (date.year * 100 + date.month) * 100 + date.day; }

}  // namespace

Oracle::Oracle(std::vector<Article> articles, std::shared_ptr<const analyse::Splitter> splitter)
    : analyser_(std::move(splitter)) {
  for (Article& article : articles) {
    Text text;
    const auto add = [&](const char* field, const std::vector<std::string>& parts) {
      for (const std::string& part : parts) text.fields[field].push_back(read({part}));
    };
    add("title", {article.kicker, article.title});
    add("tags", article.tags);
    add("caption", {article.caption});
    add("author", article.author);
    text.fields["body"].push_back(read({article.lead, article.body}));
    text.article = std::move(article);
    texts_.push_back(std::move(text));
  }
}

Oracle::Passage Oracle::read(const std::vector<std::string>& texts) {
  Passage passage;
  std::uint32_t begin = 0;
  for (const std::string& text : texts) {
    std::vector<analyse::Token> tokens;
    analyser_.analyse(text, tokens);
    std::uint32_t end = begin;
    for (const analyse::Token& token : tokens) {
      passage.push_back({begin + token.position,
                         token.span,
                         std::string(token.form),
                         std::string(token.stem),
                         {}});
      for (const analyse::TokenPart& part : token.parts) {
        passage.back().runs.push_back({part.begin, part.end, part.head, std::string(part.stem)});
      }
      end = std::max(end, begin + token.position + token.span);
    }
    begin = end;
  }
  return passage;
}

std::vector<const Oracle::Passage*> Oracle::passages(const Text& text,
                                                     const index::FieldRow* field) const {
  std::vector<std::string> fields = {"title", "body", "tags"};
  if (field != nullptr) fields = {field->name};
  std::vector<const Passage*> out;
  for (const std::string& name : fields) {
    const auto found = text.fields.find(name);
    if (found == text.fields.end()) continue;
    for (const Passage& passage : found->second) out.push_back(&passage);
  }
  return out;
}

std::set<std::string> Oracle::find(const Node& tree, bool any, bool compounds) {
  any_ = any;
  compounds_ = compounds;
  std::set<std::string> ids;
  for (const Text& text : texts_) {
    if (matches(text, tree)) ids.insert(text.article.id);
  }
  return ids;
}

bool Oracle::matches(const Text& text, const Node& node) {
  const auto child_matches = [&](const Node& child) { return matches(text, child); };
  switch (node.kind) {
    case NodeKind::everything:
      return true;
    case NodeKind::present:
      if (node.field->kind == index::FieldKind::date) return text.article.date.known();
      return !values(text.article, node.field->name).empty();
    case NodeKind::word:
    case NodeKind::phrase:
      return matches_words(text, node);
    case NodeKind::pattern:
    case NodeKind::fuzzy:
      return matches_pattern(text, node);
    case NodeKind::value:
      return matches_value(text.article, node);
    case NodeKind::date: {
      const int day = day_number(text.article.date);
      return day != 0 && (!node.first.known() || day >= day_number(node.first)) &&
             (!node.last.known() || day <= day_number(node.last));
    }
    case NodeKind::near:
      return matches_near(text, node);
    case NodeKind::all:
      return std::all_of(node.children.begin(), node.children.end(), child_matches);
    case NodeKind::some:
      return std::any_of(node.children.begin(), node.children.end(), child_matches);
    case NodeKind::bag:
      return matches_bag(text, node);
    case NodeKind::none: {
      ++negations_;
      const bool found = child_matches(node.children.front());
      --negations_;
      return !found;
    }
  }
  return false;
}

bool Oracle::matches_bag(const Text& text, const Node& node) {
  bool any = false;
  bool only_exclusions = true;
  bool requires_some = false;
  for (const Node& child : node.children) {
    const bool found = matches(text, child);
    if (child.kind == NodeKind::none) {
      if (!found) return false;
      continue;
    }
    only_exclusions = false;
    if (child.required && !found) return false;
    requires_some = requires_some || child.required;
    any = any || found;
  }
  return any || only_exclusions || requires_some;
}

bool Oracle::is_any(const Place& place, const Stems& stems) const {
  if (stems.count(place.stem) != 0) return true;
  return compounds_ && std::any_of(place.runs.begin(), place.runs.end(),
                                   [&](const Run& run) { return stems.count(run.stem) != 0; });
}

bool Oracle::holds(const Passage& passage, const Stems& stems) const {
  return std::any_of(passage.begin(), passage.end(),
                     [&](const Place& place) { return is_any(place, stems); });
}

bool Oracle::follows(const Passage& words, std::uint32_t next, bool exact, const Passage& passage,
                     std::int64_t first, std::int64_t last, std::int64_t room) const {
  bool at_end = true;
  std::uint32_t behind = 0;
  for (const Place& word : words) behind = std::max(behind, word.position + word.span);
  for (const Place& word : words) {
    at_end = at_end && word.position < next;
    if (word.position != next || (exact && word.span != 1)) continue;
    const bool alone = word.span == behind;
    const auto fits = [&](const Place& place) {
      if (exact) return place.form == word.form;
      if (alone) return is_any(place, {word.stem});
      // Through a compound a phrase goes on from its head.
      return place.stem == word.stem ||
             (compounds_ && std::any_of(place.runs.begin(), place.runs.end(), [&](const Run& run) {
                return run.head && run.stem == word.stem;
              }));
    };
    for (const Place& place : passage) {
      if (!fits(place)) continue;
      // A joined word stands at its first and at its last part.
      for (const std::int64_t at :
           {std::int64_t{place.position}, std::int64_t{place.position} + place.span - 1}) {
        // "room" is what the words before left between them; one word takes one place.
        const std::int64_t left = first < 0 ? room : room - (at - last - 1);
        if (at <= last || left < 0) continue;
        if (follows(words, next + word.span, exact, passage, first < 0 ? at : first, at, left)) {
          return true;
        }
      }
    }
  }
  return at_end;
}

bool Oracle::matches_words(const Text& text, const Node& node) {
  const Passage words = read({node.text});
  for (const Passage* passage : passages(text, node.field)) {
    if (follows(words, 0, node.exact, *passage, -1, -1, node.distance)) return true;
  }
  return compounds_ && !node.exact && node.kind == NodeKind::word &&
         matches_compound(words, text, node);
}

bool Oracle::matches_compound(const Passage& words, const Text& text, const Node& node) const {
  std::uint32_t behind = 0;
  for (const Place& word : words) behind = std::max(behind, word.position + word.span);
  // "Trainerwechsel", and where it has hyphens "Trainer-Wechsel": the first form of each word
  // decides whether it is long enough to stand alone.
  std::vector<std::vector<Stems>> ways;
  std::vector<Stems> with_hyphens(behind);
  std::vector<std::string> forms(behind);
  Stems parts;
  Stems hyphen_parts;
  for (const Place& word : words) {
    if (word.position == 0 && word.span == behind) {
      for (const Run& run : word.runs) parts.insert(run.stem);
      for (const auto& grouping : groupings(word.runs)) {
        ways.emplace_back();
        for (const std::string& stem : grouping) ways.back().push_back({stem});
      }
    }
    if (word.span != 1) continue;
    with_hyphens[word.position].insert(word.stem);
    if (forms[word.position].empty()) forms[word.position] = word.form;
    hyphen_parts.insert(word.stem);
    for (const Run& run : word.runs) hyphen_parts.insert(run.stem);
  }
  const bool long_enough = std::all_of(forms.begin(), forms.end(),
                                       [](const std::string& form) { return form.size() >= 3; });
  if (behind > 1 && behind < 4 && long_enough) {
    ways.push_back(with_hyphens);
    parts.insert(hyphen_parts.begin(), hyphen_parts.end());
  }
  // Where any of several words will do, one part will.
  if (any_ && negations_ % 2 == 0 && !node.required) {
    const auto all = passages(text, node.field);
    return std::any_of(all.begin(), all.end(),
                       [&](const Passage* passage) { return holds(*passage, parts); });
  }
  return std::any_of(ways.begin(), ways.end(), [&](const std::vector<Stems>& way) {
    return stand_apart(way, text, node.field);
  });
}

bool Oracle::stand_apart(const std::vector<Stems>& words, const Text& text,
                         const index::FieldRow* field) const {
  constexpr std::int64_t kSentence = 20;
  const auto all = passages(text, field);
  for (const Passage* passage : all) {
    if (near_each_other(words, *passage, kSentence)) return true;
  }
  if (field != nullptr) return false;
  // Or one in the title, and the others anywhere.
  const auto title = passages(text, index::find_field("title"));
  const auto holds_in = [&](const std::vector<const Passage*>& where, const Stems& word) {
    return std::any_of(where.begin(), where.end(),
                       [&](const Passage* passage) { return holds(*passage, word); });
  };
  return std::any_of(words.begin(), words.end(),
                     [&](const Stems& word) { return holds_in(title, word); }) &&
         std::all_of(words.begin(), words.end(),
                     [&](const Stems& word) { return holds_in(all, word); });
}

bool Oracle::matches_near(const Text& text, const Node& node) {
  std::vector<Stems> operands;
  const Node* leaf = nullptr;
  for (const Node& child : node.children) {
    std::vector<const Node*> leaves;
    if (child.children.empty()) leaves.push_back(&child);
    for (const Node& word : child.children) leaves.push_back(&word);
    Stems stems;
    for (const Node* word : leaves) {
      leaf = word;
      const Passage places = read({word->text});
      for (const Place& place : places) {
        if (place.position == 0 && place.span == places.front().span) stems.insert(place.stem);
      }
    }
    operands.push_back(std::move(stems));
  }
  const auto window = static_cast<std::int64_t>(node.distance + operands.size() - 1);
  const auto all = passages(text, leaf->field);
  return std::any_of(all.begin(), all.end(), [&](const Passage* passage) {
    return near_each_other(operands, *passage, window);
  });
}

bool Oracle::near_each_other(const std::vector<Stems>& words, const Passage& passage,
                             std::int64_t window) const {
  std::vector<std::set<std::int64_t>> places(words.size());
  std::set<std::int64_t> starts;
  for (const Place& place : passage) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!is_any(place, words[i])) continue;
      for (const std::int64_t at :
           {std::int64_t{place.position}, std::int64_t{place.position} + place.span - 1}) {
        places[i].insert(at);
        starts.insert(at);
      }
    }
  }
  // Every word on a place of its own within the window.
  const auto fits = [&](auto&& self, std::size_t word, std::int64_t start,
                        std::set<std::int64_t>& taken) -> bool {
    if (word == places.size()) return true;
    for (const std::int64_t at : places[word]) {
      if (at < start || at >= start + window || !taken.insert(at).second) continue;
      if (self(self, word + 1, start, taken)) return true;
      taken.erase(at);
    }
    return false;
  };
  return std::any_of(starts.begin(), starts.end(), [&](std::int64_t start) {
    std::set<std::int64_t> taken;
    return fits(fits, 0, start, taken);
  });
}

bool Oracle::matches_pattern(const Text& text, const Node& node) {
  if (node.field != nullptr && node.field->kind == index::FieldKind::value) {
    const std::string folded = analyse::fold_value(node.text);
    for (const std::string& value : values(text.article, node.field->name)) {
      if (text_matches(node, analyse::fold_value(value), folded)) return true;
    }
    return false;
  }
  std::string joined = node.text;
  joined.erase(std::remove(joined.begin(), joined.end(), '-'), joined.end());
  const std::string folded = analyse::fold_form(joined);
  for (const Passage* passage : passages(text, node.field)) {
    for (const Place& place : *passage) {
      if (text_matches(node, place.form, folded) || ends_with_head(node, place)) return true;
    }
  }
  return false;
}

// "*krieg" is every compound whose last word has the stem of Krieg.
bool Oracle::ends_with_head(const Node& node, const Place& place) {
  const std::string& text = node.text;
  if (!compounds_ || node.kind != NodeKind::pattern || text[0] != '*') return false;
  if (text.size() < 4 || text.find_first_of("*?", 1) != std::string::npos) return false;
  const Passage words = read({text.substr(1)});
  return words.size() == 1 &&
         std::any_of(place.runs.begin(), place.runs.end(),
                     [&](const Run& run) { return run.head && run.stem == words[0].stem; });
}

bool Oracle::matches_value(const Article& article, const Node& node) const {
  const std::string_view field = node.field->name;
  const bool literal = field == "id" || field == "url";
  for (const std::string& value : values(article, field)) {
    if (literal ? value == node.text
                : analyse::fold_value(value) == analyse::fold_value(node.text)) {
      return true;
    }
  }
  return false;
}

}  // namespace depesche::tests
