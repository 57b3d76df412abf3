// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of the table of compressions; gzip by zlib, the others by libarchive.
#include "read/compressed.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <utility>

#include "read/gzip.h"
#include "read/libarchive.h"

#include <depesche/error.h>

namespace depesche::read {
namespace {

using namespace std::string_view_literals;

// zstd files may start with a frame to be skipped (of pzstd), or one with a dictionary (of web
// archives, .warc.zst), without which the rest is refused with that reason.
constexpr Compression kCompressions[] = {
    {"gzip", "\x1F\x8B\x08"sv, "gz"sv, "tgz"sv, ARCHIVE_FILTER_GZIP},
    {"bzip2", "BZh"sv, "bz2"sv, "tbz2"sv, ARCHIVE_FILTER_BZIP2},
    {"xz",
     "\xFD"
     "7zXZ\0"sv,
     "xz"sv, "txz"sv, ARCHIVE_FILTER_XZ},
    {"zstd", "\x28\xB5\x2F\xFD"sv, "zst"sv, "tzst"sv, ARCHIVE_FILTER_ZSTD},
    {"zstd", "\x50\x2A\x4D\x18"sv, "zst"sv, "tzst"sv, ARCHIVE_FILTER_ZSTD},
    {"zstd", "\x5D\x2A\x4D\x18"sv, "zst"sv, "tzst"sv, ARCHIVE_FILTER_ZSTD},
    {"lz4", "\x04\x22\x4D\x18"sv, "lz4"sv, ""sv, ARCHIVE_FILTER_LZ4},
};

// "BZh" starts words as well: behind it come a digit and the mark of a block, or of the end.
bool is_bzip2(std::string_view head) {
  const std::string_view mark = head.substr(std::min(head.size(), std::size_t{4}), 6);
  return mark == "1AY&SY"sv || mark == "\x17\x72\x45\x38\x50\x90"sv;
}

bool ends_with_extension(std::string_view name, std::string_view extension) {
  if (extension.empty() || name.size() < extension.size() + 2) return false;
  const std::string_view end = name.substr(name.size() - extension.size());
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; };
  return name[name.size() - extension.size() - 1] == '.' &&
         std::equal(end.begin(), end.end(), extension.begin(),
                    [&](char a, char b) { return lower(a) == b; });
}

class UnpackedInput : public Input {
 public:
  UnpackedInput(const Compression& compression, std::unique_ptr<Input> input)
      : Input(input.get()), input_(std::move(input)), reader_(*input_) {
    archive_read_support_format_raw(reader_.get());
    archive_read_support_format_empty(reader_.get());
    // Named, not found out by libarchive, which would go on through all compressions below.
    archive_read_append_filter(reader_.get(), compression.filter);
    reader_.open();
    // Data that are damaged from the start look empty to libarchive.
    if (archive_errno(reader_.get()) != 0) fail();
    struct archive_entry* entry = nullptr;
    const int answer = archive_read_next_header(reader_.get(), &entry);
    if (answer == ARCHIVE_EOF) ended_ = true;
    if (answer <= ARCHIVE_FAILED) fail();
  }

 private:
  std::size_t fill(char* buffer, std::size_t size) override {
    if (ended_) return 0;
    const la_ssize_t got = archive_read_data(reader_.get(), buffer, size);
    if (got < 0) fail();
    ended_ = got == 0;
    expansion().add_unpacked(static_cast<std::size_t>(got));
    return static_cast<std::size_t>(got);
  }

  [[noreturn]] void fail() {
    throw Error(ErrorCode::io, "the compressed data can't be read: " + reader_.reason());
  }

  std::unique_ptr<Input> input_;
  Libarchive reader_;
  bool ended_ = false;
};

}  // namespace

const Compression* find_compression(std::string_view head) {
  for (const Compression& compression : kCompressions) {
    if (!head.starts_with(compression.start)) continue;
    if (compression.filter == ARCHIVE_FILTER_BZIP2 && !is_bzip2(head)) continue;
    if (compression.filter == ARCHIVE_FILTER_GZIP && !looks_like_gzip(head)) continue;
    return &compression;
  }
  return nullptr;
}

std::string name_unpacked(const std::string& file_name) {
  for (const Compression& compression : kCompressions) {
    if (ends_with_extension(file_name, compression.extension)) {
      return file_name.substr(0, file_name.size() - compression.extension.size() - 1);
    }
    if (ends_with_extension(file_name, compression.tar)) {
      return file_name.substr(0, file_name.size() - compression.tar.size()) + "tar";
    }
  }
  return file_name;
}

std::unique_ptr<Input> unpack(const Compression& compression, std::unique_ptr<Input> input) {
  if (compression.filter == ARCHIVE_FILTER_GZIP) return gzip_input(std::move(input));
  return std::make_unique<UnpackedInput>(compression, std::move(input));
}

}  // namespace depesche::read
