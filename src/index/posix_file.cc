// SPDX-License-Identifier: GPL-2.0-or-later
// Small files and directories that must survive a power cut: plain POSIX.
#include "index/posix_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

#include <depesche/error.h>

namespace depesche::index {
Descriptor::Descriptor(const std::string& path, int flags)
    : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
  if (fd_ < 0) throw_errno("opening " + path);
}

Descriptor::~Descriptor() { ::close(fd_); }

void throw_errno(const std::string& what) {
  throw Error(ErrorCode::io, what + ": " + std::generic_category().message(errno));
}

PathKind kind_of(const std::string& path) {
  struct stat status;
  if (::stat(path.c_str(), &status) == 0) {
    return S_ISDIR(status.st_mode) ? PathKind::directory : PathKind::file;
  }
  if (errno == ENOENT || errno == ENOTDIR) return PathKind::missing;
  throw_errno("looking at " + path);
}

bool is_gone(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

std::string read_small_file(const std::string& path, std::size_t limit) {
  const Descriptor file(path, O_RDONLY);
  std::string content;
  char buffer[4096];
  while (content.size() < limit) {
    const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw_errno("reading " + path);
    if (got == 0) break;
    content.append(buffer, static_cast<std::size_t>(got));
  }
  content.resize(std::min(content.size(), limit));
  return content;
}

void write_at(const Descriptor& file, const std::string& path, std::uint64_t place,
              std::string_view content) {
  while (!content.empty()) {
    const ssize_t put =
        ::pwrite(file.get(), content.data(), content.size(), static_cast<off_t>(place));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) throw_errno("writing " + path);
    content.remove_prefix(static_cast<std::size_t>(put));
    place += static_cast<std::uint64_t>(put);
  }
}

void write_synced_file(const std::string& path, std::string_view content) {
  const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
  write_at(file, path, 0, content);
  sync_file(file, path);
}

void sync_file(const std::string& path) { sync_file(Descriptor(path, O_RDONLY), path); }

void sync_file(const Descriptor& file, const std::string& path) {
  if (::fsync(file.get()) != 0) throw_errno("syncing " + path);
}

void sync_directory(const std::string& path) {
  sync_file(Descriptor(path, O_RDONLY | O_DIRECTORY), path);
}

std::vector<std::string> names_in(const std::string& directory) {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(directory.c_str()), &::closedir);
  if (!stream) throw_errno("reading the directory " + directory);
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(stream.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
    errno = 0;
  }
  if (errno != 0) throw_errno("reading the directory " + directory);
  return names;
}

std::uint64_t size_of_files(const std::string& directory) {
  std::uint64_t bytes = 0;
  std::error_code gone;
  for (std::filesystem::directory_iterator entry(directory, gone), end; !gone && entry != end;
       entry.increment(gone)) {
    std::error_code ignored;
    const std::uint64_t size = entry->file_size(ignored);
    if (!ignored) bytes += size;
  }
  return bytes;
}

}  // namespace depesche::index
