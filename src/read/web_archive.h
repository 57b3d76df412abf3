// SPDX-License-Identifier: GPL-2.0-or-later
// WARC and ARC files -> their records, whatever these hold.
#ifndef DEPESCHE_READ_WEB_ARCHIVE_H_
#define DEPESCHE_READ_WEB_ARCHIVE_H_

#include "read/header_fields.h"
#include "read/input.h"
#include "read/part_reader.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace depesche::read {

// A record that is larger is not given whole.
inline constexpr std::size_t kMaxWebRecordBytes = std::size_t{64} << 20;

// A record of WARC 0.17 to 1.1 or ARC 1 and 2.
struct WebRecord {
  std::uint64_t number = 0;  // in its file, from 1, records of all kinds counted
  std::string type;          // of WARC, lower case: "response"; of ARC "response" or "filedesc"
  std::string url;           // as it stands there
  std::string date;          // likewise: "2016-09-07T12:00:00Z", of ARC "20160907120000"
  std::string content_type;  // of the record, not of the response in it
  bool is_segment = false;   // a part of a record
  std::string_view block;    // what the record holds
  bool is_cut = false;       // "block" is the start of a record over kMaxWebRecordBytes
  // What is wrong with the record's length, one sentence without full stop; "block" then is all up
  // to the next record. Empty: nothing.
  std::string wrong_length;
};

// Goes through the records. A broken one costs itself: reading goes on at the next gzip member or
// at the next line that starts a record. Holds one record. Not safe for concurrent use.
class WebArchive {
 public:
  // "on_broken" is given the number of a broken record and what is wrong with it, one sentence
  // without full stop. "input" must outlive this object.
  WebArchive(Input& input,
             std::function<void(std::uint64_t number, const std::string& reason)> on_broken);

  // The next record, or nothing at the end; its block is valid until the next call.
  std::optional<WebRecord> next();

 private:
  struct Header {
    std::size_t bytes = 0;  // up to the block
    std::uint64_t block_bytes = 0;
    WebRecord record;
  };

  bool find_record();
  std::string read_header(Header& header);
  std::string read_warc_header(std::string_view head, Header& header) const;
  bool read_arc_header(std::string_view head, Header& header) const;
  std::string read_block(Header& header);
  bool ends_record(std::size_t end);
  std::string_view behind(std::size_t end);
  bool starts_record(std::string_view text) const;
  void broken(const std::string& reason);
  std::size_t next_start(std::size_t from, std::size_t limit);
  void go_to_next_start(std::size_t from);

  std::function<void(std::uint64_t, const std::string&)> on_broken_;
  PartReader parts_;
  std::uint64_t number_ = 0;
  std::size_t given_bytes_ = 0;  // of the record that was given, to be passed over
  bool given_cut_ = false;       // more of it follows
  bool may_be_arc_ = true;       // no record of WARC was seen
  bool told_damage_ = true;      // of the part
};

// True if "head" is the start of a WARC or ARC file.
bool looks_like_web_archive(std::string_view head);

}  // namespace depesche::read

#endif
