// SPDX-License-Identifier: GPL-2.0-or-later
// HTTP responses as web archives keep them.
#ifndef DEPESCHE_READ_HTTP_H_
#define DEPESCHE_READ_HTTP_H_

#include "read/header_fields.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace depesche::read {

struct HttpResponse {
  int status = 0;
  HeaderFields fields;
  std::string_view body;  // as it was sent: in chunks, compressed
};

// Reads "message", which "response" keeps views of. Returns why it can't be read, one sentence
// without full stop; empty for success. A body that is longer or shorter than Content-Length says
// is the body: many archives keep the header of another form of it.
std::string parse_http_response(std::string_view message, HttpResponse& response);

// Cuts off what follows the body, as far as the header or the chunks tell its length. False if some
// of it is missing, or nothing tells.
bool cut_to_length(HttpResponse& response);

// Puts the body without chunks and compression (gzip or deflate, one of them, once) into "body".
// Returns why it can't be read, also if it has more than "limit" bytes; empty for success. A body
// that is not as the header says, but plain, is taken as it is.
std::string decode_http_body(const HttpResponse& response, std::size_t limit, std::string& body);

// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type);
// "utf-8" of the same; empty if it says none.
std::string charset_of(std::string_view content_type);

}  // namespace depesche::read

#endif
