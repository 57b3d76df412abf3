// SPDX-License-Identifier: GPL-2.0-or-later
// The step from record to article: which text is which field.
#ifndef DEPESCHE_EXTRACT_EXTRACT_H_
#define DEPESCHE_EXTRACT_EXTRACT_H_

#include "read/record.h"

#include <depesche/article.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche::extract {

// What applies to all records of a run.
struct ExtractOptions {
  std::vector<std::pair<std::string, std::string>> map;  // {FIELD, KEY}, see IngestOptions::map
  std::string outlet;                                    // for articles that do not say it
  Date date;                                             // likewise
  bool explain = false;  // fill Extraction::findings and Extraction::dropped
};

// The rule that gave a field: {"date", "JSON-LD datePublished"}. Both are literals.
struct Finding {
  std::string_view field;
  std::string_view rule;
};

// A piece of the record's text that is not in the article, and the rule that left it out, a
// literal.
struct Dropped {
  std::string text;
  std::string_view rule;
};

// Article::note of a feed's entry without its full text.
inline constexpr char kSummaryOnly[] = "summary only";

// An article, or the reason why the record is none.
struct Extraction {
  Article article;     // its id is empty if neither the record nor its url gives one
  std::string reject;  // empty: "article" is one
  // The id is an address or the sender's own identifier: another text with it is another version of
  // the article, not a mistake.
  bool has_versions = false;
  std::vector<std::string> warnings;  // what was not understood and is left empty
  std::vector<Finding> findings;      // with ExtractOptions::explain; the last of a field counts
  std::vector<Dropped> dropped;       // likewise
};

// Understands "record". Never throws for what the record holds.
Extraction extract(const read::Record& record, const ExtractOptions& options);

// The fields that ExtractOptions::map may name.
std::vector<std::string> mappable_fields();

}  // namespace depesche::extract

#endif
