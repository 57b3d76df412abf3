// SPDX-License-Identifier: GPL-2.0-or-later
// gzip members one by one, whole and damaged.
#include "read/gzip.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "support/containers.h"

#include <depesche/error.h>

TEST_SUITE_BEGIN("read/gzip");

namespace depesche::read {
namespace {

using tests::gzip;
using Rows = std::vector<std::string>;

// The members' content; "!" and the reason for what is damaged.
Rows members_of(const std::string& bytes) {
  std::istringstream stream(bytes);
  std::uint64_t count = 0;
  const auto input = stream_input(stream, count);
  GzipMembers members(*input);
  Rows rows;
  for (;;) {
    try {
      if (!members.next()) break;
      rows.emplace_back();
      char piece[7];
      while (const std::size_t got = members.read(piece, sizeof(piece))) {
        rows.back().append(piece, got);
      }
    } catch (const Error& error) {
      rows.push_back(std::string("! ") + error.what());
    }
  }
  CHECK_EQ(count, bytes.size());
  return rows;
}

TEST_CASE("members are read one by one") {
  CHECK_EQ(members_of(""), Rows{});
  CHECK_EQ(members_of(gzip("eins")), Rows{"eins"});
  CHECK_EQ(members_of(gzip("eins") + gzip("") + gzip("zwei, drei, vier")),
           Rows{"eins", "", "zwei, drei, vier"});
  CHECK_EQ(members_of(gzip("eins") + std::string(700, '\0')), Rows{"eins"});
  const std::string large(1'000'000, 'x');
  CHECK_EQ(members_of(gzip(large) + gzip(large)), Rows{large, large});
}

TEST_CASE("damage costs one member") {
  std::string second = gzip("zwei");
  second[second.size() - 6] ^= 1;  // the checksum
  CHECK_EQ(members_of(gzip("eins") + second + gzip("drei")),
           Rows{"eins", "zwei", "! the compressed data are damaged", "drei"});
  second = gzip("zwei");
  second[10] = '\xFF';  // a block of no known kind
  CHECK_EQ(members_of(gzip("eins") + second + gzip("drei")),
           Rows{"eins", "", "! the compressed data are damaged", "drei"});
}

TEST_CASE("a member that is cut off does not swallow the next one") {
  std::string text;
  for (unsigned i = 0, x = 1; i < 3000; ++i) text += std::to_string(x = x * 48271 % 2147483647);
  const std::string cut = gzip(text).substr(0, 5000);
  const Rows rows = members_of(cut + gzip("zwei") + gzip("drei"));
  REQUIRE_EQ(rows.size(), 4);
  CHECK(text.starts_with(rows[0].substr(0, 5000)));
  CHECK_EQ(rows[1], "! the compressed data are damaged");
  CHECK_EQ(rows[2], "zwei");
  CHECK_EQ(rows[3], "drei");
  CHECK_EQ(members_of(cut).back(), "! the compressed data end early");
}

TEST_CASE("other data between members are told and passed over") {
  CHECK_EQ(members_of(gzip("eins") + "Text \x1F\x8B\x08 Text" + gzip("zwei")),
           Rows{"eins", "! other data than gzip follow", "zwei"});
  CHECK_EQ(members_of(gzip("eins") + "Text"), Rows{"eins", "! other data than gzip follow"});
}

TEST_CASE("the head of a member is unpacked as far as it goes") {
  const std::string bytes = gzip("WARC/1.0");
  CHECK_EQ(gunzip_head(bytes, 100), "WARC/1.0");
  CHECK_EQ(gunzip_head(bytes, 4), "WARC");
  CHECK_EQ(gunzip_head(bytes.substr(0, 12), 100).size() <= 8, true);
  CHECK_EQ(gunzip_head("Text", 100), "");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
