// SPDX-License-Identifier: GPL-2.0-or-later
// Where a wire message comes from: place, agencies, authors.
#ifndef DEPESCHE_EXTRACT_WIRE_ORIGIN_H_
#define DEPESCHE_EXTRACT_WIRE_ORIGIN_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/wire/wire_item.h"

namespace depesche::extract {

// Fills dateline, place, credit, source and author of result.article from what "item" says of them
// and from "paragraphs", its body, of which dateline and credit are taken out. Agencies are those
// of dateline, credit line and byline; the provider is one only if these name none, as it also
// sends what others wrote.
void read_origin(const WireItem& item, std::vector<std::string>& paragraphs, Extraction& result);

}  // namespace depesche::extract

#endif
