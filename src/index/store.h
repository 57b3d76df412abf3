// SPDX-License-Identifier: GPL-2.0-or-later
// The write protocol over Xapian: one transaction at a time, made durable before it counts.
#ifndef DEPESCHE_INDEX_STORE_H_
#define DEPESCHE_INDEX_STORE_H_

#include "index/compounds.h"
#include "index/document.h"
#include "index/packed_article.h"
#include "index/positions/position_writer.h"
#include "index/writable_index.h"

#include <depesche/article.h>
#include <xapian.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace depesche::index {

// When a batch is committed: whatever is reached first. Small batches are faster: of 15 MB of news,
// 2,500 articles, 250 documents a commit took 8.8 s of processor time, 1000 took 10.5 and a single
// commit 13.3, because Xapian keeps the postings of a batch in nested maps. Each commit costs about
// ten syncs.
struct BatchLimits {
  std::size_t documents = 250;
  std::size_t bytes = 16 * 1024 * 1024;  // of stored articles; the batch is kept until the commit
  std::chrono::seconds age{10};
};

// Makes the document of an article: article, absolute path of its file, encoded article.
using BuildDocument =
    std::function<BuiltDocument(const Article&, const std::string&, const std::string&)>;

// DocumentBuilder::build() as a function, for documents of this database.
BuildDocument document_builder(const Xapian::Database& database);
using MakeBuilder = std::function<BuildDocument(const Xapian::Database&)>;

// The writer's side of an index. After any Error the transaction is lost, as
// Xapian drops it, and only reopen() is allowed. Not safe for concurrent use.
class Store {
 public:
  // As open_for_writing().
  Store(const std::string& index, double wait_seconds, MakeBuilder make_builder = document_builder);
  // The writer of data that are no index yet, but have its tables and files: reopen() is not
  // allowed.
  Store(const std::string& index, WritableIndex opened,
        MakeBuilder make_builder = document_builder);

  // Adds "article" and returns its document, the last one by now; if "docid" is not 0, that
  // document is removed, as the article takes its place. "article" went through checked(),
  // "encoded" is encode_article(article), "origin" the absolute path of its file, empty if a
  // program gave it; "repeat_terms" are those of index/repeats.h.
  Xapian::docid write(Xapian::docid docid, const Article& article, const std::string& origin,
                      const std::string& encoded, const std::vector<std::string>& repeat_terms);
  void remove(Xapian::docid docid);
  void set_metadata(const std::string& key, const std::string& value);

  // Ends the transaction and waits until it is on the disk. Nothing to write writes nothing.
  void commit();

  // Makes the columns those of the last commit: for the end of a run, as it takes time in
  // proportion to the whole index.
  void write_columns() noexcept;

  // Makes these the tables of an index without articles, durably.
  void use(const LearnedLexicon& lexicon, const std::string& article_dictionary);

  // Drops what was not committed and opens the index again.
  void reopen();
  // Goes on with other data that have become those of the index.
  void replace(WritableIndex opened);

  // To look things up in, the open transaction included.
  const Xapian::Database& database() const { return index_.database; }
  // Reads its articles.
  const ArticleReader& articles() const { return *articles_; }
  const std::string& data_directory() const { return index_.data_directory; }

 private:
  void open_data();
  void use_tables();
  void begin();

  std::string path_;
  double wait_seconds_;
  MakeBuilder make_builder_;
  WritableIndex index_;
  std::optional<PositionWriter> positions_;
  BuildDocument build_;
  std::optional<ArticleReader> articles_;
  bool in_transaction_ = false;
};

}  // namespace depesche::index

#endif
