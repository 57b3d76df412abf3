// SPDX-License-Identifier: GPL-2.0-or-later
// The public Writer: what is stored when, and what survives.
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "index/child.h"
#include "index/support.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("index/writer");

using depesche::Article;
using depesche::ErrorCode;
using depesche::PutOutcome;
using depesche::Writer;
using depesche::WriterOptions;
using namespace depesche::tests;

namespace {

constexpr WriterOptions kNoWait{0};

}  // namespace

TEST_CASE("articles are added and replaced and left alone and removed") {
  const TemporaryDirectory directory;
  const std::string index = directory / "new/index";
  {
    Writer writer(index);
    CHECK(writer.put(article("a", "Erste", "Text")) == PutOutcome::added);
    CHECK(writer.put(article("b", "Zweite", "Text")) == PutOutcome::added);
    CHECK(writer.put(article("a", "Erste", "Text")) == PutOutcome::unchanged);
    CHECK(writer.put(article("a", "Neue", "Text")) == PutOutcome::updated);
    writer.commit();
  }
  CHECK(count(index) == 2);
  CHECK(title_of(index, "a") == "Neue");
  {
    Writer writer(index);
    CHECK(writer.put(article("b", "Zweite", "Text")) == PutOutcome::unchanged);
    CHECK(writer.remove("a"));
    CHECK_FALSE(writer.remove("a"));
    CHECK_FALSE(writer.remove("c"));
    writer.commit();
  }
  CHECK(count(index) == 1);
  CHECK(title_of(index, "a").empty());
  CHECK(title_of(index, "b") == "Zweite");
}

TEST_CASE("what is not committed is dropped") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  {
    Writer writer(index);
    writer.put(article("a", "Erste", "Text"));
    writer.commit();
    writer.put(article("b", "Zweite", "Text"));
    writer.remove("a");
    CHECK(count(index) == 1);
  }
  CHECK(count(index) == 1);
  CHECK(title_of(index, "a") == "Erste");
}

TEST_CASE("writing what is there already does not make a new revision") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  {
    Writer writer(index);
    writer.put(article("a", "Erste", "Text"));
    writer.commit();
  }
  const auto revision = depesche::index::open_for_reading(index).get_revision();
  Writer writer(index);
  writer.put(article("a", "Erste", "Text"));
  writer.commit();
  writer.commit();
  CHECK(depesche::index::open_for_reading(index).get_revision() == revision);
}

TEST_CASE("an article that can't be stored is refused and leaves the transaction as it was") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  Writer writer(index);
  writer.put(article("a", "Erste", "Text"));
  const std::string long_text(16 * 1024 * 1024, 'x');
  Article bad_date = article("x", "Titel", "Text");
  bad_date.date = {2015, 2, 29, -1};
  Article bad_tag = article("x", "Titel", "Text");
  bad_tag.tags = {"gut", "schlecht\xc3"};
  for (const Article& bad :
       {article("", "Titel", "Text"), article("\x01", "Titel", "Text"), article("x", "", ""),
        article("x", "\x1b", ""), article("x", "Gr\xf6\xdf", "Text"),
        article("x", "Titel", long_text), bad_date, bad_tag}) {
    CAPTURE(bad.title);
    message_of(ErrorCode::bad_argument, [&] { writer.put(bad); });
  }
  writer.put(article("b", "Zweite", "Text"));
  writer.commit();
  CHECK(count(index) == 2);
}

TEST_CASE("ids and values of any length and megabyte words are stored") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  Article extreme = article(std::string(5000, 'i'), std::string(1'000'000, 'w'), "Text");
  extreme.tags = {std::string(3000, 't'), std::string(245, 'u'), " ", ""};
  extreme.url = "http://" + std::string(4000, 'l');
  extreme.section = std::string(200, 's');
  Writer writer(index);
  CHECK(writer.put(extreme) == PutOutcome::added);
  writer.put(article(std::string(5001, 'i'), "Andere", "Text"));
  writer.commit();
  CHECK(count(index) == 2);
  CHECK(title_of(index, extreme.id) == extreme.title);
  CHECK(title_of(index, std::string(5001, 'i')) == "Andere");
}

TEST_CASE("control characters are dropped and line feeds and tabs kept") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string dirty = std::string("A\x1b[31m") + '\0' +
                            "\tB\nC\x7f\xc2\x9b"
                            "D\xc2\xa0";
  Writer writer(index);
  writer.put(article("a\x07", dirty, "Text"));
  CHECK(writer.put(article("a", dirty, "Text")) == PutOutcome::unchanged);
  writer.commit();
  CHECK(title_of(index, "a") == "A[31m\tB\nCD\xc2\xa0");
}

TEST_CASE("a killed writer leaves exactly the last commit") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const auto name = [](int i) { return "a" + std::to_string(i); };
  int committed = 0;
  // Each child commits a batch, says so and goes on until it is killed in the midst of the next.
  for (int round = 0; round < 6; ++round) {
    int told[2];
    REQUIRE(pipe(told) == 0);
    const pid_t child = in_child([&] {
      Writer writer(index);
      for (int i = 0;; ++i) {
        writer.put(article(name(committed + i), "Runde " + std::to_string(round), "Text"));
        if (i == 9) {
          writer.commit();
          if (write(told[1], "!", 1) != 1) _exit(1);
        }
        if (i == 10 + round * 7) kill(getpid(), SIGKILL);
      }
    });
    close(told[1]);
    char byte = 0;
    CHECK(read(told[0], &byte, 1) == 1);
    close(told[0]);
    wait_for(child);
    committed += 10;
    CHECK(count(index) == static_cast<unsigned>(committed));
    CHECK(title_of(index, name(committed - 1)) == "Runde " + std::to_string(round));
    CHECK(title_of(index, name(committed)).empty());
    check_whole(index);
  }
}

TEST_CASE("a writer that is killed at any time leaves whole commits") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  for (int round = 0; round < 4; ++round) {
    int told[2];
    REQUIRE(pipe(told) == 0);
    // Before the child is there, which may commit at once.
    const auto before = round == 0 ? 0 : count(index);
    const pid_t child = in_child([&] {
      Writer writer(index);
      for (int batch = 0;; ++batch) {
        for (int i = 0; i < 10; ++i) {
          const std::string id = std::to_string(getpid()) + "-" + std::to_string(batch * 10 + i);
          writer.put(article(id, "Titel", "Text"));
        }
        writer.commit();
        if (write(told[1], "!", 1) != 1) _exit(1);
      }
    });
    close(told[1]);
    char byte = 0;
    for (int i = 0; i <= round; ++i) REQUIRE(read(told[0], &byte, 1) == 1);
    kill(child, SIGKILL);
    wait_for(child);
    close(told[0]);
    CHECK(count(index) % 10 == 0);
    CHECK(count(index) >= before + 10 * static_cast<unsigned>(round + 1));
    check_whole(index);
  }
}

TEST_CASE("a second writer is told which lock it waits for and who holds it") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  int ready[2];
  int leave[2];
  REQUIRE(pipe(ready) == 0);
  REQUIRE(pipe(leave) == 0);
  const pid_t child = in_child([&] {
    Writer writer(index);
    char byte = '!';
    if (write(ready[1], &byte, 1) != 1) _exit(1);
    if (read(leave[0], &byte, 1) != 1) _exit(1);
  });
  char byte = 0;
  REQUIRE(read(ready[0], &byte, 1) == 1);
  const std::string message = message_of(ErrorCode::index_locked, [&] { Writer(index, kNoWait); });
  CHECK(contains(message, index + "/data-0001/flintlock"));
  CHECK(contains(message, "process " + std::to_string(child) + ","));
  CHECK(contains(message_of(ErrorCode::index_locked, [&] { Writer(index, {0.05}); }), "flintlock"));

  // The second gets the index as soon as the first is gone.
  REQUIRE(write(leave[1], "!", 1) == 1);
  Writer second(index, {60});
  second.put(article("a", "Erste", "Text"));
  second.commit();
  wait_for(child);
  for (const int end : {ready[0], ready[1], leave[0], leave[1]}) close(end);
  CHECK(count(index) == 1);
}

TEST_CASE("a reader sees whole commits while a writer commits") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  { Writer make_it(index); }
  const pid_t child = in_child([&] {
    Writer writer(index);
    for (int batch = 0; batch < 60; ++batch) {
      for (int i = 0; i < 5; ++i) {
        writer.put(article(std::to_string(batch * 5 + i), "Titel", "Ein Text"));
      }
      writer.commit();
    }
  });
  Xapian::doccount last = 0;
  int opened = 0;
  for (int status = 0; waitpid(child, &status, WNOHANG) == 0; ++opened) {
    const Xapian::doccount now = count(index);
    CHECK(now % 5 == 0);
    CHECK(now >= last);
    last = now;
  }
  CHECK(opened > 0);
  CHECK(count(index) == 300);
}

TEST_CASE("a lead alone is text enough for an article") {
  const TemporaryDirectory directory;
  Article lead;
  lead.id = "a";
  lead.lead = "Nur ein Vorspann.";
  Writer writer(directory / "index");
  CHECK(writer.put(lead) == PutOutcome::added);
}

TEST_CASE("a moved writer goes on where the first was") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  Writer first(index);
  first.put(article("a", "Erste", "Text"));
  Writer second(std::move(first));
  second.put(article("b", "Zweite", "Text"));
  second.commit();
  CHECK(count(index) == 2);
}

TEST_SUITE_END();
