// SPDX-License-Identifier: GPL-2.0-or-later
// Articles that wait in a file until a bulk load is done.
#ifndef DEPESCHE_INDEX_BULK_DEFERRED_H_
#define DEPESCHE_INDEX_BULK_DEFERRED_H_

#include "index/sink.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace depesche::index {

// Keeps articles in the order in which they come. They are as many as the input pleases, so they
// stand in a file, which has no name and is gone with the process. Not safe for concurrent use.
class Deferred {
 public:
  // The file is made in "directory", when it is needed.
  explicit Deferred(std::string directory) : directory_(std::move(directory)) {}

  // Throws Error(io).
  void add(const Incoming& incoming);

  bool empty() const { return count_ == 0; }

  // Calls visit(incoming) for each and forgets them. Throws Error(io), and what visit throws.
  void take(const std::function<void(const Incoming&)>& visit);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  std::string directory_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t count_ = 0;
};

}  // namespace depesche::index

#endif
