// SPDX-License-Identifier: GPL-2.0-or-later
// Files, folders and "-" -> the files to read, each once, in a stable order.
#ifndef DEPESCHE_READ_WALK_H_
#define DEPESCHE_READ_WALK_H_

#include "read/archive.h"

#include <sys/stat.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace depesche::read {

// A set of files by device and inode number. A file system numbers the files of a folder closely,
// so 64 numbers share an entry: ten million files need some megabytes, not hundreds.
class FileSet {
 public:
  // True if the file was not in the set yet.
  bool insert(dev_t device, ino_t inode);

 private:
  std::unordered_map<dev_t, std::unordered_map<ino_t, std::uint64_t>> bits_;
};

// A file to read.
struct FoundFile {
  Origin origin;
  std::string path;                   // to open it by
  std::string name;                   // its last part
  std::optional<std::uint64_t> size;  // bytes; nothing for a pipe and the standard input
  bool operand = false;               // named by the user, not found in a folder
};

// Goes through files and folders. Holds the names of one folder for each level of folders. Not safe
// for concurrent use.
class Walk {
 public:
  struct Hooks {
    // What can't be listed or does not exist any more.
    std::function<void(const ReadProblem&)> on_problem;
    // Something in a folder that is no file of a known format: a picture, a pipe.
    std::function<void()> on_skip;
  };

  // Throws Error(not_found) if one of "paths" does not exist.
  Walk(std::vector<std::string> paths, Hooks hooks);

  // Whether files in folders are passed by the extension of their names (may_have_format()).
  void any_extension(bool any) { any_extension_ = any; }

  // The next file, or nothing at the end. The standard input has the path "-".
  std::optional<FoundFile> next();

 private:
  // A folder that is being gone through.
  struct Folder {
    FoundFile self;
    std::vector<std::string> names;  // sorted by bytes, last first
  };

  std::optional<FoundFile> visit_operand(const std::string& operand);
  std::optional<FoundFile> visit_entry(const Folder& folder, const std::string& name);
  std::optional<FoundFile> visit(FoundFile file, const struct stat& status);
  void enter(FoundFile folder);
  void problem(const FoundFile& file, int error);

  std::vector<std::string> paths_;
  Hooks hooks_;
  bool any_extension_ = false;
  std::size_t next_path_ = 0;
  std::vector<Folder> folders_;  // the innermost last
  FileSet seen_;
  bool seen_standard_input_ = false;
};

}  // namespace depesche::read

#endif
