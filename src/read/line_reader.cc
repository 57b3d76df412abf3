// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting a stream at line feeds.
#include "read/line_reader.h"

namespace depesche::read {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

}  // namespace

LineReader::LineReader(Input& input, std::size_t max_bytes)
    : input_(input), max_bytes_(max_bytes) {}

bool LineReader::refill() {
  piece_.resize(kPiece);
  begin_ = 0;
  std::size_t got = 0;
  try {
    got = input_.read(piece_.data(), kPiece);
  } catch (...) {
    piece_.clear();
    throw;
  }
  piece_.resize(got);
  return got != 0;
}

std::optional<Line> LineReader::next() {
  if (begin_ == piece_.size() && !refill()) return std::nullopt;
  Line line;
  line.number = ++number_;
  while (true) {
    const std::size_t feed = piece_.find('\n', begin_);
    const std::size_t end = feed == std::string::npos ? piece_.size() : feed;
    if (!line.too_long && line.text.size() + (end - begin_) > max_bytes_) {
      line.too_long = true;
      line.text.clear();
      line.text.shrink_to_fit();
    }
    if (!line.too_long) line.text.append(piece_, begin_, end - begin_);
    if (feed != std::string::npos) {
      begin_ = feed + 1;
      return line;
    }
    begin_ = piece_.size();
    if (!refill()) return line;
  }
}

}  // namespace depesche::read
