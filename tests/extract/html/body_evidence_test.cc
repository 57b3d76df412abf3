// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that stand in a known text.
#include "extract/html/body_evidence.h"

#include <string>

#include "extract/html/page.h"

TEST_SUITE_BEGIN("extract/html/body_evidence");

using namespace depesche::tests;
using depesche::extract::BodyEvidence;

TEST_CASE("lines of the text are known whatever their signs and others are not") {
  const BodyEvidence evidence(std::string(kFirst) + ' ' + kSecond);
  CHECK(evidence.usable());
  CHECK(evidence.has(kFirst));
  CHECK(
      evidence.has("der RAT der Stadt – hat am Montag\u00adabend den Haushalt, für das nächste!"));
  CHECK_FALSE(evidence.has(kThird));
  CHECK_FALSE(evidence.has("Der Rat der"));
  CHECK_FALSE(evidence.has(""));
}

TEST_CASE("a short text says nothing") {
  CHECK_FALSE(BodyEvidence("").usable());
  CHECK_FALSE(BodyEvidence("Der Rat hat den Haushalt beschlossen.").usable());
}

TEST_SUITE_END();
