// SPDX-License-Identifier: GPL-2.0-or-later
// An index that is open for reading while others write, compact or replace it.
#ifndef DEPESCHE_QUERY_LIVE_DATABASE_H_
#define DEPESCHE_QUERY_LIVE_DATABASE_H_

#include "base/xapian_error.h"
#include "index/positions/position_file.h"
#include "index/removed.h"

#include <depesche/error.h>
#include <xapian.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

namespace depesche::query {

// Not safe for concurrent use; a thread makes its own from index().
class LiveDatabase {
 public:
  // One is enough for a writer that takes its time. More are for one that commits without a pause
  // on a machine so busy that a reader hardly gets its turn between two commits.
  static constexpr int kRetries = 20;

  // Throws Error: not_found, io, index_incompatible, index_damaged.
  explicit LiveDatabase(std::string index);

  // Runs work() on the state of the last commit and returns its result. When a writer discards that
  // state meanwhile, work() is run again on the newest one, a few times if need be, so it must not
  // keep anything of a run that was not finished. Most often Xapian says so by an exception; but a
  // block that is read while it is written anew can look like any other, so that the revision is
  // looked at afterwards as well. Translates Xapian's errors.
  template <typename Work>
  auto read(Work&& work) -> decltype(work()) {
    return base::guarded("reading the index " + index_, [&] {
      for (int attempt = 0;; ++attempt) {
        try {
          if (attempt == 0) {
            refresh();
          } else {
            open();
          }
          auto result = work();
          if (!discarded() || attempt == kRetries) return result;
        } catch (const Xapian::DatabaseModifiedError&) {
          if (attempt == kRetries) throw;
        } catch (const Xapian::DatabaseOpeningError&) {
          // A rebuild has replaced the data, and removed what was read until now.
          if (attempt == kRetries || look_at_stub() == stub_) throw;
        } catch (const Xapian::DatabaseCorruptError&) {
          // Seen for a moment in sound indexes too, while a commit replaces their tables.
          if (attempt >= kCorruptRetries) throw;
          std::this_thread::sleep_for(kPause * (attempt + 1));
        } catch (const std::length_error&) {
          // Xapian reads lengths from damaged blocks and believes them.
          throw Error(ErrorCode::index_damaged, "reading the index " + index_ + ": bad length");
        }
      }
    });
  }

  // Goes on with the newest state of the same data, within read() or after it. Xapian's errors pass
  // through.
  void reopen();

  const std::string& index() const { return index_; }
  Xapian::Database& database() { return database_; }
  // Where the words of its documents stand.
  const std::shared_ptr<const index::Positions>& positions() const { return positions_; }
  // Which of its documents nobody is to see.
  const index::Removed& removed() const { return removed_; }

  // Differs between any two states of the index that may have different content.
  std::string state() const;

 private:
  static constexpr int kCorruptRetries = 3;
  static constexpr std::chrono::milliseconds kPause{10};

  // What tells the stub file from the one that replaces it.
  struct StubFile {
    unsigned long long device = 0;
    unsigned long long inode = 0;
    long long seconds = 0;
    long long nanoseconds = 0;
    bool operator==(const StubFile&) const = default;
  };

  StubFile look_at_stub() const;
  void open();
  void refresh();
  // True if the state that was read until now has been given up: Xapian keeps the one before the
  // last commit. Goes on with the newest.
  bool discarded();

  std::string index_;
  StubFile stub_;
  Xapian::Database database_;
  std::shared_ptr<const index::Positions> positions_;
  index::Removed removed_;
  bool others_are_older_ = false;    // than the database, as an error came between
  unsigned long long openings_ = 0;  // drawn anew whenever the content may have changed
};

}  // namespace depesche::query

#endif
