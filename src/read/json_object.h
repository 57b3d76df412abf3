// SPDX-License-Identifier: GPL-2.0-or-later
// A JSON object -> names and values. The library's one home of nlohmann's parser.
#ifndef DEPESCHE_READ_JSON_OBJECT_H_
#define DEPESCHE_READ_JSON_OBJECT_H_

#include "read/record.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::read {

// Parses "json", valid UTF-8, and replaces "fields" by what it holds. Returns the reason if it is
// not one JSON object or has too much of something; "fields" is empty then.
//  - Text, numbers and booleans are one value each, all as text: 4711, 1.50 and true as written.
//    Whether a number may stand for a text is for the reader of the fields to say.
//  - A list gives a value for each element, a list in a list likewise; null gives none.
//  - An object in an object gives dotted names: {"source": {"name": "x"}} is source.name = x. A
//  list
//    of objects gives each name all their values.
//  - Of a key that an object has twice the last one counts.
// Text is cleaned (clean_text()); control characters that it had are added to "dropped". Limits: 64
// levels, 10,000 names of at most 1,000 bytes, 1,000,000 values.
std::string parse_json_object(std::string_view json, std::vector<Field>& fields,
                              std::uint64_t& dropped);

}  // namespace depesche::read

#endif
