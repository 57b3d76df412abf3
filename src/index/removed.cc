// SPDX-License-Identifier: GPL-2.0-or-later
// Bits of removed documents in the metadata.
#include "index/removed.h"

#include "index/schema.h"

#include <depesche/error.h>

#include <algorithm>
#include <bit>
#include <cstddef>

namespace depesche::index {
namespace {

constexpr std::size_t kChunkBytes = 512;
constexpr std::size_t kChunk = kChunkBytes * 8;  // documents

std::string key_of(std::size_t chunk) { return kRemovedKey + ("." + std::to_string(chunk)); }

bool has_bit(const std::string& bytes, std::size_t bit) {
  return bit / 8 < bytes.size() &&
         (static_cast<unsigned char>(bytes[bit / 8]) & 1U << bit % 8) != 0;
}

// False if it was set.
bool set_bit(Xapian::WritableDatabase& database, const std::string& key, std::size_t bit) {
  std::string bytes = database.get_metadata(key);
  if (has_bit(bytes, bit)) return false;
  bytes.resize(std::max(bytes.size(), bit / 8 + 1));
  bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) | 1U << bit % 8);
  database.set_metadata(key, bytes);
  return true;
}

}  // namespace

void remove_document(Xapian::WritableDatabase& database, Xapian::docid docid) {
  const std::size_t chunk = docid / kChunk;
  if (set_bit(database, key_of(chunk), docid % kChunk)) set_bit(database, kRemovedKey, chunk);
}

bool is_removed(const Xapian::Database& database, Xapian::docid docid) {
  return has_bit(database.get_metadata(key_of(docid / kChunk)), docid % kChunk);
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
  std::vector<Xapian::docid> docids(database.postlist_begin(term), database.postlist_end(term));
  if (docids.empty()) return docids;
  std::size_t chunk = docids.front() / kChunk;
  std::string bytes = database.get_metadata(key_of(chunk));
  std::erase_if(docids, [&](Xapian::docid docid) {
    if (docid / kChunk != chunk) {
      chunk = docid / kChunk;
      bytes = database.get_metadata(key_of(chunk));
    }
    return has_bit(bytes, docid % kChunk);
  });
  return docids;
}

Removed::Removed(const Xapian::Database& database) {
  const std::string chunks = database.get_metadata(kRemovedKey);
  for (std::size_t chunk = 0; chunk < chunks.size() * 8; ++chunk) {
    if (!has_bit(chunks, chunk)) continue;
    if (chunk > database.get_lastdocid() / kChunk) {
      throw Error(ErrorCode::index_damaged, "documents behind the last one are removed");
    }
    bits_.resize(chunk * kChunkBytes);
    bits_ += database.get_metadata(key_of(chunk)).substr(0, kChunkBytes);
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
