// SPDX-License-Identifier: GPL-2.0-or-later
// gzip files member by member, past damaged ones. With http.cc the home of zlib.
#ifndef DEPESCHE_READ_GZIP_H_
#define DEPESCHE_READ_GZIP_H_

#include "read/input.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace depesche::read {

// True if "head", the first bytes of a file, is gzip.
bool looks_like_gzip(std::string_view head);

// What "head", the start of a gzip file, unpacks to: at most "size" bytes, fewer if there are no
// more or the rest is damaged.
std::string gunzip_head(std::string_view head, std::size_t size);

// Unpacks the members of a gzip file one after the other; web archives have one for each record.
// Holds 64 KB of the file, and of the current member the last 256 KB behind that: when it turns
// out to be damaged, the next one may have started there. Not safe for concurrent use.
class GzipMembers {
 public:
  // "input" must outlive this object.
  explicit GzipMembers(Input& input);
  ~GzipMembers();

  // Goes to the next member, the first one at first; false at the end. To be called when read() has
  // given all of a member or has thrown; of a damaged member the next start is looked for. Throws
  // Error(io) where something that is no gzip follows a member; the next call looks behind it.
  bool next();

  // Copies at most "size" unpacked bytes of the member; 0 at its end (or for a "size" of 0), the
  // checksum being right. Throws Error(io) if it is damaged or cut off; what came before is right.
  std::size_t read(char* buffer, std::size_t size);

 private:
  class Inflater;

  bool refill();
  bool at_start() const;
  bool find_start();
  bool begin_member();
  bool unpacks();

  Input& input_;
  std::unique_ptr<Inflater> inflater_;
  std::string packed_;  // of the file; what is before next_ went through the inflater
  std::size_t next_ = 0;
  std::size_t member_ = 0;  // where the current member starts in packed_, if that is still there
  bool damaged_ = false;    // the current member, or what follows the last one
  bool ended_ = true;       // all of the current member was given
  bool input_ended_ = false;
};

// All members of "input" as one stream, as gzip files are meant. Zeros behind the last one are
// passed over; anything else there is Error(io).
std::unique_ptr<Input> gzip_input(std::unique_ptr<Input> input);

}  // namespace depesche::read

#endif
