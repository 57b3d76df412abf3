// SPDX-License-Identifier: GPL-2.0-or-later
// Documents in which the words of a phrase or of NEAR stand as they should.
#ifndef DEPESCHE_QUERY_WORD_POSITIONS_H_
#define DEPESCHE_QUERY_WORD_POSITIONS_H_

#include "index/positions/position_file.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::query {

// For each word the terms that may stand for it.
using Slots = std::vector<std::vector<std::string>>;
// Where each word stands, in rising order.
using SlotPositions = std::vector<std::vector<std::uint32_t>>;

// Documents that have all words of "slots", of which there is at least one, at positions that "fit"
// accepts. "name" is for explanations. Terms are read in "positions", which must be those of the
// database that is searched.
Xapian::Query words_at_positions(const Slots& slots,
                                 std::shared_ptr<const index::Positions> positions,
                                 std::string_view name,
                                 std::function<bool(const SlotPositions&)> fit);

}  // namespace depesche::query

#endif
