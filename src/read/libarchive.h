// SPDX-License-Identifier: GPL-2.0-or-later
// A libarchive reader that stands on an Input. With its .cc, compressed.cc and bundle.cc the home
// of libarchive.
#ifndef DEPESCHE_READ_LIBARCHIVE_H_
#define DEPESCHE_READ_LIBARCHIVE_H_

#include "read/input.h"

#include <archive.h>

#include <memory>
#include <string>
#include <string_view>

namespace depesche::read {

// Feeds libarchive from an Input and keeps the bytes it took last, as it reads ahead. Not safe for
// concurrent use.
class Libarchive {
 public:
  // "input" must outlive this object; "pushed_back" is read before it.
  explicit Libarchive(Input& input, std::string pushed_back = {});

  // To choose formats and filters before open(), and to read after it.
  struct archive* get() const {
    return archive_.get();
  }
  // Throws Error(io).
  void open();

  // Why the last call of libarchive failed: what the Input said, else what libarchive says.
  std::string reason() const;

  // What was taken from the Input and not used, up to some 64 KB of it.
  std::string unused() const;
  // The last bytes that were taken from the Input.
  std::string_view taken_last() const { return recent_; }

 private:
  struct Free {
    void operator()(struct archive* a) const { archive_read_free(a); }
  };
  static la_ssize_t take(struct archive* a, void* self, const void** block);

  Input& input_;
  std::string pushed_back_;
  std::string block_;   // what libarchive reads from
  std::string recent_;  // the last bytes of all blocks
  la_int64_t taken_ = 0;
  std::string failure_;  // of the Input
  std::unique_ptr<struct archive, Free> archive_;
};

}  // namespace depesche::read

#endif
