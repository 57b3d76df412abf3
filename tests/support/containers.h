// SPDX-License-Identifier: GPL-2.0-or-later
// Containers made in memory: compressed data, tar and zip.
#ifndef DEPESCHE_TESTS_SUPPORT_CONTAINERS_H_
#define DEPESCHE_TESTS_SUPPORT_CONTAINERS_H_

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche::tests {

// One more member for each pair of a path and its content; the content "->x" makes a link to x.
using Members = std::vector<std::pair<std::string, std::string>>;

// Writes an archive of a format and a filter of libarchive into a text.
class ContainerWriter {
 public:
  ContainerWriter(int format, int filter, const char* options = nullptr)
      : archive_(archive_write_new()) {
    check(archive_write_add_filter(archive_, filter));
    check(archive_write_set_format(archive_, format));
    check(archive_write_set_bytes_in_last_block(archive_, 1));
    if (options != nullptr) check(archive_write_set_options(archive_, options));
    check(archive_write_open2(archive_, &bytes_, nullptr, append, nullptr, nullptr));
  }
  ~ContainerWriter() { archive_write_free(archive_); }
  ContainerWriter(const ContainerWriter&) = delete;
  ContainerWriter& operator=(const ContainerWriter&) = delete;

  void add(const std::string& name, std::string_view content) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_perm(entry, 0644);
    const bool is_link = content.starts_with("->");
    if (is_link) archive_entry_set_symlink(entry, std::string(content.substr(2)).c_str());
    archive_entry_set_filetype(entry, is_link               ? AE_IFLNK
                                      : name.ends_with('/') ? AE_IFDIR
                                                            : AE_IFREG);
    if (is_link || name.ends_with('/')) content = {};
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    check(archive_write_header(archive_, entry));
    if (!content.empty()) archive_write_data(archive_, content.data(), content.size());
    archive_entry_free(entry);
  }

  std::string finish() {
    check(archive_write_close(archive_));
    return bytes_;
  }

 private:
  static la_ssize_t append(archive*, void* bytes, const void* data, size_t size) {
    static_cast<std::string*>(bytes)->append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
  }
  void check(int answer) const {
    if (answer < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(archive_));
  }

  archive* archive_;
  std::string bytes_;
};

inline std::string packed(int format, int filter, const Members& members,
                          const char* options = nullptr) {
  ContainerWriter writer(format, filter, options);
  for (const auto& [name, content] : members) writer.add(name, content);
  return writer.finish();
}

inline std::string tar(const Members& members) {
  return packed(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_NONE, members);
}

inline std::string zip(const Members& members, const char* options = nullptr) {
  return packed(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, members, options);
}

// "bytes" compressed by a filter of libarchive: ARCHIVE_FILTER_GZIP.
inline std::string compressed(int filter, std::string_view bytes) {
  return packed(ARCHIVE_FORMAT_RAW, filter, {{"x", std::string(bytes)}});
}

// The same bytes at any time: what a cut stream runs into must not depend on the time in a header.
inline std::string gzip(std::string_view bytes) {
  std::string packed = compressed(ARCHIVE_FILTER_GZIP, bytes);
  packed.replace(4, 4, 4, '\0');
  return packed;
}

}  // namespace depesche::tests

#endif
