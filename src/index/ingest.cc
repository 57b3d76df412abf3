// SPDX-License-Identifier: GPL-2.0-or-later
// The public ingest(): one run from files to the index.
#include <depesche/ingest.h>

#include "base/xapian_error.h"
#include "extract/extract.h"
#include "index/article_check.h"
#include "index/batch.h"
#include "index/bulk/load_limits.h"
#include "index/comparing_sink.h"
#include "index/compounds.h"
#include "index/identity.h"
#include "index/index_directory.h"
#include "index/ingest_options.h"
#include "index/loading_sink.h"
#include "index/prune.h"
#include "index/reporter.h"
#include "index/store.h"
#include "index/threads.h"
#include "index/writable_index.h"
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
        limits_(index::LoadLimits::for_memory(options.memory_bytes, options.threads)),
        reporter_(options),
        reader_(paths, index::archive_options(options), [this] { return stopped(); }),
        roots_(options.prune ? absolute_paths(paths) : std::vector<std::string>()) {
    if (options.dry_run) {
      sink_ = std::make_unique<index::ComparingSink>(database_to_compare(index), reporter_);
    } else {
      store_.emplace(index, options.wait_seconds);
      auto sink = std::make_unique<index::LoadingSink>(index, *store_, reporter_, limits_);
      loading_ = sink.get();
      sink_ = std::move(sink);
    }
    identity_.emplace(*sink_);
  }

  IngestReport go() {
    if (options_.prune) {
      known_ = looked_up([&] { return index::count_known(sink_->database(), roots_); });
    }
    read_all();
    sink_->commit();
    if (options_.prune && !stopped()) prune();
    if (store_) store_->write_columns();
    reporter_.counts().interrupted = stopped_;
    if (store_ && reporter_.counts().added > 0) {
      reporter_.counts().rebuild_advised =
          looked_up([&] { return index::has_outgrown_lexicon(sink_->database()); });
    }
    reporter_.progress();
    return reporter_.report();
  }

 private:
  // Batches are put in their order, so that of two articles with one id the first stays the first;
  // what takes long is done for several of them at the same time.
  void read_all() {
    index::Pipeline<index::Batch> steps;
    steps.take = [this] { return reader_.next(); };
    steps.prepare = [this](index::Batch& batch) { extract(batch); };
    steps.put = [this](index::Batch& batch) { put(batch); };
    steps.finish = [this](index::Batch& batch) {
      if (batch.segment) loading_->build(*batch.segment);
    };
    steps.run(limits_.threads);
  }

  void extract(index::Batch& batch) const {
    for (index::Batch::Entry& entry : batch.entries) {
      if (!entry.unreadable.empty()) continue;
      entry.extraction = extract::extract(entry.record, extract_options_);
    }
  }

  void put(index::Batch& batch) {
    for (index::Batch::Entry& entry : batch.entries) {
      ++reporter_.counts().seen;
      if (!entry.unreadable.empty()) {
        reporter_.reject(entry.record.origin, entry.unreadable);
        continue;
      }
      if (options_.prune) reporter_.files().add_read(entry.record.origin.absolute);
      put(entry.record, std::move(entry.extraction));
    }
    batch.entries.clear();
    index::take_counts(batch.counts, reporter_.counts());
    reporter_.progress();
    if (loading_ != nullptr) batch.segment = loading_->take_segment(to_come());
  }

  // How many articles may follow, by the bytes that are not read; of an unknown size as many as
  // came.
  std::size_t to_come() const {
    const IngestReport& counts = reporter_.counts();
    if (counts.bytes == 0 || counts.bytes_total < counts.bytes) return counts.seen;
    const double share =
        static_cast<double>(counts.bytes_total - counts.bytes) / static_cast<double>(counts.bytes);
    return static_cast<std::size_t>(static_cast<double>(counts.seen) * share);
  }

  void put(const read::Record& record, extract::Extraction extraction) {
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
      return index::plan_prune(sink_->database(), sink_->articles(), roots_, reporter_.files(),
                               sink_->seen(), known_);
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

  // Asked by the reading step alone.
  bool stopped() {
    if (!stopped_ && options_.should_stop) stopped_ = options_.should_stop();
    return stopped_;
  }

  const std::string& index_;
  const IngestOptions& options_;
  extract::ExtractOptions extract_options_;
  index::LoadLimits limits_;
  bool stopped_ = false;
  index::Reporter reporter_;
  index::BatchReader reader_;  // before the index is touched: it may refuse the paths
  std::vector<std::string> roots_;
  std::uint64_t known_ = 0;  // articles that came from there before
  std::optional<index::Store> store_;
  std::unique_ptr<index::Sink> sink_;
  index::LoadingSink* loading_ = nullptr;  // the same, unless this is a dry run
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
