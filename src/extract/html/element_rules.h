// SPDX-License-Identifier: GPL-2.0-or-later
// What an element's name, class, id and role say about the text inside it.
#ifndef DEPESCHE_EXTRACT_HTML_ELEMENT_RULES_H_
#define DEPESCHE_EXTRACT_HTML_ELEMENT_RULES_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/html/element_names.h"
#include "read/tree.h"

namespace depesche::extract {

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
