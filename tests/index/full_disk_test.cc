// SPDX-License-Identifier: GPL-2.0-or-later
// A disk that takes no more: files may not grow, as on a full one.
#include <depesche/ingest.h>
#include <depesche/writer.h>
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>

#include "index/child.h"
#include "index/support.h"
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("index/full_disk");

using depesche::Error;
using depesche::ErrorCode;
using depesche::Writer;
using namespace depesche::tests;

namespace {

void limit_files(rlim_t bytes) {
  signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, RLIM_INFINITY};
  if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(2);
}

// Over a megabyte of different words.
std::string much_text() {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "wort" + std::to_string(i * 7919 % 100'003) + " ";
  return text;
}

template <typename Work>
bool fails_with(ErrorCode code, Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.code() == code;
  }
  return false;
}

}  // namespace

TEST_CASE("a commit that does not fit fails and leaves the last one") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string text = much_text();
  const pid_t child = in_child([&] {
    Writer writer(index);
    writer.put(article("a", "Erste", "Text"));
    writer.commit();
    limit_files(256 * 1024);
    const bool failed = fails_with(ErrorCode::io, [&] {
      writer.put(article("b", "Zweite", text));
      writer.commit();
    });
    if (!failed) _exit(3);
    // Xapian itself would report success now, with nothing stored.
    if (!fails_with(ErrorCode::io, [&] { writer.commit(); })) _exit(4);
    if (!fails_with(ErrorCode::io, [&] { writer.put(article("c", "Dritte", "")); })) _exit(5);
  });
  CHECK(wait_for(child));
  CHECK(count(index) == 1);
  check_whole(index);

  Writer writer(index);
  CHECK(writer.put(article("b", "Zweite", text)) == depesche::PutOutcome::added);
  writer.commit();
  CHECK(count(index) == 2);
}

TEST_CASE("a run that does not fit ends with an error and rejects no article") {
  const TemporaryDirectory directory;
  const std::string index = directory / "index";
  const std::string text = much_text();
  directory.write("archive/b.jsonl", R"({"id":"b","title":"B","body":")" + text + "\"}\n");
  const std::string small =
      directory.write("small.jsonl", R"({"id":"a","title":"A","body":"Text"})");
  depesche::ingest(index, {small});
  const pid_t child = in_child([&] {
    limit_files(256 * 1024);
    depesche::IngestOptions options;
    options.on_issue = [](const depesche::IngestIssue&) { _exit(3); };
    const bool failed = fails_with(
        ErrorCode::io, [&] { depesche::ingest(index, {directory / "archive"}, options); });
    if (!failed) _exit(4);
  });
  CHECK(wait_for(child));
  CHECK(count(index) == 1);
  CHECK(depesche::ingest(index, {directory / "archive", small}).added == 1);
  CHECK(count(index) == 2);
}

TEST_SUITE_END();
