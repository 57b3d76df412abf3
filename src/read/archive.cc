// SPDX-License-Identifier: GPL-2.0-or-later
// From paths to records: opens what the walk finds and hands it to its format's reader.
#include "read/archive.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iostream>
#include <limits>
#include <system_error>
#include <utility>

#include "read/format.h"
#include "read/input.h"
#include "read/utf16.h"
#include "read/walk.h"

#include <depesche/error.h>

namespace depesche::read {
namespace {

constexpr char kAuto[] = "auto";

// The row that the user asked for; nullptr for "auto".
const Format* given_format(const std::string& name) {
  if (name == kAuto) return nullptr;
  const Format* format = find_format(name);
  if (format == nullptr) {
    throw Error(ErrorCode::bad_argument, "unknown format \"" + name + "\"");
  }
  return format;
}

}  // namespace

class Archive::Impl {
 public:
  Impl(std::vector<std::string> paths, const ArchiveOptions& options,
       std::function<void(const ReadProblem&)> on_problem)
      : format_(given_format(options.format)),
        standard_input_(options.standard_input != nullptr ? *options.standard_input : std::cin),
        on_problem_([report = std::move(on_problem)](const ReadProblem& problem) {
          if (report) report(problem);
        }),
        size_walk_(std::in_place, paths, Walk::Hooks()),
        walk_(std::move(paths), Walk::Hooks{on_problem_, [this] { ++counts_.skipped_files; }}) {
    size_walk_->any_extension(format_ != nullptr);
    walk_.any_extension(format_ != nullptr);
  }

  std::optional<Record> next() {
    if (size_walk_) add_sizes();
    while (true) {
      if (!reader_ && !open_next()) return std::nullopt;
      if (!reader_) continue;
      try {
        if (std::optional<Record> record = reader_->next()) return record;
      } catch (const Error& error) {
        on_problem_({file_.origin, error.what()});
      }
      close();
    }
  }

  const ReadCounts& counts() const { return counts_; }

 private:
  // Goes through the folders once more, before anything is read: for the time that is left the sum
  // of the sizes must be known, and to keep the list of files would need memory for each.
  void add_sizes() {
    while (const std::optional<FoundFile> file = size_walk_->next()) {
      if (!file->size) {
        counts_.bytes_total = 0;
        break;
      }
      counts_.bytes_total += *file->size;
    }
    size_walk_.reset();
  }

  // Goes to the next file; false at the end. Without reader_ the file was no good.
  bool open_next() {
    std::optional<FoundFile> found = walk_.next();
    if (!found) return false;
    file_ = std::move(*found);
    bytes_before_ = counts_.bytes;
    try {
      input_ = open();
      if (input_ != nullptr) input_ = decode_utf16(std::move(input_));
      if (input_ != nullptr) choose_reader();
    } catch (const Error& error) {
      on_problem_({file_.origin, error.what()});
    }
    if (!reader_) close();
    return true;
  }

  // nullptr if a pipe has taken the file's place since the folder was listed.
  std::unique_ptr<Input> open() {
    if (file_.path == kStandardInput) return stream_input(standard_input_, counts_.bytes);
    // Without O_NONBLOCK opening a pipe waits for its writer, which is right for one that the user
    // names.
    const int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (file_.operand ? 0 : O_NONBLOCK);
    const int fd = ::open(file_.path.c_str(), flags);
    struct stat status = {};
    if (fd < 0 || fstat(fd, &status) != 0) {
      const int error = errno;
      if (fd >= 0) ::close(fd);
      throw Error(ErrorCode::io, std::generic_category().message(error));
    }
    if (!file_.operand && !S_ISREG(status.st_mode)) {
      ::close(fd);
      ++counts_.skipped_files;
      return nullptr;
    }
    // The files of /proc have content but no size.
    const bool has_size = S_ISREG(status.st_mode) && status.st_size > 0;
    const auto limit = has_size ? static_cast<std::uint64_t>(status.st_size)
                                : std::numeric_limits<std::uint64_t>::max();
    return file_input(fd, limit, counts_.bytes);
  }

  void choose_reader() {
    const std::string_view head = input_->peek(kHeadBytes);
    FormatChoice choice =
        format_ == nullptr ? choose_format(file_.name, head) : check_format(*format_, head);
    if (choice.format != nullptr) {
      reader_ = choice.format->make_reader({*input_, file_.origin, limits_, counts_, on_problem_});
    } else if (file_.operand || choice.seems_text) {
      on_problem_({file_.origin, std::move(choice.reason)});
    } else {
      ++counts_.skipped_files;
    }
  }

  void close() {
    reader_.reset();
    input_.reset();
    // What was not read of a file will not be read any more.
    const std::uint64_t got = counts_.bytes - bytes_before_;
    const std::uint64_t left = file_.size > got ? *file_.size - got : 0;
    counts_.bytes_total -= std::min(left, counts_.bytes_total);
  }

  const Format* format_;  // nullptr: by name and content
  std::istream& standard_input_;
  std::function<void(const ReadProblem&)> on_problem_;
  ReadLimits limits_;
  ReadCounts counts_;
  std::optional<Walk> size_walk_;  // until the sizes are summed
  Walk walk_;
  FoundFile file_;  // the one that is read
  std::uint64_t bytes_before_ = 0;
  std::unique_ptr<Input> input_;
  std::unique_ptr<RecordReader> reader_;
};

Archive::Archive(std::vector<std::string> paths, const ArchiveOptions& options,
                 std::function<void(const ReadProblem&)> on_problem)
    : impl_(std::make_unique<Impl>(std::move(paths), options, std::move(on_problem))) {}

Archive::~Archive() = default;

std::optional<Record> Archive::next() { return impl_->next(); }

const ReadCounts& Archive::counts() const { return impl_->counts(); }

}  // namespace depesche::read
