// SPDX-License-Identifier: GPL-2.0-or-later
// Looking ahead in a source that gives its bytes in small portions, as pipes do.
#include "read/input.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

TEST_SUITE_BEGIN("read/input");

namespace depesche::read {
namespace {

class Portions : public Input {
 public:
  Portions(std::string text, std::size_t portion) : text_(std::move(text)), portion_(portion) {}

 private:
  std::size_t fill(char* buffer, std::size_t size) override {
    const std::size_t got = text_.copy(buffer, std::min(size, portion_));
    text_.erase(0, got);
    return got;
  }

  std::string text_;
  std::size_t portion_;
};

std::string rest_of(Input& input) {
  std::string rest;
  char buffer[5];
  while (const std::size_t got = input.read(buffer, sizeof(buffer))) rest.append(buffer, got);
  return rest;
}

TEST_CASE("a look ahead sees what is asked for and consumes nothing") {
  for (const std::size_t portion : {1U, 2U, 3U, 100U}) {
    CAPTURE(portion);
    Portions input("Syriengespräche", portion);
    CHECK_EQ(input.peek(3), "Syr");
    CHECK_EQ(input.peek(6), "Syrien");
    CHECK_EQ(input.peek(2), "Sy");
    char first = 0;
    CHECK_EQ(input.read(&first, 1), 1);
    CHECK_EQ(first, 'S');
    CHECK_EQ(input.peek(5), "yrien");
    CHECK_EQ(input.peek(100), "yriengespräche");
    CHECK_EQ(rest_of(input), "yriengespräche");
    CHECK_EQ(input.peek(1), "");
  }
}

TEST_CASE("reading no bytes is not the end") {
  Portions input("ab", 1);
  char buffer[1];
  CHECK_EQ(input.read(buffer, 0), 0);
  CHECK_EQ(rest_of(input), "ab");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
