// SPDX-License-Identifier: GPL-2.0-or-later
// The data directories of an index by their numbers, and the stub file that says which one counts.
#include "index/data_directories.h"

#include "index/index_directory.h"
#include "index/posix_file.h"

#include <depesche/error.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace depesche::index {
namespace {

constexpr std::string_view kDataPrefix = "data-";
constexpr std::size_t kFewestDigits = 4;
constexpr std::size_t kMostDigits = 9;

// 12 for "data-0012"; 0 for other names.
unsigned long number_of(std::string_view name) {
  if (name.substr(0, kDataPrefix.size()) != kDataPrefix) return 0;
  const std::string digits(name.substr(kDataPrefix.size()));
  if (digits.size() < kFewestDigits || digits.size() > kMostDigits) return 0;
  if (digits.find_first_not_of("0123456789") != std::string::npos) return 0;
  return std::stoul(digits);
}

}  // namespace

std::string next_data_name(const std::string& index) {
  unsigned long highest = 0;
  for (const std::string& name : names_in(index)) highest = std::max(highest, number_of(name));
  std::string digits = std::to_string(highest + 1);
  if (digits.size() < kFewestDigits) digits.insert(0, kFewestDigits - digits.size(), '0');
  return std::string(kDataPrefix) + digits;
}

void prepare_stub(const std::string& index, const std::string& name) {
  write_synced_file(index + "/" + kNewStubName, "glass " + name + "\n");
}

void switch_stub(const std::string& index) {
  const std::string from = index + "/" + kNewStubName;
  const std::string to = index + "/" + kStubName;
  // Two makers at once write the same stub; the second finds that it was renamed already.
  if (std::rename(from.c_str(), to.c_str()) != 0 && kind_of(to) != PathKind::file) {
    throw_errno("renaming " + from);
  }
  sync_directory(index);
}

void remove_litter(const std::string& index, const std::string& kept) noexcept {
  try {
    for (const std::string& name : names_in(index)) {
      const std::string path = index + "/" + name;
      if (path == kept || (number_of(name) == 0 && name != kNewStubName)) continue;
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
  } catch (const std::exception&) {
    // Then the next writer tries.
  }
}

}  // namespace depesche::index
