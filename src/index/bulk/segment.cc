// SPDX-License-Identifier: GPL-2.0-or-later
// The next articles of a bulk load and the small database that is made of them.
#include "index/bulk/segment.h"

#include "base/xapian_error.h"
#include "index/article_codec.h"
#include "index/bulk/merge_tree.h"
#include "index/bulk/segment_repeats.h"
#include "index/positions/position_writer.h"
#include "index/removed.h"

#include <depesche/error.h>

#include <filesystem>
#include <iterator>
#include <utility>

namespace depesche::index {
namespace {

// Nobody reads it but the merge; after a crash it is litter.
constexpr int kThrowAway =
    Xapian::DB_CREATE | kGlassWithoutTermLists | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

Xapian::WritableDatabase new_database(const std::string& path, const SegmentStart& start) {
  return base::guarded("making " + path, [&] {
    Xapian::WritableDatabase database(path, kThrowAway);
    make_position_files(path, database.get_uuid());
    database.begin_transaction();
    for (const auto& [key, value] : start.tables) database.set_metadata(key, value);
    database.commit_transaction();
    return database;
  });
}

void drop_boilerplate(const Xapian::Database& database, SegmentArticle& one) {
  if (one.repeats.paragraphs.empty()) return;
  Article cleaned = one.article();
  if (!drop_boilerplate(database, one.repeats, cleaned).empty()) one.cleaned = std::move(cleaned);
}

std::vector<SegmentArticle> without_known(const Xapian::Database& database,
                                          std::span<const Incoming> articles, bool judge) {
  std::vector<SegmentArticle> known;
  known.reserve(articles.size());
  for (const Incoming& incoming : articles) {
    SegmentArticle& one = known.emplace_back();
    one.incoming = &incoming;
    // What a program gave is its own text.
    if (judge && !incoming.origin.absolute.empty()) {
      one.repeats = repeats_of(incoming.article, incoming.repeat_terms);
    }
    one.terms = incoming.repeat_terms.empty() ? repeat_terms(one.repeats) : incoming.repeat_terms;
    drop_boilerplate(database, one);
  }
  return known;
}

// Drops and returns the boilerplate that the articles show by themselves.
std::vector<Boilerplate> drop_found(Store& store, std::vector<SegmentArticle>& articles) {
  SegmentFindings findings = judge_together(articles);
  for (const auto& [key, value] : findings.text) store.set_metadata(key, value);
  for (const Boilerplate& found : findings.boilerplate) note_boilerplate(store, found);
  if (findings.boilerplate.empty()) return {};
  for (SegmentArticle& one : articles) drop_boilerplate(store.database(), one);
  return std::move(findings.boilerplate);
}

std::vector<Boilerplate> write_all(const std::string& path, std::span<const Incoming> articles,
                                   const SegmentStart& start, const BatchLimits& limits,
                                   const MakeBuilder& make_builder) {
  Store store(path, WritableIndex{new_database(path, start), path, Audience::nobody}, make_builder);
  for (const Boilerplate& boilerplate : start.boilerplate) note_boilerplate(store, boilerplate);
  std::vector<SegmentArticle> clean = without_known(store.database(), articles, start.judge);
  std::vector<Boilerplate> found;
  if (start.judge) found = drop_found(store, clean);
  std::size_t documents = 0;  // since the last commit
  std::size_t bytes = 0;
  for (const SegmentArticle& one : clean) {
    const std::string encoded = encode_article(one.article());
    store.write(0, one.article(), one.incoming->origin.absolute, encoded, one.terms);
    bytes += encoded.size();
    if (++documents < limits.documents && bytes < limits.bytes) continue;
    store.commit();
    documents = bytes = 0;
  }
  store.commit();
  return found;
}

void append(WrittenSegment& to, WrittenSegment part) {
  to.empty = to.empty && part.empty;
  std::move(part.found.begin(), part.found.end(), std::back_inserter(to.found));
  std::move(part.refused.begin(), part.refused.end(), std::back_inserter(to.refused));
}

}  // namespace

WrittenSegment write_segment(const std::string& path, std::span<const Incoming> articles,
                             const SegmentStart& start, const BatchLimits& limits,
                             const MakeBuilder& make_builder) {
  WrittenSegment written;
  try {
    written.found = write_all(path, articles, start, limits, make_builder);
    written.empty = false;
    return written;
  } catch (const Error& error) {
    // A full disk is no fault of an article.
    if (error.code() != ErrorCode::internal) throw;
    std::filesystem::remove_all(path);
    if (articles.size() == 1) {
      written.refused.push_back(
          {articles.front().origin, std::string("the article can't be stored: ") + error.what()});
      return written;
    }
  }
  // In halves, until the article that Xapian refuses is alone.
  std::vector<std::string> halves;
  const std::size_t middle = articles.size() / 2;
  for (const auto half : {articles.first(middle), articles.subspan(middle)}) {
    const std::string half_path = path + "-" + std::to_string(halves.size());
    WrittenSegment part = write_segment(half_path, half, start, limits, make_builder);
    if (!part.empty) halves.push_back(half_path);
    append(written, std::move(part));
  }
  base::guarded("making " + path, [&] {
    if (!halves.empty()) merge_databases(halves, path);
  });
  for (const std::string& half : halves) std::filesystem::remove_all(half);
  return written;
}

}  // namespace depesche::index
