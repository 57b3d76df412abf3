// SPDX-License-Identifier: GPL-2.0-or-later
// Opening files and containers, layer by layer.
#include "read/sources.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>

#include "read/compressed.h"
#include "read/gzip.h"
#include "read/path_text.h"
#include "read/utf16.h"

#include <depesche/error.h>

namespace depesche::read {
namespace {

// A part of the path starts with a dot, as in folders.
bool is_hidden(std::string_view path) {
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    if (part.starts_with('.') && part != "..") return true;
  }
  return false;
}

Origin member_origin(const Origin& container, const std::string& name) {
  const std::string shown = display_path(name);
  Origin origin;
  origin.file = container.file + "/" + shown;
  origin.absolute = container.absolute + std::string(kInContainer) + name;
  origin.relative = container.absolute == kStandardInput ? shown : container.relative + "/" + shown;
  return origin;
}

}  // namespace

std::optional<Source> Sources::next() {
  for (;;) {
    std::optional<Source> source;
    if (levels_.empty()) {
      finish_file();
      const std::optional<FoundFile> file = walk_.next();
      if (!file) return std::nullopt;
      source = open(*file);
    } else {
      source = next_member();
    }
    if (source && unwrap(*source)) return source;
  }
}

std::optional<Source> Sources::open(const FoundFile& file) {
  bytes_before_ = context_.counts.bytes;
  size_ = file.size;
  Source source;
  source.origin = file.origin;
  source.name = file.name;
  source.named = file.operand;
  try {
    source.input = input_of(file);
  } catch (const Error& error) {
    context_.on_problem({file.origin, error.what()});
  }
  if (source.input == nullptr) return std::nullopt;
  return source;
}

// nullptr if a pipe has taken the file's place since the folder was listed.
std::unique_ptr<Input> Sources::input_of(const FoundFile& file) {
  if (file.path == kStandardInput) {
    return stream_input(context_.standard_input, context_.counts.bytes);
  }
  // Without O_NONBLOCK opening a pipe waits for its writer, which is right for one that the user
  // names.
  const int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (file.operand ? 0 : O_NONBLOCK);
  const int fd = ::open(file.path.c_str(), flags);
  struct stat status = {};
  if (fd < 0 || fstat(fd, &status) != 0) {
    const int error = errno;
    if (fd >= 0) ::close(fd);
    throw Error(ErrorCode::io, std::generic_category().message(error));
  }
  if (!file.operand && !S_ISREG(status.st_mode)) {
    ::close(fd);
    ++context_.counts.skipped_files;
    return nullptr;
  }
  // The files of /proc have content but no size.
  const bool has_size = S_ISREG(status.st_mode) && status.st_size > 0;
  const auto limit = has_size ? static_cast<std::uint64_t>(status.st_size)
                              : std::numeric_limits<std::uint64_t>::max();
  return file_input(fd, limit, context_.counts.bytes);
}

// What was not read of a file will not be read any more.
void Sources::finish_file() {
  const std::uint64_t got = context_.counts.bytes - bytes_before_;
  const std::uint64_t left = size_ > got ? *size_ - got : 0;
  context_.counts.bytes_total -= std::min(left, context_.counts.bytes_total);
  size_.reset();
}

// The next member of the innermost container; leaves the container at its end.
std::optional<Source> Sources::next_member() {
  Level& level = levels_.back();
  std::optional<Member> member;
  if (level.bundle.expansion().exceeded()) {
    context_.on_problem({levels_.front().origin, "members may be missing: the file is given up"});
    levels_.clear();
    return std::nullopt;
  }
  try {
    member = level.bundle.next();
  } catch (const Error& error) {
    context_.on_problem({level.origin, error.what()});
    return std::nullopt;
  }
  if (!member) {
    levels_.pop_back();
    return std::nullopt;
  }
  if (is_hidden(member->name)) return std::nullopt;
  Source source;
  source.name = member->name.substr(member->name.rfind('/') + 1);  // npos + 1 is 0
  source.origin = member_origin(level.origin, member->name);
  if (!member->is_file || !is_read(source.name)) {
    ++context_.counts.skipped_files;
    return std::nullopt;
  }
  if (!member->problem.empty()) {
    context_.on_problem({source.origin, member->problem});
    return std::nullopt;
  }
  source.input = level.bundle.open();
  return source;
}

bool Sources::is_read(const std::string& name) const {
  return context_.format != nullptr || may_have_format(name);
}

// Takes compressions off. True if the source can be read; false if it was a container, which is
// entered, or no good.
bool Sources::unwrap(Source& source) {
  int depth = levels_.empty() ? 0 : levels_.back().depth;
  std::string relative = source.origin.relative;
  bool is_bytes = false;
  try {
    for (bool compressed = false;; compressed = true) {
      source.head = source.input->peek(kHeadBytes);
      const Compression* compression = find_compression(source.head);
      const BundleKind bundle =
          compression == nullptr ? find_bundle(source.head) : BundleKind::none;
      const bool is_container = compression != nullptr || bundle != BundleKind::none;
      if (!is_container || !is_read(source.name)) break;
      source.name = name_unpacked(source.name);
      relative = name_unpacked(relative);
      is_bytes = unpacks_itself(source);
      if (is_bytes) break;
      if (bundle != BundleKind::tar || !compressed) ++depth;
      if (depth > kMaxContainers) {
        throw Error(ErrorCode::io,
                    "the container lies in two others, which is too deep to be read");
      }
      if (bundle != BundleKind::none) {
        levels_.push_back({Bundle(bundle, std::move(source.input)), source.origin, depth});
        return false;
      }
      source.input = unpack(*compression, std::move(source.input));
    }
    source.origin.relative = std::move(relative);
    if (!is_bytes) {
      source.input = decode_utf16(std::move(source.input));
      source.head = source.input->peek(kHeadBytes);
    }
  } catch (const Error& error) {
    context_.on_problem({source.origin, error.what()});
    return false;
  }
  return true;
}

// True if the source is gzip whose members are records of its format; its head is unpacked then.
bool Sources::unpacks_itself(Source& source) const {
  if (!looks_like_gzip(source.head)) return false;
  std::string unpacked = gunzip_head(source.head, kHeadBytes);
  const FormatChoice choice = context_.format == nullptr ? choose_format(source.name, unpacked)
                                                         : check_format(*context_.format, unpacked);
  if (choice.format == nullptr || !choice.format->reads_bytes) return false;
  source.head = std::move(unpacked);
  return true;
}

}  // namespace depesche::read
