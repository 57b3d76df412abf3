// SPDX-License-Identifier: GPL-2.0-or-later
// Building documents node by node, and finding nodes in them.
#include "read/tree.h"

#include <algorithm>
#include <cstring>

namespace depesche::read {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10;

}  // namespace

std::string_view Tree::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > block_left_) {
    // Twice the text, as a long one comes in pieces and moves here each time it outgrows its block.
    const std::size_t size = std::max(kBlockBytes, 2 * text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    block_next_ = blocks_.back().get();
    block_left_ = size;
  }
  std::memcpy(block_next_, text.data(), text.size());
  const std::string_view kept(block_next_, text.size());
  block_next_ += text.size();
  block_left_ -= text.size();
  return kept;
}

void Tree::open(std::string_view name, std::uint32_t line) {
  Node node;
  const auto known = names_.find(name);
  node.name = known != names_.end() ? *known : *names_.insert(keep(name)).first;
  node.parent = open_.empty() ? kNone : open_.back();
  node.end = size() + 1;
  node.line = line;
  node.attributes_begin = node.attributes_end = static_cast<std::uint32_t>(attributes_.size());
  open_.push_back(size());
  nodes_.push_back(node);
}

void Tree::add_attribute(std::string_view name, std::string_view value) {
  attributes_.push_back({keep(name), keep(value)});
  nodes_.back().attributes_end = static_cast<std::uint32_t>(attributes_.size());
}

void Tree::add_text(std::string_view text) {
  if (text.empty() || open_.empty()) return;
  Node& last = nodes_.back();
  if (!last.is_element() && last.parent == open_.back()) {
    // Parsers give text in pieces; the next one mostly stands right behind in the block.
    const bool adjoins = last.text.data() + last.text.size() == block_next_;
    if (adjoins && text.size() <= block_left_) {
      keep(text);
      last.text = {last.text.data(), last.text.size() + text.size()};
    } else {
      last.text = keep(std::string(last.text).append(text));
    }
    return;
  }
  Node node;
  node.text = keep(text);
  node.parent = open_.back();
  node.end = size() + 1;
  node.attributes_begin = node.attributes_end = static_cast<std::uint32_t>(attributes_.size());
  nodes_.push_back(node);
}

void Tree::close() {
  if (open_.empty()) return;
  nodes_[open_.back()].end = size();
  open_.pop_back();
}

std::span<const Tree::Attribute> Tree::attributes(Id id) const {
  const Node& node = nodes_[id];
  return std::span(attributes_)
      .subspan(node.attributes_begin, node.attributes_end - node.attributes_begin);
}

std::string_view Tree::attribute(Id id, std::string_view name) const {
  for (const Attribute& attribute : attributes(id)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

Tree::Id Tree::find(Id id, std::string_view name) const {
  if (id >= size()) return kNone;
  for (Id below = id + 1; below < nodes_[id].end; ++below) {
    if (nodes_[below].name == name) return below;
  }
  return kNone;
}

Tree::Id Tree::child(Id id, std::string_view name) const {
  if (id >= size()) return kNone;
  for (Id below = id + 1; below < nodes_[id].end; below = nodes_[below].end) {
    if (nodes_[below].name == name) return below;
  }
  return kNone;
}

std::vector<Tree::Id> Tree::children(Id id, std::string_view name) const {
  std::vector<Id> found;
  if (id >= size()) return found;
  for (Id below = id + 1; below < nodes_[id].end; below = nodes_[below].end) {
    if (nodes_[below].is_element() && (name.empty() || nodes_[below].name == name)) {
      found.push_back(below);
    }
  }
  return found;
}

Tree::Id Tree::next_sibling(Id id) const {
  const Id next = nodes_[id].end;
  const Id parent = nodes_[id].parent;
  return parent != kNone && next < nodes_[parent].end ? next : kNone;
}

std::string Tree::text_of(Id id) const {
  if (id >= size()) return {};
  if (!nodes_[id].is_element()) return std::string(nodes_[id].text);
  std::string text;
  for (Id below = id + 1; below < nodes_[id].end; ++below) text += nodes_[below].text;
  return text;
}

}  // namespace depesche::read
