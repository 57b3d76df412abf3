// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/live_database.h"

#include <depesche/rebuild.h>
#include <doctest/doctest.h>

#include "query/scratch_index.h"

using namespace depesche;
using namespace depesche::tests;

TEST_SUITE_BEGIN("query/live_database");

TEST_CASE("work on a state that two commits have given up is done again on the newest") {
  ScratchIndex index({article("a", "Genf")});
  query::LiveDatabase live(index.path());
  int runs = 0;
  const Xapian::doccount articles = live.read([&] {
    const Xapian::doccount count = live.database().get_doccount();
    if (++runs == 1) {
      index.commit({article("b", "Bern")});
      index.commit({article("c", "Wien")});
    }
    return count;
  });
  CHECK(runs == 2);
  CHECK(articles == 3);
}

TEST_CASE("work is done once when at most one commit came meanwhile") {
  ScratchIndex index({article("a", "Genf")});
  query::LiveDatabase live(index.path());
  int runs = 0;
  const Xapian::doccount articles = live.read([&] {
    const Xapian::doccount count = live.database().get_doccount();
    if (++runs == 1) index.commit({article("b", "Bern")});
    return count;
  });
  CHECK(runs == 1);
  CHECK(articles == 1);
}

TEST_CASE("work goes on when commits never stop") {
  ScratchIndex index({article("a", "Genf")});
  query::LiveDatabase live(index.path());
  int runs = 0;
  live.read([&] {
    ++runs;
    for (int i = 0; i < 2; ++i) index.commit({article(std::to_string(10 * runs + i), "Bern")});
    return 0;
  });
  CHECK(runs == 1 + query::LiveDatabase::kRetries);
}

TEST_CASE("work on data that a rebuild replaces meanwhile is finished on them") {
  ScratchIndex index({article("a", "Genf")});
  query::LiveDatabase live(index.path());
  int runs = 0;
  const auto work = [&] {
    if (++runs == 1) rebuild(index.path());
    return live.database().get_document(1).get_data();
  };
  CHECK_FALSE(live.read(work).empty());
  CHECK(runs == 1);
  index.commit({article("b", "Bern")});
  CHECK(live.read([&] { return live.database().get_doccount(); }) == 2);
}

TEST_CASE("work that looks at the newest state of replaced data is done again") {
  ScratchIndex index({article("a", "Genf")});
  query::LiveDatabase live(index.path());
  int runs = 0;
  const Xapian::doccount articles = live.read([&] {
    if (++runs == 1) rebuild(index.path());
    live.reopen();
    return live.database().get_doccount();
  });
  CHECK(runs == 2);
  CHECK(articles == 1);
}

TEST_SUITE_END();
