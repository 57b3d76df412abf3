// SPDX-License-Identifier: GPL-2.0-or-later
// The stored form of articles.
#include "index/article_codec.h"

#include <doctest/doctest.h>

#include <depesche/error.h>

TEST_SUITE_BEGIN("index/codec");

namespace {

depesche::Article full_article() {
  depesche::Article article;
  article.id = "nordhessen-bote.de/2016/09/07/kerry-lawrow-genf";
  article.kicker = "Syrien";
  article.title = "Kerry und Lawrow in Genf";
  article.lead = "Neue Gespräche.";
  article.body = std::string(300, 'x') + "\n\nZweiter Absatz.";
  article.caption = "Kerry (re.) und Lawrow";
  article.dateline = "Genf (dpa)";
  article.place = {"Genf"};
  article.credit = "(mit dpa, AFP)";
  article.source = {"dpa", "afp"};
  article.author = {"Anna Muster"};
  article.outlet = "nordhessen-bote.de";
  article.section = "Politik";
  article.tags = {"Syrien", "", "Diplomatie"};
  article.date = {2016, 9, 7, 0};
  article.modified = {2016, 9, 8, 61};
  article.url = "https://nordhessen-bote.de/a";
  article.note = "Sperrfrist 8. September 06.00 Uhr";
  article.file = "a.txt";
  article.format = "scrape";
  return article;
}

}  // namespace

TEST_CASE("an article comes back with all its fields") {
  const depesche::Article in = full_article();
  const depesche::Article out =
      depesche::index::decode_article(depesche::index::encode_article(in));
  CHECK(out.id == in.id);
  CHECK(out.kicker == in.kicker);
  CHECK(out.title == in.title);
  CHECK(out.lead == in.lead);
  CHECK(out.body == in.body);
  CHECK(out.caption == in.caption);
  CHECK(out.dateline == in.dateline);
  CHECK(out.place == in.place);
  CHECK(out.credit == in.credit);
  CHECK(out.source == in.source);
  CHECK(out.author == in.author);
  CHECK(out.outlet == in.outlet);
  CHECK(out.section == in.section);
  CHECK(out.tags == in.tags);
  CHECK(out.date == in.date);
  CHECK(out.modified == in.modified);
  CHECK(out.url == in.url);
  CHECK(out.note == in.note);
  CHECK(out.file == in.file);
  CHECK(out.format == in.format);
}

TEST_CASE("an empty article with an unknown date comes back") {
  const std::string encoded = depesche::index::encode_article(depesche::Article());
  const depesche::Article out = depesche::index::decode_article(encoded);
  CHECK(out.date == depesche::Date());
  CHECK(depesche::index::encode_article(out) == encoded);
}

TEST_CASE("every changed byte and every cut of a stored article is refused") {
  const std::string encoded = depesche::index::encode_article(full_article());
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    CAPTURE(at);
    for (const int bits : {0x01, 0x80, 0xff}) {
      std::string damaged = encoded;
      damaged[at] = static_cast<char>(damaged[at] ^ bits);
      CHECK_THROWS_AS(depesche::index::decode_article(damaged), depesche::Error);
    }
    CHECK_THROWS_AS(depesche::index::decode_article(encoded.substr(0, at)), depesche::Error);
  }
}

TEST_SUITE_END();
