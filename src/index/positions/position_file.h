// SPDX-License-Identifier: GPL-2.0-or-later
// The positions of a data directory: files beside its tables, mapped for reading.
//
// "positions.lines" has the blobs of the documents (blob_format.h), each from a line of its own on,
// behind a line of head. "positions.places" has behind such a head eight bytes for each document
// number from 0 on: where its blob lies, as BlobPlace packs it, in the byte order of the machine; 0
// for a number that was never given. A head:
//
//   16 bytes of name; the number 0x01020304 in four bytes: tells the byte order; the version of the
//   format in four; the 36 characters of the database's UUID; zeros
//
// What a reader of any state of the database may look at is never written again: a changed article
// is a new document (index/removed.h). All that a commit needs is on the disk before it. So what a
// killed writer leaves belongs to document numbers that are not given yet; the next writer writes
// over it. Compaction writes the files anew.
#ifndef DEPESCHE_INDEX_POSITIONS_POSITION_FILE_H_
#define DEPESCHE_INDEX_POSITIONS_POSITION_FILE_H_

#include "index/columns/mapped_file.h"
#include "index/positions/look_up.h"
#include "index/posix_file.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace depesche::index {

inline constexpr char kLinesFileName[] = "positions.lines";
inline constexpr char kPlacesFileName[] = "positions.places";

inline constexpr std::size_t kPlaceBytes = 8;

// The paths of the files of a data directory, and their heads.
struct PositionPaths {
  explicit PositionPaths(const std::string& data_directory);
  std::string lines;
  std::string places;
};
std::string lines_head(const std::string& uuid);
std::string places_head(const std::string& uuid);

// The positions of one state of a database. Immutable; safe to share, but for newest().
class PositionFile {
 public:
  // For the state of "database" that is open. Throws Error: io; index_damaged, if there are no
  // files of this database or they are too short. Xapian's errors pass through.
  PositionFile(const std::string& data_directory, const Xapian::Database& database);

  // The same for the state that the database has been reopened at since, also if the names of the
  // files are gone.
  std::shared_ptr<const PositionFile> newest() const;

  // Of a document of the database.
  DocumentPositions document(Xapian::docid docid) const {
    return DocumentPositions(lines_.bytes(), place(docid));
  }
  BlobPlace place(Xapian::docid docid) const;

  // Gives the memory of blobs back that were read: for who reads them all.
  void release() const { lines_.release(); }

  const std::string& uuid() const { return opened_->uuid; }

 private:
  struct Opened {
    Opened(const std::string& data_directory, const Xapian::Database& opened);
    Xapian::Database database;
    std::string uuid;
    PositionPaths paths;
    Descriptor lines;
    Descriptor places;
  };

  explicit PositionFile(std::shared_ptr<const Opened> opened);

  std::shared_ptr<const Opened> opened_;
  MappedFile lines_;
  MappedFile places_;
};

// The positions of an index, which may have several data directories. Immutable; safe to share, but
// for newest().
class Positions {
 public:
  // In the order in which the data directories were joined to one database. Throws
  // Error(index_incompatible) if two have the same UUID.
  explicit Positions(std::vector<std::shared_ptr<const PositionFile>> files);

  // As PositionFile::newest().
  std::shared_ptr<const Positions> newest() const;

  // Of a document of the joined database.
  DocumentPositions document(Xapian::docid docid) const;
  // Of one of its data directories, which is what a posting source is given. Throws
  // Error(internal) for any other database.
  std::shared_ptr<const PositionFile> of(const Xapian::Database& directory) const;

 private:
  std::vector<std::shared_ptr<const PositionFile>> files_;
};

}  // namespace depesche::index

#endif
