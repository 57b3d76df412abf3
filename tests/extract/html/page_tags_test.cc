// SPDX-License-Identifier: GPL-2.0-or-later
// Tags and section of the article on a page.
#include "extract/html/page_tags.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "read/html_parser.h"

TEST_SUITE_BEGIN("extract/html/page_tags");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

Article read(const std::string& html, const std::string& url = {}, const Strings& below = {}) {
  read::Tree tree;
  REQUIRE(read::parse_html(html, tree).empty());
  const PageHead head = read_page_head(tree);
  const LinkedData data = read_linked_data(tree);
  const std::vector<const LinkedArticle*> linked = own_articles(data.articles, {}, {});
  const Strings site_names = {"HNA", "hna.de"};
  Article article;
  article.title = "Regen im Juli";
  article.author = {"Ulrich Exner"};
  article.url = url;
  const TaggedPage page{tree, head, data, linked, below, site_names};
  put_tags(page, article);
  put_section(page, article);
  return article;
}

const std::string kText = "<p>Text</p>";

TEST_CASE("the first kind of tags that a page has counts") {
  const std::string linked =
      "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"keywords\":\"Wetter, "
      "Regen\"}</script>";
  const std::string metas =
      "<meta property=\"article:tag\" content=\"Juli\">"
      "<meta property=\"article:tag\" content=\"Sturm\">"
      "<meta name=keywords content=\"a, b\">";
  CHECK(read(linked + metas + kText).tags == Strings{"Wetter", "Regen"});
  CHECK(read(metas + kText).tags == Strings{"Juli", "Sturm"});
  CHECK(read("<meta name=news_keywords content=\"Juli;Sturm\">" + kText).tags ==
        Strings{"Juli", "Sturm"});
  CHECK(read("<a rel=\"category tag\" href=/c>Wetter</a><a rel=tag href=/t>Juli</a>").tags ==
        Strings{"Juli"});
  CHECK(read("<div class=\"post articleTags\"><a href=/j>#Juli</a> <a href=/s>Sturm,</a></div>")
            .tags == Strings{"Juli", "Sturm"});
  CHECK(read(kText, {}, {"Teilen", "Schlagworte:", "Juli", "Sturm"}).tags ==
        Strings{"Juli", "Sturm"});
  CHECK(read(kText).tags.empty());
}

TEST_CASE("what is no tag is left out") {
  CHECK(read("<meta name=keywords content=\"_Prio_3, Exner-Ulrich, HNA, News, veeseo:x, 4711, "
             "Regen\">" +
             kText)
            .tags == Strings{"Regen"});
  // What a system writes for itself; "Ende-zu-Ende-Messung" is a word.
  CHECK(read("<meta name=keywords content=\"[NAME], stats-reach-team-all-pages, Startseite-Mix, "
             "Ende-zu-Ende-Messung, Regen»\">" +
             kText)
            .tags == Strings{"Ende-zu-Ende-Messung", "Regen"});
  // All tags of the site, teasers with a tag, and navigation.
  CHECK(read("<div class=tag-cloud><a href=/j>Juli</a></div>").tags.empty());
  CHECK(read("<div class=tags><a href=/j>Juli</a><p>Es regnet.</p></div>").tags.empty());
  CHECK(read("<nav><ul class=topics><li><a href=/j>Juli</a></ul></nav>").tags.empty());
  CHECK(read("<div class=vintage><a href=/j>Juli</a></div>").tags.empty());
}

TEST_CASE("the section is what JSON-LD or a meta element or the breadcrumb or the address says") {
  const std::string linked =
      "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"articleSection\":[\"Wetter\","
      "\"Regen\"]}</script>";
  const std::string meta = "<meta property=\"article:section\" content=\"Politik\">";
  const std::string trail =
      "<script type=\"application/ld+json\">{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
      "{\"name\":\"Startseite\"},{\"name\":\"HNA\"},{\"name\":\"Sport\"},"
      "{\"name\":\"Regen im Juli\"}]}</script>";
  CHECK(read(linked + meta + kText).section == "Wetter");
  CHECK(read(meta + trail + kText).section == "Politik");
  CHECK(read(trail + kText).section == "Sport");
  CHECK(read("<meta name=section content=\"www.hna.de\"><meta name=section content=\"digital, "
             "Netz\">" +
             kText)
            .section == "Digital");
  for (const char* nothing : {"Homepage", "Top-News", "HNA – Nachrichten für Kassel"}) {
    CHECK(read("<meta name=section content=\"" + std::string(nothing) + "\">" + kText).section ==
          "");
  }
  CHECK(read(kText, "https://hna.de/kultur/regen.html").section == "Kultur");
  CHECK(read(kText, "https://hna.de/a1/regen.html").section == "");
}

}  // namespace
}  // namespace depesche::extract
