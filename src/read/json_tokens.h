// SPDX-License-Identifier: GPL-2.0-or-later
// The signs of JSON in a stream: where its values begin and end, before anybody understands them.
#ifndef DEPESCHE_READ_JSON_TOKENS_H_
#define DEPESCHE_READ_JSON_TOKENS_H_

#include "read/text_buffer.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace depesche::read {

struct JsonToken {
  // One of "{}[],:", '"' for a string, 'a' for any other value, '\0' for the end of the text, '!'
  // for a string that is not closed on its line or before the bound.
  char kind = '\0';
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The token at or behind "at", white space and byte order marks passed over. Nothing is looked at
// from "bound" on, where the text seems to end.
JsonToken read_json_token(TextBuffer& text, std::size_t at, std::size_t bound);

// A value in a stream, by its brackets, strings and commas.
struct JsonExtent {
  std::size_t end = 0;  // behind the value or, with a reason, where it went wrong
  std::string reason;   // one sentence without full stop; empty: it is whole
};

// Told of each token of an object but the first, with the number of objects and lists that are open
// before it, the token's own not counted, and whether it is a key; false ends the look.
using JsonVisit = std::function<bool(const JsonToken& token, std::size_t depth, bool is_key)>;

// The object that begins at "begin". What stands between its brackets is checked so far that a
// bracket or quote that is missing shows at once. At most 64 levels and "most" bytes.
JsonExtent find_json_object(TextBuffer& text, std::size_t begin, std::size_t most,
                            const JsonVisit& visit = {});

}  // namespace depesche::read

#endif
