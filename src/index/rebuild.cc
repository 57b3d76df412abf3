// SPDX-License-Identifier: GPL-2.0-or-later
// The public rebuild(): every stored article into a new data directory, which replaces the old one.
#include <depesche/rebuild.h>

#include "base/xapian_error.h"
#include "index/article_codec.h"
#include "index/compounds.h"
#include "index/data_directories.h"
#include "index/index_directory.h"
#include "index/lookup.h"
#include "index/posix_file.h"
#include "index/repeats.h"
#include "index/store.h"
#include "index/writable_index.h"
#include "index/writing_sink.h"

#include <depesche/article.h>

#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace depesche {
namespace {

class Rebuild {
 public:
  Rebuild(const std::string& index, const RebuildOptions& options)
      : index_(index),
        options_(options),
        old_(index::open_any_version(index, options.wait_seconds)) {
    guarded([&] { index::check_can_rebuild(old_.database, index_); });
    index::remove_litter(index_, old_.data_directory);
    name_ = index::next_data_name(index_);
    new_data_ = index_ + "/" + name_;
  }

  // After an Error the index is as it was, but for litter.
  RebuildReport go() {
    report_.interrupted = !write_articles();
    if (report_.interrupted) {
      drop_new();
      return report();
    }
    index::prepare_stub(index_, name_);
    index::switch_stub(index_);
    // The locks of both are held until here, so that nobody else writes or clears away.
    index::remove_litter(index_, new_data_);
    return report();
  }

  void drop_new() noexcept {
    try {
      new_.reset();
      // The stub file tells: an error may have come just after it was replaced.
      const std::vector<std::string> current = index::read_stub(index_);
      if (current.front() != name_) index::remove_litter(index_, old_.data_directory);
    } catch (const std::exception&) {
      // Then the next writer clears it away.
    } catch (const Xapian::Error&) {
    }
  }

 private:
  template <typename Work>
  auto guarded(Work&& work) -> decltype(work()) {
    return base::guarded("rebuilding the index " + index_, std::forward<Work>(work));
  }

  // False if it was stopped.
  bool write_articles() {
    index::WritableIndex fresh;
    fresh.data_directory = new_data_;
    guarded([&] {
      fresh.database =
          Xapian::WritableDatabase(new_data_, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
      fresh.database.begin_transaction();
      index::set_versions(fresh.database);
      index::store_lexicon(fresh.database, analyse::start_lexicon());
      index::copy_boilerplate(old_.database, fresh.database);
      fresh.database.commit_transaction();
    });
    new_.emplace(index_, std::move(fresh));
    return guarded([&] {
      report_.articles_total = old_.database.get_doccount();
      const Xapian::PostingIterator end = old_.database.postlist_end("");
      for (auto docid = old_.database.postlist_begin(""); docid != end; ++docid) {
        if (options_.should_stop && options_.should_stop()) return false;
        write_article(*docid);
      }
      new_->commit();
      index::sync_directory(new_data_);
      return true;
    });
  }

  void write_article(Xapian::docid docid) {
    Article article = index::stored_article(old_.database, docid);
    const std::string origin = index::stored_origin(old_.database, docid);
    std::vector<std::string> terms = index::stored_repeat_terms(old_.database, docid);
    index::Repeats repeats;
    if (!origin.empty()) repeats = index::repeats_of(article, terms);
    if (terms.empty()) terms = index::repeat_terms(repeats);
    index::drop_boilerplate(new_->database(), repeats, article);
    const std::string encoded = index::encode_article(article);
    new_->write(0, article, origin, encoded, terms);
    index::judge_repeats(*new_, repeats);

    ++report_.articles;
    batch_bytes_ += encoded.size();
    if (++batch_ < limits_.documents && batch_bytes_ < limits_.bytes) return;
    new_->commit();
    batch_ = 0;
    batch_bytes_ = 0;
    if (options_.on_progress) options_.on_progress(report());
  }

  RebuildReport report() {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
    report_.seconds = passed.count();
    return report_;
  }

  const std::string& index_;
  const RebuildOptions& options_;
  index::WritableIndex old_;  // open for writing only to hold its lock
  std::string name_;          // of the new data directory
  std::string new_data_;      // its path
  std::optional<index::Store> new_;
  index::BatchLimits limits_;
  std::size_t batch_ = 0;  // articles since the last commit
  std::size_t batch_bytes_ = 0;
  RebuildReport report_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

RebuildReport rebuild(const std::string& index, const RebuildOptions& options) {
  Rebuild work(index, options);
  try {
    return work.go();
  } catch (...) {
    work.drop_new();
    throw;
  }
}

}  // namespace depesche
