// SPDX-License-Identifier: GPL-2.0-or-later
// Small archives for the tests of ingest().
#ifndef DEPESCHE_TESTS_INDEX_ARCHIVE_H_
#define DEPESCHE_TESTS_INDEX_ARCHIVE_H_

#include <cstdint>
#include <set>
#include <string>

#include "index/support.h"
#include "support/temporary_directory.h"

namespace depesche::tests {

inline std::string record(const std::string& id, const std::string& title) {
  return R"({"id":")" + id + R"(","title":")" + title + R"(","body":"Ein Text."})" + "\n";
}

inline std::string nameless(const std::string& title) {
  return R"({"title":")" + title + R"(","body":"Ein Text."})" + "\n";
}

inline std::string page(const std::string& title) {
  return title +
         "\n\nGenf - Die Außenminister haben sich am Mittwoch in Genf getroffen und lange " +
         "über " + title + " gesprochen. Danach reisten sie ab. (afp)\n";
}

inline std::uint64_t revision(const std::string& index) {
  return depesche::index::open_for_reading(index).get_revision();
}

inline std::set<std::string> ids(const std::string& index) {
  const Xapian::Database database = depesche::index::open_for_reading(index);
  std::set<std::string> found;
  for (const Xapian::docid docid : stored_documents(database)) {
    found.insert(stored_article(database, docid).id);
  }
  return found;
}

using Ids = std::set<std::string>;

// An archive of "count" records in one file each: a0.jsonl with the id a0 and so on.
inline void write_records(const TemporaryDirectory& directory, int count) {
  for (int i = 0; i < count; ++i) {
    const std::string name = "a" + std::to_string(i);
    directory.write("archive/" + name + ".jsonl", record(name, "Titel"));
  }
}

}  // namespace depesche::tests

#endif
