// SPDX-License-Identifier: GPL-2.0-or-later
// Compares sixteen places of a text at once with three bytes, and what is left letter by letter.
#include "analyse/word_filter.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "analyse/character.h"
#include "analyse/letter_bytes.h"
#include "analyse/start_walk.h"
#include "analyse/stem_start.h"
#include "analyse/tokenise.h"
#include "base/block.h"

namespace depesche::analyse {
namespace {

using base::Block;
using base::BlockMask;
using base::load_block;

// With more (a pattern with many endings), comparing takes longer than analysing.
constexpr std::size_t kMaxPatterns = 200;

constexpr unsigned char kAnyByte = 0xFF;
// 0xC3 0x9F, the first byte of umlauts and the last of ß, with bit 0x20.
constexpr char kSmallLead = '\xE3';
constexpr char kSmallSharpS = '\xBF';

Block repeated(unsigned char byte) { return Block{} + byte; }

// Where "small", bytes with bit 0x20 set, may be what stands between the letters of a word
// ("E-Mail", "z.B.", "O'Neill", "Abt:innen"): anything but a letter of ASCII or a space.
BlockMask may_join(Block small) { return ~((small - 'a' <= 'z' - 'a') | (small == ' ')); }

// A character that the walk knows nothing of, though it may belong to a word: a letter with an
// accent, a mark, a soft hyphen.
bool is_unusual(std::string_view text, std::size_t at) {
  // The dashes and quotes of print, but for the apostrophe.
  if (text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size() && text[at + 2] >= '\x93' &&
      text[at + 2] <= '\x9F' && text[at + 2] != '\x99') {
    return false;
  }
  return character_at(text, at).kind != CharacterKind::separator;
}

}  // namespace

void WordFilter::add_stem(std::string_view stem) {
  for (const std::string& start : stem_starts(stem)) add_start(start);
}

void WordFilter::add_form(std::string_view form) {
  std::size_t end = 0;
  while (end < form.size() && end < kStartLetters && !is_non_ascii(form[end])) ++end;
  // Other letters are unusual wherever they stand.
  if (end > 0) add_start(form.substr(0, end));
}

void WordFilter::add_start(std::string_view start) {
  if (std::find(starts_.begin(), starts_.end(), start) != starts_.end()) return;
  starts_.emplace_back(start);
  first_letters_[static_cast<unsigned char>(start[0] | 0x20)] = true;
  if (start[0] == 'f') first_letters_['p'] = true;  // "photo"
  add_bytes(start, "");
  // A compound may be cut within an umlaut or ß.
  if (start[0] == 'e') first_letters_['a'] = first_letters_['o'] = first_letters_['u'] = true;
  for (const char last : {kUmlautA, kUmlautO, kUmlautU}) {
    if (start[0] == 'e') add_bytes(start.substr(1), {kSmallLead, last});
  }
  if (start[0] == 's') add_bytes(start.substr(1), {kSmallLead, kSmallSharpS});
}

// Adds all ways to go on from "bytes" with the letters of "start".
void WordFilter::add_bytes(std::string_view start, std::string bytes) {
  if (start.empty() || bytes.size() >= 3) {
    bytes.resize(3, static_cast<char>(kAnyByte));
    add_pattern({static_cast<unsigned char>(bytes[0]), static_cast<unsigned char>(bytes[1]),
                 static_cast<unsigned char>(bytes[2])});
    return;
  }
  const char letter = start[0];
  const std::string_view rest = start.substr(1);
  add_bytes(rest, bytes + letter);
  if (const char last = umlaut_byte(letter); last != 0) {
    add_bytes(rest, bytes + letter + 'e');
    add_bytes(rest, bytes + kSmallLead + last);
    if (rest.starts_with('e')) add_bytes(rest.substr(1), bytes + kSmallLead + last);
  }
  if (letter == 'f') add_bytes(rest, bytes + "ph");
  // Three s become two: "Fußsohle".
  if (letter == 's' && (rest.empty() || rest[0] == 's' || bytes.ends_with('s'))) {
    add_bytes(rest.substr(rest.starts_with('s') ? 1 : 0), bytes + kSmallLead + kSmallSharpS);
  }
}

void WordFilter::add_pattern(const Bytes& bytes) {
  if (std::find(bytes_.begin(), bytes_.end(), bytes) != bytes_.end()) return;
  bytes_.push_back(bytes);
  auto group = std::find_if(groups_.begin(), groups_.end(),
                            [&](const Group& other) { return other.first[0] == bytes[0]; });
  if (group == groups_.end()) {
    group = groups_.insert(groups_.end(), Group{repeated(bytes[0]), {}, {}, {}});
  }
  if (bytes[1] == kAnyByte) {
    group->any = repeated(0xFF);
  } else if (bytes[2] == kAnyByte) {
    group->seconds.push_back(repeated(bytes[1]));
  } else {
    group->pairs.push_back({repeated(bytes[1]), repeated(bytes[2])});
  }
}

// The places of text[0, 16) that are worth a look. Reads 18 bytes.
BlockMask WordFilter::compare(const char* text) const {
  const Block bytes = load_block(text);
  const Block first = bytes | 0x20;
  const Block second = load_block(text + 1) | 0x20;
  const Block third = load_block(text + 2) | 0x20;
  const BlockMask joint_second = may_join(second);
  const BlockMask joint_third = may_join(third);
  BlockMask found = bytes >= 0xC2;
  for (const Group& group : groups_) {
    BlockMask fits = joint_second | BlockMask(group.any);
    for (const Pair& pair : group.pairs) {
      fits |= (second == pair.second) & ((third == pair.third) | joint_third);
    }
    for (const Block& wanted : group.seconds) fits |= second == wanted;
    found |= (first == group.first) & fits;
  }
  return found;
}

// Whether text[at], where a comparison found something, is worth an analysis.
bool WordFilter::may_start(std::string_view text, std::size_t at) const {
  if (is_non_ascii(text[at])) {
    const char letter =
        text[at] == '\xC3' && at + 1 < text.size() ? umlaut_letter(text[at + 1]) : '\0';
    if (letter == '\0') return is_unusual(text, at);
    if (!first_letters_[static_cast<unsigned char>(letter)]) return false;
  }
  return std::any_of(starts_.begin(), starts_.end(),
                     [&](const std::string& start) { return may_start_with(start, text, at); });
}

void WordFilter::find(std::string_view text, std::vector<TextRange>& pieces) const {
  pieces.clear();
  if (bytes_.size() > kMaxPatterns) {
    pieces.push_back({0, text.size()});
    return;
  }
  std::size_t done = 0;
  const auto look = [&](std::uint64_t places, std::size_t from) {
    while (places != 0) {
      const int lane = std::countr_zero(places) / 8;
      places &= ~(std::uint64_t{0xFF} << (lane * 8));
      const std::size_t at = from + static_cast<std::size_t>(lane);
      if (at < done || at >= text.size() || !may_start(text, at)) continue;
      const std::size_t begin = previous_cut(text, at);
      done = next_cut(text, at + 1);
      pieces.push_back({begin, done});
    }
  };
  constexpr std::size_t kStep = base::kBlockBytes;
  constexpr std::size_t kRead = kStep + 2;
  const auto look_at_block = [&](const char* bytes, std::size_t from) {
    const BlockMask found = compare(bytes);
    look(base::half_of(found, 0), from);
    look(base::half_of(found, kStep / 2), from + kStep / 2);
  };
  std::size_t at = 0;
  for (; at + kRead <= text.size(); at += kStep) look_at_block(text.data() + at, at);
  char tail[2 * kStep + kRead] = {};
  std::memcpy(tail, text.data() + at, text.size() - at);
  for (std::size_t i = 0; at + i < text.size(); i += kStep) look_at_block(tail + i, at + i);
}

}  // namespace depesche::analyse
