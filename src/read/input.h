// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of a file or stream, in order, with a look ahead for telling formats apart.
#ifndef DEPESCHE_READ_INPUT_H_
#define DEPESCHE_READ_INPUT_H_

#include "read/expansion.h"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace depesche::read {

// A source of bytes that can only be read forwards. Derived classes give the bytes; containers and
// other codings stand on top of another Input. Not safe for concurrent use.
class Input {
 public:
  virtual ~Input() = default;
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  // Copies at most "size" bytes to "buffer" and returns how many; 0 only at the end. Throws
  // Error(io), its message the operating system's reason.
  std::size_t read(char* buffer, std::size_t size);

  // The next bytes, "size" of them or all that are left, without consuming them. The view stays
  // valid until the next call of read() or peek(). Throws like read().
  std::string_view peek(std::size_t size);

  // Of the file at the bottom: who unpacks what is read here tells it.
  Expansion& expansion() const { return *expansion_; }

 protected:
  // A file or stream.
  Input() : expansion_(std::make_shared<Expansion>()), is_bottom_(true) {}
  // One that stands on "below".
  explicit Input(const Input* below) : expansion_(below->expansion_) {}

 private:
  virtual std::size_t fill(char* buffer, std::size_t size) = 0;
  std::size_t draw(char* buffer, std::size_t size);

  std::shared_ptr<Expansion> expansion_;
  bool is_bottom_ = false;
  std::string ahead_;  // peeked bytes; those before ahead_begin_ are consumed
  std::size_t ahead_begin_ = 0;
};

// Reads all that is left of "input" into "bytes". False if that is more than "limit" bytes, of
// which "bytes" then holds the first. Throws like Input::read().
bool read_to_end(Input& input, std::size_t limit, std::string& bytes);

// Reads the open descriptor "fd", which it closes at its end, and no more than "limit" bytes: what
// is appended to a file while it is read is not seen, so that a file that grows has an end. Adds
// the bytes read to "count".
std::unique_ptr<Input> file_input(int fd, std::uint64_t limit, std::uint64_t& count);

// Reads "stream", which must outlive the Input. Adds the bytes read to "count".
std::unique_ptr<Input> stream_input(std::istream& stream, std::uint64_t& count);

}  // namespace depesche::read

#endif
