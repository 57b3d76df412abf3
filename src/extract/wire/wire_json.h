// SPDX-License-Identifier: GPL-2.0-or-later
// The formats "ninjs" and "dpa" -> articles.
#ifndef DEPESCHE_EXTRACT_WIRE_WIRE_JSON_H_
#define DEPESCHE_EXTRACT_WIRE_WIRE_JSON_H_

#include "extract/extract.h"

namespace depesche::extract {

// Understands an object of ninjs 1, 2 or 3, with the keys that newsroom systems add to it.
Extraction read_ninjs(const read::Record& record, const ExtractOptions& options);

// Understands a message of dpa's digitalwires, or of the interface before it.
Extraction read_dpa(const read::Record& record, const ExtractOptions& options);

}  // namespace depesche::extract

#endif
