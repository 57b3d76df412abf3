// SPDX-License-Identifier: GPL-2.0-or-later
// Which files an ingest run has read, and in which of them something was wrong.
#include "index/file_log.h"

#include "base/hash.h"

#include <algorithm>

namespace depesche::index {

void FileLog::add(Hashes& hashes, std::string_view path) {
  const std::uint64_t hash = base::hash64(path);
  if (hashes.empty() || hashes.back() != hash) hashes.push_back(hash);
}

void FileLog::finish() {
  std::sort(read_.begin(), read_.end());
  std::sort(bad_.begin(), bad_.end());
}

bool FileLog::has_whole(std::string_view path) const {
  const std::uint64_t hash = base::hash64(path);
  return std::binary_search(read_.begin(), read_.end(), hash) &&
         !std::binary_search(bad_.begin(), bad_.end(), hash);
}

}  // namespace depesche::index
