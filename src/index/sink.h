// SPDX-License-Identifier: GPL-2.0-or-later
// Where an ingest run puts its articles: into the index, or nowhere in a dry run.
#ifndef DEPESCHE_INDEX_SINK_H_
#define DEPESCHE_INDEX_SINK_H_

#include "index/id_set.h"
#include "index/packed_article.h"
#include "index/reporter.h"
#include "read/record.h"

#include <depesche/article.h>
#include <xapian.h>

#include <string>
#include <vector>

namespace depesche::index {

// An article on its way into the index; it went through checked().
struct Incoming {
  Article article;
  read::Origin origin;
  bool has_versions = false;  // see extract::Extraction
  // Of the paragraphs that were counted when it was stored before (index/repeats.h).
  std::vector<std::string> repeat_terms;
};

// Compares articles with the stored ones, counts what becomes of them and rejects the second of two
// different articles that give the same id in one run. Of an article that has versions the newest
// stays, whatever the order in which they are read; an older one counts as unchanged. Not safe for
// concurrent use.
class Sink {
 public:
  explicit Sink(Reporter& reporter) : reporter_(reporter) {}
  virtual ~Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  // To look stored articles up in. Xapian::DatabaseModifiedError asks for refresh() and a retry,
  // also when put() throws it.
  virtual const Xapian::Database& database() const = 0;
  virtual void refresh() {}
  // Reads its articles.
  virtual const ArticleReader& articles() const = 0;

  virtual void put(const Incoming& incoming) = 0;
  // True if database() does not show it yet, but an article of another file in this run has the id.
  virtual bool planned_elsewhere(const std::string& id, const std::string& origin) const = 0;

  // Makes what was put so far durable; only then it is counted.
  virtual void commit() = 0;
  // Removes and counts these articles.
  virtual void remove(const std::vector<Xapian::docid>& docids) = 0;

  // The articles of this run: their ids, hashed.
  const IdSet& seen() const { return seen_; }

 protected:
  void reject_second(const Incoming& incoming, const std::string& first_file);

  Reporter& reporter_;
  IdSet seen_;
};

}  // namespace depesche::index

#endif
