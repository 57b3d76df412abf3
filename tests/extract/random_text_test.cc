// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for every text, tried on random ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "extract/extract.h"
#include "extract/paragraphs.h"
#include "extract/text.h"

TEST_SUITE_BEGIN("extract/random_text");

namespace depesche::extract {
namespace {

// A small generator with fixed seeds, so that every run sees the same texts.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

// Pieces that the rules look at, and some that they must survive.
constexpr std::string_view kPieces[] = {"Genf",
                                        " - ",
                                        " – ",
                                        "(dpa)",
                                        "dpa",
                                        "/",
                                        ",",
                                        ". ",
                                        "\n",
                                        "\n\n",
                                        "Von ",
                                        "©",
                                        "Foto:",
                                        "+",
                                        "\n+\n",
                                        "Stand: ",
                                        "07.09.2016",
                                        " Uhr",
                                        "Kommentare",
                                        "Schlagworte",
                                        ":",
                                        "Lesen Sie auch",
                                        "\u00a0",
                                        "\u200b",
                                        "ä",
                                        "Ä",
                                        "İ",
                                        "🙂",
                                        "„",
                                        "“",
                                        "(",
                                        ")",
                                        "e\u0301",
                                        "Mit Material von ",
                                        "Quelle: ",
                                        "Berlin",
                                        " der ",
                                        "Der Streit dauert nach Angaben aus der "
                                        "Stadt noch lange an, sagte ein Sprecher am Mittwoch.",
                                        "4711",
                                        "-",
                                        "|",
                                        "#",
                                        "\t",
                                        "Anzeige"};

std::string random_text(Random& random) {
  std::string text;
  for (std::size_t count = random.below(60); count > 0; --count) {
    text += kPieces[random.below(std::size(kPieces))];
  }
  return text;
}

void check_valid(const Article& article) {
  for (const std::string* text : {&article.kicker, &article.title, &article.lead, &article.body,
                                  &article.caption, &article.dateline, &article.credit}) {
    CHECK(base::valid_utf8(*text));
  }
  for (const auto* list : {&article.place, &article.source, &article.author, &article.tags}) {
    for (const std::string& value : *list) {
      CHECK(base::valid_utf8(value));
      CHECK_FALSE(value.empty());
    }
  }
}

// Every paragraph of the body stands in the text, but for what was cut off at its ends.
void check_body_is_of(const std::string& text, const Article& article) {
  const std::vector<Line> lines = lines_of(text);
  for (const std::string* part : {&article.lead, &article.body}) {
    for (const Line& paragraph : lines_of(*part)) {
      CAPTURE(paragraph.text);
      CHECK(std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
        return line.text.find(paragraph.text) != std::string::npos;
      }));
    }
  }
}

TEST_CASE("a page of any text gives valid fields and a body out of its lines") {
  Random random(1);
  for (int i = 0; i < 3000; ++i) {
    read::Record record;
    record.format = "scrape";
    record.text = random_text(random);
    CAPTURE(record.text);
    const Extraction result = extract(record, {});
    check_valid(result.article);
    check_body_is_of(record.text, result.article);
    CHECK((!result.reject.empty() || !result.article.title.empty() ||
           !result.article.body.empty() || !result.article.lead.empty()));
  }
}

TEST_CASE("fields of any text give valid articles") {
  Random random(2);
  for (int i = 0; i < 1000; ++i) {
    read::Record record;
    record.format = "jsonl";
    for (const std::string& field : mappable_fields()) {
      record.fields.push_back({field, {random_text(random)}});
    }
    check_valid(extract(record, {}).article);
  }
}

TEST_CASE("a megabyte without a space or in tiny lines is read") {
  for (const std::string unit :
       {"a", "(", "©", ". ", "\n\n+\n", "Genf - ", "(dpa) ", "dpa\n", "Foto: "}) {
    CAPTURE(unit);
    read::Record record;
    record.format = "scrape";
    while (record.text.size() < 1'000'000) record.text += unit;
    check_valid(extract(record, {}).article);
  }
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
