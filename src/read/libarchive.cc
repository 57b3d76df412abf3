// SPDX-License-Identifier: GPL-2.0-or-later
// libarchive's callbacks over an Input.
#include "read/libarchive.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

#include "read/path_text.h"

#include <depesche/error.h>

namespace depesche::read {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;
// More than libarchive reads ahead of the place that it understands.
constexpr std::size_t kRecent = std::size_t{256} << 10;
constexpr std::size_t kMaxReason = 200;

}  // namespace

Libarchive::Libarchive(Input& input, std::string pushed_back)
    : input_(input), pushed_back_(std::move(pushed_back)), archive_(archive_read_new()) {
  if (archive_ == nullptr) throw std::bad_alloc();
}

void Libarchive::open() {
  if (archive_read_open(get(), this, nullptr, take, nullptr) != ARCHIVE_OK) {
    throw Error(ErrorCode::io, reason());
  }
}

// No exception may pass through libarchive.
la_ssize_t Libarchive::take(struct archive* a, void* self, const void** block) {
  Libarchive& reader = *static_cast<Libarchive*>(self);
  try {
    reader.block_ = std::exchange(reader.pushed_back_, {});
    if (reader.block_.empty()) {
      reader.block_.resize(kBlock);
      reader.block_.resize(reader.input_.read(reader.block_.data(), kBlock));
    }
    if (reader.recent_.size() > 2 * kRecent) {
      reader.recent_.erase(0, reader.recent_.size() - kRecent);
    }
    reader.recent_ += reader.block_;
  } catch (const std::exception& error) {
    reader.failure_ = error.what();
    archive_set_error(a, EIO, "%s", error.what());
    return ARCHIVE_FATAL;
  }
  reader.taken_ += static_cast<la_int64_t>(reader.block_.size());
  *block = reader.block_.data();
  return static_cast<la_ssize_t>(reader.block_.size());
}

std::string Libarchive::reason() const {
  if (!failure_.empty()) return failure_;
  const char* text = archive_error_string(get());
  if (text == nullptr || *text == '\0') return "damaged data";
  return display_path(std::string_view(text).substr(0, kMaxReason));
}

std::string Libarchive::unused() const {
  const la_int64_t used = archive_filter_bytes(get(), 0);
  const auto left = static_cast<std::size_t>(std::max<la_int64_t>(taken_ - used, 0));
  return recent_.substr(recent_.size() - std::min(left, recent_.size()));
}

}  // namespace depesche::read
