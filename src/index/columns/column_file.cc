// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the file of columns as a whole, and trusts nothing in it that was not checked.
#include "index/columns/column_file.h"

#include "base/bytes.h"
#include "base/hash.h"
#include "index/columns/column_builder.h"
#include "index/posix_file.h"

#include <depesche/error.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <exception>
#include <utility>
#include <vector>

namespace depesche::index {
namespace {

constexpr std::string_view kMagic = "Depesche columns";
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kFixedBytes = 16 + 4 + 4 + 8;
constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kAlignment = 8;
constexpr char kDates[] = "date";
constexpr char kLengths[] = "length";

template <typename Number>
void append(std::string& out, Number number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <typename Number>
Number number_at(std::string_view bytes, std::size_t place) {
  Number number;
  std::memcpy(&number, bytes.data() + place, sizeof number);
  return number;
}

std::size_t aligned(std::size_t place) {
  return (place + kAlignment - 1) / kAlignment * kAlignment;
}

// What tells states of databases apart. UUID and revision do, as long as nobody puts back tables
// from a backup, whose next revisions are others than those that were there; then most likely the
// numbers of documents and terms differ.
std::string state_of(const Xapian::Database& database) {
  std::string state;
  base::append_text(state, database.get_uuid());
  base::append_number(state, database.get_revision());
  base::append_number(state, database.get_doccount());
  base::append_number(state, database.get_lastdocid());
  base::append_number(state, database.get_total_length());
  return state;
}

bool has_value_column(const FieldRow& row) { return row.facet && row.kind != FieldKind::date; }

using NamedBytes = std::vector<std::pair<std::string, std::string>>;

NamedBytes build_all(const Xapian::Database& database) {
  NamedBytes columns;
  columns.emplace_back(kDates, build_date_column(database));
  columns.emplace_back(kLengths, build_length_column(database));
  for (const FieldRow& row : fields()) {
    if (has_value_column(row)) columns.emplace_back(row.name, build_value_column(database, row));
  }
  return columns;
}

std::string file_of(const NamedBytes& columns, const std::string& state) {
  std::string head;
  base::append_number(head, kVersion);
  base::append_text(head, state);
  base::append_number(head, columns.size());
  std::size_t place = 0;
  for (const auto& [name, bytes] : columns) {
    base::append_text(head, name);
    base::append_number(head, place);
    base::append_number(head, bytes.size());
    base::append_fixed64(head, base::hash64(bytes));
    place = aligned(place + bytes.size());
  }
  std::string file(kMagic);
  append(file, kByteOrder);
  append(file, static_cast<std::uint32_t>(head.size()));
  append(file, base::hash64(head));
  file += head;
  for (const auto& [name, bytes] : columns) {
    file.resize(aligned(file.size()));
    file += bytes;
  }
  return file;
}

bool is_whole(const ColumnFile& file) {
  for (const FieldRow& row : fields()) {
    if (has_value_column(row) && !file.column(row)) return false;
  }
  return file.dates() && file.lengths();
}

// Under another name first: who reads may have mapped the file that this one replaces.
void replace_file(const std::string& path, const std::string& content) {
  const std::string unfinished = path + ".new";
  try {
    write_synced_file(unfinished, content);
    if (std::rename(unfinished.c_str(), path.c_str()) != 0) throw_errno("renaming " + unfinished);
  } catch (const Error&) {
    std::remove(unfinished.c_str());  // a full disk has no room for half of it either
    throw;
  }
}

}  // namespace

void write_columns(const std::string& data_directory) noexcept {
  try {
    const Xapian::Database database(data_directory, Xapian::DB_BACKEND_GLASS);
    const auto present = ColumnFile::open(data_directory, database);
    if (present && is_whole(*present)) return;
    replace_file(data_directory + "/" + kColumnFileName,
                 file_of(build_all(database), state_of(database)));
  } catch (const Xapian::Error&) {
    // Damage is for those to tell who read the articles.
  } catch (const std::exception&) {
  }
}

std::unique_ptr<const ColumnFile> ColumnFile::open(const std::string& data_directory,
                                                   const Xapian::Database& database) {
  try {
    std::unique_ptr<ColumnFile> file(new ColumnFile(data_directory + "/" + kColumnFileName));
    if (file->read_head(state_of(database))) return file;
  } catch (const Error&) {
    // No file, none that may be read, or a head that is cut off.
  }
  return nullptr;
}

bool ColumnFile::read_head(const std::string& state) {
  std::string_view bytes = file_->bytes();
  if (bytes.size() < kFixedBytes || bytes.substr(0, kMagic.size()) != kMagic) return false;
  if (number_at<std::uint32_t>(bytes, 16) != kByteOrder) return false;
  const std::size_t head_bytes = number_at<std::uint32_t>(bytes, 20);
  if (head_bytes > bytes.size() - kFixedBytes) return false;
  const std::string_view head_text = bytes.substr(kFixedBytes, head_bytes);
  if (number_at<std::uint64_t>(bytes, 24) != base::hash64(head_text)) return false;

  base::ByteReader head(head_text);
  if (head.number() != kVersion || head.text() != state) return false;
  bytes.remove_prefix(std::min(bytes.size(), aligned(kFixedBytes + head_bytes)));
  for (std::uint64_t left = head.number(); left > 0; --left) {
    const std::string_view name = head.text();
    const std::uint64_t place = head.number();
    const std::uint64_t size = head.number();
    const std::uint64_t hash = head.fixed64();
    if (place > bytes.size() || size > bytes.size() - place) return false;
    sections_[name] = {bytes.substr(place, size), hash};
  }
  return true;
}

template <typename Kind>
std::unique_ptr<const Kind> ColumnFile::read(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) return nullptr;
  const Section& section = found->second;
  if (base::hash64(section.bytes) != section.hash) return nullptr;
  try {
    return std::make_unique<const Kind>(ColumnBytes(section.bytes, file_));
  } catch (const Error&) {
    return nullptr;
  }
}

std::unique_ptr<const ValueColumn> ColumnFile::column(const FieldRow& row) const {
  return read<ValueColumn>(row.name);
}

std::unique_ptr<const DateColumn> ColumnFile::dates() const { return read<DateColumn>(kDates); }

std::unique_ptr<const LengthColumn> ColumnFile::lengths() const {
  return read<LengthColumn>(kLengths);
}

}  // namespace depesche::index
