// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of what an element's name, class, id and role say about the text inside it.
#ifndef DEPESCHE_EXTRACT_HTML_ELEMENT_RULES_H_
#define DEPESCHE_EXTRACT_HTML_ELEMENT_RULES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/tree.h"

namespace depesche::extract {

// What the text inside an element is.
enum class Duty : std::uint8_t {
  text,       // nothing speaks against the article's text
  caption,    // of a picture
  kicker,     // the line above the headline
  lead,       // Vorspann
  byline,     // who, when, how long to read
  tags,       // Schlagworte
  furniture,  // belongs to the page: navigation, teasers, ads
  comments,   // of readers
  unseen,     // no text of the page at all: scripts
};

struct ElementDuty {
  Duty duty = Duty::text;
  std::string_view rule;  // a literal that names the row; empty for Duty::text
};

// How sure an element's name says that it holds the article's text, and nothing else.
enum class BodyHook : std::uint8_t { none, page, article, body };

// True for elements that begin a new line on the page.
bool is_block_element(std::string_view name);

// Looks elements up in the tables, remembering the classes of the page, which return all the time.
// Not safe for concurrent use.
class ElementRules {
 public:
  explicit ElementRules(const read::Tree& tree) : tree_(tree) {}

  ElementDuty duty(read::Tree::Id element);
  // From now on, no name of class or id has this rule: the page means something else by it.
  void distrust(std::string_view rule) { distrusted_.push_back(rule); }
  BodyHook hook(read::Tree::Id element);

 private:
  struct Words {
    ElementDuty duty;
    BodyHook hook = BodyHook::none;
  };
  const Words& words_of(std::string_view names);

  const read::Tree& tree_;
  std::unordered_map<std::string_view, Words> known_;  // by the value of class or id
  std::vector<std::string_view> distrusted_;
};

}  // namespace depesche::extract

#endif
