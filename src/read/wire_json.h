// SPDX-License-Identifier: GPL-2.0-or-later
// The formats "ninjs" and "dpa": news agencies' messages in JSON.
#ifndef DEPESCHE_READ_WIRE_JSON_H_
#define DEPESCHE_READ_WIRE_JSON_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

// True if "head" starts with an object, or a list of them, that has the keys of ninjs, the IPTC's
// standard for news in JSON, in any of its versions.
bool looks_like_ninjs(std::string_view head);
// The same for dpa's digitalwires.
bool looks_like_dpa(std::string_view head);

// Each object of the file as Record::tree, its root being "json": of a list, of one a line, of one
// alone, and of the list that an answer of an interface has under "entries" or "items". What is no
// JSON object, or larger than ReadLimits::line_bytes, is a problem.
std::unique_ptr<RecordReader> make_ninjs_reader(const ReadContext& context);
std::unique_ptr<RecordReader> make_dpa_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
