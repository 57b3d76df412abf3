// SPDX-License-Identifier: GPL-2.0-or-later
// Words at positions as leaves of queries.
#ifndef DEPESCHE_QUERY_POSITION_QUERIES_H_
#define DEPESCHE_QUERY_POSITION_QUERIES_H_

#include "index/positions/position_file.h"
#include "query/word_positions.h"

#include <xapian.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace depesche::query {

// Makes posting sources for Xapian, and remembers what they ask for, as a query does not give its
// posting source back.
class PositionQueries {
 public:
  // "positions" must be those of the database that is searched; they are needed for any query.
  explicit PositionQueries(std::shared_ptr<const index::Positions> positions = nullptr)
      : positions_(std::move(positions)) {}

  // Documents that have all words of "slots", of which there is at least one, at positions that
  // "fit" accepts. "name" says which these are: "Near 20".
  Xapian::Query add(const Slots& slots, std::string_view name,
                    std::function<bool(const SlotPositions&)> fit);

  // What this leaf of a query asks for; nullptr if it was not made here.
  const PlacedWords* find(const Xapian::Query& leaf) const;

 private:
  std::shared_ptr<const index::Positions> positions_;
  // By description, which says all of it.
  std::unordered_map<std::string, std::shared_ptr<const PlacedWords>> asked_;
};

}  // namespace depesche::query

#endif
