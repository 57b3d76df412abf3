// SPDX-License-Identifier: GPL-2.0-or-later
// Brute-force matching.
#include "support/oracle.h"

#include <algorithm>
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

int day_number(const Date& date) { return (date.year * 100 + date.month) * 100 + date.day; }

}  // namespace

Oracle::Oracle(std::vector<Article> articles) {
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
      passage.push_back(
          {begin + token.position, token.span, std::string(token.form), std::string(token.stem)});
      end = std::max(end, begin + token.position + token.span);
    }
    begin = end;
  }
  return passage;
}

std::vector<const Oracle::Passage*> Oracle::passages(const Text& text, const Node& node) const {
  std::vector<std::string> fields = {"title", "body", "tags"};
  if (node.field != nullptr) fields = {node.field->name};
  std::vector<const Passage*> out;
  for (const std::string& field : fields) {
    const auto found = text.fields.find(field);
    if (found == text.fields.end()) continue;
    for (const Passage& passage : found->second) out.push_back(&passage);
  }
  return out;
}

std::set<std::string> Oracle::find(const Node& tree) {
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
    case NodeKind::none:
      return !child_matches(node.children.front());
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

bool Oracle::follows(const Passage& words, std::uint32_t next, bool exact, const Passage& passage,
                     std::int64_t first, std::int64_t last, std::int64_t room) {
  bool at_end = true;
  for (const Place& word : words) {
    at_end = at_end && word.position < next;
    if (word.position != next || (exact && word.span != 1)) continue;
    for (const Place& place : passage) {
      if (exact ? place.form != word.form : place.stem != word.stem) continue;
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
  for (const Passage* passage : passages(text, node)) {
    if (follows(words, 0, node.exact, *passage, -1, -1, node.distance)) return true;
  }
  return false;
}

bool Oracle::matches_near(const Text& text, const Node& node) {
  std::vector<std::set<std::string>> operands;
  const Node* leaf = nullptr;
  for (const Node& child : node.children) {
    std::vector<const Node*> leaves;
    if (child.children.empty()) leaves.push_back(&child);
    for (const Node& word : child.children) leaves.push_back(&word);
    std::set<std::string> stems;
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
  for (const Passage* passage : passages(text, *leaf)) {
    std::vector<std::set<std::int64_t>> places(operands.size());
    std::set<std::int64_t> starts;
    for (const Place& place : *passage) {
      for (std::size_t i = 0; i < operands.size(); ++i) {
        if (operands[i].count(place.stem) == 0) continue;
        for (const std::int64_t at :
             {std::int64_t{place.position}, std::int64_t{place.position} + place.span - 1}) {
          places[i].insert(at);
          starts.insert(at);
        }
      }
    }
    // Every operand on a place of its own within the window.
    const auto fits = [&](auto&& self, std::size_t operand, std::int64_t start,
                          std::set<std::int64_t>& taken) -> bool {
      if (operand == places.size()) return true;
      for (const std::int64_t at : places[operand]) {
        if (at < start || at >= start + window || !taken.insert(at).second) continue;
        if (self(self, operand + 1, start, taken)) return true;
        taken.erase(at);
      }
      return false;
    };
    for (const std::int64_t start : starts) {
      std::set<std::int64_t> taken;
      if (fits(fits, 0, start, taken)) return true;
    }
  }
  return false;
}

bool Oracle::matches_pattern(const Text& text, const Node& node) const {
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
  for (const Passage* passage : passages(text, node)) {
    for (const Place& place : *passage) {
      if (text_matches(node, place.form, folded)) return true;
    }
  }
  return false;
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
