// SPDX-License-Identifier: GPL-2.0-or-later
// Web pages -> articles.
#ifndef DEPESCHE_EXTRACT_HTML_HTML_H_
#define DEPESCHE_EXTRACT_HTML_HTML_H_

#include "extract/extract.h"

namespace depesche::extract {

// Understands a page, whose markup is record.text: what its data for machines say, checked against
// what it shows.
Extraction read_html(const read::Record& record, const ExtractOptions& options);

}  // namespace depesche::extract

#endif
