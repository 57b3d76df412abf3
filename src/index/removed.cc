// SPDX-License-Identifier: GPL-2.0-or-later
// Bits of removed documents in the metadata.
#include "index/removed.h"

#include "index/schema.h"

#include <depesche/error.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <optional>

namespace depesche::index {
namespace {

constexpr std::size_t kChunkBytes = 512;
constexpr std::size_t kChunk = kChunkBytes * 8;  // documents

std::string key_of(std::size_t chunk) { return kRemovedKey + ("." + std::to_string(chunk)); }

bool has_bit(const std::string& bytes, std::size_t bit) {
  return bit / 8 < bytes.size() &&
         (static_cast<unsigned char>(bytes[bit / 8]) & 1U << bit % 8) != 0;
}

[[noreturn]] void throw_damaged() {
  throw Error(ErrorCode::index_damaged, "documents are removed that there are not");
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

// Asks for many documents in rising order.
class Chunks {
 public:
  explicit Chunks(const Xapian::Database& database) : database_(database) {}

  // The document, or the next one that is not removed or stands in another chunk: an article that
  // changes all the time leaves one removed document behind the other.
  Xapian::docid next_left(Xapian::docid docid) {
    if (docid / kChunk != chunk_) {
      chunk_ = docid / kChunk;
      bytes_ = database_.get_metadata(key_of(*chunk_));
    }
    while (docid / kChunk == chunk_ && has_bit(bytes_, docid % kChunk)) ++docid;
    return docid;
  }

 private:
  const Xapian::Database& database_;
  std::optional<std::size_t> chunk_;
  std::string bytes_;
};

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
  std::vector<Xapian::docid> docids;
  Chunks chunks(database);
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (auto posting = database.postlist_begin(term); posting != end;) {
    const Xapian::docid left = chunks.next_left(*posting);
    if (left == *posting) {
      docids.push_back(left);
      ++posting;
    } else {
      posting.skip_to(left);
    }
  }
  return docids;
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database, const std::string& a,
                                          const std::string& b) {
  std::vector<Xapian::docid> docids;
  Chunks chunks(database);
  Xapian::PostingIterator with_a = database.postlist_begin(a);
  Xapian::PostingIterator with_b = database.postlist_begin(b);
  const Xapian::PostingIterator a_end = database.postlist_end(a);
  const Xapian::PostingIterator b_end = database.postlist_end(b);
  while (with_a != a_end && with_b != b_end) {
    const Xapian::docid left = chunks.next_left(std::max(*with_a, *with_b));
    if (*with_a == left && *with_b == left) {
      docids.push_back(left);
      ++with_a;
      continue;
    }
    with_a.skip_to(left);
    with_b.skip_to(left);
  }
  return docids;
}

Removed::Removed(const Xapian::Database& database) {
  const std::string chunks = database.get_metadata(kRemovedKey);
  for (std::size_t chunk = 0; chunk < chunks.size() * 8; ++chunk) {
    if (!has_bit(chunks, chunk)) continue;
    const std::string bytes = database.get_metadata(key_of(chunk));
    if (chunk > database.get_lastdocid() / kChunk || bytes.size() > kChunkBytes) throw_damaged();
    bits_.resize(chunk * kChunkBytes);
    bits_ += bytes;
  }
  if (has_bit(bits_, 0)) throw_damaged();
  for (std::size_t bit = bits_.size() * 8; bit > std::size_t{database.get_lastdocid()} + 1; --bit) {
    if (has_bit(bits_, bit - 1)) throw_damaged();
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

bool Removed::leaves_any(const Xapian::Database& database, const std::string& term) const {
  if (empty()) return true;
  const Xapian::PostingIterator end = database.postlist_end(term);
  auto posting = database.postlist_begin(term);
  while (posting != end && contains(*posting)) ++posting;
  return posting != end;
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
