// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting by a small lexicon whose numbers are like those of a news archive.
#include "analyse/compound/splitter.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using depesche::analyse::CompoundLists;
using depesche::analyse::CompoundPart;
using depesche::analyse::Lexicon;
using depesche::analyse::LexiconRow;
using depesche::analyse::name_of;
using depesche::analyse::SplitReason;
using depesche::analyse::SplitReport;
using depesche::analyse::Splitter;

// form, uses, share of upper case, compounds it begins and ends
std::vector<LexiconRow> rows() {
  return {{"krieg", {4000, 1, 150, 60}},
          {"ukraine", {3000, 1, 40, 0}},
          {"lager", {900, 1, 40, 90}},
          {"fluechtling", {1500, 1, 0, 10}},
          {"fluechtlings", {0, 0, 120, 0}},
          {"haeuser", {600, 1, 15, 0}},
          {"haus", {3500, 1, 90, 80}},
          {"kampf", {1800, 1, 60, 90}},
          {"schule", {2500, 1, 0, 60}},
          {"schul", {0, 0, 90, 0}},
          {"hof", {700, 1, 20, 60}},
          {"jahr", {9000, 1, 30, 40}},
          {"jahres", {2500, 1, 80, 0}},
          {"zeit", {6000, 1, 60, 90}},
          {"auto", {1500, 1, 60, 30}},
          {"bahn", {1200, 1, 70, 50}},
          {"autobahn", {400, 1, 20, 0}},
          {"bruecke", {500, 1, 10, 40}},
          {"bruecken", {150, 1, 10, 0}},
          {"hamburg", {2500, 1, 30, 0}},
          {"ham", {5, 1, 0, 0}},
          {"stadtbahn", {4, 1, 0, 0}},
          {"frankfurt", {2000, 1, 30, 0}},
          {"frank", {400, 1, 3, 0}},
          {"furt", {20, 1, 0, 4}},
          {"burg", {200, 1, 20, 30}},
          {"praesident", {5000, 1, 0, 40}},

          {"ende", {5000, 1, 30, 50}},

          {"regierung", {6000, 1, 0, 50}},
          {"regierungs", {0, 0, 200, 0}},
          {"chef", {3000, 1, 60, 120}},
          {"wachs", {50, 1, 10, 4}},
          {"tube", {40, 1, 0, 4}},
          {"wach", {200, .1, 10, 0}},
          {"stube", {80, 1, 5, 15}},
          {"ostern", {300, 1, 0, 0}},
          {"ost", {500, 1, 60, 0}},
          {"ern", {3, 1, 0, 0}},
          {"typ", {600, 1, 5, 10}},
          {"mond", {90, 1, 10, 4}},
          {"stadt", {4000, 1, 120, 50}},
          {"augsburg", {150, 1, 0, 0, true}},
          {"auge", {800, 1, 20, 10}},
          {"augs", {0, 0, 3, 0}},
          {"reisen", {900, .3, 0, 0}},
          {"reis", {300, 1, 9, 4}},
          {"protest", {300, 1, 10, 9}},
          {"pro", {900, 1, 4, 0}},
          {"test", {4000, 1, 60, 90}},
          {"welt", {4000, 1, 120, 30}},
          {"weit", {2000, .05, 9, 9}},
          {"weltweit", {900, .04, 0, 0}},
          {"zeitung", {900, 1, 9, 9}},
          {"leit", {20, 1, 30, 0}},
          {"leitung", {300, 1, 9, 20}},
          {"innen", {90, .9, 0, 3}}};
}

Splitter splitter(CompoundLists lists = {}) {
  return Splitter(Lexicon(rows(), {60000, 80000}, std::move(lists)));
}

// "fluechtlings+lager"
std::string split(const Splitter& by, const std::string& form) {
  std::string parts;
  std::size_t last = 0;
  for (const CompoundPart& part : by.split(form)) {
    CHECK(part.begin == last);
    last = part.end;
    if (!parts.empty()) parts += '+';
    parts += form.substr(part.begin, part.end - part.begin);
  }
  if (!parts.empty()) CHECK(last == form.size());
  return parts;
}

std::string bases(const Splitter& by, const std::string& form) {
  std::string parts;
  for (const CompoundPart& part : by.split(form)) {
    if (!parts.empty()) parts += '+';
    parts += part.base;
  }
  return parts;
}

SplitReason reason(const Splitter& by, const std::string& form) {
  return by.explain(form).steps.at(0).reason;
}

TEST_SUITE_BEGIN("analyse/compound/splitter");

TEST_CASE("a compound is cut between its parts") {
  CHECK(split(splitter(), "ukrainekrieg") == "ukraine+krieg");
  CHECK(split(splitter(), "haeuserkampf") == "haeuser+kampf");
}

TEST_CASE("a linking element belongs to the first part but not to its base") {
  const Splitter by = splitter();
  CHECK(split(by, "fluechtlingslager") == "fluechtlings+lager");
  CHECK(bases(by, "fluechtlingslager") == "fluechtling+lager");
  CHECK(split(by, "regierungschef") == "regierungs+chef");
  CHECK(bases(by, "regierungschef") == "regierung+chef");
}

TEST_CASE("a first part that lost its last letter has the word as base") {
  CHECK(bases(splitter(), "schulkrieg") == "schule+krieg");
}

TEST_CASE("the head may be inflected") {
  const Splitter by = splitter();
  CHECK(split(by, "ukrainekrieges") == "ukraine+krieges");
  CHECK(split(by, "ukrainekriege") == "ukraine+kriege");
  CHECK(split(by, "fluechtlingslagern") == "fluechtlings+lagern");
}

TEST_CASE("parts are split again unless they are frequent words") {
  const Splitter by = splitter();
  CHECK(split(by, "stadtbahnkrieg") == "stadt+bahn+krieg");
  CHECK(split(by, "autobahnbruecke") == "autobahn+bruecke");
  CHECK(split(by, "hamburgkrieg") == "hamburg+krieg");
}

TEST_CASE("an unknown word may be a chain of parts of which no two are known together") {
  const Splitter by = splitter();
  CHECK(split(by, "fluechtlingslagerkampf") == "fluechtlings+lager+kampf");
  CHECK(bases(by, "fluechtlingslagerkampf") == "fluechtling+lager+kampf");
  CHECK(reason(by, "fluechtlingslagerkampf") == SplitReason::chain);
  CHECK(split(by, "schulhofautobahnkriege") == "schul+hof+autobahn+kriege");
  CHECK(split(by, "fluechtlingsxyzkampf").empty());
  CHECK(split(by, "zeitzeitzeitxy").empty());
}

TEST_CASE("words more frequent than their parts let expect stay whole") {
  const Splitter by = splitter();
  CHECK(split(by, "frankfurt").empty());
  CHECK(reason(by, "frankfurt") == SplitReason::frequent);
}

TEST_CASE("names stay whole and may be parts") {
  const Splitter by = splitter();
  CHECK(split(by, "augsburg").empty());
  CHECK(reason(by, "augsburg") == SplitReason::proper_name);
  CHECK(split(by, "hamburglager") == "hamburg+lager");
}

TEST_CASE("a known word that is no probable compound stays whole") {
  const Splitter by = splitter();
  CHECK(split(by, "protest").empty());
  CHECK(reason(by, "protest") == SplitReason::improbable);
}

TEST_CASE("suffixes are no heads even if texts write them as words") {
  const Splitter by = splitter();
  CHECK(split(by, "fluechtlinginnen").empty());
  CHECK(split(by, "jahresende") == "jahres+ende");
  CHECK(split(by, "reisende").empty());
  CHECK(split(by, "zeitungsende") == "zeitungs+ende");
  CHECK(split(by, "leitende").empty());
}

TEST_CASE("unknown words and words of known lower case stay whole") {
  const Splitter by = splitter();
  CHECK(split(by, "praesident").empty());
  CHECK(split(by, "erdogan").empty());
  CHECK(split(by, "kriegsschauplatz").empty());
  CHECK(split(by, "weltweit").empty());
  CHECK(reason(by, "weltweit") == SplitReason::lower_case);
}

TEST_CASE("short and long words and words with digits and stopwords stay whole") {
  const Splitter by = splitter();
  std::string tower;
  for (int i = 0; i < 16; ++i) tower += "haus";
  for (const std::string& word :
       {std::string(), std::string("hofhof"), std::string("krieg39zeit"), tower}) {
    CAPTURE(word);
    CHECK(split(by, word).empty());
    CHECK(reason(by, word) == SplitReason::unsuitable);
  }
  CHECK(reason(by, tower.substr(0, 60)) != SplitReason::unsuitable);
  CHECK(reason(by, "derselbe") == SplitReason::function_word);
}

TEST_CASE("a part of three letters must begin or end several compounds") {
  const Splitter by = splitter();
  CHECK(split(by, "typbruecke") == "typ+bruecke");
  CHECK(split(by, "hambruecke").empty());
}

TEST_CASE("a listed word is never split and neither are its inflected forms or as a part") {
  CompoundLists lists;
  lists.whole = {"ukrainekrieg", "autobahn"};
  const Splitter by = splitter(lists);
  CHECK(split(by, "ukrainekrieg").empty());
  CHECK(split(by, "ukrainekrieges").empty());
  CHECK(reason(by, "ukrainekrieg") == SplitReason::kept);
  CHECK(split(by, "autobahnbruecke") == "autobahn+bruecke");
  CHECK(split(by, "haeuserkampf") == "haeuser+kampf");
}

TEST_CASE("a word of the extra list is split as listed") {
  CompoundLists lists;
  lists.split = {{"wachs", "tube"}, {"mond", "an", "zug"}};
  const Splitter by = splitter(lists);
  CHECK(split(splitter(), "wachstube") == "wach+stube");
  CHECK(split(by, "wachstube") == "wachs+tube");
  CHECK(split(by, "wachstuben") == "wachs+tuben");
  CHECK(split(by, "mondanzug") == "mond+an+zug");
  CHECK(reason(by, "wachstube") == SplitReason::listed);
}

TEST_CASE("listed parts that make no cut leave the word whole") {
  CompoundLists lists;
  lists.split = {{"stadtbahn"}, {"haus", ""}, {"", "krieg"}, {}};
  const Splitter by = splitter(lists);
  CHECK(split(by, "stadtbahn").empty());
  CHECK(split(by, "krieg").empty());
}

TEST_CASE("the explanation shows the evidence and the parts of split") {
  const Splitter by = splitter();
  const SplitReport report = by.explain("ukrainekrieges");
  REQUIRE(report.parts.size() == 2);
  REQUIRE_FALSE(report.steps.empty());
  CHECK(report.steps[0].reason == SplitReason::split);
  CHECK(report.steps[0].end == std::string("ukrainekrieges").size());
  REQUIRE_FALSE(report.steps[0].candidates.empty());
  CHECK(report.steps[0].candidates[0].cut == 7);
  CHECK(report.steps[0].candidates[0].first == "ukraine");
  CHECK(report.steps[0].candidates[0].head == "krieg");
  // sqrt(3000 * 4000), counts kept to a few percent
  CHECK(report.steps[0].candidates[0].geometric_mean == doctest::Approx(3464).epsilon(.06));
  CHECK(report.steps[0].candidates[0].probability > report.steps[0].whole_probability);
  CHECK(name_of(report.steps[0].reason) == "split");
}

TEST_CASE("an empty lexicon splits nothing") {
  CHECK(Splitter(Lexicon()).split("ukrainekrieg").empty());
  CHECK(Splitter(Lexicon()).explain("ukrainekrieg").parts.empty());
}

}  // namespace
