// SPDX-License-Identifier: GPL-2.0-or-later
// Maps the files of positions.
#include "index/positions/position_file.h"

#include <depesche/error.h>
#include <fcntl.h>

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace depesche::index {
namespace {

constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kNameBytes = 16;

std::string head(std::string_view name, const std::string& uuid) {
  std::string bytes(name);
  bytes.resize(kNameBytes);
  bytes.append(reinterpret_cast<const char*>(&kByteOrder), sizeof kByteOrder);
  bytes.append(reinterpret_cast<const char*>(&kVersion), sizeof kVersion);
  bytes += uuid;
  bytes.resize(kLineBytes);
  return bytes;
}

void check_head(const MappedFile& file, const std::string& path, const std::string& head) {
  if (file.bytes().substr(0, kLineBytes) == head) return;
  throw Error(ErrorCode::index_damaged,
              path + " does not hold the positions of the data beside it");
}

// So that it is not taken for a file that may not be read.
const std::string& existing(const std::string& path) {
  if (kind_of(path) != PathKind::missing) return path;
  throw Error(ErrorCode::index_damaged, "there is no file " + path);
}

std::uint64_t number_at(std::string_view bytes, std::size_t place) {
  std::uint64_t number;
  std::memcpy(&number, bytes.data() + place, sizeof number);
  return number;
}

}  // namespace

PositionPaths::PositionPaths(const std::string& data_directory)
    : lines(data_directory + "/" + kLinesFileName),
      places(data_directory + "/" + kPlacesFileName) {}

std::string lines_head(const std::string& uuid) { return head("Depesche lines", uuid); }
std::string places_head(const std::string& uuid) { return head("Depesche places", uuid); }

PositionFile::Opened::Opened(const std::string& data_directory, const Xapian::Database& opened)
    : database(opened),
      uuid(opened.get_uuid()),
      paths(data_directory),
      lines(existing(paths.lines), O_RDONLY | O_NONBLOCK),
      places(existing(paths.places), O_RDONLY | O_NONBLOCK) {}

PositionFile::PositionFile(const std::string& data_directory, const Xapian::Database& database)
    : PositionFile(std::make_shared<const Opened>(data_directory, database)) {}

PositionFile::PositionFile(std::shared_ptr<const Opened> opened)
    : opened_(std::move(opened)),
      lines_(opened_->lines, opened_->paths.lines),
      places_(opened_->places, opened_->paths.places) {
  check_head(lines_, opened_->paths.lines, lines_head(uuid()));
  check_head(places_, opened_->paths.places, places_head(uuid()));
}

std::shared_ptr<const PositionFile> PositionFile::newest() const {
  return std::shared_ptr<const PositionFile>(new PositionFile(opened_));
}

BlobPlace PositionFile::place(Xapian::docid docid) const {
  const std::string_view bytes = places_.bytes();
  const std::size_t at = kLineBytes + std::size_t{docid} * kPlaceBytes;
  if (at + kPlaceBytes > bytes.size()) return BlobPlace();
  return BlobPlace::unpack(number_at(bytes, at));
}

Positions::Positions(std::vector<std::shared_ptr<const PositionFile>> files)
    : files_(std::move(files)) {
  for (auto file = files_.begin(); file != files_.end(); ++file) {
    for (auto other = files_.begin(); other != file; ++other) {
      if ((*other)->uuid() != (*file)->uuid()) continue;
      throw Error(ErrorCode::index_incompatible,
                  "two data directories of an index are copies of the same one");
    }
  }
}

std::shared_ptr<const Positions> Positions::newest() const {
  std::vector<std::shared_ptr<const PositionFile>> files;
  for (const auto& file : files_) files.push_back(file->newest());
  return std::make_shared<const Positions>(std::move(files));
}

// Xapian deals the numbers out to the data directories in turn.
DocumentPositions Positions::document(Xapian::docid docid) const {
  if (files_.size() == 1) return files_.front()->document(docid);
  const auto count = static_cast<Xapian::docid>(files_.size());
  return files_[(docid - 1) % count]->document((docid - 1) / count + 1);
}

std::shared_ptr<const PositionFile> Positions::of(const Xapian::Database& directory) const {
  const std::string uuid = directory.get_uuid();
  for (const auto& file : files_) {
    if (file->uuid() == uuid) return file;
  }
  throw Error(ErrorCode::internal, "a query was made for another index");
}

}  // namespace depesche::index
