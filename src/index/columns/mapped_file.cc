// SPDX-License-Identifier: GPL-2.0-or-later
// A file mapped for reading: plain POSIX.
#include "index/columns/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "index/posix_file.h"

namespace depesche::index {

MappedFile::MappedFile(const std::string& path) {
  // Not blocking, for what is no file and would wait for somebody to write.
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) throw_errno("opening " + path);
  struct stat status {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    size_ = static_cast<std::size_t>(status.st_size);
    start_ = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file, 0);
  }
  ::close(file);
  if (start_ == nullptr) return;  // nothing to map: no bytes
  if (start_ == MAP_FAILED) throw_errno("mapping " + path);
}

MappedFile::~MappedFile() {
  if (start_ != nullptr) ::munmap(start_, size_);
}

}  // namespace depesche::index
