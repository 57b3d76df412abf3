// SPDX-License-Identifier: GPL-2.0-or-later
// compact(): the same documents in less room, which replace the old data at once or not at all.
#include <depesche/compact.h>
#include <depesche/rebuild.h>
#include <depesche/searcher.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "index/child.h"
#include "index/compounds.h"
#include "index/removed.h"
#include "index/returning.h"
#include "index/schema.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("index/compact");

namespace fs = std::filesystem;
using depesche::compact;
using depesche::CompactOptions;
using depesche::CompactReport;
using depesche::ErrorCode;
using depesche::Writer;
using namespace depesche::tests;

namespace {

constexpr int kArticles = 300;

// Written in small steps.
std::string made_index(const TemporaryDirectory& directory) {
  const std::string index = directory / "index";
  Writer writer(index);
  for (int i = 0; i < kArticles; ++i) {
    writer.put(article("a" + std::to_string(2 * i + 1), "Titel", "Ein Text aus Genf."));
    if (i % 50 == 0) writer.commit();
  }
  writer.commit();
  return index;
}

// The same with articles that were removed, and others that were replaced.
std::string changed_index(const TemporaryDirectory& directory) {
  std::string index = made_index(directory);
  Writer writer(index);
  for (int i = 0; i < kArticles; ++i) {
    writer.put(article("a" + std::to_string(2 * i), "Titel", "Ein Unsinn aus Genf."));
  }
  for (int i = 0; i < kArticles; ++i) writer.remove("a" + std::to_string(2 * i));
  for (const int i : {1, 3, 5}) {
    const std::string id = "a" + std::to_string(i);
    writer.put(article(id, "Titel", "Falsches aus Genf."));
    writer.commit();
    writer.put(article(id, "Titel", "Ein Text aus Genf."));
  }
  writer.commit();
  return index;
}

void check_articles(const std::string& index) {
  check_whole(index);
  CHECK(count(index) == kArticles);
  CHECK(title_of(index, "a0").empty());
  CHECK(title_of(index, "a1") == "Titel");
}

}  // namespace

TEST_CASE("compacting keeps every article and its number and needs less room") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  const CompactReport report = compact(index);
  CHECK_FALSE(report.interrupted);
  CHECK(report.bytes_after < report.bytes_before);
  CHECK(report.removed == 0);
  CHECK(names(index) == Names{"XAPIANDB", "data-0002"});
  CHECK(depesche::index::open_for_reading(index).get_lastdocid() == kArticles);
  check_articles(index);
}

TEST_CASE("an open reader follows when an index is compacted") {
  for (auto* made : {made_index, changed_index}) {
    const TemporaryDirectory directory;
    const std::string index = made(directory);
    depesche::Searcher searcher(index);
    depesche::SearchRequest request;
    request.query = "genf";
    CHECK(searcher.search(request).hits == kArticles);
    compact(index);
    CHECK(searcher.search(request).hits == kArticles);
    Writer writer(index);
    writer.put(article("neu", "Neu", "Wieder aus Genf"));
    writer.commit();
    CHECK(searcher.search(request).hits == kArticles + 1);
  }
}

TEST_CASE("nothing of removed and replaced articles is left in a compacted index") {
  const TemporaryDirectory directory;
  const std::string index = changed_index(directory);
  const auto lexicon = [&] {
    return depesche::index::open_for_reading(index).get_metadata(depesche::index::kLexiconKey);
  };
  const auto has_term = [&](const std::string& term) {
    return depesche::index::open_for_reading(index).term_exists(term);
  };
  const std::string learned = lexicon();
  CHECK(has_term("unsinn"));
  CHECK(has_term("falsches"));
  const CompactReport report = compact(index);
  CHECK(report.removed == kArticles + 6);
  CHECK(report.bytes_after < report.bytes_before);
  CHECK_FALSE(has_term("unsinn"));
  CHECK_FALSE(has_term("falsches"));
  CHECK(depesche::index::open_for_reading(index).get_doccount() == kArticles);
  CHECK(depesche::Searcher(index).stats().removed == 0);
  CHECK(lexicon() == learned);
  check_articles(index);
}

TEST_CASE("compacting keeps each paragraph of what is left and judges none anew") {
  Archive archive;
  Sample sample;
  sample.after = {"Ein Vorgang, der sich am Nordring seit 1877 jede Woche wiederholt."};
  // In few of the outlet's articles, so it is text; when it stands in most, nobody asks again.
  archive.add(lines(0, 30, {}));
  archive.add(lines(30, 40, sample), "some.jsonl");
  {
    Writer writer(archive.index);
    for (int i = 0; i < 30; ++i) writer.remove("a" + std::to_string(i));
    writer.commit();
  }
  archive.add(lines(40, 49, sample), "more.jsonl");
  const auto check_paragraph = [&] {
    for (int i = 30; i < 49; ++i) CHECK(archive.has("a" + std::to_string(i), "Nordring"));
  };
  check_paragraph();
  CHECK(compact(archive.index).removed == 30);
  check_paragraph();
  CHECK(depesche::Searcher(archive.index).stats().removed == 0);
  CHECK(archive.add(lines(40, 49, sample), "more.jsonl").unchanged == 9);
}

TEST_CASE("a rebuild compacts what it writes") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  const depesche::RebuildReport report = depesche::rebuild(index);
  CHECK(report.articles == kArticles);
  CHECK(names(index) == Names{"XAPIANDB", "data-0004"});
  check_articles(index);
  CHECK(compact(index).bytes_before == report.bytes_after);
}

TEST_CASE("only an index that exists and is of this version is compacted") {
  const TemporaryDirectory directory;
  message_of(ErrorCode::not_found, [&] { compact(directory / "missing"); });
  CHECK_FALSE(fs::exists(directory / "missing"));
  const std::string index = made_index(directory);
  {
    Xapian::WritableDatabase data(index + "/data-0001",
                                  Xapian::DB_OPEN | depesche::index::kGlassWithoutTermLists);
    data.set_metadata(depesche::index::kAnalysisVersionKey, "0");
    data.commit();
  }
  CHECK(contains(message_of(ErrorCode::index_incompatible, [&] { compact(index); }), "rebuild"));
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
}

TEST_CASE("an index that is written is not compacted") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  const Writer writer(index);
  CompactOptions options;
  options.wait_seconds = 0;
  message_of(ErrorCode::index_locked, [&] { compact(index, options); });
}

TEST_CASE("damage is reported and the index stays") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  const std::string table = index + "/data-0001/docdata.glass";
  const auto size = static_cast<std::streamoff>(fs::file_size(table));
  std::fstream file(table, std::ios::in | std::ios::out | std::ios::binary);
  for (std::streamoff at = 0; at < size; at += 4096) file.seekp(at).write("damaged!", 8);
  file.close();
  // In a process of its own, since Xapian leaks what it has open.
  const pid_t child = in_child([&] {
    try {
      compact(index);
    } catch (const depesche::Error& error) {
      _exit(error.code() == ErrorCode::index_damaged ? 0 : 2);
    }
    _exit(3);
  });
  CHECK(wait_for(child));
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
}

TEST_CASE("compacting that is stopped leaves the index as it was") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  CompactOptions options;
  options.should_stop = [] { return true; };
  const CompactReport report = compact(index, options);
  CHECK(report.interrupted);
  CHECK(report.bytes_after == report.bytes_before);
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
  check_articles(index);

  depesche::RebuildOptions rebuilding;
  int asked = 0;
  rebuilding.should_stop = [&] { return ++asked > 2 * kArticles; };
  CHECK(depesche::rebuild(index, rebuilding).interrupted);
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
}

TEST_CASE("compacting that is killed leaves the index and the next writer clears its litter") {
  for (auto* made : {made_index, changed_index}) {
    const TemporaryDirectory directory;
    const std::string index = made(directory);
    // The system kills who writes a file beyond the limit: within the first table, or a later one.
    for (const rlim_t bytes : {1UL, 10'000UL, 20'000UL, 40'000UL, 0UL}) {
      CAPTURE(bytes);
      const pid_t child = in_child([&] {
        const rlimit limit{bytes, RLIM_INFINITY};
        if (bytes > 0 && setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(0);
        CompactOptions options;
        options.threads = 1;
        int asked = made == made_index ? 0 : kArticles;
        options.should_stop = [&]() -> bool {
          if (asked-- == 0) kill(getpid(), SIGKILL);  // all is written and nothing replaced
          return false;
        };
        compact(index, options);
      });
      CHECK_FALSE(wait_for(child));
      CHECK(names(index).size() > 2);
      check_articles(index);
      Writer{index};
      CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
    }
    compact(index);
    check_articles(index);
  }
}

TEST_CASE("compacting that does not fit on the disk leaves the index and no litter") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  const pid_t child = in_child([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{16 * 1024, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(2);
    try {
      compact(index);
      _exit(3);
    } catch (const depesche::Error& error) {
      if (error.code() != ErrorCode::io) _exit(4);
    }
  });
  CHECK(wait_for(child));
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
  check_articles(index);
}

TEST_SUITE_END();
