// SPDX-License-Identifier: GPL-2.0-or-later
// rebuild(): the same articles in new data, which replace the old ones at once or not at all.
#include <depesche/ingest.h>
#include <depesche/rebuild.h>
#include <depesche/searcher.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/hash.h"
#include "index/archive.h"
#include "index/child.h"
#include "index/packed_article.h"
#include "index/removed.h"
#include "index/schema.h"

TEST_SUITE_BEGIN("index/rebuild");

namespace fs = std::filesystem;
using depesche::Article;
using depesche::ErrorCode;
using depesche::rebuild;
using depesche::RebuildOptions;
using depesche::RebuildReport;
using depesche::Writer;
using namespace depesche::tests;

namespace {

constexpr int kArticles = 600;  // more than two batches

std::string id_of(int i) { return "a" + std::to_string(i); }

std::string made_index(const TemporaryDirectory& directory, int articles = kArticles) {
  const std::string index = directory / "index";
  Writer writer(index);
  for (int i = 0; i < articles; ++i) {
    writer.put(article(id_of(i), "Titel " + std::to_string(i), "Ein Text aus Genf."));
  }
  writer.commit();
  return index;
}

void check_articles(const std::string& index, int articles) {
  check_whole(index);
  CHECK(count(index) == static_cast<Xapian::doccount>(articles));
  for (int i = 0; i < articles; i += 50) {
    CHECK(title_of(index, id_of(i)) == "Titel " + std::to_string(i));
  }
}

// Changes metadata or documents below Depesche's own checks.
template <typename Work>
void change_data(const std::string& index, Work&& work) {
  Xapian::WritableDatabase database(index + "/data-0001",
                                    Xapian::DB_OPEN | depesche::index::kGlassWithoutTermLists);
  work(database);
  database.commit();
}

// Stores these bytes as the article with this id.
void store_instead(Xapian::WritableDatabase& data, const std::string& id,
                   const std::string& bytes) {
  Xapian::Document document;
  document.add_boolean_term(depesche::index::exact_value_term(depesche::index::kIdPrefix, id));
  document.set_data(bytes);
  depesche::index::remove_document(data, depesche::index::find_article(data, id));
  data.add_document(document);
}

// The stored form of the first release, of an article with title and body alone.
std::string first_codec(const Article& article) {
  std::string out;
  out.push_back(1);
  for (const std::string& text : {article.id, std::string(), article.title, std::string(),
                                  article.body, std::string(), std::string()}) {
    depesche::base::append_text(out, text);
  }
  depesche::base::append_number(out, 0);                             // place
  depesche::base::append_text(out, "");                              // credit
  depesche::base::append_number(out, 0);                             // source
  depesche::base::append_number(out, 0);                             // author
  for (int i = 0; i < 2; ++i) depesche::base::append_text(out, "");  // outlet, section
  depesche::base::append_number(out, 0);                             // tags
  for (int i = 0; i < 3; ++i) depesche::base::append_text(out, "");  // url, file, format
  for (const int part : {2016, 9, 7, 0}) {
    depesche::base::append_number(out, static_cast<std::uint64_t>(part));
  }
  depesche::base::append_fixed64(out, depesche::base::hash64(out));
  return out;
}

}  // namespace

TEST_CASE("a rebuild keeps every article and replaces the data directory") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
  RebuildOptions options;
  options.on_progress = [&](const RebuildReport& report) {
    told.emplace_back(report.articles_read, report.articles);
    CHECK(report.articles_total == kArticles);
    CHECK(count(index) == kArticles);  // readers see the old one
  };
  const RebuildReport report = rebuild(index, options);
  CHECK(report.articles_read == kArticles);
  CHECK(report.articles == kArticles);
  CHECK(report.bytes_before > 0);
  CHECK(report.bytes_after > 0);
  CHECK_FALSE(report.interrupted);
  CHECK(told == decltype(told){{250, 0}, {500, 0}, {600, 600}});
  CHECK(names(index) == Names{"XAPIANDB", "data-0004"});
  check_articles(index, kArticles);
  rebuild(index);
  CHECK(names(index) == Names{"XAPIANDB", "data-0007"});
  check_articles(index, kArticles);
  CHECK(Xapian::Database(index).get_doccount() == kArticles);
}

TEST_CASE("what was read from files stays known after a rebuild") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  write_records(directory, 20);
  depesche::ingest(index, {directory / "archive"});
  rebuild(index);
  CHECK(depesche::ingest(index, {directory / "archive"}).unchanged == 20);
  fs::remove(directory / "archive/a7.jsonl");
  depesche::IngestOptions options;
  options.prune = true;
  CHECK(depesche::ingest(index, {directory / "archive"}, options).deleted == 1);
}

TEST_CASE("an empty index can be rebuilt and a missing one can't") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory, 0);
  CHECK(rebuild(index).articles == 0);
  CHECK(count(index) == 0);
  message_of(ErrorCode::not_found, [&] { rebuild(directory / "missing"); });
  CHECK_FALSE(fs::exists(directory / "missing"));
  fs::create_directory(directory / "empty");
  message_of(ErrorCode::not_found, [&] { rebuild(directory / "empty"); });
  CHECK(names(directory / "empty").empty());
}

TEST_CASE("an index of older versions is refused with advice and made usable") {
  const TemporaryDirectory directory;
  for (const char* key :
       {depesche::index::kSchemaVersionKey, depesche::index::kAnalysisVersionKey}) {
    CAPTURE(key);
    fs::remove_all(directory / "index");
    const std::string index = made_index(directory, 3);
    change_data(index, [&](Xapian::WritableDatabase& data) { data.set_metadata(key, "0"); });
    // Schema versions before 4 had none.
    for (const char* name : {"lines", "places"}) {
      CHECK(fs::remove(index + "/data-0001/positions." + name));
    }
    for (const std::string& message :
         {message_of(ErrorCode::index_incompatible, [&] { count(index); }),
          message_of(ErrorCode::index_incompatible, [&] { Writer{index}; })}) {
      CHECK(contains(message, "depesche-ingest rebuild"));
    }
    CHECK(rebuild(index).articles == 3);
    check_articles(index, 3);
  }
}

TEST_CASE("an index of a newer version or of another program is left alone") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory, 3);
  change_data(index, [&](Xapian::WritableDatabase& data) {
    data.set_metadata(depesche::index::kAnalysisVersionKey, "999");
  });
  message_of(ErrorCode::index_incompatible, [&] { rebuild(index); });
  change_data(index, [&](Xapian::WritableDatabase& data) {
    data.set_metadata(depesche::index::kAnalysisVersionKey, "");
  });
  message_of(ErrorCode::index_incompatible, [&] { rebuild(index); });
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
}

TEST_CASE("articles as the first release stored them are read and written in the new form") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory, 3);
  const Article old = article(id_of(1), "Titel 1", "Alter Text");
  change_data(index, [&](Xapian::WritableDatabase& data) {
    store_instead(data, old.id, first_codec(old));
  });
  const auto stored = [&] {
    const Xapian::Database database = depesche::index::open_for_reading(index);
    return database.get_document(depesche::index::find_article(database, old.id)).get_data();
  };
  const depesche::index::ArticleReader reader("");
  CHECK(reader.read(stored()).body == old.body);
  CHECK(reader.read(stored()).date == depesche::Date{2016, 9, 7, -1});
  rebuild(index);
  check_articles(index, 3);
  CHECK(stored() != first_codec(old));
  CHECK(reader.read(stored()).body == old.body);
}

TEST_CASE("a stored article that can't be read ends the rebuild and nothing is left out") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory, 3);
  change_data(index,
              [&](Xapian::WritableDatabase& data) { store_instead(data, id_of(1), "no article"); });
  message_of(ErrorCode::index_damaged, [&] { rebuild(index); });
  CHECK(count(index) == 3);
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
}

TEST_CASE("nobody writes during a rebuild") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  int tried = 0;
  RebuildOptions options;
  options.on_progress = [&](const RebuildReport&) {
    const pid_t child = in_child([&] {
      try {
        Writer writer(index, {0});
        _exit(2);
      } catch (const depesche::Error& error) {
        if (error.code() != ErrorCode::index_locked) _exit(3);
      }
    });
    CHECK(wait_for(child));
    ++tried;
  };
  rebuild(index, options);
  CHECK(tried == 3);  // while words are counted, and while articles are written
}

TEST_CASE("a rebuild waits for no writer that holds the lock longer") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory, 3);
  const Writer writer(index);
  RebuildOptions options;
  options.wait_seconds = 0;
  message_of(ErrorCode::index_locked, [&] { rebuild(index, options); });
}

TEST_CASE("a rebuild that is stopped in either pass leaves the index as it was") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  for (const int articles : {0, 300, kArticles + 300}) {
    CAPTURE(articles);
    int asked = 0;
    RebuildOptions options;
    options.should_stop = [&] { return ++asked > articles; };
    const RebuildReport report = rebuild(index, options);
    CHECK(report.interrupted);
    CHECK(report.articles_read == static_cast<std::uint64_t>(std::min(articles, kArticles)));
    CHECK(report.articles == 0);  // none of the few portions was complete
    CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
    check_articles(index, kArticles);
  }
}

TEST_CASE("a rebuild that is killed leaves the index and the next writer clears its litter") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  for (const int articles : {0, 400, kArticles, kArticles + 250, 2 * kArticles - 1}) {
    CAPTURE(articles);
    const pid_t child = in_child([&] {
      int asked = 0;
      RebuildOptions options;
      options.should_stop = [&] {
        if (++asked > articles) kill(getpid(), SIGKILL);
        return false;
      };
      rebuild(index, options);
    });
    CHECK_FALSE(wait_for(child));
    CHECK(names(index) == (articles < kArticles
                               ? Names{"XAPIANDB", "data-0001"}
                               : Names{"XAPIANDB", "data-0001", "data-0002", "data-0003"}));
    check_articles(index, kArticles);
    if (articles == kArticles + 250) continue;  // the next rebuild clears as well
    Writer{index};
    CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
  }
  rebuild(index);
  check_articles(index, kArticles);
}

TEST_CASE("a kill just before or after the switch leaves a whole index") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory, 3);
  fs::copy(index + "/data-0001", index + "/data-0002");
  directory.write("index/XAPIANDB.new", "glass data-0002\n");
  check_articles(index, 3);
  Writer{index};
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});

  fs::copy(index + "/data-0001", index + "/data-0002");
  directory.write("index/XAPIANDB", "glass data-0002\n");
  directory.write("index/data-x/kept", "not ours");
  Writer{index};
  CHECK(names(index) == Names{"XAPIANDB", "data-0002", "data-x"});
  check_articles(index, 3);
}

TEST_CASE("a rebuild that does not fit on the disk leaves the index and no litter") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  const pid_t child = in_child([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{64 * 1024, RLIM_INFINITY};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(2);
    try {
      rebuild(index);
      _exit(3);
    } catch (const depesche::Error& error) {
      if (error.code() != ErrorCode::io) _exit(4);
    }
  });
  CHECK(wait_for(child));
  CHECK(names(index) == Names{"XAPIANDB", "data-0001"});
  check_articles(index, kArticles);
}

TEST_CASE("a Searcher that is open follows the stub file to the new data") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory, 3);
  depesche::Searcher searcher(index);
  depesche::SearchRequest request;
  request.query = "genf";
  CHECK(searcher.search(request).hits == 3);
  rebuild(index);
  CHECK(searcher.search(request).hits == 3);
  {
    Writer writer(index);
    writer.put(article("neu", "Neu", "Wieder aus Genf"));
    writer.commit();
  }
  CHECK(searcher.search(request).hits == 4);
}

TEST_SUITE_END();
