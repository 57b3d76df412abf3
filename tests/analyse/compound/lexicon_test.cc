// SPDX-License-Identifier: GPL-2.0-or-later
// The table of words: what goes in comes out, also through bytes, and other bytes are refused.
#include "analyse/compound/lexicon.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/hash.h"

namespace {

using depesche::Error;
using depesche::ErrorCode;
using depesche::analyse::CompoundLists;
using depesche::analyse::Lexicon;
using depesche::analyse::LexiconRow;
using depesche::analyse::WordStatistics;

Lexicon sample() {
  std::vector<LexiconRow> rows = {{"tuer", {40, 1, 3, 12.5}},
                                  {"haus", {1000, .98, 60, 25}},
                                  {"genf", {90, 1, 2, 0, true}},
                                  {"haustuer", {7, 1, 0, 0}},
                                  {"gehen", {5000, .02, 0, 0}}};
  CompoundLists lists;
  lists.whole = {"ostern"};
  lists.split = {{"wachs", "tube"}};
  return Lexicon(rows, {1234.5, 678}, lists);
}

ErrorCode code_of_decoding(const std::string& bytes) {
  try {
    Lexicon::decode(bytes);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::internal;
}

// "payload" with the checksum that belongs to it.
std::string signed_bytes(std::string payload) {
  depesche::base::append_fixed64(payload, depesche::base::hash64(payload));
  return payload;
}

TEST_SUITE_BEGIN("analyse/compound/lexicon");

TEST_CASE("a form is found with its statistics to a few percent") {
  const Lexicon lexicon = sample();
  CHECK(lexicon.size() == 5);
  WordStatistics known;
  REQUIRE(lexicon.find("haus", known));
  CHECK(known.count == doctest::Approx(1000).epsilon(.04));
  CHECK(known.capitalised == doctest::Approx(.98).epsilon(.01));
  CHECK(known.as_first == doctest::Approx(60).epsilon(.04));
  CHECK(known.as_head == doctest::Approx(25).epsilon(.04));
  CHECK_FALSE(known.proper_name);
  REQUIRE(lexicon.find("genf", known));
  CHECK(known.proper_name);
  CHECK(known.capitalised == 1);
  REQUIRE(lexicon.find("haustuer", known));
  CHECK(known.as_head == 0);
}

TEST_CASE("a form that is not in the table is not found") {
  WordStatistics known;
  CHECK_FALSE(sample().find("hau", known));
  CHECK_FALSE(sample().find("", known));
  CHECK_FALSE(Lexicon().find("haus", known));
}

TEST_CASE("a lexicon survives its encoding") {
  const Lexicon lexicon = sample();
  const Lexicon decoded = Lexicon::decode(lexicon.encode());
  CHECK(decoded.encode() == lexicon.encode());
  CHECK(decoded.totals().root_counts == 1234.5);
  CHECK(decoded.totals().firsts == 678);
  CHECK(decoded.lists().whole == lexicon.lists().whole);
  CHECK(decoded.lists().split == lexicon.lists().split);
  WordStatistics before;
  WordStatistics after;
  for (const LexiconRow& row : lexicon.rows()) {
    CAPTURE(row.form);
    REQUIRE(decoded.find(row.form, after));
    REQUIRE(lexicon.find(row.form, before));
    CHECK(before.count == after.count);
    CHECK(before.as_first == after.as_first);
    CHECK(before.proper_name == after.proper_name);
  }
}

TEST_CASE("an empty lexicon survives its encoding") {
  CHECK(Lexicon::decode(Lexicon().encode()).size() == 0);
}

TEST_CASE("rows made of decoded rows are the same again") {
  const Lexicon lexicon = sample();
  CHECK(Lexicon(lexicon.rows(), lexicon.totals(), lexicon.lists()).encode() == lexicon.encode());
}

TEST_CASE("every other string of bytes is index damage") {
  const std::string good = sample().encode();
  CHECK(code_of_decoding("") == ErrorCode::index_damaged);
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    CHECK(code_of_decoding(good.substr(0, size)) == ErrorCode::index_damaged);
    std::string changed = good;
    changed[size] = static_cast<char>(changed[size] ^ 0x21);
    CHECK(code_of_decoding(changed) == ErrorCode::index_damaged);
  }
}

TEST_CASE("bytes with a right checksum are checked all the same") {
  std::string payload = sample().encode();
  payload.resize(payload.size() - 8);
  // Whatever byte is changed: it decodes to a lexicon or it throws; it never reads elsewhere.
  for (std::size_t i = 0; i < payload.size(); ++i) {
    for (const int change : {0x01, 0x80, 0xff}) {
      std::string changed = payload;
      changed[i] = static_cast<char>(changed[i] ^ change);
      try {
        const Lexicon lexicon = Lexicon::decode(signed_bytes(changed));
        WordStatistics known;
        for (const LexiconRow& row : lexicon.rows()) CHECK(lexicon.find(row.form, known));
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::index_damaged);
      }
    }
  }
  CHECK(code_of_decoding(signed_bytes(payload + "x")) == ErrorCode::index_damaged);
  payload.front() = 99;
  CHECK(code_of_decoding(signed_bytes(payload)) == ErrorCode::index_damaged);
}

}  // namespace
