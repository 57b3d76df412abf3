// SPDX-License-Identifier: GPL-2.0-or-later
// Many small databases become few large ones while others are still being written.
#include "index/bulk/merge_tree.h"

#include "index/positions/merge_positions.h"
#include "index/removed.h"

#include <depesche/error.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace depesche::index {

void merge_databases(const std::vector<std::string>& from, const std::string& to) {
  Xapian::Database all;
  for (const std::string& path : from) {
    const Xapian::Database one(path, Xapian::DB_BACKEND_GLASS);
    // Those of the first keep their numbers, and of metadata the first counts.
    if (all.size() > 0 && !Removed(one).empty()) {
      throw Error(ErrorCode::internal, path + " has removed documents");
    }
    all.add_database(one);
  }
  all.compact(to, Xapian::Compactor::FULL);
  merge_positions(from, to);
}

void MergeTree::add(std::size_t number, std::string path) {
  for (std::size_t level = 0;; ++level) {
    Group group;
    {
      const std::lock_guard lock(mutex_);
      const auto entry = groups_.try_emplace({level, number / kFanIn}).first;
      entry->second.emplace(number, std::move(path));
      if (entry->second.size() < kFanIn) return;
      group = std::move(entry->second);
      groups_.erase(entry);
    }
    std::vector<std::string> parts;
    for (auto& part : group) {
      if (!part.second.empty()) parts.push_back(std::move(part.second));
    }
    number /= kFanIn;
    path.clear();
    if (parts.empty()) continue;
    path = directory_ + "/merged-" + std::to_string(level + 1) + "-" + std::to_string(number);
    {
      const std::lock_guard lock(merging_);
      merge_databases(parts, path);
    }
    for (const std::string& part : parts) std::filesystem::remove_all(part);
  }
}

std::vector<std::string> MergeTree::databases() const {
  const std::lock_guard lock(mutex_);
  // A higher level holds earlier numbers: what is left of a level stands behind all its full
  // groups.
  std::vector<std::string> left;
  for (auto entry = groups_.rbegin(); entry != groups_.rend();) {
    const std::size_t level = entry->first.first;
    std::vector<std::string> of_level;
    for (; entry != groups_.rend() && entry->first.first == level; ++entry) {
      for (auto part = entry->second.rbegin(); part != entry->second.rend(); ++part) {
        if (!part->second.empty()) of_level.push_back(part->second);
      }
    }
    std::move(of_level.rbegin(), of_level.rend(), std::back_inserter(left));
  }
  return left;
}

}  // namespace depesche::index
