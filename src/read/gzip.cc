// SPDX-License-Identifier: GPL-2.0-or-later
// gzip files member by member, on zlib.
#include "read/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <utility>

#include <depesche/error.h>

namespace depesche::read {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::size_t kLookBack = std::size_t{256} << 10;
// So much of what looks like a member is tried before it is taken for one.
constexpr std::size_t kTrial = 1024;
constexpr std::string_view kMagic = "\x1F\x8B\x08";
constexpr std::size_t kStartBytes = 4;  // that tell a start: the magic and the flags
constexpr int kGzipWindow = 15 + 16;    // zlib: the greatest window, in a gzip wrapper

}  // namespace

// zlib's state, for one gzip member after the other.
class GzipMembers::Inflater {
 public:
  Inflater() {
    if (inflateInit2(&stream_, kGzipWindow) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  void reset() { inflateReset(&stream_); }

  // Moves "in" and "out" on; returns zlib's answer.
  int run(std::string_view& in, char*& out, std::size_t size) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = static_cast<uInt>(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(std::min(size, kPiece));
    const int answer = ::inflate(&stream_, Z_NO_FLUSH);
    in.remove_prefix(in.size() - stream_.avail_in);
    out = reinterpret_cast<char*>(stream_.next_out);
    return answer;
  }

 private:
  z_stream stream_ = {};
};

bool looks_like_gzip(std::string_view head) {
  // The upper bits of the flags are reserved.
  return head.starts_with(kMagic) && (head.size() < 4 || (head[3] & 0xE0) == 0);
}

std::string gunzip_head(std::string_view head, std::size_t size) {
  z_stream stream = {};
  if (inflateInit2(&stream, kGzipWindow) != Z_OK) throw std::bad_alloc();
  std::string unpacked(size, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(head.data()));
  stream.avail_in = static_cast<uInt>(head.size());
  stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
  stream.avail_out = static_cast<uInt>(size);
  ::inflate(&stream, Z_SYNC_FLUSH);
  unpacked.resize(size - stream.avail_out);
  inflateEnd(&stream);
  return unpacked;
}

GzipMembers::GzipMembers(Input& input) : input_(input), inflater_(std::make_unique<Inflater>()) {}

GzipMembers::~GzipMembers() = default;

bool GzipMembers::next() {
  if (std::exchange(damaged_, false)) return find_start();
  ended_ = true;
  for (;;) {
    while (packed_.size() - next_ < kStartBytes && refill()) continue;
    if (next_ == packed_.size()) return false;
    if (at_start()) return begin_member();
    if (packed_[next_] != '\0') {
      damaged_ = true;
      member_ = next_;
      throw Error(ErrorCode::io, "other data than gzip follow");
    }
    ++next_;
  }
}

// Appends a piece of the file to packed_ and drops what is far behind; false at the end. An input
// that has failed is at its end.
bool GzipMembers::refill() {
  if (input_ended_) return false;
  if (next_ > kLookBack + kPiece) {
    const std::size_t drop = next_ - kLookBack;
    packed_.erase(0, drop);
    next_ -= drop;
    member_ -= std::min(member_, drop);
  }
  const std::size_t had = packed_.size();
  packed_.resize(had + kPiece);
  std::size_t got = 0;
  try {
    got = input_.read(packed_.data() + had, kPiece);
  } catch (...) {
    packed_.resize(had);
    input_ended_ = true;
    throw;
  }
  packed_.resize(had + got);
  input_ended_ = got == 0;
  return !input_ended_;
}

// True if a member seems to start at next_.
bool GzipMembers::at_start() const {
  return looks_like_gzip(std::string_view(packed_).substr(next_));
}

bool GzipMembers::begin_member() {
  inflater_->reset();
  member_ = next_;
  ended_ = false;
  return true;
}

// Looks for a start behind that of the damaged member. What looks like one by chance unpacks to
// nothing.
bool GzipMembers::find_start() {
  next_ = member_ + 1;
  for (;;) {
    while (packed_.size() - next_ < kStartBytes && refill()) continue;
    const std::size_t found = packed_.find(kMagic, next_);
    if (found == std::string::npos) {
      next_ = std::max(next_, packed_.size() - std::min(packed_.size(), kMagic.size()));
      if (!refill()) return false;
      continue;
    }
    next_ = found;
    if (!at_start()) {
      ++next_;
      continue;
    }
    while (packed_.size() - next_ < kTrial && refill()) continue;
    if (unpacks()) return begin_member();
    ++next_;
  }
}

// True if what seems to be a member at next_ unpacks to something. A short trial: a name in the
// header may go on for megabytes, and such starts may stand side by side.
bool GzipMembers::unpacks() {
  std::string_view in = std::string_view(packed_).substr(next_, kTrial);
  char unpacked[4096];
  char* out = unpacked;
  inflater_->reset();
  const int answer = inflater_->run(in, out, sizeof(unpacked));
  return answer == Z_STREAM_END || (out != unpacked && answer == Z_OK);
}

std::size_t GzipMembers::read(char* buffer, std::size_t size) {
  if (size == 0) return 0;
  char* out = buffer;
  while (!ended_ && !damaged_ && out == buffer) {
    damaged_ = true;  // unless it goes well
    if (next_ == packed_.size() && !refill()) {
      throw Error(ErrorCode::io, "the compressed data end early");
    }
    std::string_view in = std::string_view(packed_).substr(next_);
    const int answer = inflater_->run(in, out, size);
    next_ = packed_.size() - in.size();
    input_.expansion().add_unpacked(static_cast<std::size_t>(out - buffer));
    // zlib says again what is wrong when it is asked for more.
    if (out == buffer && answer != Z_OK && answer != Z_BUF_ERROR && answer != Z_STREAM_END) {
      if (answer == Z_MEM_ERROR) throw std::bad_alloc();
      throw Error(ErrorCode::io, "the compressed data are damaged");
    }
    damaged_ = false;
    ended_ = answer == Z_STREAM_END;
  }
  return static_cast<std::size_t>(out - buffer);
}

namespace {

class GzipInput : public Input {
 public:
  explicit GzipInput(std::unique_ptr<Input> input)
      : Input(input.get()), input_(std::move(input)), members_(*input_) {
    members_.next();
  }

 private:
  std::size_t fill(char* buffer, std::size_t size) override {
    for (;;) {
      const std::size_t got = members_.read(buffer, size);
      if (got != 0 || !members_.next()) return got;
    }
  }

  std::unique_ptr<Input> input_;
  GzipMembers members_;
};

}  // namespace

std::unique_ptr<Input> gzip_input(std::unique_ptr<Input> input) {
  return std::make_unique<GzipInput>(std::move(input));
}

}  // namespace depesche::read
