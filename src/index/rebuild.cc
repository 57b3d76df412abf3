// SPDX-License-Identifier: GPL-2.0-or-later
// The public rebuild(): every stored article into a new data directory, which replaces the old one.
#include <depesche/rebuild.h>

#include "analyse/compound/learn.h"
#include "base/xapian_error.h"
#include "index/article_codec.h"
#include "index/columns/column_file.h"
#include "index/compaction.h"
#include "index/compounds.h"
#include "index/index_directory.h"
#include "index/lookup.h"
#include "index/packed_article.h"
#include "index/posix_file.h"
#include "index/relearn.h"
#include "index/repeats.h"
#include "index/replacement.h"
#include "index/store.h"
#include "index/writing_sink.h"

#include <depesche/article.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace depesche {
namespace {

// Of the stored articles, for the dictionary of the new ones.
constexpr std::uint64_t kSamples = 1000;

class Rebuild {
 public:
  Rebuild(const std::string& index, const RebuildOptions& options)
      : index_(index), options_(options), replacement_(index, options.wait_seconds) {
    guarded([&] {
      articles_.emplace(index::article_dictionary(old()));
      lexicon_.articles = report_.articles_total = old().get_doccount();
      lists_ = index::new_lists(old(), options.whole_words_file, options.compounds_file);
    });
    report_.bytes_before = index::size_of_files(replacement_.old_data());
  }

  // After an Error the index is as it was.
  RebuildReport go() {
    guarded([&] { report_.interrupted = !learn() || !write_articles() || !compact(); });
    if (report_.interrupted) return report();
    report_.bytes_after = index::size_of_files(new_data_);
    replacement_.commit(new_data_);
    return report();
  }

 private:
  template <typename Work>
  void guarded(Work&& work) {
    base::guarded("rebuilding the index " + index_, std::forward<Work>(work));
  }

  const Xapian::Database& old() const { return replacement_.old(); }

  // Calls work(docid) for each stored article; false if it was stopped.
  template <typename Work>
  bool for_each_article(Work&& work) {
    const Xapian::PostingIterator end = old().postlist_end("");
    for (auto docid = old().postlist_begin(""); docid != end; ++docid) {
      if (options_.should_stop && options_.should_stop()) return false;
      work(*docid);
    }
    return true;
  }

  // A pass of its own: how the first article is split depends on the last.
  bool learn() {
    analyse::WordCounts words;
    std::vector<std::string> samples;
    const std::uint64_t sample_every = report_.articles_total / kSamples + 1;
    const bool whole = for_each_article([&](Xapian::docid docid) {
      const Article article = articles_->read(old(), docid);
      index::count_words(article, words);
      if (report_.articles_read % sample_every == 0)
        samples.push_back(index::encode_article(article));
      if (++report_.articles_read % limits_.documents == 0) tell();
    });
    if (!whole) return false;
    dictionary_ = index::train_article_dictionary(samples);
    lexicon_.lexicon = analyse::learn(words.forms(), analyse::start_lexicon(), std::move(lists_));
    report_.lexicon_words = lexicon_.lexicon.size();
    return true;
  }

  bool write_articles() {
    new_data_ = replacement_.new_data();
    index::WritableIndex fresh;
    fresh.data_directory = new_data_;
    fresh.database =
        Xapian::WritableDatabase(new_data_, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    fresh.database.begin_transaction();
    index::set_versions(fresh.database);
    index::store_lexicon(fresh.database, lexicon_);
    index::store_article_dictionary(fresh.database, dictionary_);
    for (const auto& [key, value] : index::boilerplate_metadata(old())) {
      fresh.database.set_metadata(key, value);
    }
    fresh.database.commit_transaction();
    new_.emplace(index_, std::move(fresh));
    if (!for_each_article([&](Xapian::docid docid) { write_article(docid); })) return false;
    new_->commit();
    index::sync_directory(new_data_);
    new_.reset();
    if (!options_.compact) index::write_columns(new_data_);
    return true;
  }

  void write_article(Xapian::docid docid) {
    Article article = articles_->read(old(), docid);
    const std::string origin = index::stored_origin(old(), docid);
    std::vector<std::string> terms = index::stored_repeat_terms(old(), docid);
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
    tell();
  }

  bool compact() {
    if (!options_.compact) return true;
    const std::string loose = std::exchange(new_data_, replacement_.new_data());
    index::compact_data(loose, new_data_);
    return !options_.should_stop || !options_.should_stop();
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
  index::Replacement replacement_;
  std::optional<index::ArticleReader> articles_;  // reads the old ones
  analyse::CompoundLists lists_;
  index::LearnedLexicon lexicon_;
  std::string dictionary_;
  std::string new_data_;  // the path of the new data directory
  std::optional<index::Store> new_;
  index::BatchLimits limits_;
  std::size_t batch_ = 0;  // articles since the last commit
  std::size_t batch_bytes_ = 0;
  RebuildReport report_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

RebuildReport rebuild(const std::string& index, const RebuildOptions& options) {
  return Rebuild(index, options).go();
}

}  // namespace depesche
