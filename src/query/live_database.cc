// SPDX-License-Identifier: GPL-2.0-or-later
// Follows the commits of an index, and its stub file to other data directories.
#include "query/live_database.h"

#include <sys/stat.h>

#include "index/index_directory.h"

#include <atomic>

namespace depesche::query {
namespace {

unsigned long long draw_number() {
  static std::atomic<unsigned long long> last{0};
  return ++last;
}

}  // namespace

LiveDatabase::LiveDatabase(std::string index) : index_(std::move(index)) { open(); }

LiveDatabase::StubFile LiveDatabase::look_at_stub() const {
  struct stat status {};
  if (stat((index_ + "/" + index::kStubName).c_str(), &status) != 0) return StubFile();
  return {status.st_dev, status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

void LiveDatabase::open() {
  // Looked at before it is read: if it is replaced in between, the next call notices.
  stub_ = look_at_stub();
  index::SearchedIndex opened = index::open_for_searching(index_);
  database_ = std::move(opened.database);
  positions_ = std::move(opened.positions);
  removed_ = std::move(opened.removed);
  others_are_older_ = false;
  openings_ = draw_number();
}

void LiveDatabase::reopen() {
  if (database_.reopen()) {
    openings_ = draw_number();
    others_are_older_ = true;
  }
  if (!others_are_older_) return;
  positions_ = positions_->newest();
  removed_ = index::Removed(database_);
  others_are_older_ = false;
}

bool LiveDatabase::discarded() {
  if (database_.size() != 1) return false;  // no common revision; nothing writes to several
  // Data that were replaced as a whole change no more: open files outlive their names.
  if (!(look_at_stub() == stub_)) return false;
  const Xapian::rev read = database_.get_revision();
  reopen();
  return database_.get_revision() > read + 1;
}

void LiveDatabase::refresh() {
  if (look_at_stub() == stub_) {
    reopen();
  } else {
    open();
  }
}

std::string LiveDatabase::state() const {
  // Several data directories have no common revision; then nothing is shared between handles.
  if (database_.size() != 1) return std::to_string(openings_);
  return database_.get_uuid() + "/" + std::to_string(database_.get_revision());
}

}  // namespace depesche::query
