// SPDX-License-Identifier: GPL-2.0-or-later
// Bits of removed documents in the metadata.
#include "index/removed.h"

#include "index/schema.h"

#include <depesche/error.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace depesche::index {
namespace {

constexpr std::size_t kBytes = 512;  // of a key
constexpr std::size_t kBits = kBytes * 8;

std::string key_of(Xapian::docid docid) {
  char digits[9];
  std::snprintf(digits, sizeof digits, "%08zx", docid / kBits);
  return std::string(kRemovedKey) + digits;
}

std::size_t byte_of(std::size_t bit) { return bit / 8; }
unsigned mask_of(std::size_t bit) { return 1U << bit % 8; }

bool has_bit(const std::string& bytes, std::size_t bit) {
  return byte_of(bit) < bytes.size() &&
         (static_cast<unsigned char>(bytes[byte_of(bit)]) & mask_of(bit)) != 0;
}

}  // namespace

void remove_document(Xapian::WritableDatabase& database, Xapian::docid docid) {
  const std::string key = key_of(docid);
  const std::size_t bit = docid % kBits;
  std::string bytes = database.get_metadata(key);
  bytes.resize(std::max(bytes.size(), byte_of(bit) + 1));
  bytes[byte_of(bit)] =
      static_cast<char>(static_cast<unsigned char>(bytes[byte_of(bit)]) | mask_of(bit));
  database.set_metadata(key, bytes);
}

bool is_removed(const Xapian::Database& database, Xapian::docid docid) {
  return has_bit(database.get_metadata(key_of(docid)), docid % kBits);
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
  std::vector<Xapian::docid> docids(database.postlist_begin(term), database.postlist_end(term));
  std::string key;
  std::string bytes;
  std::erase_if(docids, [&](Xapian::docid docid) {
    if (std::string its_key = key_of(docid); its_key != key) {
      key = std::move(its_key);
      bytes = database.get_metadata(key);
    }
    return has_bit(bytes, docid % kBits);
  });
  return docids;
}

Removed::Removed(const Xapian::Database& database) {
  const Xapian::TermIterator end = database.metadata_keys_end(kRemovedKey);
  for (auto key = database.metadata_keys_begin(kRemovedKey); key != end; ++key) {
    const std::size_t number =
        std::strtoul((*key).c_str() + std::char_traits<char>::length(kRemovedKey), nullptr, 16);
    if (number > database.get_lastdocid() / kBits) {
      throw Error(ErrorCode::index_damaged, "documents behind the last one are removed");
    }
    bits_.resize(number * kBytes);
    bits_ += database.get_metadata(*key);
  }
  for (const char byte : bits_) {
    count_ += static_cast<Xapian::doccount>(std::popcount(static_cast<unsigned char>(byte)));
  }
}

bool Removed::contains(Xapian::docid docid) const { return has_bit(bits_, docid); }

void Removed::drop_from(std::vector<Xapian::docid>& docids) const {
  if (empty()) return;
  std::erase_if(docids, [this](Xapian::docid docid) { return contains(docid); });
}

Xapian::doccount Removed::frequency(const Xapian::Database& database,
                                    const std::string& term) const {
  Xapian::doccount frequency = database.get_termfreq(term);
  if (empty() || frequency == 0) return frequency;
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    if (contains(*posting)) --frequency;
  }
  return frequency;
}

}  // namespace depesche::index
