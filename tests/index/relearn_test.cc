// SPDX-License-Identifier: GPL-2.0-or-later
// What a rebuild learns of compounds, and the lists that its owner gives it.
#include "index/relearn.h"

#include <depesche/rebuild.h>
#include <depesche/searcher.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>

#include <string>

#include "index/schema.h"
#include "index/support.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("index/relearn");

using depesche::ErrorCode;
using depesche::rebuild;
using depesche::RebuildOptions;
using depesche::Writer;
using namespace depesche::tests;

namespace {

std::uint64_t hits(const std::string& index, const std::string& query) {
  depesche::SearchRequest request;
  request.query = query;
  return depesche::Searcher(index).search(request).hits;
}

// Words that no start list has: parts in several compounds, and one compound of two of them.
std::string made_index(const TemporaryDirectory& directory) {
  const std::string index = directory / "index";
  Writer writer(index);
  for (int i = 0; i < 20; ++i) {
    writer.put(article("a" + std::to_string(i), "Nachricht",
                       "Er sah die Quarbel und den Zwolm. Eine Quarbel im Haus, der Zwolm am "
                       "Ufer. Die Quarbelstraße, der Zwolmbau, ein Stadtzwolm, das Quarbelhaus."));
  }
  writer.put(article("x", "Fund", "Am Montag lag dort der Quarbelzwolm."));
  writer.put(article("y", "Reise", "Die Wachstube der Stadt."));
  writer.commit();
  return index;
}

void set_lexicon(const std::string& index, const std::string& bytes) {
  Xapian::WritableDatabase database(index + "/data-0001",
                                    Xapian::DB_OPEN | depesche::index::kGlassWithoutTermLists);
  database.set_metadata(depesche::index::kLexiconKey, bytes);
  database.commit();
}

}  // namespace

TEST_CASE("a rebuild learns compounds of words that only the archive knows") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  CHECK(hits(index, "zwolm") == 20);
  CHECK(depesche::Searcher(index).stats().lexicon_articles == 0);
  const depesche::RebuildReport report = rebuild(index);
  CHECK(hits(index, "zwolm") == 21);
  const depesche::IndexStats stats = depesche::Searcher(index).stats();
  CHECK(stats.lexicon_articles == 22);
  CHECK(stats.lexicon_words == report.lexicon_words);
}

TEST_CASE("lists decide how words are split and stay through later rebuilds") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  RebuildOptions options;
  options.whole_words_file = directory.write("whole", "Quarbelzwolm\n");
  options.compounds_file = directory.write("compounds", "Wachs+tube\n");
  rebuild(index, options);
  CHECK(hits(index, "zwolm") == 20);
  CHECK(hits(index, "wachs") == 1);
  CHECK(hits(index, "tube") == 1);
  rebuild(index);
  CHECK(hits(index, "zwolm") == 20);
  CHECK(hits(index, "tube") == 1);

  options = RebuildOptions();
  options.whole_words_file = directory.write("empty", "# nothing\n");
  rebuild(index, options);
  CHECK(hits(index, "zwolm") == 21);
  CHECK(hits(index, "tube") == 1);
}

TEST_CASE("a list that can't be read ends the rebuild before anything is written") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  RebuildOptions options;
  options.on_progress = [](const depesche::RebuildReport&) { FAIL_CHECK("it was begun"); };
  options.compounds_file = directory / "missing";
  message_of(ErrorCode::not_found, [&] { rebuild(index, options); });
  options.compounds_file = directory.path();
  message_of(ErrorCode::io, [&] { rebuild(index, options); });
  options.compounds_file = directory.write("bad", "Wachs+tube\nWachs\n");
  CHECK(contains(message_of(ErrorCode::bad_argument, [&] { rebuild(index, options); }), "bad:2: "));
  options.compounds_file = directory.write("long", std::string(4'000'001, '\n'));
  message_of(ErrorCode::bad_argument, [&] { rebuild(index, options); });
  CHECK(depesche::index::read_stub(index).front() == "data-0001");
}

TEST_CASE("a damaged lexicon can be learned anew if its lists are given anew") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  set_lexicon(index, "damaged");
  CHECK(contains(message_of(ErrorCode::index_damaged, [&] { rebuild(index); }), "--whole-words"));
  RebuildOptions options;
  options.whole_words_file = directory.write("whole", "");
  message_of(ErrorCode::index_damaged, [&] { rebuild(index, options); });
  options.compounds_file = options.whole_words_file;
  rebuild(index, options);
  CHECK(hits(index, "zwolm") == 21);
}

TEST_CASE("an index of an older version may have no lexicon") {
  const TemporaryDirectory directory;
  const std::string index = made_index(directory);
  set_lexicon(index, "");
  rebuild(index);
  CHECK(hits(index, "zwolm") == 21);
}

TEST_CASE("a rebuild is advised once an index has ten times what its lexicon was learned from") {
  const TemporaryDirectory directory;
  const auto advised = [&](Xapian::doccount articles, std::uint64_t learned) {
    Xapian::WritableDatabase database(directory / "data",
                                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    depesche::index::store_lexicon(database, {depesche::analyse::Lexicon(), learned});
    for (Xapian::doccount i = 0; i < articles; ++i) database.add_document(Xapian::Document());
    return depesche::index::has_outgrown_lexicon(database);
  };
  CHECK_FALSE(advised(9'999, 0));
  CHECK(advised(10'000, 0));
  CHECK_FALSE(advised(10'000, 1'001));
  CHECK(advised(10'010, 1'001));
}

TEST_SUITE_END();
