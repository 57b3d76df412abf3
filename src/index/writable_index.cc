// SPDX-License-Identifier: GPL-2.0-or-later
// Making an index directory and opening it for its one writer.
//
// An index appears at once: the stub file is written as XAPIANDB.new before anything else, which
// marks the directory as an index in the making, and renamed when the data directory is complete.
// A maker that is killed leaves a directory that the next one finishes.
#include "index/writable_index.h"

#include "base/xapian_error.h"
#include "index/compounds.h"
#include "index/data_directories.h"
#include "index/index_directory.h"
#include "index/lock_holder.h"
#include "index/positions/position_writer.h"
#include "index/posix_file.h"
#include "index/removed.h"
#include "index/schema.h"

#include <depesche/error.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <system_error>
#include <thread>
#include <vector>

namespace depesche::index {
namespace {

constexpr double kLongestWaitSeconds = 1e8;
constexpr std::chrono::milliseconds kPoll(20);

bool has_stub(const std::string& index) {
  return kind_of(index + "/" + kStubName) == PathKind::file;
}

void make_directory(const std::string& index) {
  std::error_code error;
  std::filesystem::create_directories(index, error);
  if (error) {
    throw Error(ErrorCode::io, "making the index directory " + index + ": " + error.message());
  }
  std::filesystem::path made = std::filesystem::absolute(index).lexically_normal();
  if (!made.has_filename()) made = made.parent_path();  // "index/"
  try {
    sync_directory(made.parent_path().string());
  } catch (const Error&) {
    // A folder that may be written but not read can't be synced; that must not forbid an index.
  }
}

// Only an empty directory, or one where an index was begun, may become an index.
void check_names(const std::string& index) {
  const std::vector<std::string> names = names_in(index);
  bool begun = false;
  bool others = false;
  for (const std::string& name : names) {
    begun = begun || name == kNewStubName;
    others = others || (name != kNewStubName && name != kFirstData && name != kStubName);
  }
  if (others || (!begun && !names.empty() && !has_stub(index))) {
    throw Error(ErrorCode::index_incompatible,
                index + " is not empty and no index: name a new or empty directory");
  }
}

// Marks the directory as an index in the making.
void begin_index(const std::string& index) {
  check_usable(index);
  if (kind_of(index) == PathKind::missing) make_directory(index);
  prepare_stub(index, kFirstData);
}

void finish_index(const std::string& index, WritableIndex& made) {
  if (made.database.get_metadata(kSchemaVersionKey).empty()) {
    make_position_files(made.data_directory, made.database.get_uuid());
    made.database.begin_transaction();
    set_versions(made.database);
    store_lexicon(made.database, {analyse::start_lexicon(), 0});
    made.database.commit_transaction();
    sync_directory(made.data_directory);
  }
  switch_stub(index);
}

[[noreturn]] void throw_locked(const std::string& index, const std::string& data_directory) {
  const std::string lock = data_directory + "/flintlock";
  const std::string holder = lock_holder(lock);
  throw Error(ErrorCode::index_locked,
              "the index " + index + " is being written by " +
                  (holder.empty() ? "another writer" : "process " + holder) +
                  ", which holds the lock " + lock);
}

Xapian::WritableDatabase open_locked(const std::string& index, const std::string& data_directory,
                                     int action, double wait_seconds) {
  using Clock = std::chrono::steady_clock;
  const double wait = wait_seconds > 0 ? std::min(wait_seconds, kLongestWaitSeconds) : 0;
  const auto deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                           std::chrono::duration<double>(wait));
  for (;;) {
    try {
      return Xapian::WritableDatabase(data_directory, action | kGlassWithoutTermLists);
    } catch (const Xapian::DatabaseLockError& error) {
      // The same type also stands for a lock file that may not be opened.
      if (error.get_msg().find("already locked") == std::string::npos) {
        throw_open_failure(index, error);
      }
    } catch (const Xapian::Error& error) {
      throw_open_failure(index, error);
    }
    if (Clock::now() >= deadline) throw_locked(index, data_directory);
    std::this_thread::sleep_for(kPoll);
  }
}

std::string only_data_name(const std::string& index) {
  const std::vector<std::string> names = read_stub(index);
  if (names.size() == 1) return names.front();
  throw Error(ErrorCode::index_incompatible,
              "the index " + index + " has several data directories and can only be read");
}

}  // namespace

void check_usable(const std::string& index) {
  const PathKind kind = kind_of(index);
  if (kind == PathKind::directory) check_names(index);
  if (kind == PathKind::file) {
    throw Error(ErrorCode::index_incompatible, index + " is a file, no index directory");
  }
}

WritableIndex open_for_writing(const std::string& index, double wait_seconds) {
  if (kind_of(index) == PathKind::directory && has_stub(index)) {
    WritableIndex opened = open_any_version(index, wait_seconds);
    base::guarded("opening the index " + index, [&] {
      check_versions(opened.database, index);
      Removed(opened.database);  // that they are not damaged
    });
    remove_litter(index, opened.data_directory);
    return opened;
  }
  if (kind_of(index + "/iamglass") == PathKind::file) read_stub(index);  // says what it is
  begin_index(index);
  WritableIndex made;
  made.data_directory = index + "/" + kFirstData;
  made.database = open_locked(index, made.data_directory, Xapian::DB_CREATE_OR_OPEN, wait_seconds);
  base::guarded("opening the index " + index, [&] {
    finish_index(index, made);
    check_versions(made.database, index);
  });
  return made;
}

WritableIndex open_any_version(const std::string& index, double wait_seconds) {
  std::string name = only_data_name(index);
  for (;;) {
    WritableIndex opened;
    opened.data_directory = index + "/" + name;
    std::exception_ptr failure;
    try {
      opened.database = open_locked(index, opened.data_directory, Xapian::DB_OPEN, wait_seconds);
    } catch (const Error&) {
      failure = std::current_exception();
    }
    // While this waited for its lock, a rebuild may have put another in its place.
    const std::string current = only_data_name(index);
    if (current == name) {
      if (failure) std::rethrow_exception(failure);
      return opened;
    }
    name = current;
  }
}

}  // namespace depesche::index
