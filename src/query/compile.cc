// SPDX-License-Identifier: GPL-2.0-or-later
// Query tree -> Xapian query, ranking, highlights and explanation.
#include "query/compile.h"

#include "index/schema.h"
#include "query/compile_value.h"
#include "query/compound_query.h"
#include "query/exact_phrase.h"
#include "query/expand.h"
#include "query/explanation.h"
#include "query/limits.h"
#include "query/partial.h"
#include "query/positional.h"
#include "query/prune.h"
#include "query/ranking_builder.h"
#include "query/syntax.h"
#include "query/words.h"

#include <algorithm>
#include <utility>

namespace depesche::query {
namespace {

using Query = Xapian::Query;

// Matches every article. Xapian's own constant is shared between threads without a lock.
const index::Removed kNoneRemoved;

Query match_all() { return Query(std::string()); }

class Compiler {
 public:
  Compiler(const CompileOptions& options, const Xapian::Database& database,
           analyse::Analyser& analyser)
      : options_(options),
        database_(database),
        removed_(options.removed != nullptr ? *options.removed : kNoneRemoved),
        analyser_(analyser),
        explanation_(options.explain, database, removed_),
        ranking_(options.weights, options.compounds, database) {
    compiled_.positions = PositionQueries(options.positions);
  }

  Compiled run(std::string_view text) {
    Node root = parse(text, options_.any);
    const std::vector<std::string> left_out = prune(root, analyser_);
    if (options_.partial) ask_for_some(root);
    forms_each_ = expansions_each(root);
    compiled_.query = compile(root, 0);
    for (const std::string& word : left_out) {
      explanation_.line(0, "left out, a stopword: " + word);
      rank_stopword(word);
      if (!options_.any && (word == "oder" || word == "or")) {
        note("\"" + word +
             "\" is a plain word and was left out; in capitals it "
             "means or");
      }
    }
    compiled_.explanation = explanation_.take();
    compiled_.ranking = ranking_.take();
    return std::move(compiled_);
  }

 private:
  Query compile(const Node& node, std::size_t depth) {
    const double outer_boost = boost_;
    boost_ *= node.boost;
    Query query;
    switch (node.kind) {
      case NodeKind::all:
      case NodeKind::some:
      case NodeKind::bag:
      case NodeKind::none:
        explanation_.line(depth, explain_list(node));
        query = list(node, depth);
        break;
      default:
        query = leaf(node, depth);
    }
    boost_ = outer_boost;
    return query;
  }

  Query list(const Node& node, std::size_t depth) {
    std::vector<Query> plain;
    std::vector<Query> required;
    std::vector<Query> excluded;
    for (const Node& child : node.children) {
      if (node.kind == NodeKind::none) {
        excluded.push_back(negated(child, depth + 1));
      } else if (child.kind == NodeKind::none && node.kind != NodeKind::some) {
        explanation_.line(depth + 1, explain_list(child));
        excluded.push_back(negated(child.children.front(), depth + 2));
      } else {
        const bool must = node.kind == NodeKind::bag && child.required;
        if (must) explanation_.line(depth + 1, "in any case");
        (must ? required : plain).push_back(compile(child, depth + (must ? 2 : 1)));
        if (node.kind == NodeKind::some) ranking_.break_sequence();
      }
    }
    Query query = match_all();
    if (!required.empty()) {
      query = Query(Query::OP_AND, required.begin(), required.end());  // the others only rank
    } else if (!plain.empty()) {
      const Query::op join = node.kind == NodeKind::all ? Query::OP_AND : Query::OP_OR;
      query = Query(join, plain.begin(), plain.end());
    }
    if (excluded.empty()) return query;
    return Query(Query::OP_AND_NOT, query, Query(Query::OP_OR, excluded.begin(), excluded.end()));
  }

  // It does not decide what matches; in a question it says what kind of answer is asked for.
  void rank_stopword(const std::string& word) {
    Node leaf;
    leaf.kind = NodeKind::word;
    leaf.text = word;
    for (const WordSlot& slot : read_words(leaf, analyser_).apart) {
      ranking_.add_forms(slot.forms, nullptr, options_.weights.stopword);
    }
  }

  Query negated(const Node& node, std::size_t depth) {
    ranking_.break_sequence();
    ++negations_;
    Query query = compile(node, depth);
    --negations_;
    return query;
  }

  Query leaf(const Node& node, std::size_t depth) {
    switch (node.kind) {
      case NodeKind::word:
      case NodeKind::phrase:
        return node.exact ? exact(node, depth) : words(node, depth);
      case NodeKind::near:
        return near(node, depth);
      case NodeKind::pattern:
      case NodeKind::fuzzy:
        return expansion(node, depth);
      case NodeKind::value:
        explanation_.line(depth,
                          describe_leaf(node) + explanation_.frequencies({term_of_value(node)}));
        return value_query(node, options_.dates);
      case NodeKind::date:
      case NodeKind::present:
        explanation_.line(depth, describe_leaf(node));
        return value_query(node, options_.dates);
      default:
        explanation_.line(depth, describe_leaf(node));
        return match_all();
    }
  }

  // By stems. A word with a hyphen is a phrase of its parts, or the joined word.
  Query words(const Node& node, std::size_t depth) {
    const Words words = read_words(node, analyser_);
    std::vector<Query> readings;
    std::vector<std::string> terms;
    for (const Reading& reading : words.readings) {
      const auto window = static_cast<std::uint32_t>(reading.size()) + node.distance;
      for (const WordSlot& slot : reading) {
        for (const std::string& stem : slot.stems) terms.push_back(stem_of(node, stem));
      }
      mark(mark_stems(reading, true, window, parts_in(reading), node.field));
      readings.push_back(reading.size() == 1
                             ? one_word(node, reading[0])
                             : words_together(Together::phrase, reading, parts_in(reading), window,
                                              node.field, index()));
    }
    if (may_be_apart(node)) {
      readings.push_back(compound_apart(node, words.apart));
    }
    if (ranks()) ranking_.add_words(words, node.field, boost_);
    explanation_.line(depth, describe_leaf(node) + explanation_.frequencies(terms));
    for (const Reading& reading : words.readings) {
      explanation_.compounds(depth + 1, reading, parts_in(reading), node.field);
    }
    if (may_be_apart(node)) explain_apart(node, words, depth + 1);
    return Query(Query::OP_OR, readings.begin(), readings.end());
  }

  // A word by its stem, as a part of a compound, and as a compound that is said with other words.
  Query one_word(const Node& node, const WordSlot& word) {
    const Query query = any_stem(word.stems, parts(Parts::any), node.field);
    if (!may_be_apart(node)) return query;
    if (one_part_matches(node)) {
      if (!word.parts.empty()) mark(mark_apart({{word.parts, {}, {}, {}}}, node.field));
      return query | any_stem(word.parts, Parts::any, node.field);
    }
    for (const std::vector<std::string>& grouping : word.groupings) {
      Reading words;
      for (const std::string& stem : grouping) words.push_back({{stem}, {}, {}, {}});
      mark(mark_apart(words, node.field));
    }
    return query | parts_apart(word, node.field, index());
  }

  // A compound with hyphens is found by its words as one without is by its parts.
  Query compound_apart(const Node& node, const Reading& words) {
    if (!may_stand_apart(words)) return Query();
    if (!one_part_matches(node)) {
      mark(mark_apart(words, node.field));
      return words_apart(words, node.field, index());
    }
    Query query;
    for (const WordSlot& word : words) {
      mark(mark_apart({word}, node.field));
      query |= one_word(node, word);
    }
    return query;
  }

  void explain_apart(const Node& node, const Words& words, std::size_t depth) {
    Groupings groupings;
    for (const Reading& reading : words.readings) {
      if (reading.size() == 1) groupings = reading[0].groupings;
    }
    if (may_stand_apart(words.apart)) {
      std::vector<std::string> stems;
      for (const WordSlot& word : words.apart) stems.push_back(word.stems.front());
      groupings.push_back(std::move(stems));
    }
    explanation_.apart(depth, one_part_matches(node) ? "or any of" : "or near each other",
                       groupings);
  }

  // What stands in quotes is looked for as it is written.
  bool may_be_apart(const Node& node) const {
    return options_.compounds && node.kind == NodeKind::word;
  }

  // Where any of several words will do, a part of one will do as well.
  bool one_part_matches(const Node& node) const {
    return (options_.any || options_.partial) && ranks() && !node.required;
  }

  Parts parts(Parts wanted) const { return options_.compounds ? wanted : Parts::none; }

  // Through a compound a phrase goes on from its head: "syrische Waffenruhe".
  Parts parts_in(const Reading& reading) const {
    return parts(reading.size() == 1 ? Parts::any : Parts::heads);
  }

  // By forms, which have no positions: a phrase is looked up in the texts.
  Query exact(const Node& node, std::size_t depth) {
    const Reading reading = read_words(node, analyser_).apart;
    const auto window = static_cast<std::uint32_t>(reading.size()) + node.distance;
    std::vector<Query> forms;
    std::vector<std::string> terms;
    for (const WordSlot& slot : reading) {
      forms.push_back(any_form(slot.forms, node.field));
      for (const std::string& form : slot.forms) {
        terms.push_back(index::word_term(index::Tier::forms, prefix_of(node.field), form));
      }
      if (ranks()) ranking_.add_forms(slot.forms, node.field, boost_);
    }
    mark(mark_forms(reading, window, node.field));
    explanation_.line(depth, describe_leaf(node) + explanation_.frequencies(terms));
    if (forms.size() == 1) return forms[0];
    const Query candidates(
        Query::OP_FILTER, Query(Query::OP_AND, forms.begin(), forms.end()),
        words_together(Together::phrase, reading, Parts::none, window, node.field, index()));
    const ExactPhrase phrase = find_exact_phrase(candidates, node.field, reading, window,
                                                 candidates_left_, index(), removed_, analyser_);
    candidates_left_ -= phrase.read;
    explanation_.line(depth + 1, std::to_string(phrase.read) + " articles looked into");
    if (phrase.read < phrase.candidates) {
      note_cut_short(describe_leaf(node) + ": only " + std::to_string(phrase.read) + " of " +
                     std::to_string(phrase.candidates) +
                     " articles with these words were looked into");
    }
    return phrase.query;
  }

  Query near(const Node& node, std::size_t depth) {
    const Reading slots = read_near(node, analyser_);
    const Node& word = first_leaf(node);
    std::vector<std::string> terms;
    for (const WordSlot& slot : slots) {
      for (const std::string& stem : slot.stems) terms.push_back(stem_of(word, stem));
    }
    if (ranks()) ranking_.add_words({{slots}, slots, false}, word.field, boost_);
    ranking_.break_sequence();
    const auto window = node.distance + static_cast<std::uint32_t>(slots.size()) - 1;
    mark(mark_stems(slots, false, window, parts(Parts::any), word.field));
    explanation_.line(depth, describe(node) + explanation_.frequencies(terms));
    explanation_.compounds(depth + 1, slots, parts(Parts::any), word.field);
    return words_together(Together::near, slots, parts(Parts::any), window, word.field, index());
  }

  Searched index() { return {database_, compiled_.positions}; }

  static const Node& first_leaf(const Node& node) {
    return node.children.empty() ? node : first_leaf(node.children.front());
  }

  // Wildcards and fuzzy words, over forms or over whole values.
  Query expansion(const Node& node, std::size_t depth) {
    const Expansion found = expand(node, forms_each_, database_, removed_);
    WordSlot slot;
    for (const TermMatch& match : found.matches) slot.forms.push_back(match.form);
    note_expansion(node, found);
    explanation_.line(depth, describe_leaf(node) + explain_forms(found));
    if (is_of_words(node)) return words_like(node, slot, depth);
    for (std::string& form : slot.forms) form.insert(0, node.field->whole);
    return Query(Query::OP_OR, slot.forms.begin(), slot.forms.end());
  }

  // The forms that a pattern stands for; "*krieg" asks for compounds with this head, inflected or
  // not: Weltkrieg, Weltkriegs.
  Query words_like(const Node& node, const WordSlot& slot, std::size_t depth) {
    Query query;
    if (!slot.forms.empty()) {
      mark(mark_forms({slot}, 1, node.field));
      if (ranks()) ranking_.add_forms(slot.forms, node.field, boost_);
      query = any_form(slot.forms, node.field);
    }
    if (!options_.compounds) return query;
    const std::vector<std::string> heads = head_stems(node, analyser_);
    if (heads.empty()) return query;
    const Reading head{{heads, {}, {}, {}}};
    explanation_.compounds(depth + 1, head, Parts::heads, node.field);
    mark(mark_stems(head, true, 1, Parts::heads, node.field));
    if (ranks()) ranking_.add_heads(heads, node.field, boost_);
    return query | any_head(heads, node.field);
  }

  void note_expansion(const Node& node, const Expansion& found) {
    if (found.matches.size() < found.total) {
      note_cut_short(node.text + ": " + std::to_string(found.matches.size()) + " of " +
                     std::to_string(found.total) + " forms searched");
    } else if (found.total == 0 && node.text.back() == '?') {
      note(node.text + " matches no word; ? stands for one letter");
    }
  }

  // What is cut short finds too little, and below NOT excludes too little.
  void note_cut_short(const std::string& text) {
    note(ranks() ? text : text + "; below NOT, so that some hits should not be there");
  }

  // Two equal phrases need one note.
  void note(const std::string& text) {
    std::vector<std::string>& notes = compiled_.notes;
    if (std::find(notes.begin(), notes.end(), text) == notes.end()) notes.push_back(text);
  }

  static std::string stem_of(const Node& node, const std::string& stem) {
    return index::word_term(index::Tier::stems, prefix_of(node.field), stem);
  }

  bool ranks() const { return negations_ % 2 == 0; }

  void mark(Highlight highlight) {
    if (ranks()) compiled_.highlights.push_back(std::move(highlight));
  }

  const CompileOptions& options_;
  const Xapian::Database& database_;
  const index::Removed& removed_;
  analyse::Analyser& analyser_;
  Compiled compiled_;
  Explanation explanation_;
  RankingBuilder ranking_;
  double boost_ = 1;
  std::size_t negations_ = 0;
  std::size_t candidates_left_ = kMaxCandidates;
  std::size_t forms_each_ = kMaxExpansions;
};

}  // namespace

Compiled compile(std::string_view text, const CompileOptions& options,
                 const Xapian::Database& database, analyse::Analyser& analyser) {
  return Compiler(options, database, analyser).run(text);
}

}  // namespace depesche::query
