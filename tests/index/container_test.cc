// SPDX-License-Identifier: GPL-2.0-or-later
// Articles in containers: their ids, and what becomes of them when members or containers vanish.
#include <depesche/ingest.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include "index/archive.h"
#include "support/containers.h"

TEST_SUITE_BEGIN("index/container");

namespace fs = std::filesystem;
using depesche::ingest;
using depesche::IngestOptions;
using depesche::IngestReport;
using namespace depesche::tests;

namespace {

// Pages p0.txt, p1.txt and so on.
Members pages(int count) {
  Members members;
  for (int i = 0; i < count; ++i) {
    members.emplace_back("p" + std::to_string(i) + ".txt", page("Thema " + std::to_string(i)));
  }
  return members;
}

IngestReport prune(const std::string& index, const std::string& path) {
  IngestOptions options;
  options.prune = options.force = true;
  return ingest(index, {path}, options);
}

}  // namespace

TEST_CASE("ids of members stay whatever operand leads to them") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string archive =
      directory.write("archive/alt.zip",
                      zip({{"hna.de/genf.txt", page("Syrien")}, {"b.jsonl", nameless("Titel")}}));
  CHECK(ingest(index, {directory / "archive"}).added == 2);
  CHECK(ids(index).count("alt.zip/hna.de/genf") == 1);
  for (const std::string& operand : {archive, directory.path().string() + "/archive/../archive"}) {
    const IngestReport again = ingest(index, {operand});
    CHECK(again.unchanged == 2);
    CHECK(again.added == 0);
  }
  // Changed where it stands.
  directory.write("archive/alt.zip",
                  zip({{"hna.de/genf.txt", page("Libyen")}, {"b.jsonl", nameless("Titel")}}));
  const IngestReport changed = ingest(index, {archive});
  CHECK(changed.updated == 1);
  CHECK(changed.unchanged == 1);
  CHECK(title_of(index, "alt.zip/hna.de/genf") == "Libyen");
}

TEST_CASE("the members of a container are articles of their own for prune") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("archive/a.zip", zip(pages(4)));
  directory.write("archive/b.tar", tar(pages(3)));
  directory.write("archive/c.zip", zip({{"inner.zip", zip(pages(2))}, {"d.txt", page("Wahl")}}));
  directory.write("archive/e.txt.gz", gzip(page("Ernte")));
  CHECK(ingest(index, {directory / "archive"}).added == 11);
  CHECK(prune(index, directory / "archive").deleted == 0);

  SUBCASE("a member that vanished loses its article") {
    directory.write("archive/a.zip", zip(pages(3)));
    CHECK(prune(index, directory / "archive").deleted == 1);
    CHECK(ids(index).count("a.zip/p3") == 0);
    CHECK(ids(index).count("a.zip/p2") == 1);
  }
  SUBCASE("a container that is gone loses all") {
    fs::remove(directory / "archive/a.zip");
    CHECK(prune(index, directory / "archive").deleted == 4);
  }
  SUBCASE("a compressed file that is gone loses its article") {
    fs::remove(directory / "archive/e.txt.gz");
    CHECK(prune(index, directory / "archive").deleted == 1);
    CHECK(ids(index).count("e") == 0);
  }
  SUBCASE("a container that can not be read whole loses nothing") {
    const std::string whole = tar(pages(3));
    directory.write("archive/b.tar", whole.substr(0, 1024));
    CHECK(prune(index, directory / "archive").deleted == 0);
    const std::string zipped = zip(pages(4));
    directory.write("archive/a.zip", zipped.substr(0, zipped.size() / 2));
    CHECK(prune(index, directory / "archive").deleted == 0);
  }
  SUBCASE("a container in a container counts for its members") {
    directory.write("archive/c.zip", zip({{"inner.zip", zip(pages(1))}, {"d.txt", page("Wahl")}}));
    CHECK(prune(index, directory / "archive").deleted == 1);
    directory.write("archive/c.zip", zip({{"d.txt", page("Wahl")}}));
    CHECK(prune(index, directory / "archive").deleted == 1);
    CHECK(ids(index).count("c.zip/d") == 1);
  }
  SUBCASE("a container of which nothing was read loses nothing") {
    directory.write("archive/a.zip", zip({{"a.jpg", "x"}}));
    CHECK(prune(index, directory / "archive").deleted == 0);
  }
  SUBCASE("only what was asked for is looked at") {
    fs::remove(directory / "archive/a.zip");
    CHECK(prune(index, directory / "archive/b.tar").deleted == 0);
  }
}

TEST_CASE("a file that moved into a container has its id once it is gone") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  directory.write("archive/a.zip/p0.txt", page("Thema 0"));  // a folder of that name
  CHECK(ingest(index, {directory / "archive"}).added == 1);
  fs::remove_all(directory / "archive/a.zip");
  directory.write("archive/a.zip", zip(pages(1)));
  const IngestReport moved = ingest(index, {directory / "archive"});
  CHECK(moved.updated == 1);
  CHECK(moved.added == 0);
  CHECK(ids(index) == Ids{"a.zip/p0"});
}

TEST_CASE("members of the standard input keep their ids and take none away") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const auto pipe = [&](const std::string& bytes) {
    std::istringstream input(bytes);
    IngestOptions options;
    options.standard_input = &input;
    return ingest(index, {"-"}, options);
  };
  CHECK(pipe(gzip(tar(pages(2)))).added == 2);
  CHECK(ids(index) == Ids{"p0", "p1"});
  CHECK(pipe(zip(pages(2))).unchanged == 2);
  directory.write("archive/p5.txt", page("Ein anderes Thema"));
  CHECK(ingest(index, {directory / "archive"}).added == 1);
  CHECK(pipe(tar(pages(6))).added == 4);
  CHECK(title_of(index, "p5") == "Ein anderes Thema");
  CHECK(prune(index, directory / "archive").deleted == 0);
}

TEST_SUITE_END();
