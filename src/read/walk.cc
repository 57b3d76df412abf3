// SPDX-License-Identifier: GPL-2.0-or-later
// Listing of folders without recursion, safe with links in circles.
#include "read/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "read/format.h"
#include "read/path_text.h"

#include <depesche/error.h>

namespace depesche::read {
namespace {

std::string reason_of(int error) { return std::generic_category().message(error); }

// The path without links; the absolute path as it is for what has none (a pipe in /dev/fd).
std::string canonical(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                         &std::free);
  if (real != nullptr) return real.get();
  std::error_code ignored;
  return std::filesystem::absolute(path, ignored).lexically_normal().string();
}

std::string joined(const std::string& folder, const std::string& name) {
  if (folder.empty() || folder.back() == '/') return folder + name;
  return folder + "/" + name;
}

// The last part of a path: "b" of "a/b/".
std::string last_part(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path.substr(path.rfind('/') + 1);
}

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

// The names in a folder but hidden ones, the last first. Returns an errno value, 0 for success.
int list_folder(const std::string& path, std::vector<std::string>& names) {
  const std::unique_ptr<DIR, CloseFolder> folder(opendir(path.c_str()));
  if (folder == nullptr) return errno;
  while (true) {
    errno = 0;
    const dirent* entry = readdir(folder.get());
    if (entry == nullptr) break;
    if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
  }
  const int error = errno;
  std::sort(names.begin(), names.end(), std::greater<>());
  return error;
}

// The folder of an index, Depesche's own or another: "depesche-ingest -d index ." is what people
// type.
bool is_xapian_index(const std::string& folder) {
  struct stat status = {};
  return stat(joined(folder, "XAPIANDB").c_str(), &status) == 0 ||
         stat(joined(folder, "iamglass").c_str(), &status) == 0;
}

}  // namespace

bool FileSet::insert(dev_t device, ino_t inode) {
  std::uint64_t& bits = bits_[device][inode / 64];
  const std::uint64_t bit = std::uint64_t{1} << (inode % 64);
  const bool is_new = (bits & bit) == 0;
  bits |= bit;
  return is_new;
}

Walk::Walk(std::vector<std::string> paths, Hooks hooks)
    : paths_(std::move(paths)), hooks_(std::move(hooks)) {
  for (const std::string& path : paths_) {
    struct stat status = {};
    if (path == kStandardInput || stat(path.c_str(), &status) == 0) continue;
    const int error = errno;
    const bool missing = error == ENOENT || error == ENOTDIR;
    throw Error(missing ? ErrorCode::not_found : ErrorCode::io,
                "reading " + display_path(path) + ": " + reason_of(error));
  }
}

std::optional<FoundFile> Walk::next() {
  while (true) {
    std::optional<FoundFile> found;
    if (!folders_.empty()) {
      if (folders_.back().names.empty()) {
        folders_.pop_back();
        continue;
      }
      const std::string name = std::move(folders_.back().names.back());
      folders_.back().names.pop_back();
      found = visit_entry(folders_.back(), name);
    } else if (next_path_ < paths_.size()) {
      found = visit_operand(paths_[next_path_++]);
    } else {
      return std::nullopt;
    }
    if (found) return found;
  }
}

std::optional<FoundFile> Walk::visit_operand(const std::string& operand) {
  FoundFile file;
  file.operand = true;
  file.path = operand;
  if (operand == kStandardInput) {
    file.origin.file = file.origin.absolute = file.origin.relative = operand;
    return std::exchange(seen_standard_input_, true) ? std::nullopt : std::optional(file);
  }
  file.name = last_part(operand);
  file.origin.file = display_path(operand);
  file.origin.absolute = canonical(operand);
  file.origin.relative = display_path(file.name);
  struct stat status = {};
  if (stat(file.path.c_str(), &status) != 0) {
    problem(file, errno);
    return std::nullopt;
  }
  return visit(std::move(file), status);
}

std::optional<FoundFile> Walk::visit_entry(const Folder& folder, const std::string& name) {
  FoundFile file;
  file.name = name;
  file.path = joined(folder.self.path, name);
  file.origin.file = joined(folder.self.origin.file, display_path(name));
  file.origin.absolute = joined(folder.self.origin.absolute, name);
  file.origin.relative = joined(folder.self.origin.relative, display_path(name));
  struct stat status = {};
  if (lstat(file.path.c_str(), &status) != 0) {
    problem(file, errno);
    return std::nullopt;
  }
  if (S_ISLNK(status.st_mode)) {
    file.origin.absolute = canonical(file.path);
    if (stat(file.path.c_str(), &status) != 0) {
      problem(file, errno);
      return std::nullopt;
    }
  }
  return visit(std::move(file), status);
}

// A file to read is returned, a folder entered, anything else told.
std::optional<FoundFile> Walk::visit(FoundFile file, const struct stat& status) {
  if (S_ISDIR(status.st_mode)) {
    if (!file.operand && is_xapian_index(file.path)) {
      if (hooks_.on_skip) hooks_.on_skip();
      return std::nullopt;
    }
    if (seen_.insert(status.st_dev, status.st_ino)) enter(std::move(file));
    return std::nullopt;
  }
  // What the user names is read whatever it is, also the pipe of a shell's <(...).
  const bool is_file = S_ISREG(status.st_mode);
  if (!file.operand && (!is_file || !(any_extension_ || may_have_format(file.name)))) {
    if (hooks_.on_skip) hooks_.on_skip();
    return std::nullopt;
  }
  if (!seen_.insert(status.st_dev, status.st_ino)) return std::nullopt;
  if (is_file) file.size = static_cast<std::uint64_t>(status.st_size);
  return file;
}

void Walk::enter(FoundFile folder) {
  std::vector<std::string> names;
  const int error = list_folder(folder.path, names);
  if (error != 0) problem(folder, error);
  // Paths below the operand start with what is in it.
  if (folder.operand) folder.origin.relative.clear();
  folders_.push_back({std::move(folder), std::move(names)});
}

void Walk::problem(const FoundFile& file, int error) {
  if (hooks_.on_problem) hooks_.on_problem({file.origin, reason_of(error)});
}

}  // namespace depesche::read
