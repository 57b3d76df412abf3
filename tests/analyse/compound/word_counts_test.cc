// SPDX-License-Identifier: GPL-2.0-or-later
// Counting the words of running text.
#include "analyse/compound/word_counts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using depesche::analyse::WordCount;
using depesche::analyse::WordCounts;

// What is counted for "form"; zeroes if nothing is.
WordCount count_of(const WordCounts& counts, const std::string& form) {
  for (const WordCount& word : counts.forms()) {
    if (word.form == form) return word;
  }
  return {form, 0, 0};
}

TEST_SUITE_BEGIN("analyse/compound/word_counts");

TEST_CASE("words are counted by their exact form") {
  WordCounts counts;
  counts.add("Die Straße ist alt. An der STRASSE stehen Häuser, und Haeuser stehen dahinter.");
  CHECK(count_of(counts, "strasse").count == 2);
  CHECK(count_of(counts, "haeuser").count == 2);
  CHECK(count_of(counts, "haeuser").capitalised == 2);
}

TEST_CASE("stopwords and words with digits and short words are left out") {
  WordCounts counts;
  counts.add("Und der B52 fliegt um 1.000 Ecken zu dem Ei G20 COVID19.");
  std::vector<std::string> forms;
  for (const WordCount& word : counts.forms()) forms.push_back(word.form);
  CHECK(forms == std::vector<std::string>{"ecken", "fliegt"});
}

TEST_CASE("forms are in their order and each is there once") {
  WordCounts counts;
  counts.add("Zebra Affe zebra Affe ZEBRA Maus");
  const std::vector<WordCount> forms = counts.forms();
  REQUIRE(forms.size() == 3);
  CHECK(forms[0].form == "affe");
  CHECK(forms[1].form == "maus");
  CHECK(forms[2].form == "zebra");
  CHECK(forms[2].count == 3);
}

TEST_CASE("the begin of a sentence does not tell whether a word is a noun") {
  WordCounts counts;
  counts.add("Wir wollen laufen. Laufen macht froh! „Laufen hilft“, sagt er.\nLaufen auch.");
  const WordCount run = count_of(counts, "laufen");
  CHECK(run.count == 4);
  CHECK(run.capitalised == 0);
  counts.add("Heute sah man den Hund. Hunde bellen.");
  CHECK(count_of(counts, "hund").capitalised == 1);
  CHECK(count_of(counts, "hunde").capitalised == .5);
}

TEST_CASE("uses behind an article are counted apart") {
  WordCounts counts;
  counts.add("Er sah den Hund mit einem Hund in Genf. Ihre Hunde. Die Genf-Reise, am Hund vorbei.");
  CHECK(count_of(counts, "hund").determined == 3);
  CHECK(count_of(counts, "hunde").determined == 1);
  // "Die" belongs to "Reise", but only the next word is looked at.
  CHECK(count_of(counts, "genf").determined == 1);
  CHECK(count_of(counts, "reise").determined == 0);
}

TEST_CASE("the number of words is bounded and the frequent ones stay") {
  constexpr std::size_t kMaxWords = 100;
  WordCounts counts(kMaxWords);
  for (int i = 0; i < 3000; ++i) {
    std::string rare = "wort";
    for (int rest = i; rest > 0; rest /= 20) rare.push_back(static_cast<char>('a' + rest % 20));
    counts.add("Regen " + rare + " ebenso Regen");
  }
  CHECK(counts.forms().size() <= kMaxWords);
  CHECK(count_of(counts, "regen").count > 5900);
}

TEST_CASE("any bytes can be counted") {
  WordCounts counts;
  counts.add("");
  counts.add(std::string("\xff\xfe\0Ab\xc3", 6));
  counts.add(std::string(100'000, 'x'));
  CHECK(counts.forms().empty());
}

}  // namespace
