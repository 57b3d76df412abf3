// SPDX-License-Identifier: GPL-2.0-or-later
// A window on the text of a stream.
#include "read/text_buffer.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "read/encoding.h"

namespace depesche::read {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

// How many bytes at the end of "bytes" begin a character of UTF-8 that goes on behind them.
std::size_t cut_character(std::string_view bytes) {
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    const std::size_t length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
}

// Lines of other programs stand in one file (`cat`): each is in the one encoding or the other.
void append_decoded(std::string_view bytes, std::string& text) {
  if (base::valid_utf8(bytes)) {
    text += bytes;
    return;
  }
  while (!bytes.empty()) {
    const std::size_t size = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    text += decode_text(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
}

}  // namespace

void TextBuffer::drop(std::size_t size) {
  for (const char c : view(0, size)) {
    if (c == '\r' || (c == '\n' && !after_return_)) ++line_;
    after_return_ = c == '\r';
  }
  begin_ += size;
  dropped_ += size;
  // Moving the rest to the front pays when what is before it is longer.
  if (begin_ > text_.size() / 2) {
    text_.erase(0, begin_);
    begin_ = 0;
  }
}

bool TextBuffer::refill() {
  if (ended_) return false;
  std::string piece = std::move(cut_);
  cut_.clear();
  const std::size_t had = piece.size();
  piece.resize(had + kPiece);
  const std::size_t got = input_.read(piece.data() + had, kPiece);
  piece.resize(had + got);
  ended_ = got == 0;
  if (piece.empty()) return false;
  if (!ended_) {
    const std::size_t cut = cut_character(piece);
    cut_ = piece.substr(piece.size() - cut);
    piece.resize(piece.size() - cut);
  }
  append_decoded(piece, text_);
  return true;
}

}  // namespace depesche::read
