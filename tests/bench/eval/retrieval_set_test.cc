// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/eval/retrieval_set.h"

#include <doctest/doctest.h>

#include <string_view>

#include <depesche/error.h>
#include "bench/eval/set_index.h"
#include "support/temporary_directory.h"

namespace {

using depesche::bench::Gains;
using depesche::bench::read_retrieval_set;
using depesche::bench::RetrievalSet;
using depesche::bench::search_all;
using depesche::bench::SearchRun;
using depesche::bench::SetIndex;
using depesche::tests::TemporaryDirectory;

constexpr std::string_view kCorpus =
    "{\"_id\": \"a\", \"title\": \"Brand\", \"text\": \"Eine Scheune steht in Flammen.\"}\n"
    "{\"_id\": \"b\", \"title\": \"Markt\", \"text\": \"Am Sonntag ist Markt.\"}\n";

// A folder "set" with these files.
struct Folder {
  Folder(std::string_view queries, std::string_view judgements, std::string_view corpus = kCorpus) {
    directory.write("set/corpus.jsonl", corpus);
    directory.write("set/queries.tsv", queries);
    directory.write("set/qrels.tsv", judgements);
  }
  std::string path() const { return directory / "set"; }
  RetrievalSet read() const { return read_retrieval_set(path()); }
  std::string error() const {
    try {
      read();
    } catch (const depesche::Error& error) {
      return error.what();
    }
    return "";
  }

  TemporaryDirectory directory;
};

TEST_SUITE_BEGIN("bench/retrieval_set");

TEST_CASE("questions come with their gains and in their order") {
  const RetrievalSet set =
      Folder("q2\tWo brennt es?\r\nq1\tMarkt\n", "qid\tdocid\tgain\nq1\tb\t2\nq2\ta\nq1\ta\t0\n")
          .read();
  CHECK(set.name == "set");
  REQUIRE(set.questions.size() == 2);
  CHECK(set.questions[0].id == "q2");
  CHECK(set.questions[0].text == "Wo brennt es?");
  CHECK(set.questions[0].gains == Gains{{"a", 1}});
  CHECK(set.questions[1].gains == Gains{{"b", 2}});
}

TEST_CASE("a question that nothing answers is left out") {
  const RetrievalSet set = Folder("q1\tx\nq2\ty\nq3\tz\n", "q1\ta\t1\nq2\ta\t0\n").read();
  REQUIRE(set.questions.size() == 1);
  CHECK(set.questions[0].id == "q1");
}

TEST_CASE("a folder may be given with a slash at its end") {
  const Folder folder("q\tx\n", "q\ta\n");
  CHECK(read_retrieval_set(folder.path() + "/").name == "set");
}

TEST_CASE("the halves have every question once") {
  std::string queries, judgements;
  for (int i = 0; i < 100; ++i) {
    queries += "q" + std::to_string(i) + "\tx\n";
    judgements += "q" + std::to_string(i) + "\ta\n";
  }
  const Folder folder(queries, judgements);
  const std::size_t even = read_retrieval_set(folder.path(), 0).questions.size();
  const std::size_t odd = read_retrieval_set(folder.path(), 1).questions.size();
  CHECK(even + odd == 100);
  CHECK(even > 30);
  CHECK(odd > 30);
}

TEST_CASE("errors name file and line") {
  CHECK(Folder("q1\tx\nq2\n", "q1\ta\n")
            .error()
            .ends_with("queries.tsv:2: an id and a question are expected"));
  CHECK(Folder("q1\tx\nq1\ty\n", "q1\ta\n")
            .error()
            .ends_with("queries.tsv:2: the id q1 stands there twice"));
  CHECK(Folder("q1\tx\n", "q1\n").error().find("qrels.tsv:1: ") != std::string::npos);
  CHECK(Folder("q1\tx\n", "q1\ta\tviel\n")
            .error()
            .ends_with("qrels.tsv:1: \"viel\" is not a number"));
  CHECK(Folder("q1\tx\n", "q1\ta\nq7\ta\n")
            .error()
            .ends_with("the question q7 does not stand in queries.tsv"));
}

TEST_CASE("a folder without corpus is an error") {
  const TemporaryDirectory directory;
  CHECK_THROWS_AS(read_retrieval_set(directory.path().string()), depesche::Error);
}

TEST_CASE("every line becomes an article that is found under its id") {
  const Folder folder("q1\tScheune?\nq2\tSonntag -Markt\n", "q1\ta\nq2\tb\n");
  const SetIndex index(folder.read());
  CHECK(index.losses().empty());
  const SearchRun found = search_all(index, folder.read(), false);
  CHECK(found.not_understood.empty());
  CHECK(found.milliseconds.size() == 2);
  CHECK(ranking(found.run, "q1") == std::vector<std::string>{"a"});
  CHECK(ranking(found.run, "q2") == std::vector<std::string>{"b"});
}

TEST_CASE("a set may name the files that its articles stand in") {
  const TemporaryDirectory directory;
  directory.write("elsewhere/first.jsonl",
                  R"({"id": "a", "title": "Brand", "body": "Eine Scheune steht in Flammen."})");
  directory.write("set/second.jsonl",
                  R"({"id": "b", "title": "Markt", "body": "Am Sonntag ist Markt."})");
  directory.write("set/articles.txt", "../elsewhere\nsecond.jsonl\n");
  directory.write("set/queries.tsv", "q1\tScheune\nq2\tMarkt\n");
  directory.write("set/qrels.tsv", "q1\ta\nq2\tb\n");
  const RetrievalSet set = read_retrieval_set(directory / "set");
  const SetIndex index(set);
  CHECK(index.losses().empty());
  const SearchRun found = search_all(index, set, false);
  CHECK(ranking(found.run, "q1") == std::vector<std::string>{"a"});
  CHECK(ranking(found.run, "q2") == std::vector<std::string>{"b"});
}

TEST_CASE("with any one word is enough and without it where no article has all") {
  const Folder folder("q\tScheune Markt\n", "q\ta\n");
  const SetIndex index(folder.read());
  CHECK(ranking(search_all(index, folder.read(), false).run, "q").size() == 2);
  CHECK(ranking(search_all(index, folder.read(), true).run, "q").size() == 2);
}

TEST_CASE("articles that get lost are told") {
  const Folder folder(
      "q\tx\n", "q\ta\n",
      std::string(kCorpus) + "{\"_id\": \"a\", \"text\": \"Noch einmal.\"}\n{kaputt\n");
  const SetIndex index(folder.read());
  REQUIRE(!index.losses().empty());
  CHECK(index.losses().back().ends_with("4 records, but 2 articles in the index"));
}

TEST_CASE("a question without words finds nothing and one that is too long is told") {
  std::string longest;
  for (int i = 0; i < 300; ++i) longest += " Wort" + std::to_string(i);
  const Folder folder("q1\t?\nq2\t" + longest + "\n", "q1\ta\nq2\ta\n");
  const SetIndex index(folder.read());
  const SearchRun found = search_all(index, folder.read(), true);
  CHECK(found.run.empty());
  REQUIRE(found.not_understood.size() == 1);
  CHECK(found.not_understood[0].find("queries.tsv:2: ") != std::string::npos);
}

TEST_SUITE_END();

}  // namespace
