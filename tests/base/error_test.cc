// SPDX-License-Identifier: GPL-2.0-or-later
#include <depesche/error.h>
#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("base/error");

TEST_CASE("a query error is caught as an error with code and offset") {
  try {
    throw depesche::QueryError("closing bracket without opening one", 7);
  } catch (const depesche::Error& error) {
    CHECK(error.code() == depesche::ErrorCode::bad_query);
    CHECK(std::string(error.what()) == "closing bracket without opening one");
    const auto* query_error = dynamic_cast<const depesche::QueryError*>(&error);
    REQUIRE(query_error != nullptr);
    CHECK(query_error->offset() == 7);
  }
}

TEST_SUITE_END();
