// SPDX-License-Identifier: GPL-2.0-or-later
// Compressed files: THE table of compressions, and their bytes unpacked.
#ifndef DEPESCHE_READ_COMPRESSED_H_
#define DEPESCHE_READ_COMPRESSED_H_

#include "read/input.h"

#include <memory>
#include <string>
#include <string_view>

namespace depesche::read {

// A way to compress one file.
struct Compression {
  const char* name;
  std::string_view start;      // of every such file
  std::string_view extension;  // lower case, as below: "gz" of "seite.html.gz"
  std::string_view tar;        // of compressed tar archives: "tgz"; empty: none is usual
  int filter;                  // libarchive's
};

// The row of the compression that "head", the first bytes of a file, shows; nullptr if none.
const Compression* find_compression(std::string_view head);

// The name of what a compressed file holds, by the file's name alone: "seite.html" for
// "seite.html.gz", "archiv.tar" for "archiv.tgz"; the name itself where it tells no compression.
std::string name_unpacked(const std::string& file_name);

// "input" unpacked; it must start as "compression" does. What comes before damage is given, then
// read() throws Error(io). Takes at most 1 GB of memory for xz, 128 MB for zstd, and refuses what
// needs more.
std::unique_ptr<Input> unpack(const Compression& compression, std::unique_ptr<Input> input);

}  // namespace depesche::read

#endif
