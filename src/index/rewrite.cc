// SPDX-License-Identifier: GPL-2.0-or-later
// The stored articles of an index, by a bulk load that reads them from the old data.
#include "index/rewrite.h"

#include "index/index_directory.h"
#include "index/lookup.h"
#include "index/packed_article.h"
#include "index/positions/position_writer.h"
#include "index/removed.h"
#include "index/repeats.h"
#include "index/threads.h"

#include <depesche/error.h>

#include <algorithm>
#include <utility>

namespace depesche::index {
namespace {

// By which the bytes of all are known well enough to make portions.
constexpr std::size_t kMeasured = 200;

// The articles as they are, for one thread.
class OldArticles {
 public:
  explicit OldArticles(const std::string& data)
      : database_(data, Xapian::DB_BACKEND_GLASS), reader_(article_dictionary(database_)) {}

  Incoming read(Xapian::docid docid) const {
    Incoming stored;
    stored.article = reader_.read(database_, docid);
    stored.origin.absolute = stored_origin(database_, docid);
    stored.repeat_terms = stored_repeat_terms(database_, docid);
    return stored;
  }

 private:
  Xapian::Database database_;
  ArticleReader reader_;
};

}  // namespace

Rewrite::Rewrite(const Replacement& replacement, const LoadLimits& limits, RewriteCalls calls)
    : replacement_(replacement), limits_(limits), calls_(std::move(calls)) {
  documents_.assign(old().postlist_begin(""), old().postlist_end(""));
  Removed(old()).drop_from(documents_);
}

std::string Rewrite::write(const LearnedLexicon& lexicon, const std::string& article_dictionary,
                           Returning returning) {
  const std::string tables = replacement_.new_data();
  write_tables(tables, lexicon, article_dictionary, returning);
  BulkLoad load(replacement_.new_data(), Xapian::Database(tables, Xapian::DB_BACKEND_GLASS),
                limits_.batch, returning == Returning::judged_anew);
  articles_each_ = portion_articles();
  run_in_threads(limits_.threads, [&] { write_portions(load); });
  if (stopped_) return std::string();
  if (!load.refused().empty()) throw Error(ErrorCode::internal, load.refused().front().reason);
  std::string data = replacement_.new_data();
  load.merge(tables, data);
  return data;
}

// A database without articles: what all of them start from.
void Rewrite::write_tables(const std::string& data, const LearnedLexicon& lexicon,
                           const std::string& article_dictionary, Returning returning) const {
  Xapian::WritableDatabase tables(data, Xapian::DB_CREATE | kGlassWithoutTermLists);
  make_position_files(data, tables.get_uuid());
  tables.begin_transaction();
  set_versions(tables);
  store_lexicon(tables, lexicon);
  store_article_dictionary(tables, article_dictionary);
  const bool anew = returning == Returning::judged_anew;
  for (const auto& [key, value] : anew ? boilerplate_metadata(old()) : finding_metadata(old())) {
    tables.set_metadata(key, value);
  }
  tables.commit_transaction();
}

std::size_t Rewrite::portion_articles() const {
  const ArticleReader reader(article_dictionary(old()));
  const std::size_t measured = std::min(documents_.size(), kMeasured);
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < measured; ++i) {
    const Article article = reader.read(old(), documents_[i * documents_.size() / measured]);
    bytes += article.lead.size() + article.body.size();
  }
  return std::max<std::size_t>(limits_.segment_bytes / (bytes / (measured + 1) + 1), 1);
}

// Done by each thread, with articles of its own to read from.
void Rewrite::write_portions(BulkLoad& load) {
  const OldArticles articles(replacement_.old_data());
  for (;;) {
    const Portion portion = take_portion();
    if (portion.docids.empty()) return;
    Segment segment{portion.number, {}};
    for (const Xapian::docid docid : portion.docids) {
      segment.articles.push_back(articles.read(docid));
    }
    load.add(segment);
    const std::lock_guard lock(mutex_);
    if (calls_.written) calls_.written(portion.docids.size());
  }
}

// Empty at the end, or when it was stopped.
Rewrite::Portion Rewrite::take_portion() {
  const std::lock_guard lock(mutex_);
  const std::size_t left = documents_.size() - taken_;
  const std::size_t articles =
      std::min({left, articles_each_, std::max<std::size_t>(limits_.segment_articles(left), 1)});
  Portion portion{portions_, {}};
  for (std::size_t i = 0; i < articles; ++i) {
    if (!stopped_ && calls_.stopped) stopped_ = calls_.stopped();
    if (stopped_) return {};
    portion.docids.push_back(documents_[taken_ + i]);
  }
  ++portions_;
  taken_ += articles;
  return portion;
}

}  // namespace depesche::index
