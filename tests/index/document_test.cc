// SPDX-License-Identifier: GPL-2.0-or-later
// Which terms, positions and values the document of an article has.
#include "index/document.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/hash.h"
#include "index/article_codec.h"
#include "index/positions/look_up.h"
#include "index/schema.h"
#include "index/support.h"

TEST_SUITE_BEGIN("index/document");

namespace index = depesche::index;
using depesche::Article;
using namespace depesche::tests;

namespace {

index::BuiltDocument built_of(const Article& article, const std::string& origin = "/a.txt") {
  return index::DocumentBuilder(nullptr, "").build(article, origin, index::encode_article(article));
}

Xapian::Document document_of(const Article& article, const std::string& origin = "/a.txt") {
  return built_of(article, origin).document;
}

// Of a term of the document.
std::vector<std::uint32_t> positions(const index::BuiltDocument& built, const std::string& term) {
  std::vector<std::uint32_t> found;
  const index::DocumentPositions document(built.positions.bytes, built.positions.place);
  CHECK(document.find(depesche::base::hash64(term), found));
  return found;
}

// Its frequency in the document; -1 if it has no such term.
int wdf(const Xapian::Document& document, const std::string& term) {
  for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
    if (*at == term) return static_cast<int>(at.get_wdf());
  }
  return -1;
}

}  // namespace

TEST_CASE("body words have form and stem and only stems have positions") {
  const auto built = built_of(article("a", "", "Die Häuser am Haus"));
  const auto& document = built.document;
  CHECK(wdf(document, "haeuser") == 1);
  CHECK(wdf(document, "haus") == 1);
  CHECK(wdf(document, "Zhaus") == 2);
  std::vector<std::uint32_t> of_form;
  const index::DocumentPositions stored(built.positions.bytes, built.positions.place);
  CHECK_FALSE(stored.find(depesche::base::hash64("haeuser"), of_form));
  const auto at = positions(built, "Zhaus");
  REQUIRE(at.size() == 2);
  CHECK(at[1] - at[0] == 2);
  CHECK(wdf(document, "XNBhaus") == -1);
}

TEST_CASE("the lead comes right before the body") {
  Article made = article("a", "", "zwei drei");
  made.lead = "Null vier.";
  const auto built = built_of(made);
  CHECK(positions(built, "Zzwei")[0] - positions(built, "Zvier")[0] == 1);
}

TEST_CASE("title words are in the title and in the main field without positions") {
  const auto built = built_of(article("a", "Der Krieg", "Vom Krieg und Frieden und Krieg"));
  const auto& document = built.document;
  CHECK(wdf(document, "Skrieg") == 0);
  CHECK(positions(built, "ZSkrieg").size() == 1);
  CHECK(wdf(document, "Zkrieg") == 4);
  CHECK(positions(built, "Zkrieg").size() == 2);
  // "der" stands in the title alone.
  CHECK(wdf(document, "der") == 1);
  CHECK(positions(built, "Zder").empty());
  CHECK(wdf(document, "XNBder") == 0);
  CHECK(wdf(document, "ZXNBder") == 0);
  CHECK(wdf(document, "XNBkrieg") == -1);
  CHECK(wdf(document, "ZXNBkrieg") == -1);
}

TEST_CASE("a form may be missing in the body where its stem is not") {
  const auto document = document_of(article("a", "Kriege", "Der Krieg"));
  CHECK(wdf(document, "XNBkriege") == 0);
  CHECK(wdf(document, "ZXNBkrieg") == -1);
}

TEST_CASE("tags are words of their own and of the main field") {
  Article made = article("a", "Titel", "Text");
  made.tags = {"Krieg", "Frieden"};
  const auto built = built_of(made);
  const auto& document = built.document;
  CHECK(wdf(document, "Kkrieg") == 0);
  CHECK(wdf(document, "XKkrieg") == 0);
  CHECK(wdf(document, "krieg") == 1);
  CHECK(wdf(document, "XNBkrieg") == 0);
  CHECK(positions(built, "ZXKfried")[0] - positions(built, "ZXKkrieg")[0] > 100);
}

TEST_CASE("no phrase runs from kicker to title") {
  Article made = article("a", "Zwei", "Text");
  made.kicker = "Vier";
  const auto built = built_of(made);
  CHECK(positions(built, "ZSzwei")[0] - positions(built, "ZSvier")[0] == 101);
}

TEST_CASE("a joined word stands at its first and its last part and counts once") {
  const auto built = built_of(article("a", "", "Die Syrien-Gespräche"));
  const auto& document = built.document;
  const std::string joined = "syriengespraeche";
  CHECK(wdf(document, joined) == 1);
  std::string stem;
  for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
    if ((*at).rfind("Zsyriengespr", 0) == 0) stem = *at;
  }
  CHECK(wdf(document, stem) == 1);
  const auto at = positions(built, stem);
  REQUIRE(at.size() == 2);
  CHECK(at[1] - at[0] == 1);
  CHECK(positions(built, "Zsyri") == std::vector<std::uint32_t>{at[0]});
}

TEST_CASE("caption and author are not in the main field") {
  Article made = article("a", "Titel", "Text");
  made.caption = "Kerry und Lawrow";
  made.author = {"Anna Muster", "Bert Beispiel"};
  const auto document = document_of(made);
  CHECK(wdf(document, "XCAPlawrow") == 0);
  CHECK(wdf(document, "lawrow") == -1);
  CHECK(wdf(document, "XAmuster") == 0);
  CHECK(wdf(document, "muster") == -1);
  CHECK(wdf(document, "Aanna muster") == 0);
  CHECK(wdf(document, "Abert beispiel") == 0);
}

TEST_CASE("whole values are terms and facet values as written") {
  Article made = article("Id/1", "Titel", "Text");
  made.source = {"afp", "AFP", "dpa", " "};
  made.outlet = "HNA.de";
  made.section = "Politik";
  made.place = {"München"};
  made.url = "https://x.de/A";
  const auto document = document_of(made, "/Archiv/a.txt");
  for (const char* term : {"XAGafp", "XAGdpa", "Hhna.de", "XSECpolitik", "XPLmuenchen", "QId/1",
                           "Uhttps://x.de/A", "XFILE/Archiv/a.txt"}) {
    CAPTURE(term);
    CHECK(wdf(document, term) == 0);
  }
  CHECK(wdf(document, "XAG") == -1);
  using List = std::vector<std::string>;
  CHECK(index::decode_list(document.get_value(index::kSourceSlot)) == List{"afp", "dpa"});
  CHECK(index::decode_list(document.get_value(index::kOutletSlot)) == List{"HNA.de"});
  CHECK(index::decode_list(document.get_value(index::kPlaceSlot)) == List{"München"});
  CHECK(document.get_value(index::kTagsSlot).empty());
  CHECK(document.get_value(index::kOriginSlot) == "/Archiv/a.txt");
  CHECK(document.get_value(index::kHashSlot).size() == 8);
  CHECK(index::ArticleReader("").read(document.get_data()).outlet == "HNA.de");
}

TEST_CASE("a date has terms for day and month and year") {
  Article made = article("a", "Titel", "Text");
  made.date = {2016, 9, 7, 1244};
  const auto document = document_of(made);
  for (const char* term : {"D20160907", "M201609", "Y2016"}) CHECK(wdf(document, term) == 0);
  CHECK(document.get_value(index::kDateSlot) == "201609072044");
  const auto undated = document_of(article("a", "Titel", "Text"));
  CHECK(undated.get_value(index::kDateSlot).empty());
}

TEST_CASE("an article of a program has no origin") {
  const auto document = document_of(article("a", "Titel", "Text"), "");
  CHECK(wdf(document, "XFILE") == -1);
  CHECK(document.get_value(index::kOriginSlot).empty());
}

TEST_CASE("a builder does not carry anything into the next document") {
  index::DocumentBuilder builder(nullptr, "");
  const Article first = article("a", "Krieg", "Text");
  const Article second = article("b", "Frieden", "Text");
  builder.build(first, "/a", index::encode_article(first));
  const auto built = builder.build(second, "", index::encode_article(second));
  CHECK(built.document.serialise() == document_of(second, "").serialise());
  CHECK(built.positions.bytes == built_of(second, "").positions.bytes);
}

TEST_SUITE_END();
