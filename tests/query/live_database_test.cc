// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/live_database.h"

#include <depesche/error.h>
#include <depesche/rebuild.h>
#include <depesche/searcher.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "index/child.h"
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

TEST_CASE("a changed article is found once at any time as it was or as it is") {
  constexpr int kArticles = 30;
  const auto round = [](int number) {
    std::vector<Article> articles;
    for (int i = 0; i < kArticles; ++i) {
      const std::string other(static_cast<std::size_t>(number % 7 + i % 3), 'x');
      articles.push_back(article(std::to_string(i), "Anfang " + other + " " +
                                                        (number % 2 == 0 ? "rot" : "blau") +
                                                        " gelb. Rot und blau und gelb."));
    }
    return articles;
  };
  ScratchIndex index(round(0));
  const pid_t child = in_child([&] {
    for (int number = 1; number < 40; ++number) index.commit(round(number));
  });
  const Searcher searcher(index.path());
  const auto hits = [&](const std::string& query) { return searcher.search(request(query)).hits; };
  int status = 0;
  do {
    CHECK(hits("\"rot gelb\" OR \"blau gelb\"") == kArticles);
    CHECK(hits("anfang NEAR/3 gelb") == kArticles);
    const auto red = hits("\"rot gelb\"");
    CHECK((red == 0 || red == kArticles));
  } while (waitpid(child, &status, WNOHANG) == 0);
  CHECK(status == 0);
  CHECK(hits("\"blau gelb\"") == kArticles);
}

TEST_CASE("damaged positions are told and nothing else is harmed") {
  ScratchIndex index({article("a", "Rot und gelb"), article("b", "Gelb und rot")});
  const std::string lines = index.path() + "/data-0001/positions.lines";
  std::filesystem::resize_file(lines, std::filesystem::file_size(lines) - 64);
  const Searcher searcher(index.path());
  CHECK(searcher.search(request("gelb")).hits == 2);
  try {
    searcher.search(request("\"gelb und rot\""));
    FAIL_CHECK("no Error was thrown");
  } catch (const Error& error) {
    CHECK(static_cast<int>(error.code()) == static_cast<int>(ErrorCode::index_damaged));
    CHECK(std::string(error.what()).find("positions of document 2") != std::string::npos);
  }
  // Made anew of the stored articles.
  rebuild(index.path());
  CHECK(Searcher(index.path()).search(request("\"gelb und rot\"")).hits == 1);
}

TEST_SUITE_END();
