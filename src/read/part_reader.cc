// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of web archives, buffered.
#include "read/part_reader.h"

#include <algorithm>
#include <utility>

#include <depesche/error.h>

namespace depesche::read {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::size_t kStart = std::size_t{4} << 10;  // of a part, that is looked at
constexpr std::size_t kKeptBytes = std::size_t{1} << 20;

}  // namespace

PartReader::PartReader(Input& input, std::function<bool(std::string_view)> starts_record)
    : input_(input), starts_record_(std::move(starts_record)) {}

bool PartReader::next_part() {
  const bool is_first = !std::exchange(started_, true);
  if (is_first && looks_like_gzip(input_.peek(kPiece))) members_.emplace(input_);
  begin_ = buffer_.size();
  compact();
  damage_.clear();
  ended_ = true;
  if (input_.expansion().exceeded()) return false;
  if (!members_) {
    ended_ = !is_first;
    return is_first;
  }
  if (!has_next_ && !next_member()) return false;
  has_next_ = false;
  buffer_ = std::exchange(next_, {});
  damage_ = std::exchange(next_damage_, {});
  ended_ = !damage_.empty();
  return true;
}

// Goes to the next member and reads its start; false at the end.
bool PartReader::next_member() {
  std::size_t got = 0;
  next_.resize(kStart);
  try {
    if (!members_->next()) return false;
    std::size_t more = 0;
    do {
      more = members_->read(next_.data() + got, kStart - got);
      got += more;
    } while (more != 0 && got < kStart);
  } catch (const Error& error) {
    next_damage_ = error.what();
  }
  next_.resize(got);
  has_next_ = true;
  return true;
}

std::string_view PartReader::peek(std::size_t size) {
  if (begin_ >= kPiece && begin_ >= buffer_.size() / 2) compact();
  while (!ended_ && buffer_.size() - begin_ < size) fill();
  return std::string_view(buffer_).substr(begin_, size);
}

void PartReader::compact() {
  buffer_.erase(0, std::exchange(begin_, 0));
  // One large record should not keep its memory for the others.
  if (buffer_.capacity() > kKeptBytes + 4 * buffer_.size()) buffer_.shrink_to_fit();
}

void PartReader::skip(std::size_t size) { begin_ += std::min(size, buffer_.size() - begin_); }

void PartReader::fill() {
  const std::size_t had = buffer_.size();
  buffer_.resize(had + kPiece);
  std::size_t got = 0;
  try {
    got = members_ ? members_->read(buffer_.data() + had, kPiece)
                   : input_.read(buffer_.data() + had, kPiece);
  } catch (const Error& error) {
    damage_ = error.what();
  }
  buffer_.resize(had + got);
  if (got != 0) return;
  ended_ = true;
  if (!members_ || !damage_.empty() || !next_member()) return;
  if (!next_damage_.empty() || starts_record_(next_)) return;
  buffer_ += std::exchange(next_, {});
  has_next_ = ended_ = false;
}

}  // namespace depesche::read
