// SPDX-License-Identifier: GPL-2.0-or-later
// The formats "newsml" and "nitf" -> articles.
#ifndef DEPESCHE_EXTRACT_WIRE_NEWSML_H_
#define DEPESCHE_EXTRACT_WIRE_NEWSML_H_

#include "read/tree.h"

#include "extract/extract.h"
#include "extract/wire/wire_item.h"

namespace depesche::extract {

// Understands an item of NewsML-G2 or NewsML 1, the root of record.tree.
Extraction read_newsml(const read::Record& record, const ExtractOptions& options);

// Understands an NITF document.
Extraction read_nitf(const read::Record& record, const ExtractOptions& options);

// The steps of it: what an item says, without the article that follows from it.
WireItem g2_item(const read::Tree& tree);
WireItem newsml1_item(const read::Tree& tree);
// Of the NITF element "nitf": what "item" does not know yet, and the body.
void fill_from_nitf(const read::Tree& tree, read::Tree::Id nitf, WireItem& item);

}  // namespace depesche::extract

#endif
