// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes from file descriptors and C++ streams.
#include "read/input.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ios>
#include <system_error>

#include <depesche/error.h>

namespace depesche::read {
namespace {

class FileInput : public Input {
 public:
  FileInput(int fd, std::uint64_t limit, std::uint64_t& count)
      : fd_(fd), left_(limit), count_(count) {}
  ~FileInput() override { close(fd_); }

 private:
  std::size_t fill(char* buffer, std::size_t size) override {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size, left_));
    ssize_t got = 0;
    do {
      got = ::read(fd_, buffer, wanted);
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw Error(ErrorCode::io, std::generic_category().message(errno));
    left_ -= static_cast<std::uint64_t>(got);
    count_ += static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }

  int fd_;
  std::uint64_t left_;
  std::uint64_t& count_;
};

class StreamInput : public Input {
 public:
  StreamInput(std::istream& stream, std::uint64_t& count) : stream_(stream), count_(count) {}

 private:
  std::size_t fill(char* buffer, std::size_t size) override {
    try {
      // Waits for the first byte and takes what came with it: a record that is whole is not kept
      // waiting until a buffer is full. Streams that can't tell (std::cin) fill it.
      stream_.peek();
      const std::streamsize there = stream_.rdbuf()->in_avail();
      const auto wanted = static_cast<std::streamsize>(size);
      stream_.read(buffer, there > 0 ? std::min(there, wanted) : wanted);
    } catch (const std::ios_base::failure&) {
      // The owner of the stream asked it to throw; its state tells the same below.
    }
    const auto got = static_cast<std::size_t>(stream_.gcount());
    if (got == 0 && stream_.bad()) throw Error(ErrorCode::io, "the stream can't be read");
    count_ += got;
    return got;
  }

  std::istream& stream_;
  std::uint64_t& count_;
};

}  // namespace

std::size_t Input::draw(char* buffer, std::size_t size) {
  const std::size_t got = fill(buffer, size);
  if (is_bottom_) expansion_->add_packed(got);
  return got;
}

std::size_t Input::read(char* buffer, std::size_t size) {
  if (size == 0) return 0;
  if (ahead_begin_ == ahead_.size()) return draw(buffer, size);
  const std::size_t got = ahead_.copy(buffer, size, ahead_begin_);
  ahead_begin_ += got;
  if (ahead_begin_ == ahead_.size()) {
    ahead_.clear();
    ahead_begin_ = 0;
  }
  return got;
}

std::string_view Input::peek(std::size_t size) {
  ahead_.erase(0, ahead_begin_);
  ahead_begin_ = 0;
  while (ahead_.size() < size) {
    const std::size_t had = ahead_.size();
    ahead_.resize(size);
    std::size_t got = 0;
    try {
      got = draw(ahead_.data() + had, size - had);
    } catch (...) {
      ahead_.resize(had);
      throw;
    }
    ahead_.resize(had + got);
    if (got == 0) break;
  }
  return std::string_view(ahead_).substr(0, size);
}

bool read_to_end(Input& input, std::size_t limit, std::string& bytes) {
  constexpr std::size_t kPiece = 64 * 1024;
  bytes.clear();
  while (bytes.size() <= limit) {
    const std::size_t had = bytes.size();
    bytes.resize(std::min(had + kPiece, limit + 1));
    const std::size_t got = input.read(bytes.data() + had, bytes.size() - had);
    bytes.resize(had + got);
    if (got == 0) return true;
  }
  bytes.resize(limit);
  return false;
}

std::unique_ptr<Input> file_input(int fd, std::uint64_t limit, std::uint64_t& count) {
  return std::make_unique<FileInput>(fd, limit, count);
}

std::unique_ptr<Input> stream_input(std::istream& stream, std::uint64_t& count) {
  return std::make_unique<StreamInput>(stream, count);
}

}  // namespace depesche::read
