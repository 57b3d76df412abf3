// SPDX-License-Identifier: GPL-2.0-or-later
// Files and the members of containers, unpacked, one after the other.
#ifndef DEPESCHE_READ_SOURCES_H_
#define DEPESCHE_READ_SOURCES_H_

#include "read/archive.h"
#include "read/bundle.h"
#include "read/format.h"
#include "read/input.h"
#include "read/walk.h"

#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace depesche::read {

// What a format's reader can read: a file, or the content of one in a container.
struct Source {
  Origin origin;
  std::string name;    // for its extension: "seite.html" of "archiv.zip/ordner/seite.html.gz"
  bool named = false;  // by the user, not found in a folder or container
  std::string head;    // first bytes, at most kHeadBytes; of a web archive unpacked
  std::unique_ptr<Input> input;  // UTF-16 is UTF-8 already
};

// Goes through what a Walk finds and through containers in it. Members are treated like files in a
// folder: hidden ones, links and devices are passed over, what has the extension of no format is
// counted as skipped. Names of members are never used as paths. Not safe for concurrent use.
class Sources {
 public:
  struct Context {
    const Format* format;  // that the user named; nullptr: by name and content
    std::istream& standard_input;
    ReadCounts& counts;  // bytes and skipped_files are counted here
    const std::function<void(const ReadProblem&)>& on_problem;
  };

  // All of the context outlives this object.
  Sources(Walk walk, const Context& context) : walk_(std::move(walk)), context_(context) {
    walk_.any_extension(context_.format != nullptr);
  }

  // The next one, or nothing at the end. What can't be opened goes to on_problem. The Input of the
  // one before must not be used any more.
  std::optional<Source> next();

 private:
  // A container that is being gone through.
  struct Level {
    Bundle bundle;
    Origin origin;
    int depth = 0;  // of containers, itself included
  };

  std::optional<Source> open(const FoundFile& file);
  std::unique_ptr<Input> input_of(const FoundFile& file);
  void finish_file();
  std::optional<Source> next_member();
  bool is_read(const std::string& name) const;
  bool unwrap(Source& source);
  bool unpacks_itself(Source& source) const;

  Walk walk_;
  Context context_;
  std::vector<Level> levels_;          // the innermost last
  std::optional<std::uint64_t> size_;  // of the file that is read
  std::uint64_t bytes_before_ = 0;     // that were read before it
};

}  // namespace depesche::read

#endif
