// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a synthetic archive: each rank of a class of words is one German word, inflected on
// demand.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_WORDS_H_
#define DEPESCHE_TESTS_BENCH_SPEED_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::bench {

enum class Case : std::uint8_t { nominative, genitive, dative, accusative };
enum class VerbForm : std::uint8_t {
  present,
  present_plural,
  past,
  past_plural,
  infinitive,
  participle
};
// What stands before an adjective decides its ending: "der große", "ein großer", "großer".
enum class Determiner : std::uint8_t { definite, indefinite, none };

// The words by class and rank. The first ranks are the stems of word_tables.inc; those behind them
// are put together of stems: compounds of two and three parts with their linking elements,
// derivations, loan words of invented syllables, hyphened compounds with names. A rank is the same
// word always; there is no last rank, and only few ranks share a word. Immutable; safe to share.
class Words {
 public:
  Words();

  // 'm', 'f' or 'n'.
  char gender(std::uint32_t rank) const;
  void noun(std::uint32_t rank, Case kase, bool plural, std::string& out) const;
  // "gender" is 'p' for all plurals.
  void adjective(std::uint32_t rank, Determiner before, Case kase, char gender,
                 std::string& out) const;
  // Without ending: "ist wichtig".
  void adjective_stem(std::uint32_t rank, std::string& out) const;
  void verb(std::uint32_t rank, VerbForm form, std::string& out) const;
  // The first are the more frequent ones; "rank" is below 1,000.
  std::string_view adverb(std::uint32_t rank) const;
  std::string_view weekday(std::uint32_t day) const;

 private:
  // One noun as it stands alone or behind other parts.
  struct Stem {
    char gender;
    bool weak;                           // "des Menschen"
    std::string singular[2], plural[2];  // [0] with a capital, [1] inside a compound
    std::string link[2];                 // before another part
  };
  enum class Shape : std::uint8_t { stem, two, three, deed, quality, action, loan, hyphen };
  struct Plan {
    Shape shape;
    const Stem* head;
    std::uint64_t bits;  // choose the other parts
  };
  Plan plan(std::uint32_t rank) const;
  void before_head(const Plan& plan, std::string& out) const;
  void deed_start(std::uint64_t bits, bool capital, std::string& out) const;

  std::vector<Stem> nouns_;
  Stem deed_;                                  // "-ung"
  Stem loan_[2];                               // the end of a word of syllables
  std::vector<std::string> verb_roots_;        // "spiel"
  std::vector<std::string> verb_roots_upper_;  // "Spiel"
  std::vector<std::string> adjectives_upper_;
};

}  // namespace depesche::bench

#endif
