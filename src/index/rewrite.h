// SPDX-License-Identifier: GPL-2.0-or-later
// The stored articles of an index, written anew into new data beside the old ones.
#ifndef DEPESCHE_INDEX_REWRITE_H_
#define DEPESCHE_INDEX_REWRITE_H_

#include "index/bulk/bulk_load.h"
#include "index/bulk/load_limits.h"
#include "index/bulk/segment.h"
#include "index/compounds.h"
#include "index/replacement.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace depesche::index {

// What is asked and told meanwhile: never two at the same time, but in any thread. Each may be
// empty.
struct RewriteCalls {
  std::function<bool()> stopped;               // before each article; true gives it up
  std::function<void(std::uint64_t)> written;  // so many more articles
};

// What becomes of paragraphs that return (index/repeats.h).
enum class Returning {
  judged_anew,  // boilerplate stays out; what was found to be text is asked again
  as_found,     // each article keeps the text that it has
};

// Of an index of any version that can be rebuilt. Not safe for concurrent use.
class Rewrite {
 public:
  // "replacement" must outlive it. Lets Xapian's errors pass through.
  Rewrite(const Replacement& replacement, const LoadLimits& limits, RewriteCalls calls);

  // The documents of the articles: all that are not removed.
  const std::vector<Xapian::docid>& documents() const { return documents_; }

  // Analyses every article and returns the path of the new data, which are complete and on the
  // disk; empty if it was stopped. Throws Error: io, index_damaged (for an article that can't be
  // read), internal (that can't be written); lets Xapian's errors pass through.
  std::string write(const LearnedLexicon& lexicon, const std::string& article_dictionary,
                    Returning returning);

 private:
  // Of the documents, in their order.
  struct Portion {
    std::size_t number = 0;
    std::vector<Xapian::docid> docids;
  };

  const Xapian::Database& old() const { return replacement_.old(); }
  void write_tables(const std::string& data, const LearnedLexicon& lexicon,
                    const std::string& article_dictionary, Returning returning) const;
  std::size_t portion_articles() const;
  void write_portions(BulkLoad& load);
  Portion take_portion();

  const Replacement& replacement_;
  LoadLimits limits_;
  RewriteCalls calls_;
  std::vector<Xapian::docid> documents_;
  std::size_t articles_each_ = 1;  // in a portion
  std::mutex mutex_;               // of the calls, and of what follows
  std::size_t taken_ = 0;          // documents
  std::size_t portions_ = 0;
  bool stopped_ = false;
};

}  // namespace depesche::index

#endif
