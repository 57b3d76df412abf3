// SPDX-License-Identifier: GPL-2.0-or-later
// Small files and directories that must survive a power cut.
#ifndef DEPESCHE_INDEX_POSIX_FILE_H_
#define DEPESCHE_INDEX_POSIX_FILE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::index {

// Throws Error(io), "WHAT: REASON" with the reason of errno.
[[noreturn]] void throw_errno(const std::string& what);

// An open file that closes itself.
class Descriptor {
 public:
  // As open(2), with O_CLOEXEC. Throws Error(io).
  Descriptor(const std::string& path, int flags);
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return fd_; }

 private:
  int fd_;
};

enum class PathKind { missing, file, directory };
// What "path" is, links followed. Throws Error(io) if the system does not tell.
PathKind kind_of(const std::string& path);

// True if there is nothing at "path"; false also if the system does not tell.
bool is_gone(const std::string& path);

// The whole file, at most "limit" bytes of it. Throws Error(io).
std::string read_small_file(const std::string& path, std::size_t limit);
// Writes all of "content" at "place" of the open file "path". Throws Error(io).
void write_at(const Descriptor& file, const std::string& path, std::uint64_t place,
              std::string_view content);
// Writes the file and waits until its content is on the disk. Throws Error(io).
void write_synced_file(const std::string& path, std::string_view content);
// Waits until the content of the file is on the disk. Throws Error(io).
void sync_file(const std::string& path);
void sync_file(const Descriptor& file, const std::string& path);
// Waits until the names in the directory are on the disk. Throws Error(io).
void sync_directory(const std::string& path);

// The names in the directory but "." and "..", in no order. Throws Error(io).
std::vector<std::string> names_in(const std::string& directory);
// The bytes of the files in the directory; those that can't be seen, or are removed meanwhile,
// count nothing.
std::uint64_t size_of_files(const std::string& directory);

}  // namespace depesche::index

#endif
