// SPDX-License-Identifier: GPL-2.0-or-later
// The file of columns: who makes it, and when nobody believes it.
#include "index/columns/column_file.h"

#include <depesche/compact.h>
#include <depesche/ingest.h>
#include <depesche/rebuild.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/hash.h"
#include "index/columns/column_builder.h"
#include "index/index_directory.h"
#include "index/removed.h"
#include "index/schema.h"
#include "support/random_news.h"
#include "support/temporary_directory.h"

using depesche::Article;
using depesche::Writer;
using depesche::index::Column;
using depesche::index::ColumnBytes;
using depesche::index::ColumnFile;
using depesche::index::FieldRow;
using depesche::index::ValueColumn;
using depesche::index::write_columns;
using depesche::tests::TemporaryDirectory;

TEST_SUITE_BEGIN("index/columns/column_file");

namespace {

class Index {
 public:
  Index() { put({}); }
  explicit Index(const std::vector<Article>& articles) { put(articles); }

  void put(const std::vector<Article>& articles) {
    Writer writer(path());
    for (const Article& article : articles) writer.put(article);
    writer.commit();
  }
  void remove(const std::string& id) {
    Writer writer(path());
    REQUIRE(writer.remove(id));
    writer.commit();
  }

  std::string path() const { return directory_ / "index"; }
  std::string data() const { return path() + "/" + depesche::index::read_stub(path()).front(); }
  std::string file() const { return data() + "/" + depesche::index::kColumnFileName; }
  Xapian::Database database() const { return depesche::index::open_for_reading(path()); }
  std::unique_ptr<const ColumnFile> open() const { return ColumnFile::open(data(), database()); }

 private:
  TemporaryDirectory directory_;
};

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

void write(const std::string& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << content;
}

std::vector<const FieldRow*> value_rows() {
  std::vector<const FieldRow*> rows;
  for (const FieldRow& row : depesche::index::fields()) {
    if (row.facet && row.kind != depesche::index::FieldKind::date) rows.push_back(&row);
  }
  return rows;
}

// For each document up to "last" its values, by name.
std::string values(const Column& column, Xapian::docid last) {
  std::string out;
  for (Xapian::docid docid = 0; docid <= last; ++docid) {
    std::vector<std::uint32_t> counts(column.size());
    out += column.count({docid}, counts) == 1 ? "-" : "";
    for (std::size_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
      if (counts[ordinal] > 0) out += column.name(ordinal) + ",";
    }
    out += "\n";
  }
  return out;
}

// All that the file says of the documents; empty if it says nothing of one of the columns.
std::string said(const ColumnFile& file, Xapian::docid last) {
  std::string out;
  const auto dates = file.dates();
  const auto lengths = file.lengths();
  if (!dates || !lengths) return {};
  for (Xapian::docid docid = 0; docid <= last; ++docid) {
    out += std::to_string(dates->key(docid)) + " " + std::to_string(lengths->length(docid)) + "\n";
  }
  for (const FieldRow* row : value_rows()) {
    const auto column = file.column(*row);
    if (!column) return {};
    out += std::string(row->name) + "\n" + values(*column, last);
  }
  return out;
}

// The same from the documents themselves.
std::string true_values(const Xapian::Database& database) {
  const Xapian::docid last = database.get_lastdocid();
  const depesche::index::Removed removed(database);
  std::string out;
  for (Xapian::docid docid = 0; docid <= last; ++docid) {
    std::string date;
    Xapian::termcount length = 0;
    if (docid > 0 && !removed.contains(docid)) {
      date = database.get_document(docid).get_value(depesche::index::kDateSlot);
      length = database.get_doclength(docid);
    }
    out += std::to_string(depesche::index::date_key(depesche::index::parse_date_value(date))) +
           " " + std::to_string(length) + "\n";
  }
  for (const FieldRow* row : value_rows()) {
    const ValueColumn column(ColumnBytes(depesche::index::build_value_column(database, *row)));
    out += std::string(row->name) + "\n" + values(column, last);
  }
  return out;
}

// Whether the file is there, of this state, and right.
void check_fresh(const Index& index) {
  const auto file = index.open();
  REQUIRE(file);
  CHECK(said(*file, index.database().get_lastdocid()) == true_values(index.database()));
}

std::vector<Article> articles(unsigned seed, std::size_t count) {
  return depesche::tests::RandomNews(seed).articles(count);
}

}  // namespace

TEST_CASE("a file says of all documents what they hold themselves") {
  Index index(articles(1, 80));
  check_fresh(index);
  index.remove("a7");
  index.remove("a79");
  check_fresh(index);
  CHECK(said(*index.open(), 80).find("Süddeutsche Zeitung") != std::string::npos);
  CHECK(said(*index.open(), 80).find("afp,dpa,") != std::string::npos);
}

TEST_CASE("an index without articles has a file") { check_fresh(Index()); }

TEST_CASE("every command that writes leaves a file of the last commit") {
  TemporaryDirectory sources;
  const std::string source =
      sources.write("a.jsonl", "{\"id\":\"x\",\"title\":\"T\",\"body\":\"B\",\"tags\":[\"t\"]}\n");
  Index index(articles(2, 10));
  depesche::ingest(index.path(), {source});
  check_fresh(index);
  depesche::compact(index.path());
  check_fresh(index);
  depesche::rebuild(index.path());
  check_fresh(index);
  index.remove("x");
  check_fresh(index);
}

TEST_CASE("a bulk load leaves a file of the data that it has merged") {
  std::string lines;
  for (int i = 0; i < 700; ++i) {
    const std::string number = std::to_string(i);
    lines += R"({"id":")" + number + R"(","title":"T","body":"B )" + number + R"(","tags":["t)" +
             std::to_string(i % 7) + R"("],"date":"2016-09-0)" + std::to_string(1 + i % 9) +
             "\"}\n";
  }
  TemporaryDirectory sources;
  const std::string source = sources.write("a.jsonl", lines);
  Index index;
  const std::string before = index.data();
  depesche::ingest(index.path(), {source});
  REQUIRE(index.data() != before);
  CHECK(index.database().get_doccount() == 700);
  check_fresh(index);
}

TEST_CASE("a writer writes the file when it goes and not for each commit") {
  Index index(articles(3, 5));
  {
    Writer writer(index.path());
    writer.put(articles(4, 7)[6]);
    writer.commit();
    CHECK(!index.open());
    writer.put(articles(5, 8)[7]);  // is dropped
  }
  check_fresh(index);
  CHECK(index.database().get_doccount() == 6);
}

TEST_CASE("a file of another state is not believed") {
  Index index(articles(6, 5));
  const std::string old_file = content_of(index.file());
  const Xapian::Database old_state = index.database();
  index.put(articles(7, 6));
  check_fresh(index);
  CHECK(!ColumnFile::open(index.data(), old_state));
  write(index.file(), old_file);
  CHECK(!index.open());
}

TEST_CASE("a file of another index is not believed") {
  Index one(articles(8, 5));
  Index other(articles(8, 5));
  write(one.file(), content_of(other.file()));
  CHECK(one.database().get_revision() == other.database().get_revision());
  CHECK(!one.open());
}

TEST_CASE("a file that was cut off anywhere says nothing wrong") {
  Index index(articles(9, 12));
  const std::string whole = content_of(index.file());
  const std::string truth = true_values(index.database());
  for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
    CAPTURE(bytes);
    std::filesystem::remove(index.file());
    write(index.file(), whole.substr(0, bytes));
    const auto file = index.open();
    if (file) CHECK(said(*file, 12).empty());
  }
  write(index.file(), whole);
  CHECK(said(*index.open(), 12) == truth);
}

TEST_CASE("a byte that was changed anywhere changes nothing that is said") {
  Index index(articles(10, 12));
  const std::string whole = content_of(index.file());
  const std::string truth = true_values(index.database());
  std::size_t believed = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    CAPTURE(at);
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
    std::filesystem::remove(index.file());
    write(index.file(), damaged);
    const auto file = index.open();
    if (!file) continue;
    const std::string all = said(*file, 12);
    if (all.empty()) continue;
    CHECK(all == truth);  // between two columns
    ++believed;
  }
  CHECK(believed < whole.size() / 10);
}

TEST_CASE("whoever writes next replaces a damaged file though nothing was written") {
  Index index(articles(11, 12));
  std::string damaged = content_of(index.file());
  damaged[damaged.size() - 3] ^= 1;
  write(index.file(), damaged);
  Writer(index.path()).commit();
  check_fresh(index);
  std::filesystem::remove(index.file());
  Writer(index.path()).commit();
  check_fresh(index);
}

TEST_CASE("a file of another version of the format is not believed") {
  Index index(articles(12, 3));
  std::string later = content_of(index.file());
  // The version is the first number of the head, whose hash is made right again.
  constexpr std::size_t kHead = 32;
  REQUIRE(later[kHead] == 1);
  later[kHead] = 2;
  std::uint32_t bytes = 0;
  later.copy(reinterpret_cast<char*>(&bytes), 4, 20);
  const std::uint64_t hash = depesche::base::hash64(later.substr(kHead, bytes));
  later.replace(24, 8, reinterpret_cast<const char*>(&hash), 8);
  std::filesystem::remove(index.file());
  write(index.file(), later);
  CHECK(!index.open());
}

TEST_CASE("a file that can't be read is as none") {
  Index index(articles(13, 3));
  std::filesystem::remove(index.file());
  CHECK(!index.open());
  std::filesystem::create_directory(index.file());
  CHECK(!index.open());
  Writer(index.path()).commit();  // nothing can be renamed to a directory with something in it
  std::filesystem::remove(index.file());
  REQUIRE(mkfifo(index.file().c_str(), 0600) == 0);
  CHECK(!index.open());
}

TEST_CASE("what a killed writer left is no file and goes with the next one") {
  Index index(articles(14, 3));
  const std::string unfinished = index.file() + ".new";
  write(unfinished, content_of(index.file()).substr(0, 50));
  std::filesystem::remove(index.file());
  CHECK(!index.open());
  Writer(index.path()).commit();
  check_fresh(index);
  CHECK(!std::filesystem::exists(unfinished));
}

TEST_CASE("columns stay what they are when their file is replaced or removed") {
  Index index(articles(15, 20));
  const auto file = index.open();
  const auto tags = file->column(*depesche::index::find_field("tags"));
  const std::string before = values(*tags, 20);
  index.put(articles(16, 30));
  std::filesystem::remove(index.file());
  CHECK(values(*tags, 20) == before);
}

TEST_SUITE_END();
