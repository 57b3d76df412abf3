// SPDX-License-Identifier: GPL-2.0-or-later
// A document of elements and text, whatever it was written in: HTML, XML or JSON.
#ifndef DEPESCHE_READ_TREE_H_
#define DEPESCHE_READ_TREE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace depesche::read {

// Elements, their attributes and the text between them. Nodes are numbered in the order of the
// document, the root is 0, so that the nodes below an element are the numbers from its own + 1 to
// its end: most questions are a loop over a range. All text is UTF-8 in the form of a Record.
// Names are as the language has them: of HTML in lower case, of XML without prefix, of JSON the key
// ({"a": [{"b": 1}, {"b": 2}]} is two elements "a", each with an element "b").
// A finished Tree may be read by several threads.
class Tree {
 public:
  using Id = std::uint32_t;
  static constexpr Id kNone = ~Id{0};

  struct Attribute {
    std::string_view name;
    std::string_view value;
  };

  struct Node {
    std::string_view name;  // of an element; empty: text
    std::string_view text;  // of a text node, never empty there
    Id parent = kNone;
    Id end = 0;              // one behind the last node below this one
    std::uint32_t line = 0;  // in the file, from 1; 0: not known
    std::uint32_t attributes_begin = 0;
    std::uint32_t attributes_end = 0;

    bool is_element() const { return !name.empty(); }
  };

  Tree() = default;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;

  // Building: open() elements, the root first, and close() them; what is added belongs to the
  // element that is open. A name is not empty. Attributes come before anything else that the
  // element holds. Text is copied; text next to text becomes one node.
  void open(std::string_view name, std::uint32_t line = 0);
  void add_attribute(std::string_view name, std::string_view value);
  void add_text(std::string_view text);
  void close();
  std::size_t depth() const { return open_.size(); }  // elements that are open

  // The number of nodes; 0 for an empty document.
  Id size() const { return static_cast<Id>(nodes_.size()); }
  const Node& operator[](Id id) const { return nodes_[id]; }

  std::span<const Attribute> attributes(Id id) const;
  // The value of an attribute; empty if there is none.
  std::string_view attribute(Id id, std::string_view name) const;

  // The first element below "id" with this name, at any depth; kNone if there is none.
  Id find(Id id, std::string_view name) const;
  // The first child of "id" with this name; kNone if there is none.
  Id child(Id id, std::string_view name) const;
  // The children of "id" with this name, elements only; all elements if "name" is empty.
  std::vector<Id> children(Id id, std::string_view name = {}) const;
  // The node behind "id" and all below it that has the same parent; kNone if it is the last.
  Id next_sibling(Id id) const;

  // All text below "id", in order, nothing put between; the text itself of a text node; empty for
  // kNone.
  std::string text_of(Id id) const;

 private:
  // Text is kept in blocks that never move, so that views into it stay valid.
  std::string_view keep(std::string_view text);

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::vector<Id> open_;
  std::unordered_set<std::string_view> names_;  // of elements: each is kept once
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t block_left_ = 0;
  char* block_next_ = nullptr;
};

}  // namespace depesche::read

#endif
