// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences of a synthetic archive: German word order and function words, no sense.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_SENTENCES_H_
#define DEPESCHE_TESTS_BENCH_SPEED_SENTENCES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bench/speed/random.h"
#include "bench/speed/words.h"

namespace depesche::bench {

// What a text is about: its words return in it.
struct Story {
  Story(std::uint64_t seed, std::uint32_t topic);

  std::uint32_t topic;
  std::array<std::uint32_t, 5> persons;
  std::array<std::uint32_t, 4> places;
  std::array<std::uint32_t, 12> nouns;
};

// Makes sentences by templates, whose open places are filled with noun phrases, verbs, names. About
// a fifth of the nouns are the story's own, two fifths its topic's, and the rest anybody's; each
// class of words has Zipf's distribution. Immutable; safe to share.
class Sentences {
 public:
  Sentences();

  // Appends sentences, each with a space behind it. They are JSON text: a quotation mark has its
  // backslash.
  void sentence(const Story& story, Random& random, std::string& out) const;
  // A line without full stop, as titles and subheadings: "Neue Brücke in Lindenburg".
  void headline(const Story& story, Random& random, std::string& out) const;

  const Words& words() const { return words_; }

 private:
  struct Item {
    char slot;  // 0: the literal
    std::string_view text;
  };
  using Template = std::vector<Item>;
  static Template parse(std::string_view text);
  void fill(const Template& items, const Story& story, Random& random, std::string& out) const;
  void slot(char slot, const Story& story, Random& random, bool& plural, std::string& out) const;
  void noun_phrase(Case kase, const Story& story, Random& random, bool& plural, int depth,
                   std::string& out) const;
  void dative_place(const Story& story, Random& random, int depth, std::string& out) const;
  void accusative_place(const Story& story, Random& random, int depth, std::string& out) const;
  std::uint32_t noun_rank(const Story& story, Random& random) const;

  Words words_;
  std::vector<Template> main_, added_, headlines_;
};

}  // namespace depesche::bench

#endif
