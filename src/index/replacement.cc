// SPDX-License-Identifier: GPL-2.0-or-later
// New data beside the old ones of an index, which they replace at once or not at all.
#include "index/replacement.h"

#include "base/xapian_error.h"
#include "index/data_directories.h"
#include "index/index_directory.h"
#include "index/removed.h"

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

void Replacement::commit(const std::string& data) { switch_data(index_, data); }

WritableIndex switch_data(const std::string& index, const std::string& data) {
  WritableIndex opened;
  base::guarded("replacing the data of the index " + index, [&] {
    opened.database = Xapian::WritableDatabase(data, Xapian::DB_OPEN | kGlassWithoutTermLists);
    opened.data_directory = data;
    prepare_stub(index, data.substr(index.size() + 1));
    switch_stub(index);
    remove_litter(index, data);
  });
  return opened;
}

}  // namespace depesche::index
