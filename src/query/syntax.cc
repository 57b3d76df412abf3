// SPDX-License-Identifier: GPL-2.0-or-later
// The grammar: lexemes -> tree, by recursive descent of limited depth.
#include "query/syntax.h"

#include "query/limits.h"
#include "query/syntax_characters.h"
#include "query/syntax_leaf.h"
#include "query/syntax_lexer.h"
#include "query/syntax_near.h"

#include <depesche/error.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace depesche::query {
namespace {

Node node_of(NodeKind kind, std::size_t offset) {
  Node node;
  node.kind = kind;
  node.offset = offset;
  return node;
}

Node negation(Node operand, std::size_t offset) {
  Node node = node_of(NodeKind::none, offset);
  node.children.push_back(std::move(operand));
  return node;
}

// A list of one is the one.
Node list(NodeKind kind, std::vector<Node> children) {
  if (children.size() == 1 && children[0].kind != NodeKind::none && !children[0].required) {
    return std::move(children[0]);
  }
  Node node = node_of(kind, children.front().offset);
  node.children = std::move(children);
  return node;
}

class Parser {
 public:
  Parser(std::string_view text, bool any) : any_(any), lexemes_(lex(text)) {}

  Node run() {
    if (peek().kind == LexemeKind::end) return node_of(NodeKind::everything, 0);
    Node node = query(0);
    if (peek().kind == LexemeKind::close) fail("closing bracket without an opening one");
    return node;
  }

 private:
  const Lexeme& peek() const { return lexemes_[at_]; }
  [[noreturn]] void fail(const std::string& message) const {
    throw QueryError(message, peek().offset);
  }

  bool take(LexemeKind kind) {
    if (peek().kind != kind) return false;
    ++at_;
    return true;
  }

  // Nothing that an operand could begin with.
  bool at_list_end() const {
    return peek().kind == LexemeKind::end || peek().kind == LexemeKind::close;
  }

  Node query(std::size_t depth) { return any_ ? any_query(depth) : or_query(depth); }

  Node or_query(std::size_t depth) {
    std::vector<Node> operands;
    do {
      operands.push_back(and_query(depth));
    } while (take(LexemeKind::op_or));
    if (operands.size() == 1) return std::move(operands[0]);
    for (const Node& operand : operands) {
      if (operand.required) {
        throw QueryError("+ has no meaning beside OR: use brackets and AND", operand.offset);
      }
    }
    return list(NodeKind::some, std::move(operands));
  }

  // Words side by side: a bag, in which + and - have their meaning. Behind a written OR, NOT x
  // means everything but x, as it does without any mode.
  Node any_query(std::size_t depth) {
    std::vector<Node> operands;
    bool written_or = false;
    bool only_written_or = true;
    do {
      Node operand = and_query(depth);
      if (written_or && operand.kind == NodeKind::none) {
        std::vector<Node> one;
        one.push_back(std::move(operand));
        operand = list(NodeKind::some, std::move(one));
      }
      operands.push_back(std::move(operand));
      written_or = take(LexemeKind::op_or);
      if (!written_or && !at_list_end()) only_written_or = false;
    } while (written_or || !at_list_end());
    const bool written = only_written_or && operands.size() > 1;
    return list(written ? NodeKind::some : NodeKind::bag, std::move(operands));
  }

  Node and_query(std::size_t depth) {
    std::vector<Node> operands;
    bool more = true;
    while (more) {
      operands.push_back(near_query(depth));
      more =
          take(LexemeKind::op_and) || (!any_ && !at_list_end() && peek().kind != LexemeKind::op_or);
    }
    if (operands.size() == 1) return std::move(operands[0]);
    return list(NodeKind::all, std::move(operands));
  }

  Node near_query(std::size_t depth) {
    Node first = unary(depth);
    if (peek().kind != LexemeKind::op_near) return first;
    Node near = node_of(NodeKind::near, first.offset);
    near.distance = *peek().distance;
    if (near.distance == 0) fail("NEAR/0: the distance is at least 1");
    near.children.push_back(std::move(first));
    while (peek().kind == LexemeKind::op_near) {
      if (peek().distance != near.distance) fail("NEAR with different distances in one chain");
      if (near.children.size() == kMaxNearOperands) {
        fail("NEAR joins at most " + std::to_string(kMaxNearOperands) + " words");
      }
      const std::size_t operator_offset = peek().offset;
      ++at_;
      near.children.push_back(unary(depth));
      if (near.distance > kMaxWindow || near.distance + near.children.size() - 1 > kMaxWindow) {
        throw QueryError("NEAR reaches over at most " + std::to_string(kMaxWindow) + " words",
                         operator_offset);
      }
    }
    check_near(near);
    return near;
  }

  Node unary(std::size_t depth) {
    const std::size_t offset = peek().offset;
    bool negated = false;
    while (take(LexemeKind::op_not)) negated = !negated;
    bool required = false;
    if (take(LexemeKind::minus)) {
      negated = !negated;
    } else {
      required = take(LexemeKind::plus);
    }
    if (peek().kind == LexemeKind::minus || peek().kind == LexemeKind::plus) fail("two signs");
    Node node = operand(depth);
    if (negated) return negation(std::move(node), offset);
    if (required) node.required = true;
    return node;
  }

  Node operand(std::size_t depth) {
    const index::FieldRow* outer = field_;
    const bool fielded = peek().kind == LexemeKind::field;
    if (fielded) {
      if (field_ != nullptr) fail("a field inside the brackets of another field");
      field_ = peek().field;
      ++at_;
    }
    const Lexeme& exact_lexeme = peek();
    const bool exact = take(LexemeKind::exact);
    Node node;
    if (peek().kind == LexemeKind::open) {
      if (exact) throw QueryError("= stands before a word or a quote", exact_lexeme.offset);
      node = brackets(depth);
    } else if (peek().kind == LexemeKind::word || peek().kind == LexemeKind::phrase) {
      count_word();
      node = make_leaf(peek(), field_, exact);
      node.fielded = fielded;
      if (node.kind == NodeKind::pattern || node.kind == NodeKind::fuzzy) count_pattern();
      ++at_;
    } else {
      fail_operand();
    }
    field_ = outer;
    return node;
  }

  Node brackets(std::size_t depth) {
    const std::size_t opening = peek().offset;
    if (depth == kMaxDepth) {
      fail("brackets are nested more than " + std::to_string(kMaxDepth) + " deep");
    }
    ++at_;
    if (peek().kind == LexemeKind::close) throw QueryError("nothing between the brackets", opening);
    Node node = query(depth + 1);
    if (peek().kind != LexemeKind::close) throw QueryError("bracket is not closed", opening);
    if (peek().distance) fail("~ stands behind a word or a quote");
    // What + meant inside ends at the bracket.
    node.required = false;
    node.boost = std::min(node.boost * peek().boost, kMaxBoost);
    ++at_;
    return node;
  }

  void count_word() {
    if (++words_ > kMaxWords) fail("more than " + std::to_string(kMaxWords) + " words");
  }
  void count_pattern() {
    if (++patterns_ > kMaxPatterns) {
      fail("more than " + std::to_string(kMaxPatterns) + " words with wildcards or ~");
    }
  }

  [[noreturn]] void fail_operand() const {
    switch (peek().kind) {
      case LexemeKind::end:
        throw QueryError("the query ends where a word is expected", peek().offset);
      case LexemeKind::close:
        fail(at_ == 0 ? "closing bracket without an opening one"
                      : "a closing bracket where a word is expected");
      case LexemeKind::field:
        fail("a field where a word is expected");
      case LexemeKind::exact:
        fail("= where a word is expected");
      default:
        fail("an operator where a word is expected; to search for the word, put it in quotes");
    }
  }

  bool any_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;
  std::size_t patterns_ = 0;
  const index::FieldRow* field_ = nullptr;  // of the brackets around
};

}  // namespace

Node parse(std::string_view text, bool any) {
  check_text(text);
  return Parser(text, any).run();
}

}  // namespace depesche::query
