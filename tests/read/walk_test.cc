// SPDX-License-Identifier: GPL-2.0-or-later
// Folders as they are on real disks: links in circles, pipes, names that are no text.
#include "read/walk.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/temporary_directory.h"

#include <depesche/error.h>

TEST_SUITE_BEGIN("read/walk");

namespace depesche::read {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryDirectory;

struct Walked {
  std::vector<std::string> files;  // Origin::relative
  std::vector<FoundFile> found;
  std::vector<ReadProblem> problems;
  int skipped = 0;
};

Walked walk(const std::vector<std::string>& paths) {
  Walked result;
  Walk walker(paths, {[&](const ReadProblem& problem) { result.problems.push_back(problem); },
                      [&] { ++result.skipped; }});
  while (auto file = walker.next()) {
    result.files.push_back(file->origin.relative);
    result.found.push_back(*file);
  }
  return result;
}

using Files = std::vector<std::string>;

TEST_CASE("folders are read recursively in the order of the names' bytes") {
  const TemporaryDirectory directory;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/x.txt", "B.txt", "a.txt", "ä.txt", "10.txt"}) {
    directory.write(name, "x");
  }
  const Walked walked = walk({directory.path().string()});
  CHECK_EQ(walked.files,
           Files{"10.txt", "B.txt", "a/b/x.txt", "a/z.txt", "a.txt", "b.txt", "ä.txt"});
  CHECK(walked.problems.empty());
  CHECK_EQ(walked.skipped, 0);
}

TEST_CASE("an origin has the path as given, the true path and the path below the operand") {
  const TemporaryDirectory directory;
  directory.write("real/sub/a.txt", "12345");
  fs::create_symlink(directory / "real", directory / "link");
  const std::string base = fs::canonical(directory.path()).string();
  for (const std::string& operand : {directory / "link", directory / "link/"}) {
    const Walked walked = walk({operand});
    REQUIRE_EQ(walked.found.size(), 1);
    const FoundFile& file = walked.found[0];
    CHECK_EQ(file.origin.file, directory / "link/sub/a.txt");
    CHECK_EQ(file.origin.absolute, base + "/real/sub/a.txt");
    CHECK_EQ(file.origin.relative, "sub/a.txt");
    CHECK_EQ(file.origin.line, 0);
    CHECK_EQ(file.name, "a.txt");
    CHECK_EQ(file.size, 5);
    CHECK_FALSE(file.operand);
  }
  const Walked walked = walk({directory / "link/sub/a.txt"});
  REQUIRE_EQ(walked.found.size(), 1);
  CHECK_EQ(walked.found[0].origin.absolute, base + "/real/sub/a.txt");
  CHECK_EQ(walked.found[0].origin.relative, "a.txt");
  CHECK(walked.found[0].operand);
}

TEST_CASE("each file is read once whatever leads to it") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("b/file.txt", "x");
  fs::create_hard_link(file, directory / "b/hard.txt");
  fs::create_symlink(file, directory / "z-link.txt");
  fs::create_symlink("b", directory / "c");
  CHECK_EQ(walk({directory.path().string()}).files, Files{"b/file.txt"});
  CHECK_EQ(walk({file, file, directory.path().string(), directory / "b"}).files, Files{"file.txt"});
}

TEST_CASE("a linked file is known by its true path") {
  const TemporaryDirectory directory;
  directory.write("z.txt", "x");
  fs::create_symlink("z.txt", directory / "a.txt");
  const Walked walked = walk({directory.path().string()});
  CHECK_EQ(walked.files, Files{"a.txt"});
  CHECK_EQ(walked.found.at(0).origin.absolute, fs::canonical(directory / "z.txt").string());
}

TEST_CASE("links in circles end") {
  const TemporaryDirectory directory;
  directory.write("a/b/file.txt", "x");
  fs::create_symlink("..", directory / "a/b/up");
  fs::create_symlink(".", directory / "a/self");
  fs::create_symlink("loop2", directory / "loop1");
  fs::create_symlink("loop1", directory / "loop2");
  const Walked walked = walk({directory.path().string()});
  CHECK_EQ(walked.files, Files{"a/b/file.txt"});
  REQUIRE_EQ(walked.problems.size(), 2);
  CHECK_EQ(walked.problems[0].origin.relative, "loop1");
  CHECK_EQ(walked.problems[0].reason, "Too many levels of symbolic links");
}

TEST_CASE("hidden names are passed over inside folders and read as operands") {
  const TemporaryDirectory directory;
  directory.write(".hidden/a.txt", "x");
  directory.write("b/.c.txt", "x");
  CHECK(walk({directory.path().string()}).files.empty());
  CHECK_EQ(walk({directory / ".hidden", directory / "b/.c.txt"}).files, Files{"a.txt", ".c.txt"});
}

TEST_CASE("pipes and files of unknown extensions in folders are skipped and counted") {
  const TemporaryDirectory directory;
  directory.write("a.txt", "x");
  directory.write("picture.jpg", "x");
  REQUIRE_EQ(mkfifo((directory / "pipe.txt").c_str(), 0600), 0);
  fs::create_symlink("/dev/null", directory / "null.txt");
  const Walked walked = walk({directory.path().string()});
  CHECK_EQ(walked.files, Files{"a.txt"});
  CHECK_EQ(walked.skipped, 3);
  CHECK(walked.problems.empty());
  CHECK_EQ(walk({directory / "picture.jpg"}).files, Files{"picture.jpg"});
}

TEST_CASE("an index inside a folder is passed over") {
  const TemporaryDirectory directory;
  directory.write("a.txt", "x");
  directory.write("index/XAPIANDB", "glass data-0001\n");
  directory.write("index/data-0001/iamglass", "x");
  directory.write("other/iamglass", "x");
  const Walked walked = walk({directory.path().string()});
  CHECK_EQ(walked.files, Files{"a.txt"});
  CHECK_EQ(walked.skipped, 2);
}

TEST_CASE("a dangling link is one problem") {
  const TemporaryDirectory directory;
  fs::create_symlink("nowhere", directory / "a.txt");
  directory.write("b.txt", "x");
  const Walked walked = walk({directory.path().string()});
  CHECK_EQ(walked.files, Files{"b.txt"});
  REQUIRE_EQ(walked.problems.size(), 1);
  CHECK_EQ(walked.problems[0].origin.file, directory / "a.txt");
  CHECK_EQ(walked.problems[0].reason, "No such file or directory");
}

TEST_CASE("a path that does not exist is refused before anything is read") {
  const TemporaryDirectory directory;
  try {
    walk({directory.path().string(), directory / "no\x1Bthing"});
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK_EQ(error.code(), ErrorCode::not_found);
    CHECK_EQ(std::string(error.what()),
             "reading " + (directory / "no%1Bthing") + ": No such file or directory");
  }
}

TEST_CASE("names that are no text are shown encoded and opened as they are") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("M\xFCll\n/\x1B[2J.txt", "x");
  const Walked walked = walk({directory.path().string()});
  REQUIRE_EQ(walked.found.size(), 1);
  CHECK_EQ(walked.found[0].origin.relative, "M%FCll%0A/%1B[2J.txt");
  CHECK_EQ(walked.found[0].origin.file, directory / "M%FCll%0A/%1B[2J.txt");
  CHECK_EQ(walked.found[0].origin.absolute, fs::canonical(path).string());
  CHECK_EQ(walked.found[0].path, path);
}

TEST_CASE("the standard input is given once") {
  const Walked walked = walk({"-", "-"});
  REQUIRE_EQ(walked.found.size(), 1);
  CHECK_EQ(walked.found[0].origin.file, "-");
  CHECK_EQ(walked.found[0].origin.absolute, "-");
}

TEST_CASE("a file set tells devices and inodes apart") {
  FileSet set;
  for (const ino_t inode : {0UL, 1UL, 63UL, 64UL, 128UL, ~0UL}) {
    CHECK(set.insert(1, inode));
    CHECK_FALSE(set.insert(1, inode));
    CHECK(set.insert(2, inode));
  }
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
