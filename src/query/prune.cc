// SPDX-License-Identifier: GPL-2.0-or-later
// Removes punctuation and stopwords from query trees.
#include "query/prune.h"

#include "query/limits.h"
#include "query/syntax.h"
#include "query/syntax_characters.h"
#include "query/words.h"

#include <depesche/error.h>

#include <algorithm>

namespace depesche::query {
namespace {

class Pruner {
 public:
  explicit Pruner(analyse::Analyser& analyser) : analyser_(analyser) {}

  // False if nothing of "node" remains.
  bool keep(Node& node) {
    switch (node.kind) {
      case NodeKind::everything:
      case NodeKind::present:
      case NodeKind::date:
        return true;
      case NodeKind::word:
      case NodeKind::phrase:
        return keep_words(node);
      case NodeKind::value:
      case NodeKind::pattern:
      case NodeKind::fuzzy:
        check_value(node);
        return true;
      default:
        return keep_children(node);
    }
  }

  std::vector<std::string> stopwords;

 private:
  bool keep_words(const Node& node) {
    const Words words = read_words(node, analyser_);
    if (words.readings.empty()) {
      const bool punctuation =
          node.kind == NodeKind::word && node.distance == 0 && count_letters(node.text) == 0;
      const bool marked = node.exact || node.required || node.fielded;
      if ((punctuation || node.text.empty()) && !marked) return false;
      throw QueryError(
          "no word that can be searched for (a word has letters or digits, and at most 200 bytes)",
          node.offset);
    }
    words_ += words.apart.size();
    if (words_ > kMaxWords) {
      throw QueryError("more than " + std::to_string(kMaxWords) + " words", node.offset);
    }
    if (words.apart.size() + node.distance > kMaxWindow || node.distance > kMaxWindow) {
      throw QueryError(
          "a phrase with ~ reaches over at most " + std::to_string(kMaxWindow) + " words",
          node.offset);
    }
    return true;
  }

  void check_value(const Node& node) {
    if (node.field == nullptr || node.field->kind != index::FieldKind::value) return;
    if (analyse::fold_value(node.text).empty()) {
      throw QueryError("a value is expected", node.offset);
    }
  }

  bool keep_children(Node& node) {
    std::vector<Node> kept;
    for (Node& child : node.children) {
      if (keep(child)) {
        kept.push_back(std::move(child));
      } else if (node.kind == NodeKind::near) {
        throw QueryError("NEAR needs a word on both sides", child.offset);
      }
    }
    node.children = std::move(kept);
    if (node.kind == NodeKind::near) read_near(node, analyser_);
    if (node.kind == NodeKind::all || node.kind == NodeKind::bag) drop_stopwords(node);
    return !node.children.empty();
  }

  bool is_stopword(const Node& node) {
    return node.kind == NodeKind::word && !node.exact && !node.required && !node.fielded &&
           node.boost == 1 && read_words(node, analyser_).only_stopwords;
  }

  // Whether articles are asked for by some word, not by values and dates alone.
  bool asks_for_words(const Node& node) {
    switch (node.kind) {
      case NodeKind::word:
        return !is_stopword(node);
      case NodeKind::all:
      case NodeKind::some:
      case NodeKind::bag:
        return std::any_of(node.children.begin(), node.children.end(),
                           [this](const Node& child) { return asks_for_words(child); });
      default:
        return is_of_words(node);
    }
  }

  void drop_stopwords(Node& node) {
    if (!asks_for_words(node)) return;
    const auto dropped = std::stable_partition(node.children.begin(), node.children.end(),
                                               [this](const Node& c) { return !is_stopword(c); });
    for (auto child = dropped; child != node.children.end(); ++child) {
      stopwords.push_back(child->text);
    }
    node.children.erase(dropped, node.children.end());
  }

  analyse::Analyser& analyser_;
  std::size_t words_ = 0;
};

}  // namespace

std::vector<std::string> prune(Node& root, analyse::Analyser& analyser) {
  Pruner pruner(analyser);
  if (!pruner.keep(root)) throw QueryError("nothing to search for", root.offset);
  return std::move(pruner.stopwords);
}

}  // namespace depesche::query
