// SPDX-License-Identifier: GPL-2.0-or-later
// Who holds the lock of an index: looks through the open files of all processes that /proc shows.
#include "index/lock_holder.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace depesche::index {
namespace {

namespace fs = std::filesystem;

bool holds_lock(const fs::path& process, const fs::path& descriptor) {
  std::ifstream info(process / "fdinfo" / descriptor.filename());
  for (std::string line; std::getline(info, line);) {
    if (line.rfind("lock:", 0) == 0) return true;
  }
  return false;
}

bool has_locked(const fs::path& process, const struct stat& wanted) {
  std::error_code error;  // processes end while they are looked at, and others' are not readable
  for (fs::directory_iterator fd(process / "fd", error), end; !error && fd != end;
       fd.increment(error)) {
    struct stat found;
    if (::stat(fd->path().c_str(), &found) != 0) continue;
    const bool same = found.st_dev == wanted.st_dev && found.st_ino == wanted.st_ino;
    if (same && holds_lock(process, fd->path())) return true;
  }
  return false;
}

}  // namespace

std::string lock_holder(const std::string& lock_file) {
  struct stat wanted;
  if (::stat(lock_file.c_str(), &wanted) != 0) return std::string();
  std::error_code error;
  for (fs::directory_iterator process("/proc", error), end; !error && process != end;
       process.increment(error)) {
    std::string name = process->path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    if (has_locked(process->path(), wanted)) return name;
  }
  return std::string();
}

}  // namespace depesche::index
