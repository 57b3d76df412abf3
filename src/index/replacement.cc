// SPDX-License-Identifier: GPL-2.0-or-later
// New data beside the old ones of an index, which they replace at once or not at all.
#include "index/replacement.h"

#include "base/xapian_error.h"
#include "index/data_directories.h"
#include "index/index_directory.h"

#include <exception>

namespace depesche::index {

Replacement::Replacement(const std::string& index, double wait_seconds)
    : index_(index), old_(open_any_version(index, wait_seconds)) {
  base::guarded("opening the index " + index_, [&] { check_can_rebuild(old_.database, index_); });
  remove_litter(index_, old_.data_directory);
}

Replacement::~Replacement() {
  try {
    // The stub file tells: an error may have come just after it was replaced.
    if (index_ + "/" + read_stub(index_).front() == old_.data_directory) {
      remove_litter(index_, old_.data_directory);
    }
  } catch (const std::exception&) {
    // Then the next writer clears it away.
  }
}

std::string Replacement::new_data() const { return index_ + "/" + next_data_name(index_); }

void Replacement::commit(const std::string& data) {
  base::guarded("replacing the data of the index " + index_, [&] {
    // The locks of both are held until the end, so that nobody else writes or clears away.
    const Xapian::WritableDatabase locked(data, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    prepare_stub(index_, data.substr(index_.size() + 1));
    switch_stub(index_);
    remove_litter(index_, data);
  });
}

}  // namespace depesche::index
