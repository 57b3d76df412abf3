// SPDX-License-Identifier: GPL-2.0-or-later
// The rule that ends bombs.
#include "read/expansion.h"

#include <string>

#include <depesche/error.h>

namespace depesche::read {
namespace {

constexpr std::uint64_t kFreeBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t kMaxRatio = 500;

}  // namespace

void Expansion::add_unpacked(std::size_t bytes) {
  unpacked_ += bytes;
  exceeded_ = exceeded_ || (unpacked_ > kFreeBytes && unpacked_ / kMaxRatio > packed_);
  if (!exceeded_) return;
  throw Error(ErrorCode::io,
              "the file unpacks to more than " + std::to_string(kMaxRatio) + " times its size");
}

}  // namespace depesche::read
