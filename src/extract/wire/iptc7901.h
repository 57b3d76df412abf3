// SPDX-License-Identifier: GPL-2.0-or-later
// The format "iptc7901" -> articles.
#ifndef DEPESCHE_EXTRACT_WIRE_IPTC7901_H_
#define DEPESCHE_EXTRACT_WIRE_IPTC7901_H_

#include "extract/extract.h"

namespace depesche::extract {

// Understands one message of text: header line, slug line, headline up to " =", text, notepad,
// closing line, time stamp. It has no id of its own.
Extraction read_iptc7901(const read::Record& record, const ExtractOptions& options);

}  // namespace depesche::extract

#endif
