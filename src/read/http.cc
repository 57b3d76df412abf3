// SPDX-License-Identifier: GPL-2.0-or-later
// HTTP responses -> status, header and plain body.
#include "read/http.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <new>
#include <vector>

#include "read/gzip.h"
#include "read/path_text.h"

namespace depesche::read {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::size_t kShown = 40;

std::string too_large(std::size_t limit) {
  return "the body is larger than " + std::to_string(limit) + " bytes";
}

// Takes a line off "text"; without its end.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return trim_blanks(line);
}

bool read_chunk_length(std::string_view line, std::size_t& length) {
  const char* const last = line.data() + line.size();
  const auto [end, error] = std::from_chars(line.data(), last, length, 16);
  return error == std::errc() && (end == last || *end == ';' || *end == ' ');
}

// Takes chunks apart. A body whose first line is no length was not sent in chunks, or is kept
// without them. The empty chunk at the end may be missing.
std::string join_chunks(std::string_view sent, std::size_t limit, std::string& body) {
  bool is_first = true;
  std::string_view left = sent;
  while (!left.empty()) {
    const std::string_view line = take_line(left);
    if (line.empty() && !is_first) continue;
    std::size_t size = 0;
    if (!read_chunk_length(line, size)) {
      if (!is_first) return "the length of a chunk of the body can't be read";
      body = sent;
      return {};
    }
    is_first = false;
    if (size == 0) return {};
    if (size > left.size()) return "the body ends within a chunk";
    if (size > limit - body.size()) return too_large(limit);
    body += left.substr(0, size);
    left.remove_prefix(size);
  }
  return {};
}

// "window" as zlib's inflateInit2 has it. False if "packed" is not of that kind from the start.
bool inflate_body(std::string_view packed, int window, std::size_t limit, std::string& body,
                  std::string& reason) {
  z_stream stream = {};
  if (inflateInit2(&stream, window) != Z_OK) throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int answer = Z_OK;
  while (answer == Z_OK && body.size() <= limit) {
    const std::size_t had = body.size();
    body.resize(had + kPiece);
    stream.next_out = reinterpret_cast<Bytef*>(body.data() + had);
    stream.avail_out = static_cast<uInt>(kPiece);
    answer = ::inflate(&stream, Z_NO_FLUSH);
    body.resize(body.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (body.size() > limit) {
    reason = too_large(limit);
  } else if (answer == Z_BUF_ERROR) {
    reason = "the compressed body ends early";
  } else if (answer != Z_STREAM_END) {
    reason = "the compressed body is damaged";
  }
  return answer != Z_DATA_ERROR || !body.empty();
}

// The codings of a header field's list that change something.
std::vector<std::string> codings(std::string_view list) {
  std::vector<std::string> found;
  while (!list.empty()) {
    const std::string_view part = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), part.size() + 1));
    std::string coding = lower_case(trim_blanks(part));
    if (!coding.empty() && coding != "identity" && coding != "none") {
      found.push_back(std::move(coding));
    }
  }
  return found;
}

std::string unread_coding(const std::string& coding) {
  return "the body is coded by \"" + display_path(coding).substr(0, kShown) +
         "\", which is not read";
}

std::string decode_content(const std::string& coding, std::size_t limit, std::string& body) {
  constexpr int kLargestWindow = 15;
  // What archives keep is often plain already.
  const bool is_plain = trim_blanks(std::string_view(body).substr(0, kPiece)).starts_with('<');
  if (is_plain) return {};
  std::string unpacked;
  std::string reason;
  if (coding == "gzip" || coding == "x-gzip") {
    if (!looks_like_gzip(body)) return {};
    inflate_body(body, kLargestWindow + 16, limit, unpacked, reason);
  } else if (coding == "deflate") {
    // Some servers leave zlib's header out.
    if (!inflate_body(body, kLargestWindow, limit, unpacked, reason)) {
      unpacked.clear();
      reason.clear();
      inflate_body(body, -kLargestWindow, limit, unpacked, reason);
    }
  } else {
    return unread_coding(coding);
  }
  body = std::move(unpacked);
  return reason;
}

}  // namespace

std::string parse_http_response(std::string_view message, HttpResponse& response) {
  const std::size_t start = message.find_first_not_of("\r\n");
  message.remove_prefix(std::min(message.size(), start));
  if (!message.starts_with("HTTP/")) return "the record holds no HTTP response";
  std::string_view left = message;
  const std::string_view line = take_line(left);
  const std::string_view status = trim_blanks(line.substr(std::min(line.size(), line.find(' '))));
  const auto [end, error] =
      std::from_chars(status.data(), status.data() + status.size(), response.status);
  if (error != std::errc()) return "the HTTP status can't be read";
  const std::size_t header = end_of_header(message);
  if (header == std::string_view::npos) return "the HTTP header has no end";
  const std::size_t line_bytes = message.size() - left.size();
  response.fields = HeaderFields(message.substr(line_bytes, header - std::min(header, line_bytes)));
  response.body = message.substr(header);
  return {};
}

bool cut_to_length(HttpResponse& response) {
  std::size_t length = 0;
  if (!codings(response.fields.value("transfer-encoding")).empty()) {
    // The chunk without content ends the body.
    std::string_view left = response.body;
    while (!left.empty()) {
      const std::string_view line = take_line(left);
      if (line.empty()) continue;
      if (!read_chunk_length(line, length) || length > left.size()) return false;
      if (length == 0) return true;
      left.remove_prefix(length);
    }
    return false;
  }
  const std::string_view told = response.fields.value("content-length");
  const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), length);
  if (error != std::errc() || length == 0 || length > response.body.size()) return false;
  response.body = response.body.substr(0, length);
  return true;
}

std::string decode_http_body(const HttpResponse& response, std::size_t limit, std::string& body) {
  body.clear();
  const std::vector<std::string> transfer = codings(response.fields.value("transfer-encoding"));
  const std::vector<std::string> content = codings(response.fields.value("content-encoding"));
  if (transfer.size() > 1 || content.size() > 1) return "the body is coded more than once";
  if (transfer.empty()) {
    body = response.body;
  } else if (transfer.front() == "chunked") {
    const std::string reason = join_chunks(response.body, limit, body);
    if (!reason.empty()) return reason;
  } else {
    return unread_coding(transfer.front());
  }
  if (!content.empty()) return decode_content(content.front(), limit, body);
  return body.size() > limit ? too_large(limit) : std::string();
}

std::string media_type(std::string_view content_type) {
  return lower_case(trim_blanks(content_type.substr(0, content_type.find(';'))));
}

std::string charset_of(std::string_view content_type) {
  const std::string type = lower_case(content_type);
  constexpr std::string_view kName = "charset=";
  const std::size_t at = type.find(kName);
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(type).substr(at + kName.size());
  value = trim_blanks(value.substr(0, value.find(';')));
  const std::size_t first = value.find_first_not_of("\"'");
  if (first == std::string_view::npos) return {};
  value = value.substr(first, value.find_last_not_of("\"'") - first + 1);
  return std::string(value.substr(0, kShown));
}

}  // namespace depesche::read
