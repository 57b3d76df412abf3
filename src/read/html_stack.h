// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of a page that are open while it is parsed, and which end by what.
#ifndef DEPESCHE_READ_HTML_STACK_H_
#define DEPESCHE_READ_HTML_STACK_H_

#include "read/tree.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace depesche::read {

// How far up an end tag, or a start tag that implies one, may reach: "</p>" in a cell closes no
// paragraph around the table.
enum class HtmlScope { general, paragraph, list_item, table };

// The stack of open elements of the HTML standard, over the Tree that is built. Not safe for
// concurrent use.
class HtmlStack {
 public:
  static constexpr std::size_t kNone = ~std::size_t{0};

  struct Element {
    std::string_view name;
    std::uint16_t flags = 0;  // HtmlTagFlags
    bool foreign = false;     // what is below is SVG or MathML
    // Its end tag came while others that it must not close were open; it ends with them.
    bool ended = false;
  };

  explicit HtmlStack(Tree& tree) : tree_(tree) {}

  void open(std::string_view name, std::uint32_t line);

  std::size_t size() const { return elements_.size(); }
  bool empty() const { return elements_.empty(); }
  // The outermost is 0.
  const Element& operator[](std::size_t i) const { return elements_[i]; }
  Element& current() { return elements_.back(); }
  bool is_foreign() const { return !elements_.empty() && elements_.back().foreign; }

  // Where the innermost element of this name stands; kNone if there is none in this scope.
  std::size_t find(std::string_view name, HtmlScope scope) const;

  // Closes until "count" elements are open, and those around that only waited for it.
  void pop_until(std::size_t count);
  void pop() { pop_until(elements_.size() - 1); }

  // Closes the innermost element of this name and all in it; false if there is none.
  bool close(std::string_view name, HtmlScope scope);
  // Closes the innermost <h1> to <h6>: "<h2>Titel</h3>" is a heading.
  void close_heading();
  // Ends an element that blocks may have been opened in: "<b><p></b>". They stay open, and it with
  // them.
  void close_around(std::string_view name);
  // Ends an element without meaning of its own ("span"), unless a block was opened in it.
  void close_other(std::string_view name);
  // Closes the innermost element of this name in a drawing or formula; false if there is none.
  bool close_foreign(std::string_view name);

  // Closes what an element of this name ends by starting: "<li>" the item before it. False if it
  // means nothing here and is to be passed over, as parts of a table outside of one. Something is
  // open.
  bool make_room(std::string_view name);

 private:
  // Parts of a table close what is open up to the part they belong into.
  bool make_room_in_table(std::string_view name);

  Tree& tree_;
  std::vector<Element> elements_;  // the innermost last
};

}  // namespace depesche::read

#endif
