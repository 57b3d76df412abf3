// SPDX-License-Identifier: GPL-2.0-or-later
// The ways through WARC and ARC files, whole and damaged.
#include "read/web_archive.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace depesche::read {
namespace {

// Of a record's header, and of what is looked through at once for the start of a record.
constexpr std::size_t kMaxHeaderBytes = std::size_t{64} << 10;
// Enough to tell what follows a record.
constexpr std::size_t kLookBehind = std::size_t{4} << 10;
constexpr std::string_view kLineEnds = "\r\n";
constexpr std::string_view kArcStart = "filedesc:";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string_view first_line(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// A line "WARC/1.0" and nothing else.
bool is_version_line(std::string_view text) {
  constexpr std::string_view kName = "WARC/";
  if (!text.starts_with(kName)) return false;
  const std::string_view version = trim_blanks(first_line(text).substr(kName.size()));
  return version.size() >= 3 && version.size() <= 5 && is_digit(version[0]) && version[1] == '.' &&
         all_digits(version.substr(2));
}

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// The header line of an ARC record: address, IP address, date, type of the content, in version 2
// five more fields, and the length. The address may hold blanks.
struct ArcLine {
  std::string_view url;
  std::string_view date;
  std::string_view type;
  std::uint64_t bytes = 0;
};

bool read_arc_line(std::string_view line, ArcLine& found) {
  std::vector<std::string_view> last;  // the last fields, backwards
  std::string_view left = line;
  while (last.size() < 9) {
    const std::size_t blank = left.rfind(' ');
    if (blank == std::string_view::npos) break;
    last.push_back(left.substr(blank + 1));
    left = left.substr(0, blank);
    const bool version1 = last.size() == 4;
    if (!version1 && last.size() != 9) continue;
    found.date = last[last.size() - 2];
    found.type = last[last.size() - 3];
    found.url = left;
    const bool is_address = last.back().find_first_of(".:") != std::string_view::npos ||
                            last.back() == "0" || last.back() == "-";
    if (found.date.size() >= 8 && all_digits(found.date) && is_address &&
        found.url.find(':') != std::string_view::npos && read_number(last.front(), found.bytes)) {
      return true;
    }
  }
  return false;
}

// True of a line like the header of an ARC record, whatever is wrong with it.
bool is_broken_arc_line(std::string_view text) {
  const std::string_view line = first_line(text);
  const std::size_t blank = line.find(' ');
  return line.substr(0, blank).find("://") != std::string_view::npos &&
         std::count(line.begin(), line.end(), ' ') >= 4;
}

// Why a record ends where it does not say: with its header there are "there" bytes of "end".
std::string wrong_length(std::uint64_t told, std::size_t end, std::size_t there) {
  const std::string length = "the record's length is given as " + std::to_string(told);
  if (there >= end) return length + ", and no record follows there";
  return length + ", and " + std::to_string(end - there) + " bytes of it are missing";
}

}  // namespace

bool looks_like_web_archive(std::string_view head) {
  return is_version_line(head) || head.starts_with(kArcStart);
}

WebArchive::WebArchive(Input& input,
                       std::function<void(std::uint64_t, const std::string&)> on_broken)
    : on_broken_(std::move(on_broken)),
      parts_(input, [this](std::string_view text) { return starts_record(text); }) {}

std::optional<WebRecord> WebArchive::next() {
  while (find_record()) {
    Header header;
    header.record.number = ++number_;
    std::string reason = read_header(header);
    if (reason.empty()) reason = read_block(header);
    if (reason.empty()) return std::move(header.record);
    broken(reason);
    go_to_next_start(std::max<std::size_t>(header.bytes, 1));
  }
  return std::nullopt;
}

// Goes to where a record should start; false at the end.
bool WebArchive::find_record() {
  const std::size_t given = std::exchange(given_bytes_, 0);
  if (std::exchange(given_cut_, false)) {
    go_to_next_start(given);
  } else {
    parts_.skip(given);
  }
  for (;;) {
    const std::string_view head = parts_.peek(kMaxHeaderBytes);
    const std::size_t blanks = std::min(head.find_first_not_of(kLineEnds), head.size());
    if (blanks < head.size()) {
      parts_.skip(blanks);
      return true;
    }
    if (!head.empty()) {
      parts_.skip(blanks);
      continue;
    }
    if (!parts_.damage().empty() && !told_damage_) {
      ++number_;
      broken(parts_.damage());
    }
    if (!parts_.next_part()) return false;
    told_damage_ = false;
  }
}

void WebArchive::broken(const std::string& reason) {
  // A damaged part ends all records in it, and is told with the first.
  told_damage_ = told_damage_ || reason == parts_.damage();
  on_broken_(number_, reason);
}

// These return why the record is broken, empty if it is not.
std::string WebArchive::read_header(Header& header) {
  const std::string_view head = parts_.peek(kMaxHeaderBytes);
  if (is_version_line(head)) {
    may_be_arc_ = false;
    return read_warc_header(head, header);
  }
  if (may_be_arc_ && read_arc_header(head, header)) return {};
  return parts_.damage().empty() ? "no record starts where one should" : parts_.damage();
}

std::string WebArchive::read_warc_header(std::string_view head, Header& header) const {
  header.bytes = end_of_header(head);
  if (header.bytes == std::string_view::npos) {
    header.bytes = 0;
    if (head.size() == kMaxHeaderBytes) return "the record's header is too long";
    return parts_.damage().empty() ? "the archive ends within the record" : parts_.damage();
  }
  const HeaderFields fields(head.substr(0, header.bytes));
  WebRecord& record = header.record;
  record.type = lower_case(fields.value("warc-type"));
  record.url = fields.value("warc-target-uri");
  record.date = fields.value("warc-date");
  record.content_type = fields.value("content-type");
  record.is_segment = !fields.value("warc-segment-number").empty();
  const std::string_view length = fields.value("content-length");
  if (length.empty()) return "the record has no Content-Length";
  if (!read_number(length, header.block_bytes)) return "the record's Content-Length is no number";
  return {};
}

bool WebArchive::read_arc_header(std::string_view head, Header& header) const {
  ArcLine line;
  const std::size_t end = head.find('\n');
  if (end == std::string_view::npos || !read_arc_line(first_line(head), line)) return false;
  header.bytes = end + 1;
  header.block_bytes = line.bytes;
  WebRecord& record = header.record;
  record.type = line.url.starts_with(kArcStart) ? "filedesc" : "response";
  record.url = line.url;
  record.date = line.date;
  record.content_type = line.type;
  return true;
}

std::string WebArchive::read_block(Header& header) {
  WebRecord& record = header.record;
  record.is_cut = header.block_bytes > kMaxWebRecordBytes;
  if (record.is_cut) {
    record.block = parts_.peek(header.bytes + kMaxHeaderBytes).substr(header.bytes);
    given_bytes_ = header.bytes;
    given_cut_ = true;
    return {};
  }
  const std::size_t end = header.bytes + static_cast<std::size_t>(header.block_bytes);
  const std::size_t there = parts_.peek(end).size();
  const bool ends = there == end && ends_record(end);
  // The last record of a damaged part may be what is damaged.
  if (!parts_.damage().empty() && behind(end).empty()) return parts_.damage();
  given_bytes_ = end;
  if (!ends) {
    record.wrong_length = wrong_length(header.block_bytes, end, there);
    given_bytes_ = next_start(header.bytes, kMaxWebRecordBytes);
  }
  record.block = parts_.peek(given_bytes_).substr(header.bytes);
  return {};
}

// True if a record may end here: another one or the end follows, or what belongs there, two line
// ends. Should what follows these be damaged, it is no fault of this record.
bool WebArchive::ends_record(std::size_t end) {
  if (parts_.peek(end + 4).substr(end) == "\r\n\r\n") return true;
  const std::string_view next = behind(end);
  return next.empty() || starts_record(next) || (may_be_arc_ && is_broken_arc_line(next));
}

// Some of what follows a record behind the line ends.
std::string_view WebArchive::behind(std::size_t end) {
  const std::string_view view = parts_.peek(end + kLookBehind);
  std::string_view rest = view.substr(std::min(end, view.size()));
  rest.remove_prefix(std::min(rest.find_first_not_of(kLineEnds), rest.size()));
  return rest;
}

bool WebArchive::starts_record(std::string_view text) const {
  ArcLine line;
  return is_version_line(text) || (may_be_arc_ && read_arc_line(first_line(text), line));
}

// The offset of the next line behind "from" that starts a record; of the end of the part, or
// about "limit", if there is none before.
std::size_t WebArchive::next_start(std::size_t from, std::size_t limit) {
  for (;;) {
    const std::string_view view = parts_.peek(from + kMaxHeaderBytes);
    const bool is_last = view.size() < from + kMaxHeaderBytes;
    // A line that goes on behind what is seen is looked at next time, from its start.
    const std::size_t complete = is_last ? view.size() : view.rfind('\n');
    for (std::size_t at = view.find('\n', from); at < complete; at = view.find('\n', at + 1)) {
      if (starts_record(view.substr(at + 1))) return at + 1;
    }
    from = complete == std::string_view::npos || complete <= from ? view.size() : complete;
    if (is_last || from > limit) return from;
  }
}

// Passes over "from" bytes and on to the next line of the part that starts a record.
void WebArchive::go_to_next_start(std::size_t from) {
  do {
    parts_.skip(next_start(from, 0));
    from = 0;
  } while (!parts_.peek(1).empty() && !starts_record(parts_.peek(kMaxHeaderBytes)));
}

}  // namespace depesche::read
