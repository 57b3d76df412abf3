// SPDX-License-Identifier: GPL-2.0-or-later
// The public rebuild(): every stored article into a new data directory, which replaces the old one.
#include <depesche/rebuild.h>

#include "analyse/compound/learn.h"
#include "base/xapian_error.h"
#include "index/article_codec.h"
#include "index/bulk/bulk_load.h"
#include "index/bulk/load_limits.h"
#include "index/compounds.h"
#include "index/index_directory.h"
#include "index/lookup.h"
#include "index/packed_article.h"
#include "index/positions/position_writer.h"
#include "index/posix_file.h"
#include "index/relearn.h"
#include "index/repeats.h"
#include "index/replacement.h"
#include "index/threads.h"

#include <depesche/article.h>
#include <depesche/error.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace depesche {
namespace {

// Of the stored articles, for the dictionary of the new ones.
constexpr std::uint64_t kSamples = 1000;
constexpr std::uint64_t kProgressArticles = 250;

class Rebuild {
 public:
  Rebuild(const std::string& index, const RebuildOptions& options)
      : index_(index),
        options_(options),
        limits_(index::LoadLimits::for_memory(options.memory_bytes, options.threads)),
        replacement_(index, options.wait_seconds) {
    guarded([&] {
      lexicon_.articles = report_.articles_total = old().get_doccount();
      lists_ = index::new_lists(old(), options.whole_words_file, options.compounds_file);
    });
    report_.bytes_before = index::size_of_files(replacement_.old_data());
  }

  // After an Error the index is as it was.
  RebuildReport go() {
    guarded([&] { report_.interrupted = !learn() || !write_articles(); });
    if (report_.interrupted) return report();
    report_.bytes_after = index::size_of_files(new_data_);
    replacement_.commit(new_data_);
    return report();
  }

 private:
  // The articles as they are, for one thread.
  struct OldArticles {
    explicit OldArticles(const std::string& data)
        : database(data, Xapian::DB_BACKEND_GLASS), reader(index::article_dictionary(database)) {}

    index::Incoming read(Xapian::docid docid) const {
      index::Incoming stored;
      stored.article = reader.read(database, docid);
      stored.origin.absolute = index::stored_origin(database, docid);
      stored.repeat_terms = index::stored_repeat_terms(database, docid);
      return stored;
    }

    Xapian::Database database;
    index::ArticleReader reader;
  };

  template <typename Work>
  void guarded(Work&& work) {
    base::guarded("rebuilding the index " + index_, std::forward<Work>(work));
  }

  const Xapian::Database& old() const { return replacement_.old(); }

  bool stopped() {
    if (!stopped_ && options_.should_stop) stopped_ = options_.should_stop();
    return stopped_;
  }

  // A pass of its own: how the first article is split depends on the last. False if it was stopped.
  bool learn() {
    analyse::WordCounts words;
    std::vector<std::string> samples;
    const std::uint64_t sample_every = report_.articles_total / kSamples + 1;
    const OldArticles articles(replacement_.old_data());
    const Xapian::PostingIterator end = old().postlist_end("");
    for (auto docid = old().postlist_begin(""); docid != end; ++docid) {
      if (stopped()) return false;
      const Article article = articles.reader.read(articles.database, *docid);
      index::count_words(article, words);
      text_bytes_ += article.lead.size() + article.body.size();
      if (report_.articles_read % sample_every == 0) {
        samples.push_back(index::encode_article(article));
      }
      if (++report_.articles_read % kProgressArticles == 0) tell();
    }
    dictionary_ = index::train_article_dictionary(samples);
    lexicon_.lexicon = analyse::learn(words.forms(), analyse::start_lexicon(), std::move(lists_));
    report_.lexicon_words = lexicon_.lexicon.size();
    return true;
  }

  bool write_articles() {
    const std::string tables = replacement_.new_data();
    write_tables(tables);
    index::BulkLoad load(replacement_.new_data(),
                         Xapian::Database(tables, Xapian::DB_BACKEND_GLASS), limits_.batch);
    next_ = old().postlist_begin("");
    index::run_in_threads(limits_.threads, [&] { write_portions(load); });
    if (stopped()) return false;
    if (!load.refused().empty()) throw Error(ErrorCode::internal, load.refused().front().reason);
    new_data_ = replacement_.new_data();
    load.merge(tables, new_data_);
    return !stopped();
  }

  // A database without articles: what all of them start from.
  void write_tables(const std::string& data) const {
    Xapian::WritableDatabase tables(data, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    index::make_position_files(data, tables.get_uuid());
    tables.begin_transaction();
    index::set_versions(tables);
    index::store_lexicon(tables, lexicon_);
    index::store_article_dictionary(tables, dictionary_);
    for (const auto& [key, value] : index::boilerplate_metadata(old())) {
      tables.set_metadata(key, value);
    }
    tables.commit_transaction();
  }

  // Of the stored articles, in the order of their documents.
  struct Portion {
    std::size_t number = 0;
    std::vector<Xapian::docid> docids;
  };

  // Done by each thread, with articles of its own to read from.
  void write_portions(index::BulkLoad& load) {
    const OldArticles articles(replacement_.old_data());
    for (;;) {
      const Portion portion = take_portion();
      if (portion.docids.empty()) return;
      load.add(read(portion, articles));
      const std::lock_guard lock(mutex_);
      report_.articles += portion.docids.size();
      tell();
    }
  }

  // Empty at the end, or when it was stopped.
  Portion take_portion() {
    const std::lock_guard lock(mutex_);
    const std::uint64_t mean = text_bytes_ / (report_.articles_total + 1) + 1;
    const std::size_t articles = std::clamp<std::size_t>(
        limits_.segment_bytes / mean, 1, limits_.segment_articles(report_.articles_total - taken_));
    Portion portion{portions_, {}};
    const Xapian::PostingIterator end = old().postlist_end("");
    for (; next_ != end && portion.docids.size() < articles; ++next_) {
      if (stopped()) return {};
      portion.docids.push_back(*next_);
    }
    ++portions_;
    taken_ += portion.docids.size();
    return portion;
  }

  static index::Segment read(const Portion& portion, const OldArticles& articles) {
    index::Segment segment{portion.number, {}};
    for (const Xapian::docid docid : portion.docids) {
      segment.articles.push_back(articles.read(docid));
    }
    return segment;
  }

  void tell() {
    if (options_.on_progress) options_.on_progress(report());
  }

  RebuildReport report() {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
    report_.seconds = passed.count();
    return report_;
  }

  const std::string& index_;
  const RebuildOptions& options_;
  index::LoadLimits limits_;
  index::Replacement replacement_;
  analyse::CompoundLists lists_;
  index::LearnedLexicon lexicon_;
  std::string dictionary_;
  std::string new_data_;  // the path of the new data directory
  std::uint64_t text_bytes_ = 0;
  Xapian::PostingIterator next_;
  std::size_t portions_ = 0;  // taken
  std::uint64_t taken_ = 0;   // articles in them
  bool stopped_ = false;
  RebuildReport report_;
  std::mutex mutex_;  // of what portions are taken from, and of the report
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

RebuildReport rebuild(const std::string& index, const RebuildOptions& options) {
  return Rebuild(index, options).go();
}

}  // namespace depesche
