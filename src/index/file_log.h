// SPDX-License-Identifier: GPL-2.0-or-later
// Which files an ingest run has read, and in which of them something was wrong.
#ifndef DEPESCHE_INDEX_FILE_LOG_H_
#define DEPESCHE_INDEX_FILE_LOG_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace depesche::index {

// Remembers eight bytes a file, of a member of a container as many more for the container. Paths
// are read::Origin::absolute.
class FileLog {
 public:
  // A record came from this file. Cheap for many records of one file after the other.
  void add_read(std::string_view path);
  // The file or one of its records was rejected; of a container that members of it may be missing.
  void add_bad(std::string_view path) { add(bad_, path); }

  // After all files were added: for has_whole().
  void finish();
  // True if records came from the file and none was rejected; of a member of a container also if
  // nothing is known of it and the container was read whole, as it is not in it any more.
  bool has_whole(std::string_view path) const;

 private:
  using Hashes = std::vector<std::uint64_t>;
  static void add(Hashes& hashes, std::string_view path);
  static bool contains(const Hashes& hashes, std::string_view path);

  Hashes read_;
  Hashes bad_;
};

}  // namespace depesche::index

#endif
