// SPDX-License-Identifier: GPL-2.0-or-later
// The format "jsonl": one JSON object a line, one article an object.
#ifndef DEPESCHE_READ_JSONL_H_
#define DEPESCHE_READ_JSONL_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

// True if "head" starts like a JSON object.
bool looks_like_jsonl(std::string_view head);

// Each line as Record::fields, in the order of the keys; blank lines are passed over. A line that
// is not one JSON object, or over a limit, is a problem.
std::unique_ptr<RecordReader> make_jsonl_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
