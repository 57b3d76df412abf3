// SPDX-License-Identifier: GPL-2.0-or-later
// Counts articles, words and bytes of an index.
#include "query/stats.h"

#include "index/compounds.h"
#include "index/index_directory.h"
#include "index/posix_file.h"
#include "index/schema.h"

#include <cstdlib>

namespace depesche::query {
namespace {

// The words of the main field have no prefix, and no capital letter to begin with.
void count_words(const Xapian::Database& database, IndexStats& stats) {
  const Xapian::TermIterator end = database.allterms_end();
  Xapian::TermIterator term = database.allterms_begin();
  while (term != end) {
    const std::string form = *term;
    if (form.front() >= 'A' && form.front() <= 'Z') {
      term.skip_to(std::string(1, 'Z' + 1));
      continue;
    }
    ++stats.terms;
    stats.words += database.get_collection_freq(form);
    ++term;
  }
}

// Several data directories have no common revision; their sum grows with each commit too.
std::uint64_t revision(const std::string& index, const Xapian::Database& database) {
  if (database.size() == 1) return database.get_revision();
  std::uint64_t sum = 0;
  for (const std::string& name : index::read_stub(index)) {
    sum += Xapian::Database(index + "/" + name, Xapian::DB_BACKEND_GLASS).get_revision();
  }
  return sum;
}

}  // namespace

IndexStats gather_stats(const std::string& index, const Xapian::Database& database,
                        const index::Removed& removed, const index::DateColumn& dates) {
  IndexStats stats;
  stats.articles = database.get_doccount() - removed.count();
  stats.removed = removed.count();
  count_words(database, stats);
  stats.size_bytes = index::size_of_files(index);
  for (const std::string& name : index::read_stub(index)) {
    stats.size_bytes += index::size_of_files(index + "/" + name);
  }
  stats.first = index::date_of(dates.first());
  stats.last = index::date_of(dates.last());
  stats.without_date = stats.articles - dates.known();
  stats.schema_version = std::atoi(database.get_metadata(index::kSchemaVersionKey).c_str());
  stats.analysis_version = std::atoi(database.get_metadata(index::kAnalysisVersionKey).c_str());
  const index::LearnedLexicon lexicon = index::stored_lexicon(database);
  stats.lexicon_words = lexicon.lexicon.size();
  stats.lexicon_articles = lexicon.articles;
  stats.uuid = database.get_uuid();
  stats.revision = revision(index, database);
  return stats;
}

}  // namespace depesche::query
