// SPDX-License-Identifier: GPL-2.0-or-later
// The owner's lists: one word a line, with errors that name it.
#include "analyse/compound/word_lists.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("analyse/compound/word_lists");

using namespace depesche::analyse;
using Words = std::vector<std::string>;

namespace {

template <typename Parse>
std::string message_of(Parse&& parse) {
  try {
    parse();
  } catch (const depesche::Error& error) {
    CHECK(error.code() == depesche::ErrorCode::bad_argument);
    return error.what();
  }
  FAIL_CHECK("no Error was thrown");
  return {};
}

}  // namespace

TEST_CASE("words become exact forms in order and comments and empty lines are passed over") {
  CHECK(parse_whole_words("\xef\xbb\xbfOstern # ein Fest\r\n\n  # nichts\nMüßiggang\nOstern",
                          "f") == Words{"muessiggang", "ostern"});
  CHECK(parse_whole_words("u\xcc\x88"
                          "bermut\n",
                          "f") == Words{"uebermut"});  // decomposed
  CHECK(parse_whole_words("", "f").empty());
  CHECK(parse_whole_words("#\n", "f").empty());
}

TEST_CASE("compounds are split at each plus sign") {
  CHECK(parse_compounds("Wachs+Tube\nFlüchtlings+Lager+Leiter # drei\nwachs + tube\n", "f") ==
        std::vector<Words>{{"fluechtlings", "lager", "leiter"}, {"wachs", "tube"}});
  CHECK(parse_compounds(" \n", "f").empty());
}

TEST_CASE("a line that is not one word is an error with file and line") {
  CHECK(message_of([] { parse_whole_words("Ostern\n\nzwei Worte\n", "list.txt"); }) ==
        "list.txt:3: \"zwei Worte\" is not one word of letters");
  for (const std::string bad : {"Wachs+Tube", "E-Mail", "G20", "1000", "...", "(Genf)"}) {
    CAPTURE(bad);
    message_of([&] { parse_whole_words(bad, "f"); });
  }
  message_of([] { parse_whole_words(std::string(300, 'x'), "f"); });
  for (const std::string bad : {"Wachs", "+Tube", "Wachs+", "+", "Wachs++Tube", "Wachs+zwei Tuben",
                                "ab+ab+ab+ab+ab+ab+ab+ab+ab+ab+ab+ab+ab"}) {
    CAPTURE(bad);
    message_of([&] { parse_compounds(bad, "f"); });
  }
  message_of([] { parse_compounds(std::string(150, 'x') + "+" + std::string(150, 'y'), "f"); });
}

TEST_CASE("bytes that are no UTF-8 are an error") {
  CHECK(message_of([] { parse_whole_words("gut\nM\xfcll\n", "f"); }) ==
        "f:2: the line is no UTF-8");
}

TEST_SUITE_END();
