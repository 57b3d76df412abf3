// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-16 with a byte order mark -> UTF-8, piece by piece.
#include "read/utf16.h"

#include <string>
#include <utility>

#include "base/utf8.h"

namespace depesche::read {
namespace {

constexpr std::size_t kPiece = 32 * 1024;
constexpr char32_t kReplacement = 0xFFFD;

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

class Utf16Input : public Input {
 public:
  Utf16Input(std::unique_ptr<Input> input, bool big_endian)
      : Input(input.get()), input_(std::move(input)), big_endian_(big_endian) {
    char mark[2];
    for (std::size_t got = 0; got < sizeof(mark);) got += input_->read(mark + got, 2 - got);
  }

 private:
  std::size_t fill(char* buffer, std::size_t size) override {
    while (begin_ == text_.size() && !ended_) decode_piece();
    const std::size_t got = text_.copy(buffer, size, begin_);
    begin_ += got;
    return got;
  }

  void decode_piece() {
    text_.clear();
    begin_ = 0;
    char piece[kPiece];
    const std::size_t got = input_->read(piece, sizeof(piece));
    for (std::size_t i = 0; i < got; ++i) add_byte(static_cast<unsigned char>(piece[i]));
    if (got != 0) return;
    ended_ = true;
    if (high_ != 0 || half_) base::append_utf8(text_, kReplacement);
  }

  void add_byte(char32_t byte) {
    if (!half_) {
      first_ = byte;
      half_ = true;
      return;
    }
    half_ = false;
    add_unit(big_endian_ ? first_ << 8 | byte : byte << 8 | first_);
  }

  void add_unit(char32_t unit) {
    if (is_low_surrogate(unit) && high_ != 0) {
      base::append_utf8(text_, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
      return;
    }
    if (high_ != 0) base::append_utf8(text_, kReplacement);
    high_ = is_high_surrogate(unit) ? unit : 0;
    if (high_ != 0) return;
    base::append_utf8(text_, is_low_surrogate(unit) ? kReplacement : unit);
  }

  std::unique_ptr<Input> input_;
  bool big_endian_;
  bool half_ = false;  // first_ holds the first byte of a code unit
  char32_t first_ = 0;
  char32_t high_ = 0;  // a high surrogate that waits for its low one; 0: none
  bool ended_ = false;
  std::string text_;  // decoded; what is before begin_ was given out
  std::size_t begin_ = 0;
};

}  // namespace

std::unique_ptr<Input> decode_utf16(std::unique_ptr<Input> input) {
  const std::string_view head = input->peek(2);
  const bool little = head == "\xFF\xFE";
  const bool big = head == "\xFE\xFF";
  if (!little && !big) return input;
  return std::make_unique<Utf16Input>(std::move(input), big);
}

}  // namespace depesche::read
