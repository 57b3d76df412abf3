// SPDX-License-Identifier: GPL-2.0-or-later
// corpus/formats holds the same ten articles in every format: all of them are understood alike.
#include <depesche/extract.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "extract/text.h"

TEST_SUITE_BEGIN("index/formats");

namespace depesche {
namespace {

constexpr std::size_t kArticles = 10;

using Fields = std::map<std::string, std::string>;

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "|") + value;
  return text;
}

Fields fields_of(const Article& article) {
  return {{"kicker", article.kicker},
          {"lead", article.lead},
          {"body", article.body},
          {"caption", article.caption},
          {"dateline", article.dateline},
          {"place", joined(article.place)},
          {"credit", article.credit},
          {"source", joined(article.source)},
          {"author", joined(article.author)},
          {"outlet", article.outlet},
          {"section", article.section},
          {"tags", joined(article.tags)},
          {"date", base::format_date(article.date)},
          {"url", article.url}};
}

// The articles of corpus/formats/<path> by their titles.
std::map<std::string, Fields> articles_in(const std::string& path, const std::string& format) {
  std::map<std::string, Fields> articles;
  ExtractRequest request;
  request.reading.on_issue = [](const IngestIssue& issue) {
    FAIL_CHECK(issue.file << ", line " << issue.line << ": " << issue.reason);
  };
  extract_articles({DEPESCHE_CORPUS "/formats/" + path}, request,
                   [&](const ExtractedArticle& extracted) {
                     CAPTURE(extracted.article.file);
                     CHECK(extracted.article.format == format);
                     articles.emplace(extracted.article.title, fields_of(extracted.article));
                   });
  return articles;
}

// What a format can't carry, or the sample has no place for.
struct FormatCase {
  const char* path;
  const char* format;
  std::string_view lacks;
};
constexpr FormatCase kCases[] = {
    {"scrape", "scrape", "section url"},
    {"html", "html", "section url"},  // of one page in four
    {"json", "json", ""},
    {"csv/meldungen.csv", "csv", ""},
    {"csv/meldungen.tsv", "csv", ""},
    {"newsml-g2", "newsml", "caption outlet section url"},
    {"newsml-1.2", "newsml", "caption outlet section url"},
    {"nitf", "nitf", "kicker outlet url"},
    {"iptc7901", "iptc7901", "kicker caption lead credit outlet section tags url"},
    {"ninjs", "ninjs", "outlet section url"},
    {"dpa", "dpa", "caption outlet url"},
    {"feed/meldungen.rss", "rss", "kicker caption lead section"},
    {"feed/meldungen.atom", "atom", "kicker caption lead section"},
    {"feed/meldungen.json", "jsonfeed", "kicker caption lead section"},
    {"warc/seiten.warc", "html", "section"},
    {"warc/seiten.arc", "html", "section"},
};

}  // namespace

TEST_CASE("the same articles come out of every format") {
  const std::map<std::string, Fields> expected = articles_in("jsonl", "jsonl");
  REQUIRE(expected.size() == kArticles);
  for (const FormatCase& format : kCases) {
    CAPTURE(std::string(format.path));
    const std::map<std::string, Fields> found = articles_in(format.path, format.format);
    CHECK(found.size() == kArticles);
    const std::vector<std::string_view> lacking = extract::words(format.lacks);
    for (const auto& [title, fields] : expected) {
      CAPTURE(title);
      const auto article = found.find(title);
      REQUIRE(article != found.end());
      for (const auto& [name, value] : fields) {
        if (std::find(lacking.begin(), lacking.end(), name) != lacking.end()) continue;
        CAPTURE(name);
        CHECK(article->second.at(name) == value);
      }
    }
  }
}

}  // namespace depesche
