// SPDX-License-Identifier: GPL-2.0-or-later
// Reading articles out of files without an index: what `depesche-ingest extract` does.
#ifndef DEPESCHE_EXTRACT_H_
#define DEPESCHE_EXTRACT_H_

#include <depesche/article.h>
#include <depesche/export.h>
#include <depesche/ingest.h>

#include <functional>
#include <string>
#include <vector>

namespace depesche {

// The rule that gave a field of the article: {"date", "JSON-LD datePublished"}. A field that a
// record has under its own name needs none.
struct FieldRule {
  std::string field;
  std::string rule;
};

// Text of the record that is not in the article, and the rule that left it out.
struct DroppedText {
  std::string text;
  std::string rule;
};

struct ExtractedArticle {
  Article article;  // with the id that ingest() would give it in an empty index
  // Empty without ExtractOptions::explain.
  std::vector<FieldRule> rules;
  std::vector<DroppedText> dropped;
};

struct ExtractRequest {
  // How to read. What concerns the index (prune, force, dry_run, wait_seconds) is not looked at.
  IngestOptions reading;
  bool explain = false;
  // An index whose articles show which paragraphs return in the articles of an outlet, and so are
  // no text: they are left out, as ingest() would into that index. Empty: none.
  std::string index;
};

// Calls "on_article" with each article of "paths", in the order of ingest(), which says how paths
// are read and what happens to bad records. Throws Error: bad_argument, not_found, io, and what
// opening and reading an index throws; what on_article throws passes through.
DEPESCHE_EXPORT IngestReport
extract_articles(const std::vector<std::string>& paths, const ExtractRequest& request,
                 const std::function<void(const ExtractedArticle&)>& on_article);

}  // namespace depesche

#endif
