// SPDX-License-Identifier: GPL-2.0-or-later
// Which files an ingest run has read, and in which of them something was wrong.
#include "index/file_log.h"

#include "base/hash.h"
#include "read/record.h"

#include <algorithm>

namespace depesche::index {

namespace {

// The container of a member; empty for a file.
std::string_view container_of(std::string_view path) {
  const std::size_t end = path.rfind(read::kInContainer);
  return end == std::string_view::npos ? std::string_view() : path.substr(0, end);
}

}  // namespace

void FileLog::add(Hashes& hashes, std::string_view path) {
  const std::uint64_t hash = base::hash64(path);
  if (hashes.empty() || hashes.back() != hash) hashes.push_back(hash);
}

bool FileLog::contains(const Hashes& hashes, std::string_view path) {
  return std::binary_search(hashes.begin(), hashes.end(), base::hash64(path));
}

// The containers first: the file itself is to be the one that was added last.
void FileLog::add_read(std::string_view path) {
  if (!read_.empty() && read_.back() == base::hash64(path)) return;
  for (std::string_view outer = container_of(path); !outer.empty(); outer = container_of(outer)) {
    add(read_, outer);
  }
  add(read_, path);
}

void FileLog::finish() {
  std::sort(read_.begin(), read_.end());
  std::sort(bad_.begin(), bad_.end());
}

bool FileLog::has_whole(std::string_view path) const {
  for (; !path.empty(); path = container_of(path)) {
    if (contains(bad_, path)) return false;
    if (contains(read_, path)) return true;
  }
  return false;
}

}  // namespace depesche::index
