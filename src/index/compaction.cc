// SPDX-License-Identifier: GPL-2.0-or-later
// Copies a data directory without the room that updates have left in it.
#include "index/compaction.h"

#include "index/posix_file.h"

#include <xapian.h>

namespace depesche::index {
namespace {

struct Stopped {};

class StoppableCompactor : public Xapian::Compactor {
 public:
  explicit StoppableCompactor(const std::function<bool()>& should_stop)
      : should_stop_(should_stop) {}

  void set_status(const std::string&, const std::string&) override {
    if (should_stop_ && should_stop_()) throw Stopped();
  }

 private:
  const std::function<bool()>& should_stop_;
};

}  // namespace

bool compact_data(const std::string& from, const std::string& to,
                  const std::function<bool()>& should_stop) {
  StoppableCompactor compactor(should_stop);
  try {
    Xapian::Database(from, Xapian::DB_BACKEND_GLASS)
        .compact(to, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL, 0, compactor);
  } catch (const Stopped&) {
    return false;
  }
  for (const std::string& name : names_in(to)) sync_file(to + "/" + name);
  sync_directory(to);
  return true;
}

}  // namespace depesche::index
