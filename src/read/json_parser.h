// SPDX-License-Identifier: GPL-2.0-or-later
// JSON -> elements and text, for JSON of a known standard.
#ifndef DEPESCHE_READ_JSON_PARSER_H_
#define DEPESCHE_READ_JSON_PARSER_H_

#include "read/tree.h"

#include <string>
#include <string_view>

namespace depesche::read {

// Reads "json", one value, valid UTF-8, into "tree"; what was in it is dropped. The root is "json".
// Each key of an object is an element of that name; a list is that element once for each of its
// values (of the root: "item"), a list in a list likewise; text, numbers and truth values are the
// element's text, as written; null and an empty key give nothing; of a key that an object has twice
// both are kept. Returns why it can't be read (no JSON, over 64 levels or 1,000,000 values), and
// leaves the tree empty; returns an empty text for success. Never throws but std::bad_alloc; any
// number of threads may parse.
std::string parse_json(std::string_view json, Tree& tree);

}  // namespace depesche::read

#endif
