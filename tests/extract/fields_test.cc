// SPDX-License-Identifier: GPL-2.0-or-later
// Records with keys: which value becomes which field.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/calendar.h"
#include "extract/extract.h"

TEST_SUITE_BEGIN("extract/fields");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

Extraction extract_fields(std::vector<read::Field> fields, const ExtractOptions& options = {}) {
  read::Record record;
  record.format = "jsonl";
  record.fields = std::move(fields);
  return extract(record, options);
}

const std::string kSentence = "Der Verkehr kam am Abend für zwei Stunden zum Erliegen.";

TEST_CASE("every key fills the field of its name") {
  const Extraction result = extract_fields({{"id", {"a-1"}},
                                            {"kicker", {"Verkehr"}},
                                            {"title", {"Stau  am Abend"}},
                                            {"lead", {"Zwei Stunden."}},
                                            {"body", {kSentence + "\n" + kSentence}},
                                            {"caption", {"Der Stau.", "Die Brücke."}},
                                            {"dateline", {"Genf (afp)"}},
                                            {"place", {"Genf"}},
                                            {"credit", {"afp"}},
                                            {"source", {"AFP"}},
                                            {"author", {"Jana Beispiel"}},
                                            {"outlet", {"hna.de"}},
                                            {"section", {"Welt"}},
                                            {"tags", {"Stau", "Brücke, alte"}, true, true},
                                            {"date", {"2016-09-07T20:44:00+02:00"}},
                                            {"url", {"https://www.hna.de/a.html#x"}}});
  const Article& article = result.article;
  CHECK(result.reject.empty());
  CHECK(result.warnings.empty());
  CHECK(article.id == "a-1");
  CHECK(article.kicker == "Verkehr");
  CHECK(article.title == "Stau am Abend");
  CHECK(article.lead == "Zwei Stunden.");
  CHECK(article.body == kSentence + "\n\n" + kSentence);
  CHECK(article.caption == "Der Stau.\nDie Brücke.");
  CHECK(article.dateline == "Genf (afp)");
  CHECK(article.place == Strings{"Genf"});
  CHECK(article.credit == "afp");
  CHECK(article.source == Strings{"afp"});
  CHECK(article.author == Strings{"Jana Beispiel"});
  CHECK(article.outlet == "hna.de");
  CHECK(article.section == "Welt");
  CHECK(article.tags == Strings{"Stau", "Brücke, alte"});
  CHECK(base::format_date(article.date) == "2016-09-07T20:44");
  CHECK(article.url == "https://www.hna.de/a.html#x");
}

TEST_CASE("a body that repeats the lead keeps what follows") {
  const Article article =
      extract_fields({{"lead", {"Zwei Stunden."}}, {"body", {"Zwei Stunden.\n\n" + kSentence}}})
          .article;
  CHECK(article.lead == "Zwei Stunden.");
  CHECK(article.body == kSentence);
  CHECK(extract_fields({{"lead", {"Zwei"}}, {"body", {"Zwei Stunden."}}}).article.body ==
        "Zwei Stunden.");
}

TEST_CASE("one string may stand for a list") {
  const Article article = extract_fields({{"title", {"x"}},
                                          {"tags", {"Syrien, Genf"}},
                                          {"source", {"dpa/lhe, AFP"}},
                                          {"place", {"Damaskus/Beirut"}},
                                          {"author", {"Jana Beispiel und Peter Muster"}}})
                              .article;
  CHECK(article.tags == Strings{"Syrien", "Genf"});
  CHECK(article.source == Strings{"dpa", "afp"});
  CHECK(article.place == Strings{"Damaskus", "Beirut"});
  CHECK(article.author == Strings{"Jana Beispiel", "Peter Muster"});
}

TEST_CASE("a list is taken as it is also if it has one value") {
  const Article article =
      extract_fields({{"title", {"x"}}, {"tags", {"Bund, Länder"}, true, true}}).article;
  CHECK(article.tags == Strings{"Bund, Länder"});
}

TEST_CASE("a source may be printed as a credit") {
  for (const char* printed : {"(mit dpa, AFP)", "mit dpa, AFP", "Quelle: dpa/AFP", "dpa, AFP"}) {
    CAPTURE(printed);
    CHECK(extract_fields({{"title", {"x"}}, {"source", {printed}}}).article.source ==
          Strings{"dpa", "afp"});
  }
}

TEST_CASE("an unknown source is kept in lower case") {
  CHECK(extract_fields({{"title", {"x"}}, {"source", {"Eigener Bericht"}}}).article.source ==
        Strings{"eigener bericht"});
}

TEST_CASE("credit and dateline are taken out of the body and give way to what the record says") {
  const Strings body = {"Genf (dpa) - " + kSentence + " (dpa, AFP)"};
  const Article taken = extract_fields({{"body", body}}).article;
  CHECK(taken.body == kSentence);
  CHECK(taken.place == Strings{"Genf"});
  CHECK(taken.dateline == "Genf (dpa)");
  CHECK(taken.credit == "(dpa, AFP)");
  CHECK(taken.source == Strings{"dpa", "afp"});

  const Article kept =
      extract_fields({{"body", body}, {"source", {"sid"}}, {"place", {"Bern"}}}).article;
  CHECK(kept.body == kSentence);
  CHECK(kept.source == Strings{"sid"});
  CHECK(kept.place == Strings{"Bern"});
  CHECK(kept.dateline == "Genf (dpa)");
  CHECK(kept.credit == "(dpa, AFP)");
}

TEST_CASE("agencies and places come from the credit and the dateline that a record has as keys") {
  const Article article =
      extract_fields({{"body", {kSentence}}, {"credit", {"(mit dpa)"}}, {"dateline", {"Genf –"}}})
          .article;
  CHECK(article.source == Strings{"dpa"});
  CHECK(article.place == Strings{"Genf"});
  CHECK(article.credit == "(mit dpa)");
  const Article both =
      extract_fields({{"body", {kSentence}}, {"dateline", {"Berlin (afp)"}}}).article;
  CHECK(both.source == Strings{"afp"});
  CHECK(both.place == Strings{"Berlin"});
}

TEST_CASE("a field is read from the key it is mapped to") {
  ExtractOptions options;
  options.map = {{"title", "headline"}, {"outlet", "source"}};
  const Article article =
      extract_fields({{"headline", {"Neu"}}, {"title", {"Alt"}}, {"source", {"hna.de"}}}, options)
          .article;
  CHECK(article.title == "Neu");
  CHECK(article.outlet == "hna.de");
  CHECK(article.source.empty());
}

TEST_CASE("the id comes from the url where the record has none") {
  CHECK(
      extract_fields({{"title", {"x"}}, {"url", {"https://www.hna.de/a.html?p=1#k"}}}).article.id ==
      "www.hna.de/a.html?p=1");
  CHECK(extract_fields({{"title", {"x"}}}).article.id.empty());
}

TEST_CASE("the outlet is the record's or the option's or the url's") {
  ExtractOptions options;
  const std::vector<read::Field> fields = {{"title", {"x"}}, {"url", {"https://www.hna.de/a"}}};
  CHECK(extract_fields(fields, options).article.outlet == "hna.de");
  options.outlet = "Beispielblatt";
  CHECK(extract_fields(fields, options).article.outlet == "Beispielblatt");
}

TEST_CASE("a body with markup or a page around it becomes text") {
  const Extraction result =
      extract_fields({{"title", {"Bund &amp; L&auml;nder <b>streiten</b>"}},
                      {"body",
                       {"<p>Genf (dpa) - " + kSentence + "</p><p>Anzeige</p><p>" + kSentence +
                        " (dpa)</p><p>Die Brücke. Foto: Jan Beispiel/dpa</p>"}}});
  CHECK(result.reject.empty());
  CHECK(result.article.title == "Bund & Länder streiten");
  CHECK(result.article.body == kSentence + "\n\n" + kSentence);
  CHECK(result.article.caption == "Die Brücke.");
  CHECK(result.article.place == Strings{"Genf"});
  CHECK(result.article.source == Strings{"dpa"});
}

TEST_CASE("a broken word in a body is put together") {
  const Extraction result =
      extract_fields({{"title", {"Gespräche"}}, {"body", {"Die Waffen-\nruhe hält."}}});
  CHECK(result.article.body == "Die Waffenruhe hält.");
}

TEST_CASE("a date that is not understood is a warning and stays unknown") {
  ExtractOptions options;
  options.date = Date{2016, 9, 7};
  const Extraction result = extract_fields({{"title", {"x"}}, {"date", {"gestern"}}}, options);
  CHECK(result.reject.empty());
  CHECK(result.warnings == Strings{"date \"gestern\" is not understood"});
  CHECK_FALSE(result.article.date.known());
  CHECK(extract_fields({{"title", {"x"}}}, options).article.date == options.date);
  CHECK(base::format_date(
            extract_fields({{"title", {"x"}}, {"date", {"7. September 2016, 18:03 Uhr"}}})
                .article.date) == "2016-09-07T18:03");
}

TEST_CASE("a record without text is rejected with the reason") {
  CHECK(extract_fields({{"id", {"1"}}, {"title", {" "}}}).reject == "neither title nor body");
  read::Field number{"title", {"4711"}};
  number.is_text = false;
  CHECK(extract_fields({number, {"body", {"x"}}}).reject == "title is a number, not text");
  number = {"body", {"true"}};
  number.is_text = false;
  CHECK(extract_fields({number}).reject == "body is a truth value, not text");
  CHECK(extract_fields({{"title", {"x"}}, {"body.text", {"y"}}}).reject ==
        "body is an object, not text");
  CHECK(extract_fields({{"title", {"1984"}}}).reject.empty());
}

TEST_CASE("every field that may be mapped is one of an article") {
  const Strings fields = mappable_fields();
  CHECK(fields.size() == 18);
  CHECK(fields.front() == "id");
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
