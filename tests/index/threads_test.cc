// SPDX-License-Identifier: GPL-2.0-or-later
// Work on several threads: what is in order, what is at once, and what an exception ends.
#include "index/threads.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

TEST_SUITE_BEGIN("index/threads");

using depesche::index::Pipeline;
using depesche::index::run_in_threads;

namespace {

struct Number {
  int value = 0;
  int square = 0;
};

// Numbers up to "count", squared by many and put in order; "fail" is called at each step.
struct Squares {
  explicit Squares(int count, std::function<void(const std::string&, int)> fail = nullptr) {
    steps.take = [this, count, fail]() -> std::unique_ptr<Number> {
      if (fail) fail("take", taken);
      if (taken == count) return nullptr;
      return std::make_unique<Number>(Number{taken++, 0});
    };
    steps.prepare = [fail](Number& number) {
      if (fail) fail("prepare", number.value);
      number.square = number.value * number.value;
    };
    steps.put = [this, fail](Number& number) {
      if (fail) fail("put", number.value);
      squares.push_back(number.square);
    };
    steps.finish = [this, fail](Number& number) {
      if (fail) fail("finish", number.value);
      ++finished;
    };
  }

  Pipeline<Number> steps;
  int taken = 0;
  std::vector<int> squares;
  std::atomic<int> finished = 0;
};

}  // namespace

TEST_CASE("a pipeline puts all items in the order in which they were taken") {
  for (const unsigned threads : {1U, 2U, 7U}) {
    CAPTURE(threads);
    Squares run(500);
    run.steps.run(threads);
    REQUIRE(run.squares.size() == 500);
    for (int i = 0; i < 500; ++i) CHECK(run.squares[static_cast<std::size_t>(i)] == i * i);
    CHECK(run.finished == 500);
  }
  Squares nothing(0);
  nothing.steps.run(3);
  CHECK(nothing.squares.empty());
}

TEST_CASE("a pipeline of one thread runs in the calling one") {
  const auto here = std::this_thread::get_id();
  Squares run(5, [&](const std::string&, int) { CHECK(std::this_thread::get_id() == here); });
  run.steps.run(1);
  CHECK(run.squares.size() == 5);
}

TEST_CASE("an exception of any step ends a pipeline and is thrown") {
  for (const std::string step : {"take", "prepare", "put", "finish"}) {
    for (const unsigned threads : {1U, 4U}) {
      CAPTURE(step);
      CAPTURE(threads);
      Squares run(1'000'000, [&](const std::string& at, int value) {
        if (at == step && value == 50) throw std::runtime_error(at);
      });
      try {
        run.steps.run(threads);
        FAIL_CHECK("nothing was thrown");
      } catch (const std::runtime_error& error) {
        CHECK(error.what() == step);
      }
      CHECK(run.taken < 1'000'000);
      // What was put before is whole.
      for (std::size_t i = 0; i < run.squares.size(); ++i) {
        CHECK(run.squares[i] == static_cast<int>(i * i));
      }
    }
  }
}

TEST_CASE("so many threads run as are asked for") {
  std::atomic<int> running = 0;
  // Each waits for all others: with fewer threads it would not end.
  run_in_threads(5, [&] {
    ++running;
    while (running < 5) std::this_thread::yield();
  });
  CHECK(running == 5);
  CHECK_THROWS_AS(run_in_threads(3, [] { throw std::runtime_error("x"); }), std::runtime_error);
}

TEST_SUITE_END();
