// SPDX-License-Identifier: GPL-2.0-or-later
// The directory of an index: the strict reading of its stub file, and opening it for reading.
#include "index/index_directory.h"

#include "analyse/analyser.h"
#include "base/xapian_error.h"
#include "index/compounds.h"
#include "index/packed_article.h"
#include "index/posix_file.h"
#include "index/schema.h"

#include <depesche/error.h>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <thread>
#include <utility>

namespace depesche::index {
namespace {

constexpr std::size_t kStubBytes = 64 * 1024;
constexpr std::string_view kGlass = "glass ";
// What to wait before the second and the third try, in milliseconds.
constexpr int kPauses[] = {10, 50};

[[noreturn]] void throw_foreign(const std::string& index, const std::string& why) {
  throw Error(ErrorCode::index_incompatible, index + " is no index of Depesche: " + why);
}

// One path component that stays below the index directory.
bool is_plain_name(std::string_view name) {
  if (name.empty() || name.front() == '.' || name.size() > 255) return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return c != '/' && static_cast<unsigned char>(c) > ' ' && c != '\x7f';
  });
}

std::vector<std::string> parse_stub(const std::string& index, std::string_view content) {
  std::vector<std::string> names;
  for (int line_number = 1; !content.empty(); ++line_number) {
    const std::size_t end = content.find('\n');
    const std::string_view line = content.substr(0, end);
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    const bool glass = line.substr(0, kGlass.size()) == kGlass;
    if (!glass || !is_plain_name(line.substr(kGlass.size()))) {
      throw_foreign(index, "line " + std::to_string(line_number) + " of its file " + kStubName +
                               " is not \"glass NAME\"");
    }
    names.emplace_back(line.substr(kGlass.size()));
    if (std::count(names.begin(), names.end(), names.back()) > 1) {
      throw_foreign(index, std::string(kStubName) + " names " + names.back() + " twice");
    }
  }
  if (names.empty()) throw_foreign(index, std::string("its file ") + kStubName + " is empty");
  return names;
}

// A number of at most nine digits; -1 for anything else.
long version_number(const std::string& text) {
  const bool number = !text.empty() && text.size() < 10 &&
                      text.find_first_not_of("0123456789") == std::string::npos;
  return number ? std::stol(text) : -1;
}

void check_version(const Xapian::Database& database, const std::string& index, const char* key,
                   const char* what, int oldest, int current) {
  const std::string found = database.get_metadata(key);
  if (found.empty()) throw_foreign(index, "it is a Xapian database of another program");
  const long number = version_number(found);
  if (number >= oldest && number <= current) return;
  const bool older = number >= 0 && number < current;
  throw Error(ErrorCode::index_incompatible,
              "the index " + index + " has " + what + " version " + found +
                  ", this program understands version " + std::to_string(current) +
                  (older ? ": \"depesche-ingest rebuild -d INDEX\" makes it one of this version"
                         : ": make a new index with \"depesche-ingest -d NEW PATH...\""));
}

void check_both(const Xapian::Database& database, const std::string& index, int oldest_schema,
                int oldest_analysis) {
  check_version(database, index, kSchemaVersionKey, "schema", oldest_schema, kSchemaVersion);
  check_version(database, index, kAnalysisVersionKey, "analysis", oldest_analysis,
                analyse::kAnalysisVersion);
}

void check_same(const Xapian::Database& all, const Xapian::Database& one, const std::string& index,
                const char* key, const char* what) {
  if (one.get_metadata(key) == all.get_metadata(key)) return;
  throw Error(ErrorCode::index_incompatible,
              "the data directories of the index " + index + " " + what +
                  ", so that they can't be searched as one: make a new index of the articles");
}

SearchedIndex open_once(const std::string& index) {
  Xapian::Database all;
  std::vector<std::shared_ptr<const PositionFile>> positions;
  Removed removed;
  const std::vector<std::string> names = read_stub(index);
  for (const std::string& name : names) {
    const Xapian::Database one(index + "/" + name, Xapian::DB_BACKEND_GLASS);
    check_versions(one, index);
    Removed of_one(one);
    if (names.size() > 1 && !of_one.empty()) {
      throw Error(ErrorCode::index_incompatible,
                  "the data directory " + name + " of the index " + index +
                      " has removed articles and can't be searched as one with others: compact it "
                      "as an index of its own");
    }
    if (all.size() > 0) {
      check_same(all, one, index, kLexiconKey, "split compounds by different lexicons");
      check_same(all, one, index, kArticleDictionaryKey,
                 "keep their articles by different dictionaries");
    }
    all.add_database(one);
    removed = std::move(of_one);
    positions.push_back(std::make_shared<const PositionFile>(index + "/" + name, one));
  }
  return {std::move(all), std::make_shared<const Positions>(std::move(positions)),
          std::move(removed)};
}

}  // namespace

std::vector<std::string> read_stub(const std::string& index) {
  const std::string stub = index + "/" + kStubName;
  switch (kind_of(index)) {
    case PathKind::missing:
      throw Error(ErrorCode::not_found, "there is no index " + index);
    case PathKind::file:
      throw_foreign(index, "it is a file, not a directory");
    case PathKind::directory:
      break;
  }
  if (kind_of(stub) == PathKind::file) {
    return parse_stub(index, read_small_file(stub, kStubBytes));
  }
  if (kind_of(index + "/iamglass") != PathKind::missing) {
    throw_foreign(index, "it is a Xapian database of another program");
  }
  throw Error(ErrorCode::not_found,
              "there is no index in " + index + ": it has no file " + kStubName);
}

void check_versions(const Xapian::Database& database, const std::string& index) {
  check_both(database, index, kSchemaVersion, analyse::kAnalysisVersion);
}

void set_versions(Xapian::WritableDatabase& database) {
  database.set_metadata(kSchemaVersionKey, std::to_string(kSchemaVersion));
  database.set_metadata(kAnalysisVersionKey, std::to_string(analyse::kAnalysisVersion));
}

void check_can_rebuild(const Xapian::Database& database, const std::string& index) {
  check_both(database, index, 0, 0);
}

void throw_open_failure(const std::string& index, const Xapian::Error& error) {
  const std::string what = "opening the index " + index;
  // Xapian says "not found" also where it may not look: only a directory that was read tells.
  if (std::string_view(error.get_type()) == "DatabaseNotFoundError") {
    for (const std::string& name : read_stub(index)) {
      const std::string data = index + "/" + name;
      if (kind_of(data) == PathKind::missing || kind_of(data + "/iamglass") == PathKind::missing) {
        throw Error(ErrorCode::index_damaged,
                    what + ": its data directory " + name + " is missing or incomplete");
      }
    }
    throw Error(ErrorCode::index_damaged, what + ": " + error.get_msg());
  }
  base::throw_as_error(what, error);
}

Xapian::Database open_for_reading(const std::string& index) {
  return open_for_searching(index).database;
}

SearchedIndex open_for_searching(const std::string& index) {
  // A commit between the steps of opening looks like a discarded revision, like damage, like a
  // database without Depesche's versions, or, where a rebuild switches the stub file, like a
  // missing directory or missing files in it: looking again tells.
  for (const int pause : kPauses) {
    try {
      return open_once(index);
    } catch (const Xapian::DatabaseError&) {
    } catch (const Error& error) {
      const bool may_pass = error.code() == ErrorCode::index_incompatible ||
                            error.code() == ErrorCode::index_damaged ||
                            error.code() == ErrorCode::io;
      if (!may_pass) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(pause));
  }
  try {
    return open_once(index);
  } catch (const Xapian::Error& error) {
    throw_open_failure(index, error);
  }
}

}  // namespace depesche::index
