// SPDX-License-Identifier: GPL-2.0-or-later
// Walks through the documents before and after in step.
#include "index/positions/merge_positions.h"

#include "index/positions/position_file.h"
#include "index/positions/position_writer.h"

#include <depesche/error.h>
#include <xapian.h>

#include <cstddef>

namespace depesche::index {
namespace {

// What is mapped counts as memory of the process.
constexpr std::size_t kMostInMemory = 16 * 1024 * 1024;

[[noreturn]] void throw_damaged(const std::string& what) {
  throw Error(ErrorCode::index_damaged, what);
}

}  // namespace

void merge_positions(const std::vector<std::string>& from, const std::string& to) {
  const Xapian::Database merged(to, Xapian::DB_BACKEND_GLASS);
  make_position_files(to, merged.get_uuid());
  PositionWriter out(to, merged, Audience::nobody);
  const Xapian::PostingIterator end = merged.postlist_end("");
  Xapian::PostingIterator copy = merged.postlist_begin("");
  for (const std::string& path : from) {
    const Xapian::Database part(path, Xapian::DB_BACKEND_GLASS);
    const PositionFile file(path, part);
    std::size_t in_memory = 0;
    const Xapian::PostingIterator part_end = part.postlist_end("");
    for (auto document = part.postlist_begin(""); document != part_end; ++document, ++copy) {
      if (copy == end) throw_damaged(to + " has too few documents");
      const BlobPlace place = file.place(*document);
      const std::string_view blob = file.document(*document).blob();
      if (!place.stored || blob.empty() == place.has_lines()) {
        throw_damaged("the positions of document " + std::to_string(*document) + " in " + path +
                      " are damaged");
      }
      out.add(*copy, blob, place);
      in_memory += blob.size();
      if (in_memory >= kMostInMemory) {
        file.release();
        in_memory = 0;
      }
    }
  }
  if (copy != end) throw_damaged(to + " has too many documents");
  out.finish();
}

}  // namespace depesche::index
