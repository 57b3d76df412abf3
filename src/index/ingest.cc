// SPDX-License-Identifier: GPL-2.0-or-later
// The public ingest(): one run from files to the index.
#include <depesche/ingest.h>

#include "base/xapian_error.h"
#include "extract/extract.h"
#include "index/article_check.h"
#include "index/comparing_sink.h"
#include "index/compounds.h"
#include "index/identity.h"
#include "index/index_directory.h"
#include "index/ingest_options.h"
#include "index/prune.h"
#include "index/reporter.h"
#include "index/store.h"
#include "index/writable_index.h"
#include "index/writing_sink.h"
#include "read/archive.h"

#include <depesche/error.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace depesche {
namespace {

constexpr std::uint64_t kProgressRecords = 100;

void check_options(const std::vector<std::string>& paths, const IngestOptions& options) {
  index::check_reading(options);
  if (options.prune && std::find(paths.begin(), paths.end(), read::kStandardInput) != paths.end()) {
    throw Error(ErrorCode::bad_argument, "the standard input can't be pruned");
  }
}

// As read::Origin::absolute: without links. Taken before the run, in case it moves.
std::vector<std::string> absolute_paths(const std::vector<std::string>& paths) {
  std::vector<std::string> roots;
  for (const std::string& path : paths) {
    std::error_code error;
    const std::filesystem::path root = std::filesystem::canonical(path, error);
    if (error) throw Error(ErrorCode::io, "reading " + path + ": " + error.message());
    roots.push_back(root.string());
  }
  return roots;
}

Xapian::Database database_to_compare(const std::string& index) {
  try {
    return index::open_for_reading(index);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::not_found) throw;
    index::check_usable(index);
    return Xapian::Database();
  }
}

class Run {
 public:
  Run(const std::string& index, const std::vector<std::string>& paths, const IngestOptions& options)
      : index_(index),
        options_(options),
        extract_options_{options.map, options.outlet, options.date, false},
        reporter_(options),
        archive_(paths, index::archive_options(options),
                 [this](const read::ReadProblem& problem) {
                   if (stopped()) return;  // the interrupt cut the record; it is no reject
                   ++reporter_.counts().seen;
                   reporter_.reject(problem.origin, problem.reason);
                 }),
        roots_(options.prune ? absolute_paths(paths) : std::vector<std::string>()) {
    if (options.dry_run) {
      sink_ = std::make_unique<index::ComparingSink>(database_to_compare(index), reporter_);
    } else {
      store_.emplace(index, options.wait_seconds);
      sink_ = std::make_unique<index::WritingSink>(*store_, reporter_);
    }
    identity_.emplace(*sink_);
  }

  IngestReport go() {
    read_all();
    sink_->commit();
    if (options_.prune && !stopped()) prune();
    if (store_) store_->write_columns();
    take_counts();
    if (store_ && reporter_.counts().added > 0) {
      reporter_.counts().rebuild_advised =
          looked_up([&] { return index::has_outgrown_lexicon(sink_->database()); });
    }
    reporter_.progress();
    return reporter_.report();
  }

 private:
  void read_all() {
    std::string file;
    std::uint64_t untold = 0;
    for (;;) {
      const std::optional<read::Record> record = archive_.next();
      // Asked behind reading, as an interrupt may end the standard input within a record, which
      // then is not whole.
      if (stopped() || !record) break;
      if (file != record->origin.absolute || ++untold == kProgressRecords) {
        file = record->origin.absolute;
        untold = 0;
        take_counts();
        reporter_.progress();
      }
      ++reporter_.counts().seen;
      if (options_.prune) reporter_.files().add_read(file);
      take(*record);
    }
  }

  void take(const read::Record& record) {
    extract::Extraction extraction = extract::extract(record, extract_options_);
    if (!extraction.reject.empty()) {
      reporter_.reject(record.origin, extraction.reject);
      return;
    }
    Article& article = extraction.article;
    try {
      article.id = looked_up([&] { return identity_->id_of(article, record); });
      article = index::checked(std::move(article));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_argument) throw;
      reporter_.reject(record.origin, error.what());
      return;
    }
    const index::Incoming incoming{std::move(article), record.origin, extraction.has_versions};
    looked_up([&] { sink_->put(incoming); });
    for (const std::string& warning : extraction.warnings) reporter_.warn(record.origin, warning);
  }

  void prune() {
    reporter_.files().finish();
    const index::PrunePlan plan = looked_up([&] {
      return index::plan_prune(sink_->database(), roots_, reporter_.files(), sink_->seen(),
                               sink_->last_before());
    });
    if (!options_.force) index::check_share(plan);
    sink_->remove(plan.gone);
  }

  // A dry run reads while others write: what they discard is looked up again.
  template <typename Work>
  auto looked_up(Work&& work) -> decltype(work()) {
    return base::guarded("reading the index " + index_, [&] {
      for (;;) {
        try {
          return work();
        } catch (const Xapian::DatabaseModifiedError&) {
          sink_->refresh();
        }
      }
    });
  }

  bool stopped() {
    IngestReport& counts = reporter_.counts();
    if (!counts.interrupted && options_.should_stop) counts.interrupted = options_.should_stop();
    return counts.interrupted;
  }

  void take_counts() { index::take_counts(archive_.counts(), reporter_.counts()); }

  const std::string& index_;
  const IngestOptions& options_;
  extract::ExtractOptions extract_options_;
  index::Reporter reporter_;
  read::Archive archive_;  // before the index is touched: it may refuse the paths
  std::vector<std::string> roots_;
  std::optional<index::Store> store_;
  std::unique_ptr<index::Sink> sink_;
  std::optional<index::Identity> identity_;
};

}  // namespace

std::vector<std::string> ingest_formats() { return read::format_names(); }

std::vector<std::string> ingest_fields() { return extract::mappable_fields(); }

IngestReport ingest(const std::string& index, const std::vector<std::string>& paths,
                    const IngestOptions& options) {
  check_options(paths, options);
  return Run(index, paths, options).go();
}

}  // namespace depesche
