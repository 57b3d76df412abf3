// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/positions/position_file.h"

#include <depesche/error.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analyse/analyser.h"
#include "base/hash.h"
#include "index/article_codec.h"
#include "index/child.h"
#include "index/compaction.h"
#include "index/compounds.h"
#include "index/document.h"
#include "index/index_directory.h"
#include "index/positions/merge_positions.h"
#include "index/positions/position_writer.h"
#include "index/support.h"
#include "support/random_news.h"
#include "support/temporary_directory.h"

namespace fs = std::filesystem;
namespace index = depesche::index;
using depesche::Article;
using depesche::ErrorCode;
using namespace depesche::tests;

namespace {

// The word "w" stands at "position" in a document without anything else.
index::PositionBlob blob_of(std::uint32_t position) {
  index::BlobBuilder builder;
  builder.add(depesche::base::hash64("w"), std::vector<std::uint32_t>{position});
  return builder.build();
}

// A data directory whose documents each have the word "w" where the numbers say.
void make_data(const std::string& path, const std::vector<std::uint32_t>& positions,
               const std::set<Xapian::docid>& removed = {}) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  index::make_position_files(path, database.get_uuid());
  index::PositionWriter out(path, database, index::Audience::nobody);
  for (const std::uint32_t position : positions) {
    Xapian::Document document;
    document.add_term("w");
    document.set_data(std::to_string(position));
    const index::PositionBlob blob = blob_of(position);
    out.add(database.add_document(document), blob.bytes, blob.place);
  }
  for (const Xapian::docid docid : removed) database.delete_document(docid);
  out.finish();
  database.commit();
}

// The only position of "w" in the document; 0 if there is none.
std::uint32_t position_of(const index::PositionFile& file, Xapian::docid docid) {
  std::vector<std::uint32_t> found;
  file.document(docid).find(depesche::base::hash64("w"), found);
  return found.size() == 1 ? found[0] : 0;
}

// The positions of "w" in the documents of a data directory, which must be those in their data.
std::vector<std::uint32_t> read_data(const std::string& path) {
  const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
  const index::PositionFile file(path, database);
  std::vector<std::uint32_t> all;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    all.push_back(position_of(file, *at));
    CHECK(std::to_string(all.back()) == database.get_document(*at).get_data());
  }
  return all;
}

std::uint64_t size_of_lines(const std::string& data) {
  return fs::file_size(data + "/" + index::kLinesFileName);
}

// Every article's blob is the one that is built of its text now.
void check_positions(const index::SearchedIndex& opened) {
  index::DocumentBuilder builder(index::stored_splitter(opened.database), "");
  for (const Xapian::docid docid : stored_documents(opened.database)) {
    const Article article = stored_article(opened.database, docid);
    const std::string encoded = index::encode_article(article);
    const index::BuiltDocument built = builder.build(article, "", encoded);
    CHECK(opened.positions->document(docid).blob() == built.positions.bytes);
  }
}

void check_positions(const std::string& path) { check_positions(index::open_for_searching(path)); }

void put(const std::string& path, const std::vector<Article>& articles) {
  depesche::Writer writer(path);
  for (const Article& one : articles) writer.put(one);
  writer.commit();
}

void overwrite(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_SUITE_BEGIN("index/positions/position_file");

TEST_CASE("written positions are read and unknown documents have none") {
  const TemporaryDirectory directory;
  make_data(directory / "data", {7, 300, 5});
  CHECK(read_data(directory / "data") == std::vector<std::uint32_t>{7, 300, 5});
  const Xapian::Database database(directory / "data");
  const index::PositionFile file(directory / "data", database);
  std::vector<std::uint32_t> found;
  for (const Xapian::docid docid : {0U, 4U, 5U, 0xffffffffU}) {
    CHECK_FALSE(file.document(docid).find(depesche::base::hash64("w"), found));
  }
}

TEST_CASE("files that are missing or another database's or cut are damage") {
  const TemporaryDirectory directory;
  for (const char* name : {"data", "other"}) make_data(directory / name, {7});
  const Xapian::Database database(directory / "data");
  const auto open = [&] { index::PositionFile(directory / "data", database); };
  for (const char* name : {index::kLinesFileName, index::kPlacesFileName}) {
    CAPTURE(name);
    const fs::path file = fs::path(directory / "data") / name;
    const fs::path kept = fs::path(directory / "kept");
    fs::rename(file, kept);
    message_of(ErrorCode::index_damaged, open);
    fs::copy(fs::path(directory / "other") / name, file);
    message_of(ErrorCode::index_damaged, open);
    message_of(ErrorCode::index_damaged, [&] {
      index::PositionWriter(directory / "data", database, index::Audience::readers);
    });
    fs::remove(file);
    overwrite(file.string(), "");
    message_of(ErrorCode::index_damaged, open);
    fs::resize_file(file, 40);
    message_of(ErrorCode::index_damaged, open);
    fs::remove(file);
    fs::rename(kept, file);
    open();
  }
}

TEST_CASE("a merge keeps each document's positions through gaps at all ends") {
  const TemporaryDirectory directory;
  make_data(directory / "a", {1, 2, 3, 4, 5}, {1, 2, 4});
  make_data(directory / "b", {6, 7});
  make_data(directory / "c", {8, 9, 10}, {1, 2, 3});
  make_data(directory / "d", {11, 12, 13}, {2, 3});
  Xapian::Database all;
  std::vector<std::string> from;
  for (const char* name : {"a", "b", "c", "d"}) {
    from.push_back(directory / name);
    all.add_database(Xapian::Database(from.back()));
  }
  all.compact(directory / "merged");
  index::merge_positions(from, directory / "merged");
  CHECK(read_data(directory / "merged") == std::vector<std::uint32_t>{3, 5, 6, 7, 11});
  CHECK(size_of_lines(directory / "merged") == (1 + 5) * index::kLineBytes);
  // Another order than that of the documents is found out only by their number.
  from.pop_back();
  CHECK_THROWS_AS(index::merge_positions(from, directory / "merged"), depesche::Error);
}

TEST_CASE("compaction keeps numbers and positions and drops what was removed") {
  const TemporaryDirectory directory;
  make_data(directory / "a", {1, 2, 3, 4, 5}, {1, 3, 5});
  index::compact_data(directory / "a", directory / "b");
  CHECK(read_data(directory / "b") == std::vector<std::uint32_t>{2, 4});
  CHECK(*Xapian::Database(directory / "b").postlist_begin("") == 2);
  CHECK(size_of_lines(directory / "b") == (1 + 2) * index::kLineBytes);
}

TEST_CASE("damaged places are found when data are compacted") {
  for (const char byte : {'\xff', '\0'}) {
    const TemporaryDirectory directory;
    make_data(directory / "a", {1, 2, 3});
    std::fstream places(directory / "a" + "/" + index::kPlacesFileName,
                        std::ios::in | std::ios::out | std::ios::binary);
    places.seekp(index::kLineBytes + 2 * 8);
    places << std::string(8, byte);
    places.close();
    message_of(ErrorCode::index_damaged,
               [&] { index::compact_data(directory / "a", directory / "b"); });
  }
}

TEST_CASE("places that are cut off are found when data are compacted") {
  const TemporaryDirectory directory;
  make_data(directory / "a", {1, 2, 3});
  fs::resize_file(directory / "a" + "/" + index::kPlacesFileName, index::kLineBytes + 3 * 8);
  message_of(ErrorCode::index_damaged,
             [&] { index::compact_data(directory / "a", directory / "b"); });
}

TEST_CASE("documents without words are no damage") {
  const TemporaryDirectory directory;
  const std::string data = directory / "a";
  make_data(data, {1});
  {
    Xapian::WritableDatabase database(data, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    index::PositionWriter out(data, database, index::Audience::nobody);
    out.add(database.add_document(Xapian::Document()), "", {});
    out.finish();
    database.commit();
  }
  index::compact_data(data, directory / "b");
  CHECK(Xapian::Database(directory / "b").get_doccount() == 2);
}

TEST_CASE("what was changed and removed leaves the positions of the others") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  RandomNews news(3);
  std::vector<Article> articles = news.articles(60);
  put(path, articles);
  check_positions(path);
  std::mt19937 engine(4);
  for (int round = 0; round < 5; ++round) {
    std::vector<Article> changed = news.articles(60);
    std::vector<Article> some;
    for (std::size_t i = 0; i < changed.size(); ++i) {
      changed[i].id = articles[i].id;
      if (engine() % 3 == 0) some.push_back(changed[i]);
    }
    put(path, some);
    depesche::Writer writer(path);
    writer.remove(articles[engine() % 60].id);
    writer.commit();
    check_positions(path);
  }
}

TEST_CASE("an article that is written twice before a commit has its last positions") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  put(path, {article("a", "Titel", "eins zwei")});
  put(path, {article("b", "Titel", "eins zwei"), article("b", "Titel", "zwei und eins"),
             article("a", "Titel", "drei eins"), article("a", "Titel", "drei vier eins")});
  check_positions(path);
  CHECK(count(path) == 2);
}

TEST_CASE("a reader keeps its state and sees the next one when it is opened again") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  RandomNews news(5);
  std::vector<Article> articles = news.articles(20);
  put(path, articles);
  index::SearchedIndex opened = index::open_for_searching(path);
  for (Article& one : articles) one.body = "Anders " + one.body;
  put(path, articles);
  check_positions(opened);
  opened.database.reopen();
  opened.positions = opened.positions->newest();
  check_positions(opened);
  // The files are read on when their names are gone.
  fs::rename(path + "/data-0001/" + index::kLinesFileName, directory / "lines");
  check_positions({opened.database, opened.positions->newest()});
}

TEST_CASE("a killed writer leaves nothing that the next one or a reader is misled by") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  RandomNews news(6);
  put(path, news.articles(10));
  for (int round = 0; round < 8; ++round) {
    CAPTURE(round);
    std::vector<Article> articles = news.articles(40);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      articles[i].id = std::to_string(i % 20) + (i % 3 == 0 ? "x" : "");
    }
    // Blobs are in the files and Xapian has not committed; the last byte may be missing.
    const pid_t child = in_child([&] {
      Xapian::WritableDatabase database(path + "/data-0001",
                                        Xapian::DB_OPEN | index::kGlassWithoutTermLists);
      index::PositionWriter out(path + "/data-0001", database, index::Audience::readers);
      database.begin_transaction();
      Xapian::docid docid = database.get_lastdocid();
      for (int i = 0; i <= round * 5; ++i) {
        const index::PositionBlob blob = blob_of(77);
        out.add(++docid, blob.bytes, blob.place);
      }
      out.finish();
      kill(getpid(), SIGKILL);
    });
    CHECK_FALSE(wait_for(child));
    const std::string lines = path + "/data-0001/" + index::kLinesFileName;
    if (round % 2 == 1) fs::resize_file(lines, fs::file_size(lines) - 13);
    check_positions(path);
    put(path, articles);
    check_positions(path);
  }
}

TEST_CASE("copies of one data directory are not searched as one") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  put(path, {article("a", "Titel", "eins zwei")});
  fs::copy(path + "/data-0001", path + "/data-0002");
  directory.write("index/XAPIANDB", "glass data-0001\nglass data-0002\n");
  message_of(ErrorCode::index_incompatible, [&] { index::open_for_searching(path); });
}

TEST_CASE("several data directories have each document's positions") {
  const TemporaryDirectory directory;
  const std::string path = directory / "index";
  RandomNews news(7);
  put(path, news.articles(11));
  for (const char* name : {"data-0002", "data-0003"}) {
    put(directory / name, news.articles(7));
    fs::copy(directory / name + "/data-0001", path + "/" + name);
  }
  directory.write("index/XAPIANDB", "glass data-0001\nglass data-0002\nglass data-0003\n");
  CHECK(count(path) == 25);
  check_positions(path);
}

TEST_SUITE_END();
