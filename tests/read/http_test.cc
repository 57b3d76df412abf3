// SPDX-License-Identifier: GPL-2.0-or-later
// HTTP responses of web archives: header, chunks, compression, and what is wrong with them.
#include "read/http.h"

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>
#include <string_view>

#include "support/containers.h"

TEST_SUITE_BEGIN("read/http");

namespace depesche::read {
namespace {

constexpr std::size_t kLimit = 1000;

// The body of a message with these header lines, or "! " and what is wrong.
std::string body_of(const std::string& header, const std::string& sent) {
  const std::string message = "HTTP/1.1 200 OK\r\n" + header + "\r\n" + sent;
  HttpResponse response;
  std::string reason = parse_http_response(message, response);
  std::string body;
  if (reason.empty()) reason = decode_http_body(response, kLimit, body);
  return reason.empty() ? body : "! " + reason;
}

// Compressed in the form of zlib, or raw with a negative window.
std::string deflated(std::string_view text, int window) {
  z_stream stream = {};
  deflateInit2(&stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string packed(text.size() + 100, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

TEST_CASE("header lines are read however they end and fold") {
  HttpResponse response;
  CHECK_EQ(parse_http_response("\r\nHTTP/1.0 404 Not Found\nContent-TYPE :  text/html;\n"
                               "\tcharset=utf-8 \nno colon\nX: a\nX: b\n\n<html>",
                               response),
           "");
  CHECK_EQ(response.status, 404);
  CHECK_EQ(response.fields.value("content-type"), "text/html; charset=utf-8");
  CHECK_EQ(response.fields.value("x"), "a");
  CHECK_EQ(response.fields.value("y"), "");
  CHECK_EQ(response.body, "<html>");
  CHECK_EQ(parse_http_response("HTTP/2 200\r\n\r\n", response), "");
  CHECK_EQ(response.status, 200);
  CHECK_EQ(response.body, "");
}

TEST_CASE("what is no response is told") {
  HttpResponse response;
  CHECK_EQ(parse_http_response("", response), "the record holds no HTTP response");
  CHECK_EQ(parse_http_response("<html>", response), "the record holds no HTTP response");
  CHECK_EQ(parse_http_response("HTTP/1.1 OK\n\n", response), "the HTTP status can't be read");
  CHECK_EQ(parse_http_response("HTTP/1.1", response), "the HTTP status can't be read");
  CHECK_EQ(parse_http_response("HTTP/1.1 200 OK\nA: b\n", response), "the HTTP header has no end");
}

TEST_CASE("media type and character set are taken out of the content type") {
  CHECK_EQ(media_type(" Text/HTML ; charset=x"), "text/html");
  CHECK_EQ(media_type(""), "");
  CHECK_EQ(charset_of("text/html; Charset=\"ISO-8859-1\" ; q=1"), "iso-8859-1");
  CHECK_EQ(charset_of("text/html;charset=utf-8;x"), "utf-8");
  CHECK_EQ(charset_of("text/html; charset='"), "");
  CHECK_EQ(charset_of("text/html"), "");
}

TEST_CASE("chunks are joined") {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  CHECK_EQ(body_of(chunked, "5\r\n<html\r\n1;x=y\r\n>\r\n0\r\n\r\n"), "<html>");
  CHECK_EQ(body_of(chunked, "5\n<html\n1\n>\n0\n\n"), "<html>");
  CHECK_EQ(body_of(chunked, "5  \r\n<html\r\n0000\r\nTrailer: x\r\n\r\n"), "<html");
  // Kept without chunks, or without the last one.
  CHECK_EQ(body_of(chunked, "<html>\n5\n"), "<html>\n5\n");
  CHECK_EQ(body_of(chunked, "6\r\n<html>\r\n"), "<html>");
  CHECK_EQ(body_of(chunked, ""), "");
  CHECK_EQ(body_of(chunked, "7\r\n<html>"), "! the body ends within a chunk");
  CHECK_EQ(body_of(chunked, "6\r\n<html>\r\nx\r\n"),
           "! the length of a chunk of the body can't be read");
  CHECK_EQ(body_of(chunked, "ffffffffffffffffff\r\n<html>"), "ffffffffffffffffff\r\n<html>");
  CHECK_EQ(body_of(chunked, "fffffffffffffff\r\n<html>"), "! the body ends within a chunk");
}

TEST_CASE("compressed bodies are unpacked") {
  const std::string page = "<html>" + std::string(100, 'x');
  CHECK_EQ(body_of("Content-Encoding: gzip\r\n", tests::gzip(page)), page);
  CHECK_EQ(body_of("Content-Encoding: X-GZIP, identity\r\n", tests::gzip(page)), page);
  CHECK_EQ(body_of("Content-Encoding: deflate\r\n", deflated(page, 15)), page);
  CHECK_EQ(body_of("Content-Encoding: deflate\r\n", deflated(page, -15)), page);
  // Kept unpacked.
  CHECK_EQ(body_of("Content-Encoding: gzip\r\n", page), page);
  CHECK_EQ(body_of("Content-Encoding: br\r\n", page), page);
  CHECK_EQ(body_of("Content-Encoding: identity\r\n", page), page);
  const std::string packed = tests::gzip(page);
  CHECK_EQ(body_of("Content-Encoding: gzip\r\n", packed.substr(0, packed.size() - 9)),
           "! the compressed body ends early");
  std::string damaged = packed;
  damaged[damaged.size() - 6] ^= 1;
  CHECK_EQ(body_of("Content-Encoding: gzip\r\n", damaged), "! the compressed body is damaged");
  CHECK_EQ(body_of("Content-Encoding: deflate\r\n", "\xFF\xFF\xFF"), "! the compressed body is damaged");
  CHECK_EQ(body_of("Content-Encoding: br\r\n", "\x0B\x02"),
           "! the body is coded by \"br\", which is not read");
  CHECK_EQ(body_of("Content-Encoding: a\x1B[2J\r\n", "x"),
           "! the body is coded by \"a%1B[2j\", which is not read");
  CHECK_EQ(body_of("Content-Encoding: gzip, gzip\r\n", tests::gzip(packed)),
           "! the body is coded more than once");
  CHECK_EQ(body_of("Transfer-Encoding: gzip\r\n", packed),
           "! the body is coded by \"gzip\", which is not read");
}

TEST_CASE("bodies over the limit are refused in every form") {
  const std::string large(kLimit + 1, ' ');
  const std::string reason = "! the body is larger than 1000 bytes";
  CHECK_EQ(body_of("", large), reason);
  CHECK_EQ(body_of("", large.substr(1)), large.substr(1));
  CHECK_EQ(body_of("Content-Encoding: gzip\r\n", tests::gzip(large)), reason);
  CHECK_EQ(body_of("Content-Encoding: gzip\r\n", tests::gzip(std::string(5'000'000, ' '))), reason);
  CHECK_EQ(body_of("Transfer-Encoding: chunked\r\n", "3e9\r\n" + large + "\r\n0\r\n"), reason);
}

TEST_CASE("a response may tell where it ends") {
  const auto cut = [](const std::string& header, const std::string& sent) {
    const std::string message = "HTTP/1.1 200 OK\n" + header + "\n" + sent;
    HttpResponse response;
    REQUIRE_EQ(parse_http_response(message, response), "");
    return cut_to_length(response) ? std::string(response.body) : "!";
  };
  CHECK_EQ(cut("Content-Length: 6\n", "<html>\r\n\r\n"), "<html>");
  CHECK_EQ(cut("Content-Length: 7\n", "<html>"), "!");
  CHECK_EQ(cut("", "<html>"), "!");
  CHECK_EQ(cut("Transfer-Encoding: chunked\n", "1\n<\n0\n\nrest"), "1\n<\n0\n\nrest");
  CHECK_EQ(cut("Transfer-Encoding: chunked\n", "1\n<\n"), "!");
  CHECK_EQ(cut("Transfer-Encoding: chunked\n", "3\n<\n"), "!");
}

}  // namespace
}  // namespace depesche::read

TEST_SUITE_END();
