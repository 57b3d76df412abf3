// SPDX-License-Identifier: GPL-2.0-or-later
// A file whose bytes are read where the system keeps them, without copying.
#ifndef DEPESCHE_INDEX_COLUMNS_MAPPED_FILE_H_
#define DEPESCHE_INDEX_COLUMNS_MAPPED_FILE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "index/posix_file.h"

namespace depesche::index {

// Stays what it was when it was opened, also when another file takes its name. Who writes such a
// file must never change or shorten it in place: reading what is no longer there ends the process.
// Immutable; safe to share.
class MappedFile {
 public:
  // Throws Error(io).
  explicit MappedFile(const std::string& path);
  // What is there by now of the open file "path". It may grow behind that.
  MappedFile(const Descriptor& file, const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

  // Gives the memory back in which the bytes were read; they are read again when they are asked
  // for.
  void release() const;

 private:
  void* start_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace depesche::index

#endif
