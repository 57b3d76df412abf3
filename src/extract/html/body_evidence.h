// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines of a page stand in the text that its data for machines give as the article's.
#ifndef DEPESCHE_EXTRACT_HTML_BODY_EVIDENCE_H_
#define DEPESCHE_EXTRACT_HTML_BODY_EVIDENCE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace depesche::extract {

// Knows a text by its runs of four words. May be shared by threads once it is built.
class BodyEvidence {
 public:
  explicit BodyEvidence(std::string_view text);

  // True if the text is long enough to say something.
  bool usable() const;
  // True if "line" stands in the text: more than half of its runs of words do. Lines of less than
  // four words never do.
  bool has(std::string_view line) const;

 private:
  std::unordered_set<std::uint64_t> runs_;
};

}  // namespace depesche::extract

#endif
