// SPDX-License-Identifier: GPL-2.0-or-later
// What ingest() and extract_articles() share: checks of their options, counts of what was read.
#include "index/ingest_options.h"

#include "base/calendar.h"
#include "extract/keys.h"

#include <depesche/error.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace depesche::index {

namespace {

constexpr char kAuto[] = "auto";

// The part of the options that says what keys mean.
extract::ExtractOptions key_options(const IngestOptions& options) {
  extract::ExtractOptions keys;
  keys.map = options.map;
  return keys;
}

void refuse(const std::string& reason) { throw Error(ErrorCode::bad_argument, reason); }

// A character that may separate cells or enclose them.
bool is_sign(const std::string& text) {
  const auto sign = text.size() == 1 ? static_cast<unsigned char>(text[0]) : '\0';
  const bool alphanumeric =
      (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
  return (sign == '\t' || sign >= ' ') && sign < 0x7F && !alphanumeric;
}

void check_table(const IngestOptions& options) {
  const bool any_delimiter = options.delimiter == kAuto;
  const bool any_quote = options.quote == kAuto;
  if (!any_delimiter && !is_sign(options.delimiter)) {
    refuse("the delimiter of tables must be one sign of ASCII, not a letter or digit");
  }
  if (!any_quote && !options.quote.empty() && !is_sign(options.quote)) {
    refuse("the quote of tables must be one sign of ASCII or none, not a letter or digit");
  }
  if (!any_delimiter && options.delimiter == options.quote) {
    refuse("the delimiter and the quote of tables are the same");
  }
  const auto is_text = [keys = key_options(options)](const std::string& name) {
    return extract::names_text(name, keys);
  };
  if (!options.columns.empty() &&
      std::none_of(options.columns.begin(), options.columns.end(), is_text)) {
    refuse("none of the columns is a title or a body");
  }
}

}  // namespace

void check_reading(const IngestOptions& options) {
  const std::vector<std::string> known = ingest_fields();
  for (const auto& [field, key] : options.map) {
    if (std::find(known.begin(), known.end(), field) == known.end()) {
      throw Error(ErrorCode::bad_argument, "an article has no field \"" + field + "\" to map");
    }
  }
  if (options.date.known() && !base::valid_date(options.date)) {
    throw Error(ErrorCode::bad_argument, "the date for articles without one does not exist");
  }
  check_table(options);
}

read::ArchiveOptions archive_options(const IngestOptions& options) {
  read::ArchiveOptions archive;
  archive.format = options.format;
  archive.standard_input = options.standard_input;
  read::TableOptions& table = archive.table;
  if (options.delimiter != kAuto) table.delimiter = options.delimiter[0];
  if (options.quote.empty()) {
    table.quote.emplace(std::nullopt);
  } else if (options.quote != kAuto) {
    table.quote.emplace(options.quote[0]);
  }
  table.columns = options.columns;
  table.names_text = [keys = key_options(options)](const std::string& name) {
    return extract::names_text(name, keys);
  };
  return archive;
}

void take_counts(const read::ReadCounts& read, IngestReport& counts) {
  counts.bytes = read.bytes;
  counts.bytes_total = read.bytes_total;
  counts.skipped_files = read.skipped_files;
  counts.skipped_records = read.skipped_records;
  counts.control_characters = read.control_characters;
}

}  // namespace depesche::index
