// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/xapian_error.h"

#include <doctest/doctest.h>

#include <string>

#include "base/hash.h"

using namespace depesche;

namespace {

template <typename Thrown>
ErrorCode code_for(const Thrown& thrown) {
  try {
    base::guarded("opening index /x", [&] { throw thrown; });
  } catch (const Error& error) {
    CHECK(std::string(error.what()).rfind("opening index /x: ", 0) == 0);
    return error.code();
  }
  return ErrorCode::internal;
}

}  // namespace

TEST_SUITE_BEGIN("base/xapian_error");

TEST_CASE("Xapian's errors are told apart by what a caller can do about them") {
  using namespace Xapian;
  CHECK(code_for(DatabaseLockError("Unable to get write lock on db: already locked")) ==
        ErrorCode::index_locked);
  CHECK(code_for(DatabaseLockError("Unable to get write lock on db: Couldn't open lockfile: "
                                   "Permission denied")) == ErrorCode::io);
  CHECK(code_for(DatabaseNotFoundError("Couldn't stat")) == ErrorCode::not_found);
  CHECK(code_for(DatabaseCorruptError("Expected block 3")) == ErrorCode::index_damaged);
  CHECK(code_for(DatabaseError("EOF reading block 7")) == ErrorCode::index_damaged);
  CHECK(code_for(DatabaseError("Error writing block 285 (No space left on device)")) ==
        ErrorCode::io);
  CHECK(code_for(InvalidArgumentError("Term too long")) == ErrorCode::internal);
}

TEST_CASE("what the work returns is returned") {
  CHECK(base::guarded("adding", [] { return 42; }) == 42);
}

TEST_CASE("hashes are those of XXH3 for ever") {
  CHECK(base::hash64("") == 0x2d06800538d394c2ULL);
  CHECK(base::hash_hex("") == "2d06800538d394c2");
  CHECK(base::hash_hex("Genf") != base::hash_hex("Bern"));
  CHECK(base::hash_hex("Genf").size() == 16);
}

TEST_SUITE_END();
