// SPDX-License-Identifier: GPL-2.0-or-later
// Paths that can't be shown as they are.
#include "read/path_text.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("read/path_text");

namespace depesche::read {
namespace {

TEST_CASE("what a path can't show is percent-encoded") {
  CHECK_EQ(display_path("a/b c.txt"), "a/b c.txt");
  CHECK_EQ(display_path("München/100%.txt"), "München/100%.txt");
  CHECK_EQ(display_path("M\xFCnchen"), "M%FCnchen");
  CHECK_EQ(display_path("a\x1B[31m\n\t\x7F"), "a%1B[31m%0A%09%7F");
  CHECK_EQ(display_path("a\xC2\x9B\u2028"), "a%C2%9B%E2%80%A8");
  CHECK_EQ(display_path("\uFFFD"), "\uFFFD");
  CHECK_EQ(display_path(""), "");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
