// SPDX-License-Identifier: GPL-2.0-or-later
// Which records of a web archive are pages, and the pages in them.
#include "read/warc.h"

#include <algorithm>
#include <string>
#include <utility>

#include "read/encoding.h"
#include "read/html.h"
#include "read/http.h"
#include "read/markup_encoding.h"
#include "read/path_text.h"
#include "read/web_archive.h"

namespace depesche::read {
namespace {

bool is_html(std::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

// Some archives put the address in angle brackets; blanks in it are written out.
std::string address(std::string_view url) {
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
  std::string clean;
  for (const char c : display_path(trim_blanks(url))) {
    if (c == ' ') {
      clean += "%20";
    } else {
      clean += c;
    }
  }
  return clean;
}

// "2016-09-07T12:00:00Z" of that or of "20160907120000"; empty for anything else.
std::string capture_time(std::string_view date) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00";
  std::string time(date);
  if (time.size() >= 14 && time.find_first_not_of("0123456789") == std::string::npos) {
    time = time.substr(0, 4) + "-" + time.substr(4, 2) + "-" + time.substr(6, 2) + "T" +
           time.substr(8, 2) + ":" + time.substr(10, 2) + ":" + time.substr(12, 2) + "Z";
  }
  const auto fits = [](char shape, char c) {
    return shape == '0' ? c >= '0' && c <= '9' : c == shape;
  };
  const bool is_time = time.size() > kShape.size() && time.size() < 40 &&
                       std::equal(kShape.begin(), kShape.end(), time.begin(), fits) &&
                       display_path(time) == time;
  return is_time ? time : std::string();
}

class WarcReader : public RecordReader {
 public:
  explicit WarcReader(const ReadContext& context)
      : context_(context),
        archive_(context.input, [this](std::uint64_t number, const std::string& reason) {
          problem(number, reason);
        }) {}

  std::optional<Record> next() override {
    while (const std::optional<WebRecord> record = archive_.next()) {
      if (std::optional<Record> page = page_of(*record)) return page;
    }
    return std::nullopt;
  }

 private:
  // The page in a record. A record without one is counted, a broken one a problem.
  std::optional<Record> page_of(const WebRecord& record) {
    HttpResponse response;
    const bool may_hold_page = record.type == "response" || record.type == "resource";
    std::string reason;
    if (may_hold_page) reason = read_response(record, response);
    if (!may_hold_page || (reason.empty() && !is_page(record, response))) {
      if (record.wrong_length.empty()) {
        ++context_.counts.skipped_records;
      } else {
        problem(record.number, record.wrong_length);
      }
      return std::nullopt;
    }
    Record page;
    if (reason.empty()) reason = read_page(record, response, page.text);
    if (!reason.empty()) {
      problem(record.number, std::move(reason));
      return std::nullopt;
    }
    page.origin = context_.origin;
    page.origin.record = record.number;
    page.format = "html";
    page.url = address(record.url);
    page.captured = capture_time(record.date);
    return page;
  }

  // What was sent; where it was kept without HTTP, as a response that went well. Returns why it
  // can't be read.
  static std::string read_response(const WebRecord& record, HttpResponse& response) {
    if (is_http(record)) return parse_http_response(record.block, response);
    response.status = kOk;
    response.body = record.block;
    return {};
  }

  // Returns why the page can't be read.
  std::string read_page(const WebRecord& record, HttpResponse& response, std::string& text) {
    if (record.is_segment) return "the record is a part of one";
    if (record.is_cut) {
      return "the record is larger than " + std::to_string(kMaxWebRecordBytes) + " bytes";
    }
    // The response may tell where it ends.
    if (!record.wrong_length.empty() && !cut_to_length(response)) return record.wrong_length;
    std::string body;
    std::string reason = decode_http_body(response, context_.limits.file_bytes, body);
    if (!reason.empty()) return reason;
    text = clean_text(decode_markup(body, charset_of(content_type(record, response))),
                      context_.counts.control_characters);
    return trim_blanks(text).empty() ? "the page holds no text" : std::string();
  }

  // Old archives don't say it, or call the record by the type of what was sent.
  static bool is_http(const WebRecord& record) {
    return media_type(record.content_type) == "application/http" ||
           record.block.starts_with("HTTP/");
  }

  static std::string_view content_type(const WebRecord& record, const HttpResponse& response) {
    return is_http(record) ? response.fields.value("content-type") : record.content_type;
  }

  static bool is_page(const WebRecord& record, const HttpResponse& response) {
    if (response.status != kOk) return false;
    const std::string type = media_type(content_type(record, response));
    return is_html(type) || (type.empty() && looks_like_html(response.body.substr(0, kHeadBytes)));
  }

  void problem(std::uint64_t number, std::string reason) {
    ReadProblem problem{context_.origin, std::move(reason)};
    problem.origin.record = number;
    context_.on_problem(problem);
  }

  static constexpr int kOk = 200;

  ReadContext context_;
  WebArchive archive_;
};

}  // namespace

bool looks_like_warc(std::string_view head) { return looks_like_web_archive(head); }

std::unique_ptr<RecordReader> make_warc_reader(const ReadContext& context) {
  return std::make_unique<WarcReader>(context);
}

}  // namespace depesche::read
