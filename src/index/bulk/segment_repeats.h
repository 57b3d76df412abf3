// SPDX-License-Identifier: GPL-2.0-or-later
// Boilerplate that the articles of a segment show by themselves, before any of them is written.
#ifndef DEPESCHE_INDEX_BULK_SEGMENT_REPEATS_H_
#define DEPESCHE_INDEX_BULK_SEGMENT_REPEATS_H_

#include "index/repeats.h"
#include "index/sink.h"

#include <depesche/article.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace depesche::index {

// An article of a segment, which must outlive it. Few lose boilerplate; the others are not copied.
struct SegmentArticle {
  const Article& article() const { return cleaned ? *cleaned : incoming->article; }

  const Incoming* incoming = nullptr;
  std::optional<Article> cleaned;
  Repeats repeats;
  std::vector<std::string> terms;  // repeat_terms(), or those of a stored document
};

// What was found of the paragraphs that return often enough.
struct SegmentFindings {
  std::vector<Boilerplate> boilerplate;
  Metadata text;  // notes that the others are none, for the database
};

// Judges as judge_repeats() does, but each paragraph once, by all "articles".
SegmentFindings judge_together(std::span<const SegmentArticle> articles);

}  // namespace depesche::index

#endif
