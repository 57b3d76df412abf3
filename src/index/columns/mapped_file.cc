// SPDX-License-Identifier: GPL-2.0-or-later
// A file mapped for reading: plain POSIX.
#include "index/columns/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace depesche::index {

// Not blocking, for what is no file and would wait for somebody to write.
MappedFile::MappedFile(const std::string& path)
    : MappedFile(Descriptor(path, O_RDONLY | O_NONBLOCK), path) {}

MappedFile::MappedFile(const Descriptor& file, const std::string& path) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw_errno("looking at " + path);
  if (!S_ISREG(status.st_mode) || status.st_size == 0) return;  // nothing to map: no bytes
  size_ = static_cast<std::size_t>(status.st_size);
  start_ = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.get(), 0);
  if (start_ == MAP_FAILED) throw_errno("mapping " + path);
}

void MappedFile::release() const {
  if (start_ != nullptr) ::madvise(start_, size_, MADV_DONTNEED);
}

MappedFile::~MappedFile() {
  if (start_ != nullptr) ::munmap(start_, size_);
}

}  // namespace depesche::index
