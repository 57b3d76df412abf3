// SPDX-License-Identifier: GPL-2.0-or-later
// Lengths of documents, and bytes that are none.
#include "index/columns/length_column.h"

#include <depesche/error.h>
#include <doctest/doctest.h>
#include <xapian.h>

#include <string>
#include <vector>

#include "index/columns/column_builder.h"

using depesche::index::ColumnBytes;
using depesche::index::length_column_bytes;
using depesche::index::LengthColumn;

TEST_SUITE_BEGIN("index/columns/length_column");

TEST_CASE("lengths of one two and four bytes are what they were") {
  for (const std::uint32_t longest : {0U, 255U, 256U, 65'535U, 65'536U, 0xffffffffU}) {
    CAPTURE(longest);
    const LengthColumn column{ColumnBytes(length_column_bytes({0, 7, longest}))};
    CHECK(column.length(1) == 7);
    CHECK(column.length(2) == longest);
    CHECK(column.length(3) == 0);
  }
  CHECK(LengthColumn(ColumnBytes(length_column_bytes({}))).length(0) == 0);
}

TEST_CASE("a document that was removed has no length") {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const unsigned words : {3U, 400U, 5U}) {
    Xapian::Document document;
    document.add_term("wort", words);
    database.add_document(document);
  }
  database.delete_document(2);
  const LengthColumn column{ColumnBytes(depesche::index::build_length_column(database))};
  CHECK(column.length(1) == 3);
  CHECK(column.length(2) == 0);
  CHECK(column.length(3) == 5);
}

TEST_CASE("bytes that are no lengths are refused") {
  const std::string sound = length_column_bytes({0, 7, 300});
  CHECK_THROWS_AS(LengthColumn(ColumnBytes(sound + "x")), depesche::Error);
  CHECK_THROWS_AS(LengthColumn(ColumnBytes(sound.substr(0, 3))), depesche::Error);
  CHECK_THROWS_AS(LengthColumn(ColumnBytes("")), depesche::Error);
  CHECK_THROWS_AS(LengthColumn(ColumnBytes(std::string(8, '\0'))), depesche::Error);
  CHECK_THROWS_AS(LengthColumn(ColumnBytes(std::string(8, '\7'))), depesche::Error);
}

TEST_SUITE_END();
