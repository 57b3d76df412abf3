// SPDX-License-Identifier: GPL-2.0-or-later
// Items of feeds (RSS, Atom, JSON Feed) -> articles.
#ifndef DEPESCHE_EXTRACT_WIRE_FEED_H_
#define DEPESCHE_EXTRACT_WIRE_FEED_H_

#include "extract/extract.h"

namespace depesche::extract {

// Understands an item as read/feed.h gives it. The full content is the body and what the feed calls
// description or summary the lead, unless the content begins with it; without content the summary
// is the body, and the note says so. Dateline and credit are taken out of the body.
Extraction read_feed_item(const read::Record& record, const ExtractOptions& options);

}  // namespace depesche::extract

#endif
