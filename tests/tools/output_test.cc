// SPDX-License-Identifier: GPL-2.0-or-later
// The pager: what it gets, who takes Ctrl-C while it runs, and what is said when it can't be run.
#include "tools/output.h"

#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <sstream>
#include <string>

#include <depesche/error.h>
#include "support/temporary_directory.h"

TEST_SUITE_BEGIN("tools/output");

namespace depesche::tools {
namespace {

using tests::TemporaryDirectory;

std::string content_of(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

TEST_CASE("what is longer than the screen goes to the pager and Ctrl-C does not stop it") {
  const TemporaryDirectory directory;
  const std::string file = directory / "paged";
  void (*const before)(int) = std::signal(SIGINT, SIG_DFL);
  Output out;
  out.page("cat >'" + file + "'", 2);
  out.stream() << "eins\nzwei\n";
  std::raise(SIGINT);
  out.stream() << "drei\n";
  out.finish();
  CHECK(content_of(file) == "eins\nzwei\ndrei\n");
  CHECK((std::signal(SIGINT, before) == SIG_DFL));
}

TEST_CASE("a pager that can't be run is an error") {
  std::signal(SIGPIPE, SIG_IGN);
  Output out;
  out.page("exec 2>/dev/null; /nirgends/blaettern", 1);
  out.stream() << "eins\nzwei\n";
  CHECK_THROWS_AS(out.finish(), Error);
}

TEST_CASE("a pager that ends early is no error") {
  std::signal(SIGPIPE, SIG_IGN);
  Output out;
  out.page("true", 1);
  for (int line = 0; line < 100'000; ++line) out.stream() << "eine Zeile\n";
  CHECK_NOTHROW(out.finish());
}

}  // namespace
}  // namespace depesche::tools
