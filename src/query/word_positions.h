// SPDX-License-Identifier: GPL-2.0-or-later
// Documents in which the words of a phrase or of NEAR stand as they should.
#ifndef DEPESCHE_QUERY_WORD_POSITIONS_H_
#define DEPESCHE_QUERY_WORD_POSITIONS_H_

#include "index/positions/position_file.h"
#include "query/document_set.h"
#include "query/posting_lists.h"

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace depesche::query {

// For each word the terms that may stand for it.
using Slots = std::vector<std::vector<std::string>>;
// Where each word stands, in rising order.
using SlotPositions = std::vector<std::vector<std::uint32_t>>;

// Asks for documents that have all words of "slots", of which there is at least one, at positions
// that "fit" accepts.
struct PlacedWords {
  Slots slots;
  std::function<bool(const SlotPositions&)> fit;
  std::shared_ptr<const index::Positions> positions;  // of the database that is searched
};

// The documents of lists.database() that "words" ask for, in rising order. "documents", which rise,
// are all that are in question (nullptr: all there are); those of "done" (nullptr: none) are left
// out. The postings of the words are joined first, the rarest first; only in documents that have
// all words are positions read. Throws Xapian::Error.
std::vector<Xapian::docid> find_placed(const PlacedWords& words, PostingLists& lists,
                                       const std::vector<Xapian::docid>* documents,
                                       const DocumentSet* done);

}  // namespace depesche::query

#endif
