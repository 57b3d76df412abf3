// SPDX-License-Identifier: GPL-2.0-or-later
// Reading files into an index: what depesche-ingest does, for other programs.
#ifndef DEPESCHE_INGEST_H_
#define DEPESCHE_INGEST_H_

#include <depesche/article.h>
#include <depesche/export.h>

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <utility>
#include <vector>

namespace depesche {

// Something that is wrong with a record. A reject was not indexed; a warning was, without the part
// that could not be understood.
struct IngestIssue {
  enum class Kind { reject, warning };
  Kind kind = Kind::reject;
  std::string file;          // as given or found; "-" is the standard input
  std::uint64_t line = 0;    // first line of the record, from 1; 0: not known, or the whole file
  std::string reason;        // one sentence without full stop
  std::uint64_t record = 0;  // the record's number, from 1, in a file without lines; else 0
};

struct IngestReport {
  std::uint64_t seen = 0;  // records read
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t deleted = 0;  // by prune
  std::uint64_t rejected = 0;
  std::uint64_t warnings = 0;
  std::uint64_t skipped_files = 0;       // found in folders or containers, of no format
  std::uint64_t skipped_records = 0;     // of web archives: no pages, or not got (404, pictures)
  std::uint64_t control_characters = 0;  // dropped from the text
  std::uint64_t bytes = 0;               // read so far
  std::uint64_t bytes_total = 0;         // of all files given; 0: not known (standard input)
  double seconds = 0;
  bool interrupted = false;  // should_stop said so; what is counted is committed
  // The index has ten times the articles that its compounds were learned from, the shipped list
  // taken for a thousand: rebuild() would learn more of them.
  bool rebuild_advised = false;
};

inline constexpr std::uint64_t kLeastMemory = std::uint64_t{64} << 20;

struct IngestOptions {
  // "auto" or the name of a format (ingest_formats()). "auto" decides for each file by its name and
  // content.
  std::string format = "auto";
  // {FIELD, KEY}: the article's FIELD is read from KEY instead of from the key of its own name.
  // Applies to formats with named keys (jsonl, json, csv). A KEY that is mapped is not read under
  // its own name as well. Without a map, usual names are known: "Titel", "headline", "Datum".
  std::vector<std::pair<std::string, std::string>> map;
  // How tables (csv) are written: the character between cells, the one around them ("" if there is
  // none). "auto": found out from each file.
  std::string delimiter = "auto";
  std::string quote = "auto";
  // The names of a table's columns, fields among them or what "map" makes fields of; an empty name
  // for a column to leave out. Empty: the first line has them.
  std::vector<std::string> columns;
  // For articles that do not say it themselves.
  std::string outlet;
  Date date;

  // Remove the articles that were read earlier from the given files and folders and are not there
  // any more. Refused with Error(bad_argument), before anything is removed, if it would remove over
  // 10 % of the articles that came from there, unless "force" is set. Files that gave a reject lose
  // nothing. Not possible for the standard input.
  bool prune = false;
  bool force = false;
  // Read and compare, write nothing; the report says what would have been done.
  bool dry_run = false;
  double wait_seconds = 10;  // for another writer
  unsigned threads = 0;      // that work at the same time; 0: as many as there are processors
  // Of memory to keep to, roughly and whatever the size of the archive: at least kLeastMemory. Where
  // there are many threads, more let each do more at a time.
  std::uint64_t memory_bytes = std::uint64_t{512} << 20;
  // What "-" reads; nullptr: std::cin.
  std::istream* standard_input = nullptr;

  // Called while ingest() runs; each may be empty. Never two at the same time, but in any of its
  // threads; with "threads" 1 in the calling one. The report's counts so far are passed every few
  // hundred records or more often; "added" and "updated" are of what is durable, and a bulk load
  // becomes so all at once at its end. should_stop may be asked while another of them is called.
  std::function<void(const IngestIssue&)> on_issue;
  std::function<void(const IngestReport&)> on_progress;
  // Asked before each record; true ends the run after a clean commit.
  std::function<bool()> should_stop;
};

// The names of the formats that are read, "scrape" and "jsonl" among them.
DEPESCHE_EXPORT std::vector<std::string> ingest_formats();
// The names of the fields that IngestOptions::map may fill.
DEPESCHE_EXPORT std::vector<std::string> ingest_fields();

// Reads the articles of all "paths" (files, folders, "-") into the index directory "index", which
// is created if it does not exist. Folders are read recursively, in the order of their names; a
// path that does not exist throws Error(not_found) before anything is read. A bad record never ends
// the run: it goes to on_issue. A paragraph that returns in many articles of one outlet and is no
// text of theirs ("Abonnieren Sie unseren Newsletter") is left out of their bodies, also of those
// that were read earlier.
// New articles by the thousands (into an empty index: hundreds) are a bulk load: they are written
// into data of their own beside those of the index, on all processors, and take their place together
// with them at once when the run ends. From the first of an empty index is learned how compounds are
// split. Until then readers see the old state, and whatever ends the run early leaves it; up to three
// times the room that the index will take is needed on the disk. Fewer new articles, which come within
// ten seconds or by the end of the run, and changed ones, after a bulk load where there is one, go into
// the data of the index, with a commit every few hundred.
// Throws Error: bad_argument, not_found, io, index_locked, index_incompatible, index_damaged.
DEPESCHE_EXPORT IngestReport ingest(const std::string& index, const std::vector<std::string>& paths,
                                    const IngestOptions& options = IngestOptions());

}  // namespace depesche

#endif
