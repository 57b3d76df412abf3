// SPDX-License-Identifier: GPL-2.0-or-later
// Appends blobs, and notes where they are.
#include "index/positions/position_writer.h"

#include <depesche/error.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cstdio>

namespace depesche::index {
namespace {

constexpr std::size_t kMostPendingBytes = 1024 * 1024;

// Under another name first: a file is either whole or not there.
void make_file(const std::string& path, const std::string& head) {
  const std::string unfinished = path + ".new";
  write_synced_file(unfinished, head);
  if (std::rename(unfinished.c_str(), path.c_str()) != 0) throw_errno("renaming " + unfinished);
}

void append_number(std::string& out, std::uint64_t number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// Up to the end of the last line, which a killed writer may have left unfinished.
std::uint64_t count_lines(const Descriptor& file, const std::string& path) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) throw_errno("looking at " + path);
  return (static_cast<std::uint64_t>(status.st_size) + kLineBytes - 1) / kLineBytes;
}

}  // namespace

void make_position_files(const std::string& data_directory, const std::string& uuid) {
  const PositionPaths paths(data_directory);
  make_file(paths.lines, lines_head(uuid));
  make_file(paths.places, places_head(uuid));
}

PositionWriter::PositionWriter(const std::string& data_directory, const Xapian::Database& database,
                               Audience audience)
    : audience_(audience),
      paths_(data_directory),
      lines_(paths_.lines, O_WRONLY | O_NONBLOCK),
      places_(paths_.places, O_WRONLY | O_NONBLOCK),
      end_(count_lines(lines_, paths_.lines)) {
  PositionFile(data_directory, database);  // that they are of this database
}

void PositionWriter::add(Xapian::docid docid, std::string_view blob, BlobPlace place) {
  if (!blob.empty()) place.line = end_ + pending_.size() / kLineBytes;
  if (place.line >> BlobPlace::kLineBits != 0) {
    throw Error(ErrorCode::io, paths_.lines + " has no room for more lines");
  }
  pending_ += blob;
  place.stored = true;
  pending_places_.emplace_back(docid, place.pack());
  if (pending_.size() >= kMostPendingBytes) write_out();
}

void PositionWriter::finish() {
  write_out();
  if (!std::exchange(written_, false) || audience_ == Audience::nobody) return;
  sync_file(lines_, paths_.lines);
  sync_file(places_, paths_.places);
}

void PositionWriter::write_out() {
  if (pending_places_.empty()) return;
  write_at(lines_, paths_.lines, end_ * kLineBytes, pending_);
  end_ += pending_.size() / kLineBytes;
  pending_.clear();
  // Neighbours at once.
  std::string run;
  for (std::size_t i = 0; i < pending_places_.size(); ++i) {
    const auto [docid, packed] = pending_places_[i];
    append_number(run, packed);
    if (i + 1 < pending_places_.size() && pending_places_[i + 1].first == docid + 1) continue;
    const std::uint64_t behind = kLineBytes + (std::uint64_t{docid} + 1) * kPlaceBytes;
    write_at(places_, paths_.places, behind - run.size(), run);
    run.clear();
  }
  pending_places_.clear();
  written_ = true;
}

}  // namespace depesche::index
