// SPDX-License-Identifier: GPL-2.0-or-later
// The formats "rss", "atom" and "jsonfeed": one article an item of a feed.
#ifndef DEPESCHE_READ_FEED_H_
#define DEPESCHE_READ_FEED_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

bool looks_like_rss(std::string_view head);   // RSS 0.9x, 1.0 (RDF) and 2.0
bool looks_like_atom(std::string_view head);  // also Atom 0.3
bool looks_like_jsonfeed(std::string_view head);

// True for an XML sitemap, which lists addresses and holds no articles.
bool looks_like_sitemap(std::string_view head);

// Each item as Record::tree: the root "record" has the item itself ("item" or "entry") as its last
// child, and before it "feed" with what the feed says of itself. The whole feed is held in memory;
// one over the limit of a file is a problem. XML with an ampersand that is none, or an entity of
// HTML, is repaired; if it is broken otherwise, its items are read one by one, and those that are
// broken are problems.
std::unique_ptr<RecordReader> make_rss_reader(const ReadContext& context);
std::unique_ptr<RecordReader> make_atom_reader(const ReadContext& context);
std::unique_ptr<RecordReader> make_jsonfeed_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
