// SPDX-License-Identifier: GPL-2.0-or-later
// Short looks into an index, for the tests of the index.
#ifndef DEPESCHE_TESTS_INDEX_SUPPORT_H_
#define DEPESCHE_TESTS_INDEX_SUPPORT_H_

#include "index/index_directory.h"
#include "index/lookup.h"
#include "support/article.h"
#include "support/stored_article.h"

#include <doctest/doctest.h>

#include <depesche/error.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace depesche::tests {

inline Xapian::doccount count(const std::string& index) {
  const index::SearchedIndex opened = index::open_for_searching(index);
  return opened.database.get_doccount() - opened.removed.count();
}

// The title of the stored article; empty if there is none.
inline std::string title_of(const std::string& index, const std::string& id) {
  const Xapian::Database database = index::open_for_reading(index);
  const Xapian::docid docid = index::find_article(database, id);
  return docid == 0 ? std::string() : stored_article(database, docid).title;
}

// Reads every stored article and looks it up by its id. (Xapian::Database::check() deletes its
// tables by a wrong type, which the address sanitizer refuses.)
inline void check_whole(const std::string& index) {
  const Xapian::Database database = index::open_for_reading(index);
  for (const Xapian::docid docid : stored_documents(database)) {
    CHECK(index::find_article(database, stored_article(database, docid).id) == docid);
  }
}

// Runs "work", which must throw an Error of this code; returns its message.
template <typename Work>
std::string message_of(ErrorCode code, Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    CHECK(static_cast<int>(error.code()) == static_cast<int>(code));
    return error.what();
  }
  FAIL_CHECK("no Error was thrown");
  return std::string();
}

using Names = std::vector<std::string>;

// The names in a directory, sorted.
inline Names names(const std::string& directory) {
  Names found;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    found.push_back(entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace depesche::tests

#endif
