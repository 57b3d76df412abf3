// SPDX-License-Identifier: GPL-2.0-or-later
// Credits of a text: which lines and tails are one, and what they say.
#include "extract/credit.h"
#include "extract/credit_tail.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("extract/credit");

namespace depesche::extract {
namespace {

using Strings = std::vector<std::string>;

struct Row {
  std::string text;
  Strings agencies;
};

std::string joined(const Strings& list) {
  std::string text;
  for (const std::string& item : list) text += (text.empty() ? "" : ",") + item;
  return text;
}

TEST_CASE("a line that is nothing but a credit") {
  const Row rows[] = {
      {"afp", {"afp"}},
      {"dpa/lhe", {"dpa"}},
      {"dpa.", {"dpa"}},
      {"(dpa)", {"dpa"}},
      {"SDA/sep", {"sda"}},
      {"sak/Reuters", {"reuters"}},
      {"(mit dpa, AFP)", {"dpa", "afp"}},
      {"(dpa,Tsp)", {"dpa"}},
      {"(LuHa/dpa)", {"dpa"}},
      {"(Tsp, mit dpa)", {"dpa"}},
      {"(dpa epd)", {"dpa", "epd"}},
      {"(AFP/dpa/epd)", {"afp", "dpa", "epd"}},
      {"(rt / reuters)", {"reuters"}},
      {"(rt de/dpa)", {"dpa"}},
      {"(dpa/-ry)", {"dpa"}},
      {"(sid/bearbeitet von ms)", {"sid"}},
      {"(Erika Musterfrau und Jan Beispiel, dpa)", {"dpa"}},
      {"(Jan Beispiel/AFP)", {"afp"}},
      {"(Erika Musterfrau-Meier/dpa; Tsp)", {"dpa"}},
      {"Erika Musterfrau, dpa", {"dpa"}},
      {"(Mit Material von dts)", {"dts"}},
      {"(SB mit dts-Material)", {"dts"}},
      {"(Quelle: u.a. dts)", {"dts"}},
      {"(Mit AFP, dpa)", {"afp", "dpa"}},
      {"Mit Material von dpa.", {"dpa"}},
      {"Mit Informationen der dpa.", {"dpa"}},
      {"Mit Material der Nachrichtenagenturen dpa und AP", {"dpa", "ap"}},
      {"Mit Material der Agenturen AP und dpa.", {"ap", "dpa"}},
      {"© dpa-infocom, dpa:240412-99-652248/5", {"dpa"}},
      {"Quelle: ntv.de, ino/dpa", {"dpa"}},
      {"Quelle: mlu./dpa", {"dpa"}},
      {"© SZ.de/dpa/jps", {"dpa"}},
      {"Quelle: sid/dpa", {"sid", "dpa"}},
      {"Quelle: dpa Sport", {"dpa"}},
      {"(Quelle: APA/sda/dpa)", {"apa", "sda", "dpa"}},
      {"Quellen: DPA, \"Kicker\", \"transfermarkt.de\"", {"dpa"}},
      {"(APA, 11.9.2015)", {"apa"}},
      {"(APA; 15.8.2015)", {"apa"}},
      {"(APA 4.9.2015)", {"apa"}},
      {"(APA/sid/red – 11.7. 2015)", {"apa", "sid"}},
      {"Weitere Quellen • AP", {"ap"}},
      {"(Tsp, dpa, LBN)", {"dpa"}},
      // forms of other houses
      {"abc/beispiel.de/dpa", {"dpa"}},
      {"SAT.9 REGIONAL/dpa", {"dpa"}},
      {"dpa/abc/LTO-Redaktion", {"dpa"}},
      {"(SID) / Artikelbild: Imago", {"sid"}},
      {"(dpa, Reuters, epd Tsp)", {"dpa", "reuters", "epd"}},
      {"(mit dpa, AFP Reuters)", {"dpa", "afp", "reuters"}},
      {"(APA, 30. 9. 2015)", {"apa"}},
      {"(Tsp, dpa, Reuters, kna)", {"dpa", "reuters", "kna"}},
      {"(mit rtr/epd)", {"reuters", "epd"}},
      {"(dpa/Tagesblatt)", {"dpa"}},
      {"(rt/deutsch/dpa)", {"dpa"}},
      {"RND/dpa", {"dpa"}},
      {"pcl/mit dpa", {"dpa"}},
      {"Reuters/kra", {"reuters"}},
      {"Mit Agenturmaterial von dpa/kna/epd", {"dpa", "kna", "epd"}},
      {"(Mit Material von dts-Nachrichtenagentur)", {"dts"}},
      {"(Mit Materal von dts)", {"dts"}},
      {"Quelle: dpa-AFX", {"dpa-afx"}},
      {"(KNA, DR)", {"kna"}},
      {"(dapd/ddp)", {"dapd", "ddp"}},
      {"Die Meldung wurde redaktionell nicht bearbeitet und automatisiert von der Deutschen "
       "Presse-Agentur übernommen.",
       {"dpa"}},
      {"Diese Meldung wurde redaktionell nicht bearbeitet. Sie wurde automatisch von der Deutschen "
       "Presse-Agentur (dpa) übernommen.",
       {"dpa"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto credit = parse_credit(row.text);
    REQUIRE(credit.has_value());
    CHECK(joined(credit->agencies) == joined(row.agencies));
    CHECK(credit->raw == row.text);
  }
}

TEST_CASE("a line that is no credit") {
  for (const std::string line : {"",
                                 "Peter Beispiel/dpa",
                                 "AP/Zac Beispiel",
                                 "Foto: Peter Beispiel/dpa",
                                 "© AFP",
                                 "Bild: AFP",
                                 "© dpa | Jens Beispiel",
                                 "(Foto: John Beispiel/AFP)",
                                 "Quelle : Hannes P. Beispiel/dpa",
                                 "Das berichtet die Agentur dpa.",
                                 "Wie AFP meldet",
                                 "dpa meldet",
                                 "(laut dpa)",
                                 "(so die dpa)",
                                 "(nach der dpa)",
                                 "Tsp",
                                 "(Symbolbild)",
                                 "(lhe)",
                                 "Tass",
                                 "(dpo)",
                                 "FC Beispiel 04",
                                 "Formel 1",
                                 "Das AP",
                                 "dpa sagt",
                                 "Kommentar",
                                 "picture alliance/dpa"}) {
    CAPTURE(line);
    if (line == "Tass") {
      CHECK(parse_credit(line)->agencies == Strings{"tass"});
    } else {
      CHECK_FALSE(parse_credit(line).has_value());
    }
  }
}

TEST_CASE("a credit behind the last sentence leaves the body") {
  const struct {
    std::string tail, raw;
    Strings agencies;
  } rows[] = {
      {" dpa", "dpa", {"dpa"}},
      {" afp/dpa/bee", "afp/dpa/bee", {"afp", "dpa"}},
      {" (dpa)", "(dpa)", {"dpa"}},
      {"(dpa)", "(dpa)", {"dpa"}},
      {" (mit dpa, AFP)", "(mit dpa, AFP)", {"dpa", "afp"}},
      {" Mit Material von dpa.", "Mit Material von dpa.", {"dpa"}},
      {" Quelle: u.a. dts", "Quelle: u.a. dts", {"dts"}},
      {" Quelle: sid/dpa", "Quelle: sid/dpa", {"sid", "dpa"}},
      {" (dpa) © dpa-infocom, dpa:240412-99-652248/5",
       "(dpa) © dpa-infocom, dpa:240412-99-652248/5",
       {"dpa"}},
      {" (smr)", "(smr)", {}},
      {" (APA, 23.4.2016=", "(APA, 23.4.2016=", {"apa"}},
      {" (APA, 18.9. 20159", "(APA, 18.9. 20159", {"apa"}},
      {" (dpa).", "(dpa).", {"dpa"}},
      {" (Maria Beispiel, 19.10.2015)", "(Maria Beispiel, 19.10.2015)", {}},
  };
  const std::string sentence = "Der Verkehr kam am Abend für zwei Stunden zum Erliegen.";
  for (const auto& row : rows) {
    CAPTURE(row.tail);
    Strings paragraphs = {"Erster Absatz.", sentence + row.tail};
    const auto credit = take_credit(paragraphs);
    REQUIRE(credit.has_value());
    CHECK(credit->raw == row.raw);
    CHECK(joined(credit->agencies) == joined(row.agencies));
    CHECK(paragraphs == Strings{"Erster Absatz.", sentence});
  }
}

TEST_CASE("an agency in running text is no credit") {
  for (const std::string body :
       {"Das sagte ein Sprecher der Nachrichtenagentur AFP.", "Das meldete die Agentur Tass.",
        "Er sprach mit Reuters.", "Der Sender zitierte die Agentur (dpa laut Sprecher).",
        "Sie fragte: Wer ist dieser Mann? Peter Beispiel", "Der Schlepper AP 52 sank."}) {
    CAPTURE(body);
    Strings paragraphs = {body};
    CHECK_FALSE(take_credit(paragraphs).has_value());
    CHECK(paragraphs == Strings{body});
  }
}

TEST_CASE("people in a credit are its authors") {
  Strings paragraphs = {"Es regnete. (Erika Musterfrau und Jan Beispiel, dpa)"};
  const auto credit = take_credit(paragraphs);
  REQUIRE(credit.has_value());
  CHECK(credit->people == Strings{"Erika Musterfrau", "Jan Beispiel"});
}

TEST_CASE("short lines below the credit do not hide it and stay") {
  Strings paragraphs = {"Es regnete den ganzen Tag.", "dpa", "tis"};
  REQUIRE(take_credit(paragraphs).has_value());
  CHECK(paragraphs == Strings{"Es regnete den ganzen Tag."});
  paragraphs = {"Es regnete den ganzen Tag. dpa", "Infos zur Sendung"};
  REQUIRE(take_credit(paragraphs).has_value());
  CHECK(paragraphs == Strings{"Es regnete den ganzen Tag.", "Infos zur Sendung"});
}

TEST_CASE("a sentence below the last credit keeps an earlier bracket in the text") {
  Strings paragraphs = {"Es regnete. (dpa)", "Am Abend klarte es nach Angaben des Dienstes auf."};
  CHECK_FALSE(take_credit(paragraphs).has_value());
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
