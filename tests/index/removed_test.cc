// SPDX-License-Identifier: GPL-2.0-or-later
// Removed documents: they stay in the tables and nobody meets them.
#include "index/removed.h"

#include <depesche/ingest.h>
#include <depesche/searcher.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "index/bulk/merge_tree.h"
#include "index/positions/position_writer.h"
#include "index/returning.h"
#include "index/schema.h"

TEST_SUITE_BEGIN("index/removed");

namespace fs = std::filesystem;
namespace index = depesche::index;
using depesche::ErrorCode;
using namespace depesche::tests;

namespace {

// Documents with the term "w", every third also with "drei".
Xapian::WritableDatabase made_database(const std::string& path, Xapian::docid documents) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | index::kGlassWithoutTermLists);
  index::make_position_files(path, database.get_uuid());
  index::PositionWriter positions(path, database, index::Audience::nobody);
  for (Xapian::docid docid = 1; docid <= documents; ++docid) {
    Xapian::Document document;
    document.add_term("w");
    if (docid % 3 == 0) document.add_term("drei");
    positions.add(database.add_document(document), "", {});
  }
  positions.finish();
  database.commit();
  return database;
}

}  // namespace

TEST_CASE("what is removed is known to all who ask and nothing else is") {
  const TemporaryDirectory directory;
  Xapian::WritableDatabase database = made_database(directory / "data", 10'000);
  CHECK(index::Removed(database).empty());
  const std::set<Xapian::docid> gone{1, 3, 4095, 4096, 4097, 8191, 8192, 9999, 10'000};
  for (const Xapian::docid docid : gone) index::remove_document(database, docid);
  index::remove_document(database, 3);  // again
  const index::Removed removed(database);
  CHECK(removed.count() == gone.size());
  std::vector<Xapian::docid> left;
  for (Xapian::docid docid = 1; docid <= 10'001; ++docid) {
    CHECK(removed.contains(docid) == (gone.count(docid) == 1));
    CHECK(index::is_removed(database, docid) == (gone.count(docid) == 1));
    if (docid <= 10'000 && gone.count(docid) == 0) left.push_back(docid);
  }
  CHECK(index::documents_with(database, "w") == left);
  std::vector<Xapian::docid> all(database.postlist_begin(""), database.postlist_end(""));
  removed.drop_from(all);
  CHECK(all == left);
  CHECK(removed.frequency(database, "w") == 10'000 - 9);
  CHECK(removed.frequency(database, "drei") ==
        3333 - 3);  // of those that are gone 3, 4095, 9999 had it
  CHECK(removed.frequency(database, "vier") == 0);
}

TEST_CASE("a transaction that is given up removes nothing") {
  const TemporaryDirectory directory;
  Xapian::WritableDatabase database = made_database(directory / "data", 5);
  database.begin_transaction();
  index::remove_document(database, 2);
  CHECK(index::is_removed(database, 2));
  database.cancel_transaction();
  CHECK_FALSE(index::is_removed(database, 2));
  CHECK(index::Removed(database).empty());
}

TEST_CASE("documents behind the last one are damage") {
  const TemporaryDirectory directory;
  Xapian::WritableDatabase database = made_database(directory / "data", 5);
  const std::string first = std::string(index::kRemovedKey) + ".0";
  const auto check_damaged = [&](const std::string& chunks, const std::string& bits) {
    database.set_metadata(index::kRemovedKey, chunks);
    database.set_metadata(first, bits);
    message_of(ErrorCode::index_damaged, [&] { index::Removed{database}; });
  };
  check_damaged("\x02", "");                      // documents from 4096 on
  check_damaged("\x01", "\x40");                  // 6
  check_damaged("\x01", "\x01");                  // 0
  check_damaged("\x01", std::string(513, '\0'));  // more than belong there
  database.set_metadata(first, "\x3e");           // 1 to 5
  CHECK(index::Removed(database).count() == 5);
}

TEST_CASE("a merge keeps what the first database has removed and takes no other's") {
  const TemporaryDirectory directory;
  {
    Xapian::WritableDatabase first = made_database(directory / "first", 5000);
    for (const Xapian::docid docid : {1, 2, 4999}) index::remove_document(first, docid);
    first.commit();
    made_database(directory / "second", 10);
  }
  index::merge_databases({directory / "first", directory / "second"}, directory / "merged");
  const Xapian::Database merged(directory / "merged");
  CHECK(merged.get_doccount() == 5010);
  const index::Removed removed(merged);
  CHECK(removed.count() == 3);
  CHECK((removed.contains(1) && removed.contains(2) && removed.contains(4999)));
  message_of(ErrorCode::internal, [&] {
    index::merge_databases({directory / "second", directory / "first"}, directory / "wrong");
  });
}

TEST_CASE("an article that changes again and again is found once by what it says now") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  depesche::Writer writer(path);
  for (int i = 0; i < 40; ++i) {
    depesche::Article ticker = article("ticker", "Ticker", "Stand " + std::to_string(i) + " jetzt");
    ticker.source = {i % 2 == 0 ? "afp" : "dpa"};
    CHECK(writer.put(ticker) ==
          (i == 0 ? depesche::PutOutcome::added : depesche::PutOutcome::updated));
    CHECK(writer.put(ticker) == depesche::PutOutcome::unchanged);
    if (i % 7 == 0) writer.commit();
  }
  writer.commit();
  const depesche::Searcher searcher(path);
  const auto hits = [&](const std::string& query) {
    depesche::SearchRequest request;
    request.query = query;
    return searcher.search(request).hits;
  };
  CHECK(hits("jetzt") == 1);
  CHECK(hits("\"Stand 39\"") == 1);
  CHECK(hits("=\"Stand 39 jetzt\"") == 1);
  CHECK(hits("=\"Stand 38 jetzt\"") == 0);
  CHECK(hits("stand NEAR/3 38") == 0);
  CHECK(hits("source:afp") == 0);
  CHECK(hits("NOT ticker") == 0);
  CHECK(hits("*") == 1);
  CHECK(searcher.fetch("ticker")->body == "Stand 39 jetzt");
  REQUIRE(searcher.terms("jetzt", 10).size() == 1);
  CHECK(searcher.terms("jetzt", 10)[0].articles == 1);
  CHECK(searcher.terms("38", 10).empty());
  const depesche::IndexStats stats = searcher.stats();
  CHECK(stats.articles == 1);
  CHECK(stats.removed == 39);
  CHECK(writer.remove("ticker"));
  CHECK_FALSE(writer.remove("ticker"));
  writer.commit();
  CHECK(hits("*") == 0);
  CHECK_FALSE(searcher.fetch("ticker"));
}

TEST_CASE("words of removed articles take no places of those that are left") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  depesche::Writer writer(path);
  for (int i = 0; i < 1200; ++i) {
    writer.put(article("a" + std::to_string(i % 4), "Titel", "Wortnummer" + std::to_string(i)));
  }
  writer.commit();
  const depesche::Searcher searcher(path);
  CHECK(searcher.terms("wortnummer*", 10).size() == 4);
  CHECK(searcher.terms("wortnummer*", 3).size() == 3);
  depesche::SearchRequest request;
  request.query = "wortnummer119*";
  request.explain = true;
  const depesche::SearchResult result = searcher.search(request);
  CHECK(result.hits == 4);
  CHECK(contains(result.explanation, "[4 forms: wortnummer1196 1,"));
  CHECK(result.notes.empty());
}

TEST_CASE("old versions of an article make none of its paragraphs boilerplate") {
  Archive archive;
  for (int i = 0; i < 12; ++i) {
    archive.add(json_line("ticker", "Kassel baut " + std::to_string(i),
                          {"Runde " + std::string(static_cast<std::size_t>(i) + 1, 'x') +
                               " ist seit heute Mittag vorbei, teilte die Stadt mit.",
                           kFooter},
                          {}));
  }
  CHECK(archive.has("ticker", "Newsletter"));
  CHECK(count(archive.index) == 1);
}

TEST_CASE("data with removed articles are not searched as one with others") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  for (const char* name : {"index", "other"}) {
    depesche::Writer writer(directory / name);
    for (const char* id : {"a", "b"}) writer.put(article(id, "Titel", "Text"));
    writer.commit();
  }
  fs::copy(directory / "other" + "/data-0001", path + "/data-0002");
  directory.write("index/XAPIANDB", "glass data-0001\nglass data-0002\n");
  CHECK(count(path) == 4);
  directory.write("index/XAPIANDB", "glass data-0001\n");
  {
    depesche::Writer writer(path);
    writer.remove("a");
    writer.commit();
  }
  fs::copy(directory / "other" + "/data-0001", path + "/data-0002",
           fs::copy_options::overwrite_existing);
  directory.write("index/XAPIANDB", "glass data-0001\nglass data-0002\n");
  CHECK(contains(message_of(ErrorCode::index_incompatible, [&] { count(path); }), "compact"));
}

TEST_SUITE_END();
