// SPDX-License-Identifier: GPL-2.0-or-later
// What the splitter knows of words: how often each was read, and how often inside compounds.
#ifndef DEPESCHE_ANALYSE_COMPOUND_LEXICON_H_
#define DEPESCHE_ANALYSE_COMPOUND_LEXICON_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/compound/slot_table.h"

namespace depesche::analyse {

// What an archive's owner knows better than any count. All are exact forms; inflected forms of them
// are meant as well.
struct CompoundLists {
  std::vector<std::string> whole;               // never split: "ostern"
  std::vector<std::vector<std::string>> split;  // split exactly so: {"wachs", "tube"}
};

// What is known of one form.
struct WordStatistics {
  double count = 0;        // uses as a word, those of its inflected forms among them
  double capitalised = 0;  // the share of them in upper case, 0 to 1
  // How many distinct compounds it begins (linking element included) and ends: expected values,
  // since the place of a cut is never certain.
  double as_first = 0;
  double as_head = 0;
  bool proper_name = false;  // used without article: "Augsburg", "Baerbock"
};

// A row of a lexicon that is being made.
struct LexiconRow {
  std::string form;  // at most 255 bytes
  WordStatistics statistics;
};

// Sums over all words that were counted, also those that a lexicon of bounded size leaves out.
struct LexiconTotals {
  double root_counts = 0;  // sum of sqrt(count)
  double firsts = 0;       // sum of as_first; the sum of as_head is the same
};

// A table form -> statistics, with the owner's lists. The numbers are kept in one byte each, about
// 6 % apart, so that a lexicon just learned and one read from an index are the same. Immutable;
// safe to share between threads.
class Lexicon {
 public:
  Lexicon() = default;
  // Rows of one form are an error of the caller: one of them wins.
  Lexicon(std::vector<LexiconRow> rows, const LexiconTotals& totals, CompoundLists lists);

  std::size_t size() const { return entries_.size(); }
  // Whether the form is in the table; if so, "statistics" becomes what is known of it.
  bool find(std::string_view form, WordStatistics& statistics) const;
  const LexiconTotals& totals() const { return totals_; }
  const CompoundLists& lists() const { return lists_; }
  // All rows, in the order of their forms.
  std::vector<LexiconRow> rows() const;

  // The lexicon as bytes, with version and checksum. Equal lexicons have equal bytes.
  std::string encode() const;
  // The lexicon that was encoded. Throws Error(index_damaged) if the bytes are not what encode()
  // wrote.
  static Lexicon decode(std::string_view encoded);

 private:
  struct Entry {
    std::uint32_t offset = 0;  // of the form in text_
    std::uint8_t bytes = 0;
    std::uint8_t count = 0;        // the four statistics, quantised
    std::uint8_t capitalised = 0;  // the top bit: a proper name
    std::uint8_t as_first = 0;
    std::uint8_t as_head = 0;
  };

  std::string_view form_of(const Entry& entry) const {
    return std::string_view(text_).substr(entry.offset, entry.bytes);
  }
  void build_slots();
  WordStatistics statistics_of(const Entry& entry) const;

  std::string text_;            // all forms, in order
  std::vector<Entry> entries_;  // in the order of their forms
  SlotTable slots_;
  LexiconTotals totals_;
  CompoundLists lists_;
};

}  // namespace depesche::analyse

#endif
