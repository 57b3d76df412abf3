// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compile.h"
#include "query/expand.h"
#include "query/limits.h"
#include "query/small_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using depesche::Article;
using depesche::tests::SmallIndex;

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// 1500 forms that begin with "wort", "wortaaa" and the next ones in most articles, and text that is
// the same word over and over.
std::vector<Article> monotonous_articles() {
  std::vector<Article> articles;
  for (int i = 0; i < 10; ++i) {
    std::string body;
    for (int form = 0; form < (i == 0 ? 1500 : 400); ++form) {
      body += "wort";
      for (int digit : {form / 676, form / 26 % 26, form % 26})
        body += static_cast<char>('a' + digit);
      body += ' ';
    }
    articles.push_back(
        depesche::tests::article(std::to_string(i), "Titel", body + repeated("der ", 2000)));
  }
  return articles;
}

}  // namespace

TEST_SUITE_BEGIN("query/compile_limits");

TEST_CASE("a pattern with too many forms takes the most frequent and says so") {
  SmallIndex index(monotonous_articles());
  const auto compiled = index.compile("wort*");
  REQUIRE(compiled.notes.size() == 1);
  CHECK(compiled.notes[0] == "wort*: 1000 of 1500 forms searched");
  const auto& forms = compiled.highlights[0].words[0].forms;
  CHECK(forms.size() == depesche::query::kMaxExpansions);
  CHECK(forms.count("wortaaa") == 1);
  // The last of the 400 forms that all articles have, and the last of all.
  CHECK(forms.count("wortapj") == 1);
  CHECK(forms.count("wortcfr") == 0);
  CHECK(index.find("wort*") == "0 1 2 3 4 5 6 7 8 9");
  CHECK(index.compile("wortaa?").notes.empty());
}

TEST_CASE("queries made to be slow end") {
  SmallIndex index(monotonous_articles());
  std::string nested = "b";
  for (int i = 0; i < 16; ++i) nested = "(a UND (b ODER " + nested + "))";
  std::string globs;
  for (int i = 0; i < 16; ++i)
    globs += "*o*r*t*a*a*" + std::string(1, static_cast<char>('a' + i)) + "* ";
  const std::string queries[] = {
      nested,
      globs,
      "w" + repeated("?*", 100) + "o",
      repeated("wortaaa~2 ODER ", 15) + "wortbbb~2",
      repeated("der ", 256),
      repeated("der ODER ", 255) + "der",
      "\"" + repeated("der ", 50) + "\"",
      "=\"" + repeated("der ", 50) + "\"",
      "\"" + repeated("der ", 25) + "\"~25",
      "=\"" + repeated("der ", 25) + "titel\"~24",
      "der NEAR/40 wortaaa NEAR/40 wortaab NEAR/40 wortaac NEAR/40 wortaad NEAR/40 wortaae",
      repeated("a-", 40) + "a",
      "\"" + repeated("a-b ", 4) + "\"",
      repeated("NICHT ", 600) + "der",
      repeated("-(", 31) + "der" + repeated(")", 31),
  };
  for (const std::string& query : queries) {
    CAPTURE(query);
    CHECK(index.find(query).find("internal") == std::string::npos);
  }
  const std::string too_long = repeated("der ", 51);
  CHECK(index.find("\"" + too_long + "\"") == "0: a phrase has at most 50 words");
  CHECK(index.find("\"der die\"~49") == "0: a phrase with ~ reaches over at most 50 words");
  CHECK(index.find("\"" + repeated("a-b ", 5) + "\"") ==
        "0: too many words with hyphens in one phrase");
  CHECK(index.find("\"" + repeated("der ", 40) + "\" " +
                   repeated("\"" + repeated("der ", 40) + "\" ", 6)) == "978: more than 256 words");
}

TEST_SUITE_END();
