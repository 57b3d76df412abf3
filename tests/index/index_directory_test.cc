// SPDX-License-Identifier: GPL-2.0-or-later
// The directory of an index: made whole, read strictly, refused when it is something else.
#include "index/index_directory.h"

#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include "analyse/analyser.h"
#include "index/compounds.h"
#include "index/schema.h"
#include "index/support.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("index/index_directory");

namespace fs = std::filesystem;
using depesche::ErrorCode;
using depesche::Writer;
using depesche::index::open_for_reading;
using depesche::index::read_stub;
using namespace depesche::tests;

namespace {

// A whole index with one article.
std::string made_index(const TemporaryDirectory& directory, const std::string& name = "index") {
  const std::string index = directory / name;
  Writer writer(index);
  writer.put(article("a", "Erste", "Text"));
  writer.commit();
  return index;
}

void set_metadata(const std::string& data, const std::string& key, const std::string& value) {
  Xapian::WritableDatabase database(data,
                                    Xapian::DB_OPEN | depesche::index::kGlassWithoutTermLists);
  database.set_metadata(key, value);
  database.commit();
}

std::size_t entries(const fs::path& path) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(path), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a new index is a stub database that Xapian opens as it is") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  CHECK(read_stub(index) == std::vector<std::string>{"data-0001"});
  CHECK(entries(index) == 2);
  CHECK(Xapian::Database(index).get_doccount() == 1);
}

TEST_CASE("a path without index is not found") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("file", "text");
  fs::create_directory(directory / "empty");
  for (const std::string& path :
       {directory / "missing", directory / "empty", file + "/below", std::string()}) {
    CAPTURE(path);
    message_of(ErrorCode::not_found, [&] { open_for_reading(path); });
  }
  message_of(ErrorCode::index_incompatible, [&] { open_for_reading(file); });
}

TEST_CASE("a stub file that is not ours is refused and never run") {
  const TemporaryDirectory directory;
  const std::string canary = directory / "canary";
  const std::string long_name(300, 'x');
  for (const std::string& stub :
       {std::string(), std::string("\n"), "remote :/usr/bin/touch " + canary + "\n",
        "glass data-0001\nremote :/usr/bin/touch " + canary + "\n",
        std::string("remote localhost:1\n"), std::string("auto data-0001\n"),
        std::string("inmemory\n"), std::string("glass ../data-0001\n"), std::string("glass ..\n"),
        std::string("glass .\n"), std::string("glass /etc\n"), std::string("glass a/b\n"),
        std::string("glass \n"), std::string("glass a b\n"), std::string("glass a\r\n"),
        "glass " + long_name + "\n", std::string("glass a\nglass a\n"),
        std::string("glass a") + '\0' + "\n"}) {
    CAPTURE(stub);
    const std::string index = directory / "index";
    directory.write("index/XAPIANDB", stub);
    message_of(ErrorCode::index_incompatible, [&] { read_stub(index); });
    message_of(ErrorCode::index_incompatible, [&] { open_for_reading(index); });
    message_of(ErrorCode::index_incompatible, [&] { Writer{index}; });
    CHECK(entries(index) == 1);
  }
  CHECK_FALSE(fs::exists(canary));
}

TEST_CASE("a data directory that holds a stub itself is not followed") {
  const TemporaryDirectory directory;
  const std::string canary = directory / "canary";
  directory.write("index/XAPIANDB", "glass data-0001\n");
  directory.write("index/data-0001/XAPIANDB", "remote :/usr/bin/touch " + canary + "\n");
  message_of(ErrorCode::index_damaged, [&] { open_for_reading(directory / "index"); });
  message_of(ErrorCode::index_damaged, [&] { Writer{directory / "index"}; });
  directory.write("second/XAPIANDB", "glass data-0001\n");
  directory.write("second/data-0001", "remote :/usr/bin/touch " + canary + "\n");
  CHECK_THROWS_AS(open_for_reading(directory / "second"), depesche::Error);
  CHECK_THROWS_AS(Writer{directory / "second"}, depesche::Error);
  CHECK_FALSE(fs::exists(canary));
}

TEST_CASE("data directories that split compounds differently are not read as one") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  made_index(directory, "other");
  fs::rename(directory / "other/data-0001", index + "/data-0002");
  directory.write("index/XAPIANDB", "glass data-0001\nglass data-0002\n");
  CHECK(count(index) == 2);
  const depesche::analyse::Lexicon other({{"krieg", {5, 1, 2, 2, false}}}, {}, {});
  set_metadata(index + "/data-0002", depesche::index::kLexiconKey, other.encode());
  CHECK(contains(message_of(ErrorCode::index_incompatible, [&] { open_for_reading(index); }),
                 "lexicons"));
}

TEST_CASE("data directories whose articles need different dictionaries are not read as one") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  made_index(directory, "other");
  fs::rename(directory / "other/data-0001", index + "/data-0002");
  directory.write("index/XAPIANDB", "glass data-0001\nglass data-0002\n");
  set_metadata(index + "/data-0002", depesche::index::kArticleDictionaryKey, "Genf Syrien");
  CHECK(contains(message_of(ErrorCode::index_incompatible, [&] { open_for_reading(index); }),
                 "dictionaries"));
}

TEST_CASE("other versions are refused with what to do") {
  const TemporaryDirectory directory;
  const std::pair<const char*, int> rows[] = {
      {depesche::index::kSchemaVersionKey, depesche::index::kSchemaVersion},
      {depesche::index::kAnalysisVersionKey, depesche::analyse::kAnalysisVersion}};
  for (const auto& [key, understood] : rows) {
    for (const char* found : {"0", "999", "x"}) {
      CAPTURE(key);
      CAPTURE(found);
      const std::string index = made_index(directory, std::string(key) + found);
      set_metadata(index + "/data-0001", key, found);
      for (const std::string& message :
           {message_of(ErrorCode::index_incompatible, [&] { open_for_reading(index); }),
            message_of(ErrorCode::index_incompatible, [&] { Writer{index}; })}) {
        CHECK(contains(message, std::string("version ") + found));
        CHECK(contains(message, "understands version " + std::to_string(understood)));
        CHECK(contains(message, std::string(found) == "0" ? "depesche-ingest rebuild -d INDEX"
                                                          : "depesche-ingest -d NEW"));
      }
    }
  }
}

TEST_CASE("a Xapian database of another program is refused") {
  const TemporaryDirectory directory;
  const std::string plain = directory / "plain";
  { const Xapian::WritableDatabase made(plain, Xapian::DB_CREATE); }
  const std::size_t before = entries(plain);
  message_of(ErrorCode::index_incompatible, [&] { open_for_reading(plain); });
  message_of(ErrorCode::index_incompatible, [&] { Writer{plain}; });
  CHECK(entries(plain) == before);

  directory.write("stub/XAPIANDB", "glass data\n");
  fs::rename(plain, directory / "stub/data");
  message_of(ErrorCode::index_incompatible, [&] { open_for_reading(directory / "stub"); });
  message_of(ErrorCode::index_incompatible, [&] { Writer{directory / "stub"}; });
}

TEST_CASE("nothing is written into a folder of other files") {
  const TemporaryDirectory directory;
  directory.write("folder/brief.txt", "Lieber Leser");
  directory.write("similar/data-0001/brief.txt", "Lieber Leser");
  for (const std::string& folder : {directory / "folder", directory / "similar"}) {
    CAPTURE(folder);
    message_of(ErrorCode::index_incompatible, [&] { Writer{folder}; });
    CHECK(entries(folder) == 1);
  }
  message_of(ErrorCode::index_incompatible,
             [&] { Writer{directory.write("file", "Lieber Leser")}; });
  message_of(ErrorCode::io, [&] { Writer{directory / "file/below"}; });
}

TEST_CASE("an index whose making was killed is made whole by the next writer") {
  const TemporaryDirectory directory;
  directory.write("early/XAPIANDB.new", "");
  directory.write("late/XAPIANDB.new", "glass data-0001\n");
  {
    const std::string other = made_index(directory);
    fs::rename(other + "/data-0001", directory / "late/data-0001");
  }
  for (const std::string& index : {directory / "early", directory / "late"}) {
    CAPTURE(index);
    message_of(ErrorCode::not_found, [&] { open_for_reading(index); });
    { Writer writer(index); }
    CHECK(count(index) == (index == directory / "late" ? 1 : 0));
    CHECK_FALSE(fs::exists(index + "/XAPIANDB.new"));
  }
}

TEST_CASE("missing and damaged data are reported as damage") {
  const TemporaryDirectory directory;
  const std::string gone = made_index(directory, "gone");
  fs::remove_all(gone + "/data-0001");
  CHECK(
      contains(message_of(ErrorCode::index_damaged, [&] { open_for_reading(gone); }), "data-0001"));
  message_of(ErrorCode::index_damaged, [&] { Writer{gone}; });

  const std::string damaged = made_index(directory, "damaged");
  std::ofstream(damaged + "/data-0001/iamglass", std::ios::binary) << "no such thing";
  message_of(ErrorCode::index_damaged, [&] { open_for_reading(damaged); });
  message_of(ErrorCode::index_damaged, [&] { Writer{damaged}; });
}

TEST_CASE("several data directories are read as one and not written") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  made_index(directory, "other");
  fs::rename(directory / "other/data-0001", index + "/data-0002");
  directory.write("index/XAPIANDB", "glass data-0001\nglass data-0002\n");
  CHECK(count(index) == 2);
  message_of(ErrorCode::index_incompatible, [&] { Writer{index}; });
}

TEST_SUITE_END();
