// SPDX-License-Identifier: GPL-2.0-or-later
// Making an index anew out of itself: what `depesche-ingest rebuild` does.
#ifndef DEPESCHE_REBUILD_H_
#define DEPESCHE_REBUILD_H_

#include <depesche/export.h>

#include <cstdint>
#include <functional>
#include <string>

namespace depesche {

struct RebuildReport {
  std::uint64_t articles_read = 0;  // for the words of the lexicon, before the first is written
  std::uint64_t articles = 0;       // written so far
  std::uint64_t articles_total = 0;
  std::uint64_t lexicon_words = 0;  // of the new lexicon; 0 until it is learned
  std::uint64_t bytes_before = 0;   // of the data, on the disk
  std::uint64_t bytes_after = 0;    // 0 until the end
  double seconds = 0;
  bool interrupted = false;  // should_stop said so; the index is as it was
};

struct RebuildOptions {
  double wait_seconds = 10;  // for another writer

  // Files with words, one a line in UTF-8, behind a "#" a comment, that correct how compounds are
  // split. Each replaces the list that the index has; the index keeps it until the next. Empty: the
  // list stays as it is. Inflected forms of the words are meant too.
  std::string whole_words_file;  // "Ostern": never split
  std::string compounds_file;    // "Wachs+tube": split so, also if it is a whole word

  unsigned threads = 0;  // and memory as in IngestOptions
  std::uint64_t memory_bytes = std::uint64_t{512} << 20;

  // Called while rebuild() runs; each may be empty. Never two at the same time, but in any of its
  // threads; with "threads" 1 in the calling one. The report so far is passed after each few hundred
  // articles that were read and each few thousand that were written.
  std::function<void(const RebuildReport&)> on_progress;
  // Asked before each article is read and before it is written, and when all are; true gives the
  // rebuild up.
  std::function<bool()> should_stop;
};

// Learns from the stored articles of "index" and the shipped start list how compounds are split,
// analyses every article anew and writes them into new data beside the old, which it replaces at
// once when all is on the disk. No file that the articles came from is needed. Also indexes of an
// older schema or analysis version, which everything else refuses, are made into ones of this
// version. No writer can change the index meanwhile; readers see the old articles until the end,
// and those that are open then go on without noticing. Whatever ends a rebuild early leaves the
// index as it was. The new data are as small as compact() makes them; while they are made they need
// about three times the room.
// Throws Error: bad_argument (for a line of a list), not_found, io, index_locked,
// index_incompatible (not an index, several data directories, or of a newer version), index_damaged
// (also for a single stored article that can't be read; nothing is ever left out).
DEPESCHE_EXPORT RebuildReport rebuild(const std::string& index,
                                      const RebuildOptions& options = RebuildOptions());

}  // namespace depesche

#endif
