// SPDX-License-Identifier: GPL-2.0-or-later
// Tables as records: cells, dialects, headers, and what broken tables lose.
#include "read/csv.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/csv");

namespace depesche::read {
namespace {

using namespace std::string_literals;

using tests::ReadResult;
using tests::show_fields;

TableOptions table_options(std::vector<std::string> columns = {}) {
  TableOptions options;
  options.columns = std::move(columns);
  options.names_text = [](const std::string& name) { return name == "title" || name == "Titel"; };
  return options;
}

ReadResult read_table(std::string_view text, const TableOptions& options = table_options(),
                      const ReadLimits& limits = {}) {
  return tests::read_text("csv", text, limits, options);
}

// The fields of all records, one a line.
std::string rows(const ReadResult& result) {
  std::string all;
  for (const Record& record : result.records) {
    all += std::to_string(record.origin.line) + ": " + show_fields(record.fields) + "\n";
  }
  return all;
}

// "line: reason", one a line.
std::string problems(const ReadResult& result) {
  std::string all;
  for (const ReadProblem& problem : result.problems) {
    all += std::to_string(problem.origin.line) + ": " + problem.reason + "\n";
  }
  return all;
}

struct Row {
  std::string text;
  std::string_view rows;
};

TEST_CASE("cells are read after RFC 4180") {
  const Row table[] = {
      {"title,body\na,b\n", "2: title=a body=b\n"},
      {"title,body\r\na,b", "2: title=a body=b\n"},
      {"title,body\ra,b\rc,d\r", "2: title=a body=b\n3: title=c body=d\n"},
      {"title,body\n\"a,\"\"b\"\"\",\"c\nd\"\nx,y\n",
       "2: title=a,\"b\" body=c\nd\n4: title=x body=y\n"},
      {"title,body\n\"a\r\nb\",c\r\nx,y\r\n", "2: title=a\nb body=c\n4: title=x body=y\n"},
      {"\"title\",\"body\"\n\"\",\"b\"\n", "2: body=b\n"},
      {"title,body\na, b \n", "2: title=a body= b \n"},
      {"title,body\na,5\" und 6\"\n", "2: title=a body=5\" und 6\"\n"},
      {"title,body\n\"=1+1\",=2\n", "2: title==1+1 body==2\n"},
      {"title,body\n\n\n,\n \na,b\n\n", "6: title=a body=b\n"},
      {"\n\ntitle,body\na,b\n", "4: title=a body=b\n"},
      {"title\na\n\nb\n", "2: title=a\n4: title=b\n"},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    const ReadResult result = read_table(row.text);
    CHECK_EQ(rows(result), row.rows);
    CHECK_EQ(problems(result), "");
  }
}

TEST_CASE("delimiter and quote are found out from the first records") {
  const Row table[] = {
      {"title;body\na, b;c, d\n", "2: title=a, b body=c, d\n"},
      {"title\tbody\na,b\tc\n", "2: title=a,b body=c\n"},
      {"title|body\na,b|'c|d'\n", "2: title=a,b body=c|d\n"},
      {"title;body\n'a;b';c\n", "2: title=a;b body=c\n"},
      {"title;body\n's ist so;c\n", "2: title='s ist so body=c\n"},
      {"sep=;\r\ntitle;body\r\na,b;c\r\n", "3: title=a,b body=c\n"},
      {"\xEF\xBB\xBFtitle;body\na;b\n", "2: title=a body=b\n"},
      {"\xEF\xBB\xBF\"title\";\"body\"\na;b\n", "2: title=a body=b\n"},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    const ReadResult result = read_table(row.text);
    CHECK_EQ(rows(result), row.rows);
    CHECK_EQ(problems(result), "");
  }
}

TEST_CASE("columns that are given need no header and a header is no record") {
  const auto options = table_options({"section", "title"});
  CHECK_EQ(rows(read_table("Kultur;'Ein Text; mit Zeichen'\nSport;'Zwei, drei'\n", options)),
           "1: section=Kultur title=Ein Text; mit Zeichen\n2: section=Sport title=Zwei, drei\n");
  CHECK_EQ(rows(read_table("section;title\nKultur;x\n", options)), "2: section=Kultur title=x\n");
  CHECK_EQ(rows(read_table("Ressort;Titel\nKultur;x\n", options)), "2: section=Kultur title=x\n");
  CHECK_EQ(rows(read_table("a;b;c\n", table_options({"", "title", ""}))), "1: title=b\n");
}

TEST_CASE("a dialect that is given is not looked for") {
  TableOptions options = table_options();
  options.delimiter = ':';
  CHECK_EQ(rows(read_table("title:body\na,b:c,d\n", options)), "2: title=a,b body=c,d\n");
  options.quote = '%';
  CHECK_EQ(rows(read_table("title:body\n%a:b%:\"c\n", options)), "2: title=a:b body=\"c\n");
  options.quote.emplace(std::nullopt);
  CHECK_EQ(rows(read_table("title:body\n\"a:b\"\n", options)), "2: title=\"a body=b\"\n");
}

TEST_CASE("a table without known columns is one problem that says what to do") {
  const ReadResult result =
      read_table("Kultur;Ein erster Satz, der länger ist als dreißig Zeichen\nSport;Zwei\n");
  CHECK(result.records.empty());
  CHECK_EQ(
      problems(result),
      "1: none of the first line's cells \"Kultur\", \"Ein erster Satz, der länger i…\" names a "
      "title or a body: name the columns with --columns, as in --columns section,body, or the "
      "column of a field with --map, as in --map body=NAME\n");
  CHECK_EQ(problems(read_table("")), "");
  CHECK_EQ(problems(read_table("\n\n")), "");
}

TEST_CASE("a record with other cells than the table is one problem") {
  const ReadResult result = read_table("title,body\na,b,c\nd\ne,f,,\ng,h\n");
  CHECK_EQ(rows(result), "4: title=e body=f\n5: title=g body=h\n");
  CHECK_EQ(problems(result),
           "2: the record has 3 cells, the table 2 columns\n"
           "3: the record has 1 cell, the table 2 columns\n");
}

TEST_CASE("a quote that is not doubled is text") {
  const ReadResult result =
      read_table("title,body\n\"a \"b\" c\",d\n\"e\nf, g \"h\" i\",j\n\"k\",l\n");
  CHECK_EQ(rows(result),
           "2: title=a \"b\" c body=d\n3: title=e\nf, g \"h\" i body=j\n5: title=k body=l\n");
  CHECK_EQ(problems(result), "");
}

TEST_CASE("a quote that is not closed costs its own record only") {
  const Row table[] = {
      {"title,body\nx,\"y\"\na,\"b\nc,\"d, e\"\nf,\"g\"\n",
       "2: title=x body=y\n4: title=c body=d, e\n5: title=f body=g\n"},
      {"title,body\nx,\"y\"\na,\"b\n\"c\",\"d\"\n", "2: title=x body=y\n4: title=c body=d\n"},
      {"title,body\nx,\"y\"\na,\"b\nc,d\ne,f\n",
       "2: title=x body=y\n4: title=c body=d\n5: title=e body=f\n"},
      {"title,body\nx,\"y\"\na,\"b\nnoch Text\nc,\"d\"\n",
       "2: title=x body=y\n5: title=c body=d\n"},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    const ReadResult result = read_table(row.text);
    CHECK_EQ(rows(result), row.rows);
    CHECK_EQ(problems(result), "3: a quote is not closed\n");
  }
}

TEST_CASE("lines of a broken record are no records where the column is always in quotes") {
  std::string text = "title,body\n";
  for (int i = 0; i < 3; ++i) text += "x,\"y\"\n";
  text += "a,\"b\nDas, sagt er\nc,\"d\"\n";
  const ReadResult result = read_table(text);
  CHECK_EQ(result.records.size(), 4);
  CHECK_EQ(show_fields(result.records.back().fields), "title=c body=d");
  CHECK_EQ(problems(result), "5: a quote is not closed\n");
}

TEST_CASE("a record over the limit is one problem and reading goes on behind it") {
  const ReadLimits limits{.line_bytes = 40};
  const std::string many(200'000, 'x');
  const ReadResult result = read_table(
      "title,body\na,\"" + many + "\"\nb," + many + "\nc,d\ne,\"" + many, table_options(), limits);
  CHECK_EQ(rows(result), "4: title=c body=d\n");
  CHECK_EQ(problems(result),
           "2: the record is longer than 40 bytes\n5: the record is longer than 40 bytes\n");
}

TEST_CASE("a last line without line end is passed over whatever its length") {
  for (const std::size_t size : {65'535, 65'536, 131'072}) {
    CHECK_EQ(problems(read_table("title;body\n" + std::string(size, 'x'))),
             "2: the record has 1 cell, the table 2 columns\n");
  }
}

TEST_CASE("text is decoded and cleaned") {
  const ReadResult result = read_table("title,body\nM\xFCnchen,\"a\0b\"\nKöln,c\n"s);
  CHECK_EQ(rows(result), "2: title=München body=ab\n3: title=Köln body=c\n");
  CHECK_EQ(result.counts.control_characters, 1);
}

TEST_CASE("a table is known by words in its first line and records of its width") {
  CHECK(looks_like_csv("id,title,body\n1,a,b\n"));
  CHECK(looks_like_csv("titel;text\na;\"b\nc\"\nd;e"));
  CHECK(looks_like_csv("a\tb\nx y z\tzwei\n"));
  CHECK_FALSE(looks_like_csv("Syrien, Genf und Moskau\nWieder Gespräche, aber ohne Ergebnis\n"));
  CHECK_FALSE(looks_like_csv("Politik|Wirtschaft|Sport\nEin Titel\nEin Text.\n"));
  CHECK_FALSE(looks_like_csv("Titel\nText\n"));
  CHECK_FALSE(looks_like_csv("id,title,body\n"));
  CHECK_FALSE(looks_like_csv(""));
}

TEST_CASE("hostile tables end quickly") {
  std::string quotes = "title,body\n";
  for (int i = 0; i < 20'000; ++i) quotes += "ab\",\"\n";
  std::string stray = "title,body\n\"x\n";
  for (int i = 0; i < 20'000; ++i) stray += "y \"z\" \"w\"";
  for (const std::string& text :
       {quotes, stray, std::string(300'000, '"'), std::string(300'000, ','),
        "title" + std::string(5000, ',') + "\na\n"}) {
    const ReadResult result = read_table(text);
    CHECK(result.records.size() < 30'000);
  }
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
