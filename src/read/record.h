// SPDX-License-Identifier: GPL-2.0-or-later
// What a file holds before it is understood: names and values as the file has them.
#ifndef DEPESCHE_READ_RECORD_H_
#define DEPESCHE_READ_RECORD_H_

#include "read/tree.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::read {

// The path that stands for the standard input.
inline constexpr char kStandardInput[] = "-";
// Stands in Origin::absolute between a container and the path of its member, and nowhere else.
inline constexpr std::string_view kInContainer = "//";

// The file that Origin::absolute stands in: the container of a member, else the path itself.
inline std::string_view file_of(std::string_view absolute) {
  return absolute.substr(0, absolute.find(kInContainer));
}

// Where a record stands.
struct Origin {
  std::string file;  // as shown to the user: the operand, or the operand and the path below it
  // Canonical absolute path, the key under which it is remembered, or "-" for the standard input;
  // of a member of a container "/archive/seiten.zip//ordner/seite.html".
  std::string absolute;
  // Path below the operand, with '/'; the file's name for a file operand. Of a compressed file
  // without the ending that says so. Of a member the container's and its own path below that; of
  // one from the standard input its path alone.
  std::string relative;
  std::uint64_t line = 0;  // first line of the record, from 1; 0: not known
  // The record's number, from 1, in a file that may hold several without lines to tell them by: a
  // web archive.
  std::uint64_t record = 0;

  bool whole_file() const { return line == 0 && record == 0; }
};

// One key of a record with its values; a list has several, null none.
struct Field {
  std::string name;
  std::vector<std::string> values;
  bool is_text = true;   // false: a number or a truth value is among them
  bool is_list = false;  // also a list of one
};

// All text is valid UTF-8 in normal form C, without control characters but line feed and tab.
struct Record {
  Origin origin;
  std::string format;                // the name in the format table: "scrape", "jsonl"
  std::string text;                  // the whole text of a page or message, of HTML with its markup
  std::vector<Field> fields;         // formats with keys of the user's own
  std::shared_ptr<const Tree> tree;  // formats of elements: XML, JSON of a known standard
  // What the container of a page says of it: a web archive's address and time of capture.
  std::string url;
  std::string captured;  // ISO 8601
};

}  // namespace depesche::read

#endif
