// SPDX-License-Identifier: GPL-2.0-or-later
// Files that hold files: tar and zip, read from front to end.
#ifndef DEPESCHE_READ_BUNDLE_H_
#define DEPESCHE_READ_BUNDLE_H_

#include "read/input.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace depesche::read {

enum class BundleKind { none, tar, zip };
inline constexpr std::string_view kBundleExtensions[] = {"tar", "zip"};

// What "head", the first bytes of a file, shows.
BundleKind find_bundle(std::string_view head);

// A file in a bundle.
struct Member {
  std::string name;     // its path: bytes of any kind, without "." and empty parts; never empty
  std::string problem;  // why it can't be read, one sentence without full stop; empty: it can
  bool is_file = true;  // false: a link or a device
};

// Goes through the members in the order in which they stand; a zip archive by the headers before
// its members, not by the list at its end, so that it can come from a pipe and no two members can
// share bytes. Damage to a zip archive costs the member it lies in. Not safe for concurrent use.
class Bundle {
 public:
  // Throws Error(io).
  Bundle(BundleKind kind, std::unique_ptr<Input> input);
  ~Bundle();
  Bundle(Bundle&&) noexcept;
  Bundle& operator=(Bundle&&) noexcept;

  // Goes to the next member that is no folder; nothing at the end. Throws Error(io) where members
  // may be missing; may be called again after that.
  std::optional<Member> next();

  Expansion& expansion() const;

  // The content of the member that next() gave, until next() is called again.
  std::unique_ptr<Input> open();

  class Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace depesche::read

#endif
