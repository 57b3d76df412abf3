// SPDX-License-Identifier: GPL-2.0-or-later
// Lays lists into lines, each as near behind its home line as there is room.
#include "index/positions/blob.h"

#include <depesche/error.h>

#include <array>
#include <limits>

namespace depesche::index {
namespace {

void append_fixed32(std::string& out, std::size_t number) {
  const auto fixed = static_cast<std::uint32_t>(number);
  out.append(reinterpret_cast<const char*>(&fixed), sizeof fixed);
}

void append_number(std::string& out, std::uint32_t number, bool more) {
  int shift = 0;
  while (number >> shift >= 0x40 && shift < 28) shift += 7;
  // Bits from 6 on, seven by seven; the lowest six last.
  for (; shift > 0; shift -= 7) {
    out.push_back(static_cast<char>(0x80 | ((number >> (shift - 1)) & 0x7f)));
  }
  out.push_back(static_cast<char>((number & 0x3f) | (more ? 0x40 : 0)));
}

void append_list(std::string& out, std::span<const std::uint32_t> positions) {
  if (positions.empty()) append_number(out, 0, false);
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    append_number(out, positions[i] - last, i + 1 < positions.size());
    last = positions[i];
  }
}

void end_line(std::string& bytes) {
  bytes.resize((bytes.size() + kLineBytes - 1) / kLineBytes * kLineBytes);
}

}  // namespace

void BlobBuilder::clear() {
  terms_.clear();
  lists_.clear();
  tail_.clear();
}

void BlobBuilder::add(std::uint64_t hash, std::span<const std::uint32_t> positions) {
  const std::size_t begin = lists_.size();
  append_list(lists_, positions);
  if (lists_.size() - begin > kLongestListBytes) {
    const std::size_t place = tail_.size();
    tail_.append(lists_, begin);
    lists_.resize(begin);
    append_number(lists_, 0, true);
    append_number(lists_, static_cast<std::uint32_t>(place), false);
  }
  if (lists_.size() + tail_.size() > std::numeric_limits<std::uint32_t>::max() / 4) {
    throw Error(ErrorCode::internal, "an article has too many positions");
  }
  terms_.push_back(
      {hash, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(lists_.size() - begin)});
}

PositionBlob BlobBuilder::build() {
  PositionBlob blob;
  if (terms_.empty()) return blob;
  const std::size_t needed = lists_.size() + terms_.size();
  // Lines can't be filled to the last byte.
  const auto fewest = static_cast<std::uint32_t>(needed / (kLineBytes - 5) + 1);
  for (std::uint32_t homes = fewest; homes <= fewest + fewest / 2 + 8; homes += 1 + fewest / 64) {
    if (homes >> BlobPlace::kHomeBits != 0) break;
    if (!fill(homes, blob)) continue;
    append_tail(blob);
    return blob;
  }
  return build_table();
}

// False if there are terms that can't be told apart, or not enough lines.
bool BlobBuilder::fill(std::uint32_t homes, PositionBlob& blob) const {
  blob.bytes.clear();
  std::size_t stored = 0;   // terms that have their place
  std::size_t arrived = 0;  // terms that are looked for up to this line
  std::uint32_t line = 0;
  for (; line < homes || stored < terms_.size(); ++line) {
    if (line == homes + kMostOverflow) return false;
    while (arrived < terms_.size() && home_line(terms_[arrived].hash, homes) <= line) ++arrived;
    std::uint8_t salt = 0;
    if (!find_salt(stored, arrived, salt)) return false;
    std::size_t end = stored;
    std::size_t used = kLineHeadBytes;
    while (end < arrived && used + 1 + terms_[end].bytes <= kLineBytes) {
      used += 1 + terms_[end++].bytes;
    }
    append_line(stored, end, end < arrived, salt, blob.bytes);
    stored = end;
  }
  blob.place.homes = homes;
  blob.place.overflow = line - homes;
  return true;
}

// One with which the fingerprints of the terms differ.
bool BlobBuilder::find_salt(std::size_t begin, std::size_t end, std::uint8_t& salt) const {
  if (end - begin > kLineBytes) return false;  // most likely there is none; and it takes time
  for (unsigned tried = 0; tried < 256; ++tried) {
    salt = static_cast<std::uint8_t>(tried);
    std::array<bool, 256> taken{};
    bool differ = true;
    for (std::size_t term = begin; differ && term < end; ++term) {
      bool& place = taken[fingerprint(terms_[term].hash, salt)];
      differ = !place;
      place = true;
    }
    if (differ) return true;
  }
  return false;
}

void BlobBuilder::append_line(std::size_t begin, std::size_t end, bool goes_on, std::uint8_t salt,
                              std::string& bytes) const {
  bytes.push_back(static_cast<char>(salt));
  bytes.push_back(static_cast<char>((end - begin) | (goes_on ? kGoesOn : 0U)));
  for (std::size_t term = begin; term < end; ++term) {
    bytes.push_back(static_cast<char>(fingerprint(terms_[term].hash, salt)));
  }
  if (begin < end) {
    const Term& last = terms_[end - 1];
    bytes.append(lists_, terms_[begin].begin, last.begin + last.bytes - terms_[begin].begin);
  }
  end_line(bytes);
}

void BlobBuilder::append_tail(PositionBlob& blob) const {
  if (tail_.empty()) return;
  blob.place.has_tail = true;
  append_fixed32(blob.bytes, tail_.size());
  blob.bytes += tail_;
  end_line(blob.bytes);
}

PositionBlob BlobBuilder::build_table() const {
  PositionBlob blob;
  blob.place.overflow = BlobPlace::kTable;
  std::string& bytes = blob.bytes;
  const std::size_t lists = kTableHeadBytes + terms_.size() * kTableEntryBytes;
  append_fixed32(bytes, lists + lists_.size() + tail_.size());
  append_fixed32(bytes, terms_.size());
  append_fixed32(bytes, lists + lists_.size());
  for (const Term& term : terms_) {
    bytes.append(reinterpret_cast<const char*>(&term.hash), sizeof term.hash);
  }
  for (const Term& term : terms_) append_fixed32(bytes, term.begin);
  bytes += lists_;
  bytes += tail_;
  end_line(bytes);
  return blob;
}

}  // namespace depesche::index
