// SPDX-License-Identifier: GPL-2.0-or-later
// From paths to records: hands what is found in files and containers to its format's reader.
#include "read/archive.h"

#include <iostream>
#include <string_view>
#include <utility>

#include "read/format.h"
#include "read/sources.h"
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
        table_(options.table),
        standard_input_(options.standard_input != nullptr ? *options.standard_input : std::cin),
        on_problem_([report = std::move(on_problem)](const ReadProblem& problem) {
          if (report) report(problem);
        }),
        size_walk_(std::in_place, paths, Walk::Hooks()),
        sources_(Walk(std::move(paths), {on_problem_, [this] { ++counts_.skipped_files; }}),
                 {format_, standard_input_, counts_, on_problem_}) {
    size_walk_->any_extension(format_ != nullptr);
  }

  std::optional<Record> next() {
    if (size_walk_) add_sizes();
    while (true) {
      if (!reader_ && !open_next()) return std::nullopt;
      if (!reader_) continue;
      try {
        if (std::optional<Record> record = reader_->next()) return record;
      } catch (const Error& error) {
        on_problem_({source_.origin, error.what()});
      }
      reader_.reset();
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

  // Goes to the next file or member; false at the end. Without reader_ it was no good.
  bool open_next() {
    source_.input.reset();
    std::optional<Source> found = sources_.next();
    if (!found) return false;
    source_ = std::move(*found);
    FormatChoice choice = format_ == nullptr ? choose_format(source_.name, source_.head)
                                             : check_format(*format_, source_.head);
    // Who says how tables are written pipes no page.
    const bool piped = source_.origin.absolute == kStandardInput;
    if (format_ == nullptr && choice.format == &formats().back() && piped && table_.given()) {
      choice.format = find_format("csv");
    }
    if (choice.format != nullptr) {
      try {
        reader_ = choice.format->make_reader(
            {*source_.input, source_.origin, limits_, table_, counts_, on_problem_});
      } catch (const Error& error) {
        on_problem_({source_.origin, error.what()});
      }
    } else if (source_.named || choice.seems_text) {
      on_problem_({source_.origin, std::move(choice.reason)});
    } else {
      ++counts_.skipped_files;
    }
    return true;
  }

  const Format* format_;  // nullptr: by name and content
  TableOptions table_;
  std::istream& standard_input_;
  std::function<void(const ReadProblem&)> on_problem_;
  ReadLimits limits_;
  ReadCounts counts_;
  std::optional<Walk> size_walk_;  // until the sizes are summed
  Sources sources_;
  Source source_;  // the one that is read
  std::unique_ptr<RecordReader> reader_;
};

Archive::Archive(std::vector<std::string> paths, const ArchiveOptions& options,
                 std::function<void(const ReadProblem&)> on_problem)
    : impl_(std::make_unique<Impl>(std::move(paths), options, std::move(on_problem))) {}

Archive::~Archive() = default;

std::optional<Record> Archive::next() { return impl_->next(); }

const ReadCounts& Archive::counts() const { return impl_->counts(); }

}  // namespace depesche::read
