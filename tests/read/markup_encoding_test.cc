// SPDX-License-Identifier: GPL-2.0-or-later
// What pages say of their encoding, and when they are believed.
#include "read/markup_encoding.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("read/markup_encoding");

namespace depesche::read {
namespace {

using namespace std::string_literals;

std::string declaring(const std::string& charset, const std::string& bytes) {
  return "<html><head><meta charset=\"" + charset + "\"></head><body>" + bytes;
}

std::string decoded_body(const std::string& page, const std::string& http_charset = "") {
  const std::string text = decode_markup(page, http_charset);
  const std::size_t body = text.find("<body>");
  return body == std::string::npos ? text : text.substr(body + 6);
}

struct Row {
  std::string charset;
  std::string bytes;
  std::string text;
};

TEST_CASE("German text of every declared encoding comes out exactly") {
  const Row kRows[] = {
      {"iso-8859-1",
       "\x84M\xFCll\x93 5 \x80 \x96 Stra\xDF"
       "e",
       "„Müll“ 5 € – Straße"},
      {"ISO-8859-1", "\xC4\xD6\xDC\xE4\xF6\xFC\xDF\xA7", "ÄÖÜäöüß§"},
      {"us-ascii", "M\xFCll", "Müll"},
      {"windows-1252", "M\xFCll \x85", "Müll …"},
      {"ISO-8859-15", "M\xFCll f\xFCr 5 \xA4, \xBCuvre, \xA6koda", "Müll für 5 €, Œuvre, Škoda"},
      {"iso_8859-15", "5 \xA4 f\xFCr", "5 € für"},
      {"iso-8859-2",
       "M\xFCll in \xA3\xF3"
       "d\xBC",
       "Müll in Łódź"},
      {"windows-1250",
       "M\xFCll in \xA3\xF3"
       "d\x9F \x96 \x84so\x93",
       "Müll in Łódź – „so“"},
      {"iso-8859-9", "M\xFCll in \xDDzmir", "Müll in İzmir"},
      {"macintosh",
       "M\x9Fll f\x9Fr \xD2Stra\xA7"
       "e\xD3 \xD0",
       "Müll für “Straße” –"},
      {"cp850",
       "M\x81ll, Stra\xE1"
       "e",
       "Müll, Straße"},
      {"windows-1251", "\xCC\xEE\xF1\xEA\xE2\xE0", "Москва"},
      {"klingon", "M\xFCll", "Müll"},
      {"UTF-8//TRANSLIT", "M\xFCll", "Müll"},
      {"utf-16", "M\xFCll", "Müll"},
      {"iso-8859-2", "Müll in Łódź", "Müll in Łódź"},
      {"iso-8859-1", "Die Straße war für Übungen schön, M\xFC",
       "Die Straße war für Übungen schön, Mü"},
      {"utf-8", "M\xFCll", "Müll"},
      {"", "M\xFCll", "Müll"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.charset);
    CHECK_EQ(decoded_body(declaring(row.charset, row.bytes)), row.text);
    CHECK_EQ(decoded_body("<html><body>" + row.bytes, row.charset), row.text);
  }
}

TEST_CASE("the HTTP header is asked before the page and valid UTF-8 before both") {
  CHECK_EQ(decoded_body(declaring("iso-8859-1", "\xA4 \xFC"), "iso-8859-15"), "€ ü");
  CHECK_EQ(decoded_body(declaring("iso-8859-15", "\xA4 \xFC"), ""), "€ ü");
  CHECK_EQ(decoded_body(declaring("iso-8859-1", "ü"), "windows-1250"), "ü");
}

TEST_CASE("a byte order mark decides") {
  CHECK_EQ(decode_markup("\xEF\xBB\xBF<meta charset=cp850>Müll"), "\uFEFF<meta charset=cp850>Müll");
  CHECK_EQ(decode_markup("\xFF\xFEM\0\xFC\0"s, "utf-8"), "Mü");
  CHECK_EQ(decode_markup("\xFE\xFF\0M\0\xFC"s), "Mü");
}

TEST_CASE("declarations are found in every spelling") {
  struct {
    std::string_view head;
    std::string_view charset;
  } const kRows[] = {
      {"<meta charset=utf-8>", "utf-8"},
      {"<META CHARSET='UTF-8'/>", "UTF-8"},
      {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">",
       "ISO-8859-1"},
      {"<meta content='text/html;Charset = x' http-equiv=content-type>", "x"},
      {"<meta name=x content='charset=no'><meta charset=yes>", "yes"},
      {"<!-- <meta charset=no> --><script>'<meta charset=no>'</script><meta charset=yes>", "yes"},
      {"<?xml version='1.0' encoding=\"iso-8859-15\"?><html>", "iso-8859-15"},
      {"<?xml version='1.0' encoding='a'?><html><head><meta charset=b>", "b"},
      {"<?xml version='1.0'?><rss encoding='no'>", ""},
      {"<body><meta charset=no>", ""},
      {"<meta http-equiv=refresh content='charset=no'>", ""},
      {"<meta http-equiv=content-type content='text/html; charset'>", ""},
      {"", ""},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.head);
    CHECK_EQ(declared_charset(row.head), row.charset);
  }
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
