// SPDX-License-Identifier: GPL-2.0-or-later
// The public rebuild(): every stored article into a new data directory, which replaces the old one.
#include <depesche/rebuild.h>

#include "analyse/compound/learn.h"
#include "base/xapian_error.h"
#include "index/article_codec.h"
#include "index/bulk/load_limits.h"
#include "index/compounds.h"
#include "index/packed_article.h"
#include "index/posix_file.h"
#include "index/relearn.h"
#include "index/replacement.h"
#include "index/rewrite.h"

#include <depesche/article.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace depesche {
namespace {

// Of the stored articles, for the dictionary of the new ones.
constexpr std::size_t kSamples = 1000;
constexpr std::uint64_t kProgressArticles = 250;

class Rebuild {
 public:
  Rebuild(const std::string& index, const RebuildOptions& options)
      : index_(index), options_(options), replacement_(index, options.wait_seconds) {
    report_.bytes_before = index::size_of_files(replacement_.old_data());
  }

  // After an Error the index is as it was.
  RebuildReport go() {
    const std::string new_data =
        base::guarded("rebuilding the index " + index_, [&] { return write(); });
    report_.interrupted = new_data.empty() || stopped();
    if (report_.interrupted) return report();
    report_.bytes_after = index::size_of_files(new_data);
    replacement_.commit(new_data);
    return report();
  }

 private:
  const Xapian::Database& old() const { return replacement_.old(); }

  bool stopped() {
    if (!stopped_ && options_.should_stop) stopped_ = options_.should_stop();
    return stopped_;
  }

  // The path of the new data; empty if it was stopped.
  std::string write() {
    analyse::CompoundLists lists =
        index::new_lists(old(), options_.whole_words_file, options_.compounds_file);
    index::Rewrite rewrite(replacement_,
                           index::LoadLimits::for_memory(options_.memory_bytes, options_.threads),
                           {[this] { return stopped(); },
                            [this](std::uint64_t articles) {
                              report_.articles += articles;
                              tell();
                            }});
    report_.articles_total = rewrite.documents().size();
    index::LearnedLexicon lexicon;
    std::string dictionary;
    if (!learn(rewrite.documents(), std::move(lists), lexicon, dictionary)) return std::string();
    return rewrite.write(lexicon, dictionary, index::Returning::judged_anew);
  }

  // A pass of its own: how the first article is split depends on the last. False if it was stopped.
  bool learn(const std::vector<Xapian::docid>& documents, analyse::CompoundLists lists,
             index::LearnedLexicon& lexicon, std::string& dictionary) {
    analyse::WordCounts words;
    std::vector<std::string> samples;
    const std::size_t sample_every = documents.size() / kSamples + 1;
    const index::ArticleReader articles(index::article_dictionary(old()));
    for (const Xapian::docid docid : documents) {
      if (stopped()) return false;
      const Article article = articles.read(old(), docid);
      index::count_words(article, words);
      if (report_.articles_read % sample_every == 0) {
        samples.push_back(index::encode_article(article));
      }
      if (++report_.articles_read % kProgressArticles == 0) tell();
    }
    dictionary = index::train_article_dictionary(samples);
    lexicon.articles = documents.size();
    lexicon.lexicon = analyse::learn(words.forms(), analyse::start_lexicon(), std::move(lists));
    report_.lexicon_words = lexicon.lexicon.size();
    return true;
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
  bool stopped_ = false;
  RebuildReport report_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

RebuildReport rebuild(const std::string& index, const RebuildOptions& options) {
  return Rebuild(index, options).go();
}

}  // namespace depesche
