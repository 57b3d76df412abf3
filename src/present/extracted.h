// SPDX-License-Identifier: GPL-2.0-or-later
// Extracted articles as JSON lines.
#ifndef DEPESCHE_PRESENT_EXTRACTED_H_
#define DEPESCHE_PRESENT_EXTRACTED_H_

#include <string>

#include <depesche/extract.h>

namespace depesche::present {

// One object, without line feed: every field of the article, empty ones as null or an empty list,
// so that each line has the same keys. With "explain" also "rules", an object from fields to the
// rules that gave them, and "dropped", a list of {"text", "rule"}.
std::string extracted_json(const ExtractedArticle& extracted, bool explain);

}  // namespace depesche::present

#endif
