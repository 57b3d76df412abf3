// SPDX-License-Identifier: GPL-2.0-or-later
// The format "json": objects in a list, one behind the other, or in a list inside an object.
#ifndef DEPESCHE_READ_JSON_H_
#define DEPESCHE_READ_JSON_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

// True for a list of objects and for an object that is not on one line with others below it.
bool looks_like_json(std::string_view head);

// A record for each object, with the names of parse_json_object(). An object without a title or
// body that holds a list of objects which have one ({"status": "ok", "articles": [...]}) is read
// as that list. One object is held in memory at a time; one that is no good, or longer than the
// limit of a line, is one problem, and reading goes on at the next.
std::unique_ptr<RecordReader> make_json_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
