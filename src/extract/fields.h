// SPDX-License-Identifier: GPL-2.0-or-later
// Records with named keys (JSON, tables) -> articles.
#ifndef DEPESCHE_EXTRACT_FIELDS_H_
#define DEPESCHE_EXTRACT_FIELDS_H_

#include "extract/extract.h"

namespace depesche::extract {

// Fills an article from the keys of "record"; which is which field, FieldKeys says (keys.h).
// Credit and dateline are taken out of the body; the record's own source and place go before them.
Extraction read_fields(const read::Record& record, const ExtractOptions& options);

}  // namespace depesche::extract

#endif
