// SPDX-License-Identifier: GPL-2.0-or-later
// Which key of a record, or column of a table, is which field.
#ifndef DEPESCHE_EXTRACT_KEYS_H_
#define DEPESCHE_EXTRACT_KEYS_H_

#include "extract/extract.h"
#include "read/record.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace depesche::extract {

// The keys of one record. A field is read from the keys that ExtractOptions::map gives it; else
// from the key of its own name; else from one that people usually call it ("Überschrift",
// "headline", "URL"; case, spaces, "_" and "-" do not matter). Where a record has several of those,
// the first of the table in keys.cc counts. A key that is mapped is nothing else besides.
class FieldKeys {
 public:
  // Both must outlive this.
  FieldKeys(const read::Record& record, const ExtractOptions& options);

  // The names of the keys of "field" in the order they are read; those of the record's own may be
  // missing in it.
  std::vector<std::string_view> of(std::string_view field) const;

 private:
  struct Usual {
    std::size_t rank = 0;
    std::string_view key;
  };
  const ExtractOptions& options_;
  std::unordered_map<std::string_view, Usual> usual_;  // field -> its best key
};

// True if a record with this key has a title, lead or body.
bool names_text(std::string_view key, const ExtractOptions& options);

}  // namespace depesche::extract

#endif
