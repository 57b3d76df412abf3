// SPDX-License-Identifier: GPL-2.0-or-later
// The formats "newsml" and "nitf": the news standards of the IPTC in XML.
#ifndef DEPESCHE_READ_NEWSML_H_
#define DEPESCHE_READ_NEWSML_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

// True for the roots of NewsML-G2, an item or a message of several, and of NewsML 1.
bool looks_like_newsml(std::string_view head);
bool looks_like_nitf(std::string_view head);

// Each item of the file, of whatever kind, as Record::tree with the item as its root, in the order
// of the file; Origin::line is the item's if the file may hold more of them. A file that is no XML,
// holds no item or is larger than ReadLimits::document_bytes is a problem.
std::unique_ptr<RecordReader> make_newsml_reader(const ReadContext& context);
// The same for a file that is one NITF document.
std::unique_ptr<RecordReader> make_nitf_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
