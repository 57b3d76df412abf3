// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/xml_root.h"

#include <doctest/doctest.h>

#include <string_view>

TEST_SUITE_BEGIN("read/xml_root");

using depesche::read::xml_root;

TEST_CASE("the root of XML is found behind all that may stand before it") {
  const struct {
    std::string_view head;
    std::string_view root;
  } rows[] = {
      {"<nitf>", "nitf"},
      {"<nitf version='3.6'>", "nitf"},
      {"<n:newsItem xmlns:n='x'/>", "newsItem"},
      {"\xEF\xBB\xBF\n<?xml version=\"1.0\"?>\n<newsMessage\n a='b'>", "newsMessage"},
      {"<?xml version='1.0'?><!-- <nitf> --><?style x?><NewsML>", "NewsML"},
      {"<!DOCTYPE NewsML PUBLIC \"urn:x\" \"y.dtd\" [ <!ENTITY", "NewsML"},
      {"<!DOCTYPE\n nitf>", "nitf"},
      {"<br/>", "br"},
      // No XML, or none yet.
      {"", ""},
      {"nitf", ""},
      {"Ein Satz <nitf>", ""},
      {"<!-- ohne Ende", ""},
      {"<?xml version='1.0'", ""},
      {"<!DOCTYPE", ""},
      {"<", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.head);
    CHECK(xml_root(row.head) == row.root);
  }
}

TEST_SUITE_END();
