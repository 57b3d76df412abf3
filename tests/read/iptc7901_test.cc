// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/iptc7901.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "read/reader_fixture.h"

TEST_SUITE_BEGIN("read/iptc7901");

using namespace depesche::read;
using depesche::tests::read_text;

TEST_CASE("the header of a message is told from text") {
  const struct {
    std::string_view line;
    bool header;
  } rows[] = {
      {"bdt0123 3 pl 214  dpa 0456", true},
      {"\x01"
       "bdt0000 2 pl 41  dpa 0000\r",
       true},
      {"hes0017 4 vm 71  lhe 0233", true},
      {"ecp0007 4 s 850  dpa-tns 0908", true},
      {"wap-bay0012 4 vm 71  lby 0233", true},
      {"bdt0123 3 pl 214 0456", true},
      {"Am 3. Mai 2016 fuhr der Zug 0456", false},
      {"bdt0123", false},
      {"bdt0123 3 pl", false},
      {"Lauf1234 1 km 300 m in 4,20", false},
      {"", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(is_iptc7901_header(row.line) == row.header);
    CHECK(looks_like_iptc7901(std::string(row.line) + "\nText") == row.header);
  }
  CHECK(
      looks_like_iptc7901("\x01"
                          "APA0281 5 AI 0170 II\n"));
  CHECK_FALSE(looks_like_iptc7901("\x01\x02\x03\x04"));
}

TEST_CASE("a short message is text although it is full of control characters") {
  const std::string message =
      "\x01"
      "bdt0001 1 pl 5  dpa 0001\r\n\r\n\x02(Blitz \x07\x07\x07\x07\x07\x07\x07\x07\x07\x07)\r\n"
      "Ein Satz =\r\n\x03"
      "241205 Sep 24\r\n\x7f\r\n\x7f\x04\r\n";
  const FormatChoice choice = choose_format("meldung.iptc", message);
  REQUIRE(choice.format != nullptr);
  CHECK(std::string_view(choice.format->name) == "iptc7901");
  CHECK(choose_format("meldung.txt", message).format == choice.format);
  CHECK(choose_format("meldung", message).format == choice.format);
  const auto result = read_text("iptc7901", message);
  REQUIRE(result.records.size() == 1);
  CHECK(result.records[0].origin.whole_file());
  CHECK(result.records[0].text.find("\n(Blitz )\n") != std::string::npos);
  CHECK(result.counts.control_characters == 0);
}

TEST_CASE("several messages in a file are records with their lines") {
  const auto framed = read_text("iptc7901",
                                "\x01"
                                "bdt0001 3 pl 1  dpa 0001\n\nEins =\n\x03"
                                "241205 Sep 24\n\x7f\x04\x01"
                                "bdt0002 3 pl 1  dpa 0002\n\nZwei =\n\x03"
                                "241206 Sep 24\n\x04");
  REQUIRE(framed.records.size() == 2);
  CHECK(framed.records[0].origin.line == 1);
  CHECK(framed.records[0].text.find("Zwei") == std::string::npos);
  CHECK(framed.records[1].origin.line == 5);
  CHECK(framed.records[1].text.find("bdt0002 3 pl") != std::string::npos);
  CHECK(framed.records[1].text.find("Zwei") != std::string::npos);

  const auto bare = read_text("iptc7901",
                              "bdt0001 3 pl 1  dpa 0001\n\nEins =\n\n241205 Sep 24\n"
                              "bdt0002 3 pl 1  dpa 0002\n\nZwei =\n");
  REQUIRE(bare.records.size() == 2);
  CHECK(bare.records[1].origin.line == 6);
}

TEST_CASE("characters of eight and seven bits are read") {
  const auto text_of = [](std::string_view text) {
    const auto result = read_text("iptc7901", text);
    return result.records.empty() ? std::string() : result.records[0].text;
  };
  CHECK(text_of("bdt0001 3 pl 1  dpa 0001\nBr\xFC"
                "cke \x84zu\x93 =\n") == "bdt0001 3 pl 1  dpa 0001\nBrücke „zu“ =\n");
  CHECK(text_of("bdt0001 3 pl 1  dpa 0001\nBrücke =\n") == "bdt0001 3 pl 1  dpa 0001\nBrücke =\n");
  CHECK(decode_iso646_de("f}r die gr|~te Br}cke in der N{he, ]bung im [mter-Haus") ==
        "für die größte Brücke in der Nähe, Übung im Ämter-Haus");
  for (const std::string_view plain :
       {"| KSV | 3:1 |\n|a|b|c|d|", "if (a) {b;} else {c;}", "~/texte [1]", "Eins zwei", ""}) {
    CAPTURE(plain);
    CHECK(decode_iso646_de(plain) == plain);
  }
}

TEST_CASE("a message that is too large costs only itself") {
  ReadLimits limits;
  limits.file_bytes = 100;
  std::string text = "bdt0001 3 pl 1  dpa 0001\n";
  for (int i = 0; i < 20; ++i) text += "Ein Satz nach dem anderen.\n";
  text += "bdt0002 3 pl 1  dpa 0002\nZwei =\n";
  const auto result = read_text("iptc7901", text, limits);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].origin.line == 1);
  CHECK(result.problems[0].reason == "the message is larger than 100 bytes");
  REQUIRE(result.records.size() == 1);
  CHECK(result.records[0].origin.line == 22);
}

TEST_CASE("a file without text is a problem") {
  const auto result = read_text("iptc7901", "\x01\x02\x03\n\n");
  CHECK(result.records.empty());
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].reason == "the file holds no text");
}

TEST_SUITE_END();
