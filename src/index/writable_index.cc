// SPDX-License-Identifier: GPL-2.0-or-later
// Making an index directory and opening it for its one writer.
//
// An index appears at once: the stub file is written as XAPIANDB.new before anything else, which
// marks the directory as an index in the making, and renamed when the data directory is complete.
// A maker that is killed leaves a directory that the next one finishes.
#include "index/writable_index.h"

#include "analyse/analyser.h"
#include "base/xapian_error.h"
#include "index/index_directory.h"
#include "index/lock_holder.h"
#include "index/posix_file.h"
#include "index/schema.h"

#include <depesche/error.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <thread>
#include <vector>

namespace depesche::index {
namespace {

constexpr char kFirstData[] = "data-0001";
constexpr char kNewStubName[] = "XAPIANDB.new";
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
  write_synced_file(index + "/" + kNewStubName, std::string("glass ") + kFirstData + "\n");
}

void finish_index(const std::string& index, WritableIndex& made) {
  if (made.database.get_metadata(kSchemaVersionKey).empty()) {
    made.database.begin_transaction();
    made.database.set_metadata(kSchemaVersionKey, std::to_string(kSchemaVersion));
    made.database.set_metadata(kAnalysisVersionKey, std::to_string(analyse::kAnalysisVersion));
    made.database.commit_transaction();
    sync_directory(made.data_directory);
  }
  const std::string from = index + "/" + kNewStubName;
  const std::string to = index + "/" + kStubName;
  // Two makers at once write the same stub; the second finds that it was renamed already.
  if (std::rename(from.c_str(), to.c_str()) != 0 && !has_stub(index)) {
    throw_errno("renaming " + from);
  }
  sync_directory(index);
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
      return Xapian::WritableDatabase(data_directory, action | Xapian::DB_BACKEND_GLASS);
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

}  // namespace

void check_usable(const std::string& index) {
  const PathKind kind = kind_of(index);
  if (kind == PathKind::directory) check_names(index);
  if (kind == PathKind::file) {
    throw Error(ErrorCode::index_incompatible, index + " is a file, no index directory");
  }
}

WritableIndex open_for_writing(const std::string& index, double wait_seconds) {
  WritableIndex opened;
  const bool begin = kind_of(index) != PathKind::directory || !has_stub(index);
  std::string name = kFirstData;
  if (begin) {
    if (kind_of(index + "/iamglass") == PathKind::file) read_stub(index);  // says what it is
    begin_index(index);
  } else {
    const std::vector<std::string> names = read_stub(index);
    if (names.size() != 1) {
      throw Error(ErrorCode::index_incompatible,
                  "the index " + index + " has several data directories and can only be read");
    }
    name = names.front();
  }
  opened.data_directory = index + "/" + name;
  opened.database = open_locked(index, opened.data_directory,
                                begin ? Xapian::DB_CREATE_OR_OPEN : Xapian::DB_OPEN, wait_seconds);
  base::guarded("opening the index " + index, [&] {
    if (begin) finish_index(index, opened);
    check_versions(opened.database, index);
  });
  return opened;
}

}  // namespace depesche::index
