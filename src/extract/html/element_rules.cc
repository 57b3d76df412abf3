// SPDX-License-Identifier: GPL-2.0-or-later
// What an element's name, class, id and role say about the text inside it.
#include "extract/html/element_rules.h"

#include <algorithm>
#include "extract/text.h"

namespace depesche::extract {

namespace {

using Tree = read::Tree;

// A rule with the words it is for, separated by spaces.
struct Row {
  ElementDuty duty;
  std::string_view words;
};

constexpr Row kElements[] = {
    {{Duty::unseen, "no text"},
     "head script style noscript template svg canvas iframe object embed map area math select "
     "option datalist textarea input audio video source track dialog"},
    {{Duty::furniture, "button or form"}, "button label legend menu"},
    {{Duty::furniture, "navigation element"}, "nav"},
    {{Duty::furniture, "aside element"}, "aside"},
    {{Duty::furniture, "footer element"}, "footer"},
    {{Duty::furniture, "form"}, "form"},
    {{Duty::caption, "figure"}, "figure figcaption caption picture"},
};

constexpr Row kRoles[] = {
    {{Duty::furniture, "role"},
     "navigation complementary banner contentinfo search dialog alert alertdialog menu menubar "
     "toolbar tablist button"},
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// The words of one class or id, in lower case, with '-' between them: "StoryElement__leadText" is
// "story-element-lead-text"; humps of generated names ("sc-iJfdHH") are left together.
std::string name_words(std::string_view name) {
  constexpr std::size_t kShortestHump = 4;
  std::string out;
  std::size_t run = 0;  // letters since the last break
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char c = name[at];
    if (c == '-' || c == '_' || c == '.' || c == '/') {
      if (!out.empty() && out.back() != '-') out += '-';
      run = 0;
      continue;
    }
    std::size_t ahead = 0;
    while (at + 1 + ahead < name.size() && is_lower(name[at + 1 + ahead])) ++ahead;
    const bool hump =
        is_upper(c) && at > 0 && is_lower(name[at - 1]) && run >= 2 && ahead + 1 >= kShortestHump;
    if (hump && !out.empty() && out.back() != '-') {
      out += '-';
      run = 0;
    }
    out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    ++run;
  }
  return out;
}

// "md:hover:bg-teaser" and "[grid-area:kicker]" style, and say nothing of the text; nor do the
// terms that WordPress writes to each post: "category-newsletter", "tag-werbung".
bool says_nothing(std::string_view name) {
  if (name.find_first_of(":[]()&=,") != std::string_view::npos) return true;
  for (const std::string_view start : {"category-", "tag-", "elementor-", "has-", "with-", "no-",
                                       "is-", "post_tag-", "js-", "term-"}) {
    if (name.starts_with(start)) return true;
  }
  return false;
}

// "hidden" and "d-none", unless other classes show the element on wider screens.
bool is_hidden_class(std::string_view classes) {
  bool hidden = false;
  for (const std::string_view name : words(classes.substr(0, 1000))) {
    hidden = hidden || name == "hidden" || name == "d-none";
    const bool wider = name.find(':') != std::string_view::npos || name.starts_with("d-") ||
                       name.starts_with("visible-");
    if (wider && name != "d-none") return false;
  }
  return hidden;
}

bool is_hidden(const Tree& tree, Tree::Id element) {
  for (const Tree::Attribute& attribute : tree.attributes(element)) {
    if (attribute.name == "hidden" && attribute.value != "until-found") return true;
    if (attribute.name == "aria-hidden" && attribute.value == "true") return true;
    if (attribute.name == "class" && is_hidden_class(attribute.value)) return true;
    if (attribute.name == "style") {
      std::string style;
      for (const char c : attribute.value.substr(0, 400)) {
        if (c != ' ') style += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
      }
      if (style.find("display:none") != std::string::npos ||
          style.find("visibility:hidden") != std::string::npos) {
        return true;
      }
    }
  }
  return false;
}

template <std::size_t kSize>
std::unordered_map<std::string_view, ElementDuty> rows_by_word(const Row (&rows)[kSize]) {
  std::unordered_map<std::string_view, ElementDuty> table;
  for (const Row& row : rows) {
    for (const std::string_view word : split(row.words, " ")) table.emplace(word, row.duty);
  }
  return table;
}

}  // namespace

bool is_block_element(std::string_view name) {
  static const std::unordered_map<std::string_view, bool> kBlocks = [] {
    std::unordered_map<std::string_view, bool> blocks;
    for (const std::string_view block :
         split("html body address article aside blockquote center dd details dialog dir div dl dt "
               "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main "
               "menu nav ol p pre search section summary table tbody td tfoot th thead tr ul "
               "caption legend button option select noscript iframe video audio object",
               " ")) {
      blocks.emplace(block, true);
    }
    return blocks;
  }();
  return kBlocks.contains(name) || name.find('-') != std::string_view::npos;
}

const ElementRules::Words& ElementRules::words_of(std::string_view names) {
  const auto [place, is_new] = known_.try_emplace(names);
  if (!is_new) return place->second;
  constexpr std::size_t kLongestNames = 1000;  // more is generated
  int best = 0;
  const auto look_up = [&](std::string_view word) {
    const NameEntry<ElementDuty>* duty = find_duty(word);
    if (duty != nullptr && (best == 0 || duty->rank < best)) {
      best = duty->rank;
      place->second.duty = duty->meaning;
    }
    if (const NameEntry<BodyHook>* hook = find_hook(word)) {
      place->second.hook = std::max(place->second.hook, hook->meaning);
    }
  };
  for (const std::string_view name : words(names.substr(0, kLongestNames))) {
    if (find_duty(name) != nullptr) look_up(name);
    if (says_nothing(name)) continue;
    const std::string all = name_words(name);
    std::string_view previous;
    for (const std::string_view word : split(all, "-")) {
      look_up(word);
      if (!previous.empty()) {
        look_up({previous.data(), previous.size() + 1 + word.size()});
      }
      previous = word;
    }
  }
  return place->second;
}

ElementDuty ElementRules::duty(Tree::Id element) {
  static const auto kByElement = rows_by_word(kElements);
  static const auto kByRole = rows_by_word(kRoles);
  const Tree::Node& node = tree_[element];
  if (const auto row = kByElement.find(node.name); row != kByElement.end()) {
    // <footer class=node__meta> stands below the headline and names author and date.
    const ElementDuty named = words_of(tree_.attribute(element, "class")).duty;
    return node.name == "footer" && named.duty == Duty::byline ? named : row->second;
  }
  if (is_hidden(tree_, element)) return {Duty::furniture, "hidden"};
  if (const auto row = kByRole.find(tree_.attribute(element, "role")); row != kByRole.end()) {
    return row->second;
  }
  // The names of a house's own elements say as much as a class: <inline-teaser>.
  const bool own_name = node.name.find('-') != std::string_view::npos;
  for (const std::string_view names :
       {own_name ? node.name : std::string_view(), tree_.attribute(element, "class"),
        tree_.attribute(element, "id")}) {
    const ElementDuty found = words_of(names).duty;
    const bool trusted =
        std::find(distrusted_.begin(), distrusted_.end(), found.rule) == distrusted_.end();
    if (found.duty != Duty::text && trusted) return found;
  }
  return {};
}

BodyHook ElementRules::hook(Tree::Id element) {
  const Tree::Node& node = tree_[element];
  const std::string_view property = tree_.attribute(element, "itemprop");
  if (property == "articleBody" || property == "text") return BodyHook::body;
  BodyHook hook = std::max(words_of(tree_.attribute(element, "class")).hook,
                           words_of(tree_.attribute(element, "id")).hook);
  if (node.name == "article") hook = std::max(hook, BodyHook::article);
  if (node.name == "main" || tree_.attribute(element, "role") == "main") {
    hook = std::max(hook, BodyHook::page);
  }
  return hook;
}

}  // namespace depesche::extract
