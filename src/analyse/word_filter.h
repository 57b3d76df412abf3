// SPDX-License-Identifier: GPL-2.0-or-later
// Which pieces of a text may hold words of some stems, so that the others need no analysis.
#ifndef DEPESCHE_ANALYSE_WORD_FILTER_H_
#define DEPESCHE_ANALYSE_WORD_FILTER_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/part_range.h"
#include "base/block.h"

namespace depesche::analyse {

// Looks for the first letters of stems and forms, sixteen places at a time, many times as
// fast as analysis. Immutable once all is added; safe to share then.
class WordFilter {
 public:
  // What is looked for: a stem or an exact form, as the Analyser gives them.
  void add_stem(std::string_view stem);
  void add_form(std::string_view form);

  // Replaces "pieces" by ranges of "text", any UTF-8, in order and apart, outside of which no token
  // has one of the stems or forms, nor a part with one of the stems. Analysed alone, each piece has
  // the tokens that it has in the whole text. Takes time in proportion to the text.
  void find(std::string_view text, std::vector<TextRange>& pieces) const;

 private:
  // Three bytes of a text with bit 0x20 set, which makes letters small; 0xFF: any byte.
  using Bytes = std::array<unsigned char, 3>;

  // Patterns with the same first byte, as blocks of equal bytes.
  struct Pair {
    base::Block second;
    base::Block third;
  };
  struct Group {
    base::Block first;
    base::Block any;  // 0xFF: whatever follows will do
    std::vector<base::Block> seconds;
    std::vector<Pair> pairs;
  };

  void add_start(std::string_view start);
  void add_bytes(std::string_view start, std::string bytes);
  void add_pattern(const Bytes& bytes);
  base::BlockMask compare(const char* text) const;
  bool may_start(std::string_view text, std::size_t at) const;

  std::vector<std::string> starts_;
  std::array<bool, 256> first_letters_{};  // that what begins so may be written with
  std::vector<Bytes> bytes_;               // how they may be written
  std::vector<Group> groups_;              // the same
};

}  // namespace depesche::analyse

#endif
