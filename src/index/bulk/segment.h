// SPDX-License-Identifier: GPL-2.0-or-later
// The next articles of a bulk load and the small database that is made of them.
#ifndef DEPESCHE_INDEX_BULK_SEGMENT_H_
#define DEPESCHE_INDEX_BULK_SEGMENT_H_

#include "index/repeats.h"
#include "index/sink.h"
#include "index/store.h"

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace depesche::index {

struct Segment {
  std::size_t number = 0;  // counted from 0
  std::vector<Incoming> articles;
};

// An article that Xapian does not take.
struct Refused {
  read::Origin origin;
  std::string reason;
};

struct WrittenSegment {
  bool empty = true;               // no article was stored, and there is no database
  std::vector<Boilerplate> found;  // in its articles
  std::vector<Refused> refused;
};

// What all segments of a load start from.
struct SegmentStart {
  Metadata tables;  // how compounds are split and articles packed, what was found before the load
  std::vector<Boilerplate> boilerplate;  // found by other segments
  bool judge = true;  // false: articles are stored as they come, and no boilerplate is looked for
};

// Makes the database "path" of the articles, in their order, with commits at the "limits" that do
// not wait for the disk. Known boilerplate is left out, and so is what these articles show by
// themselves. Throws Error. Safe for concurrent use.
WrittenSegment write_segment(const std::string& path, std::span<const Incoming> articles,
                             const SegmentStart& start, const BatchLimits& limits,
                             const MakeBuilder& make_builder = document_builder);

}  // namespace depesche::index

#endif
