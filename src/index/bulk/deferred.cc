// SPDX-License-Identifier: GPL-2.0-or-later
// Articles that wait in a file until a bulk load is done.
#include "index/bulk/deferred.h"

#include "base/bytes.h"
#include "index/article_codec.h"
#include "index/posix_file.h"

#include <utility>

namespace depesche::index {
namespace {

std::string encode(const Incoming& incoming) {
  std::string bytes;
  base::append_text(bytes, encode_article(incoming.article));
  base::append_text(bytes, incoming.origin.file);
  base::append_text(bytes, incoming.origin.absolute);
  base::append_text(bytes, incoming.origin.relative);
  base::append_number(bytes, incoming.origin.line);
  base::append_number(bytes, incoming.origin.record);
  base::append_number(bytes, incoming.has_versions ? 1 : 0);
  return bytes;
}

Incoming decode(const std::string& bytes) {
  base::ByteReader in(bytes);
  Incoming incoming;
  incoming.article = decode_article(in.text());
  incoming.origin.file = in.text();
  incoming.origin.absolute = in.text();
  incoming.origin.relative = in.text();
  incoming.origin.line = in.number();
  incoming.origin.record = in.number();
  incoming.has_versions = in.number() != 0;
  return incoming;
}

void write(std::FILE* file, const void* bytes, std::size_t count) {
  if (std::fwrite(bytes, 1, count, file) != count) throw_errno("writing deferred articles");
}

void read(std::FILE* file, void* bytes, std::size_t count) {
  if (std::fread(bytes, 1, count, file) != count) throw_errno("reading deferred articles");
}

}  // namespace

void Deferred::add(const Incoming& incoming) {
  if (!file_) {
    const std::string path = directory_ + "/deferred";
    file_.reset(std::fopen(path.c_str(), "w+be"));
    if (!file_ || std::remove(path.c_str()) != 0) throw_errno("making " + path);
  }
  const std::string bytes = encode(incoming);
  const std::uint64_t size = bytes.size();
  write(file_.get(), &size, sizeof size);
  write(file_.get(), bytes.data(), bytes.size());
  ++count_;
}

void Deferred::take(const std::function<void(const Incoming&)>& visit) {
  const auto file = std::exchange(file_, nullptr);
  std::uint64_t left = std::exchange(count_, 0);
  if (file && std::fseek(file.get(), 0, SEEK_SET) != 0) throw_errno("reading deferred articles");
  for (std::string bytes; left > 0; --left) {
    std::uint64_t size = 0;
    read(file.get(), &size, sizeof size);
    bytes.resize(size);
    read(file.get(), bytes.data(), bytes.size());
    visit(decode(bytes));
  }
}

}  // namespace depesche::index
