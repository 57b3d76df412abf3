// SPDX-License-Identifier: GPL-2.0-or-later
// New articles by the thousands: small databases, written on every core, merged once.
#include "index/bulk/bulk_load.h"

#include "base/xapian_error.h"
#include "index/columns/column_file.h"
#include "index/compounds.h"
#include "index/packed_article.h"
#include "index/posix_file.h"
#include "index/removed.h"

#include <depesche/error.h>

#include <filesystem>
#include <system_error>
#include <utility>

namespace depesche::index {

BulkLoad::BulkLoad(const std::string& directory, const Xapian::Database& index,
                   const BatchLimits& limits, bool judge)
    : directory_(directory),
      limits_(limits),
      judge_(judge),
      tables_(boilerplate_metadata(index)),
      tree_(directory) {
  for (const char* key : {kLexiconKey, kLexiconArticlesKey, kArticleDictionaryKey}) {
    tables_.emplace_back(key, index.get_metadata(key));
  }
  std::error_code error;
  std::filesystem::create_directory(directory, error);
  if (error) throw Error(ErrorCode::io, "making " + directory + ": " + error.message());
}

BulkLoad::~BulkLoad() {
  std::error_code ignored;
  std::filesystem::remove_all(directory_, ignored);
}

SegmentStart BulkLoad::start() const {
  const std::lock_guard lock(mutex_);
  SegmentStart start{tables_, {}, judge_};
  for (const auto& entry : boilerplate_) start.boilerplate.push_back(entry.second);
  return start;
}

void BulkLoad::add(const Segment& segment) {
  const std::string path = directory_ + "/segment-" + std::to_string(segment.number);
  WrittenSegment written = write_segment(path, segment.articles, start(), limits_);
  {
    const std::lock_guard lock(mutex_);
    for (Boilerplate& found : written.found) {
      boilerplate_.try_emplace({found.outlet, found.paragraph.hash}, std::move(found));
    }
    refused_.insert(refused_.end(), written.refused.begin(), written.refused.end());
  }
  base::guarded("merging " + directory_,
                [&] { tree_.add(segment.number, written.empty ? std::string() : path); });
}

void BulkLoad::merge(const std::string& old, const std::string& to) {
  base::guarded("merging " + directory_, [&] {
    std::vector<std::string> from = tree_.databases();
    from.insert(from.begin(), old);
    const std::string merged = directory_ + "/merged";
    merge_databases(from, merged);
    if (judge_ && drop_boilerplate(merged)) {
      // What is written into compact tables splits their blocks.
      merge_databases({merged}, to);
    } else {
      std::filesystem::rename(merged, to);
    }
  });
  for (const std::string& name : names_in(to)) sync_file(to + "/" + name);
  sync_directory(to);
  write_columns(to);
}

// A segment has dropped what was known when it was written, and judged by its own articles. True if
// there was more to drop.
bool BulkLoad::drop_boilerplate(const std::string& data) {
  constexpr int kWrite = Xapian::DB_OPEN | kGlassWithoutTermLists | Xapian::DB_NO_SYNC;
  Store store(data, WritableIndex{Xapian::WritableDatabase(data, kWrite), data, Audience::nobody});
  bool dropped = false;
  for (const auto& entry : boilerplate_) {
    if (drop_everywhere(store, entry.second)) dropped = true;
    store.commit();
  }
  return judge_all_repeats(store) || dropped;
}

}  // namespace depesche::index
