// SPDX-License-Identifier: GPL-2.0-or-later
// A message of text -> its parts.
#include "extract/wire/iptc7901.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/agencies.h"
#include "extract/byline.h"
#include "extract/dateline.h"
#include "extract/text.h"
#include "extract/time_stamp.h"
#include "extract/wire/notes.h"
#include "extract/wire/topics.h"
#include "extract/wire/wire_item.h"
#include "extract/wire/wrapped.h"
#include "read/iptc7901.h"

namespace depesche::extract {

namespace {

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(trim_right(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// "241205 Sep 24", "212322 GMT Nov 18"
std::optional<std::string> stamp_of(std::string_view line) {
  constexpr std::size_t kDigits = 6;  // day, hour, minute
  const std::vector<std::string_view> parts = words(line);
  if (parts.size() < 3 || parts.size() > 4) return std::nullopt;
  if (parts[0].size() != kDigits || !all_digits(parts[0])) return std::nullopt;
  std::string stamp(parts[0]);
  stamp.append(" ").append(parts[parts.size() - 2]).append(" ").append(parts.back());
  if (!parse_time_stamp(stamp)) return std::nullopt;
  return stamp;
}

class Iptc7901Message {
 public:
  explicit Iptc7901Message(std::string_view text) : lines_(lines_in(text)) {}

  WireItem read() {
    read_end();
    read_header();
    read_headline();
    item_.body.paragraphs = unwrapped(std::span(lines_).subspan(at_, lines_.size() - at_));
    read_lead();
    return std::move(item_);
  }

 private:
  bool more() const { return at_ < lines_.size(); }

  void skip_empty() {
    while (more() && trim(lines_[at_]).empty()) ++at_;
  }

  // Takes time stamp, closing line and notepad off the lines.
  void read_end() {
    constexpr std::size_t kMostBehindStamp = 8;
    for (std::size_t i = lines_.size(), seen = 0; i-- > 0 && seen < kMostBehindStamp;) {
      if (trim(lines_[i]).empty()) continue;
      ++seen;
      if (std::optional<std::string> stamp = stamp_of(lines_[i])) {
        item_.version_created = *std::move(stamp);
        lines_.resize(i);
        break;
      }
    }
    const auto notepad = std::find_if(lines_.begin(), lines_.end(), starts_notepad);
    std::string dropped;
    for (auto line = notepad; line != lines_.end(); ++line) {
      if (trim(*line).empty()) continue;
      if (!dropped.empty()) dropped += '\n';
      dropped += *line;
    }
    if (!dropped.empty()) item_.body.dropped.push_back(std::move(dropped));
    lines_.erase(notepad, lines_.end());
    while (!lines_.empty() && trim(lines_.back()).empty()) lines_.pop_back();
    if (!lines_.empty() && is_closing_line(lines_.back())) {
      item_.body.dropped.emplace_back(lines_.back());
      lines_.pop_back();
    }
  }

  // "bdt0123 3 pl 214  dpa 0456", and below it the slug line "Syrien/Konflikte/".
  void read_header() {
    skip_empty();
    if (more() && read::looks_like_iptc7901(std::string("\x01").append(lines_[at_]))) {
      const std::vector<std::string_view> header = words(lines_[at_++]);
      if (read::is_iptc7901_header(lines_[at_ - 1])) {
        item_.section = section_of_code(header[2]);
        item_.provider = header[header.size() - 2];
        // "214 0456": the sender is left out.
        if (all_digits(item_.provider)) item_.provider.clear();
        item_.credit = item_.provider;
      }
      if (item_.provider.empty()) {
        item_.provider = header[0].substr(0, header[0].find_first_of("0123456789"));
      }
      skip_empty();
    }
    while (more() && lines_[at_].ends_with('/') && lines_[at_].find("://") == std::string::npos) {
      for (const std::string_view word : split(lines_[at_], "/")) item_.tags.emplace_back(word);
      ++at_;
    }
    skip_empty();
  }

  // The lines up to the one that ends with "=", or to an empty one: marks in brackets, the title,
  // the byline, announcements of pictures.
  void read_headline() {
    std::vector<std::string_view> block;
    std::size_t end = at_;
    bool ended = false;
    for (; end < lines_.size() && !trim(lines_[end]).empty() && !ended; ++end) {
      std::string_view line = trim(lines_[end]);
      ended = line.ends_with('=');
      if (ended) line = trim_right(line.substr(0, line.size() - 1));
      if (!line.empty()) block.push_back(line);
    }
    // A message without headline begins with its report.
    if (!ended && !block.empty() && parse_dateline(block.front())) return;
    at_ = end;
    for (std::size_t i = 0; i < block.size();) i = read_headline_line(block, i);
  }

  // Returns the next line to look at.
  std::size_t read_headline_line(const std::vector<std::string_view>& block, std::size_t i) {
    const std::string_view line = block[i];
    if (line.starts_with('(')) {
      std::string mark(line);
      constexpr std::size_t kMostLines = 20;
      const std::size_t end = std::min(block.size(), i + kMostLines);
      std::size_t next = i + 1;
      while (!mark.ends_with(')') && next < end) append_wrapped(mark, block[next++]);
      if (mark.ends_with(')')) {
        if (!is_picture_mark(mark)) item_.notes.push_back(note_of_mark(mark));
        return next;
      }
    }
    if (is_wire_mark(line)) {
      item_.notes.push_back(note_of_mark(line));
      return i + 1;
    }
    if (line.starts_with("Utl.:")) {  // of the Austrian agency: "Untertitel"
      item_.subtitle = trim(line.substr(5));
      return i + 1;
    }
    if (!item_.title.empty() && (line.starts_with("Von ") || line.starts_with("By "))) {
      std::size_t next = i;
      while (next < block.size() && !block[next].starts_with('(')) {
        append_wrapped(item_.byline, block[next++]);
      }
      return next;
    }
    append_wrapped(item_.title, line);
    return i + 1;
  }

  // The summary stands before the paragraph with the dateline.
  void read_lead() {
    std::vector<std::string>& paragraphs = item_.body.paragraphs;
    if (!paragraphs.empty() && item_.byline.empty() && parse_byline(paragraphs.front())) {
      item_.byline = paragraphs.front();
      paragraphs.erase(paragraphs.begin());
    }
    if (paragraphs.size() < 2 || parse_dateline(paragraphs[0])) return;
    if (!ends_sentence(paragraphs[0]) || !parse_dateline(paragraphs[1])) return;
    item_.lead = std::move(paragraphs.front());
    paragraphs.erase(paragraphs.begin());
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;  // in lines_
  WireItem item_;
};

}  // namespace

Extraction read_iptc7901(const read::Record& record, const ExtractOptions& options) {
  return wire_article(Iptc7901Message(record.text).read(), options);
}

}  // namespace depesche::extract
