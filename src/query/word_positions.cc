// SPDX-License-Identifier: GPL-2.0-or-later
// Joins the posting lists of words and looks at their positions.
#include "query/word_positions.h"

#include "base/hash.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

namespace depesche::query {
namespace {

using Docids = std::vector<Xapian::docid>;

// Most of the time is waiting for the memory in which positions lie, so that it is asked for in so
// many documents at once.
constexpr std::size_t kDocumentsAtOnce = 16;

// A term and where it stands: only a term that a document has may be looked up in it.
struct Term {
  std::size_t slot;
  std::uint64_t hash;
  DocumentSet documents;
};

// The slots by the number of documents that have a word, the rarest first.
std::vector<std::size_t> by_frequency(const Slots& slots, PostingLists& lists) {
  std::vector<std::uint64_t> frequencies;
  for (const std::vector<std::string>& names : slots) {
    std::uint64_t& sum = frequencies.emplace_back();
    for (const std::string& name : names) sum += lists.frequency(name);
  }
  std::vector<std::size_t> order(slots.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return frequencies[a] < frequencies[b]; });
  return order;
}

// The documents in question that have all words, and which of "terms" these are.
Docids have_all_words(const Slots& slots, PostingLists& lists, const Docids* documents,
                      std::vector<Term>& terms) {
  const Xapian::docid last = lists.database().get_lastdocid();
  Docids candidates;
  for (const std::size_t slot : by_frequency(slots, lists)) {
    DocumentSet any(last);
    for (const std::string& name : slots[slot]) {
      Term term{slot, base::hash64(name), DocumentSet(last)};
      for (const Posting& posting : lists.read(name, documents, false)) {
        term.documents.add(posting.docid);
      }
      any.add(term.documents);
      terms.push_back(std::move(term));
    }
    candidates = those_in(any, documents);
    if (candidates.empty()) break;
    documents = &candidates;
  }
  return candidates;
}

// Compares the positions of the words of one question.
class PositionReader {
 public:
  PositionReader(const PlacedWords& words, std::vector<Term> terms,
                 const Xapian::Database& database)
      : fit_(words.fit),
        terms_(std::move(terms)),
        file_(words.positions->of(database)),
        look_ups_(kDocumentsAtOnce * terms_.size() + 1),
        found_(words.slots.size()) {}

  // Adds those documents from "first" to "last", at most kDocumentsAtOnce, that fit to "fitting".
  void find(Docids::const_iterator first, Docids::const_iterator last, Docids& fitting) {
    collect(first, last);
    read_ahead();
    std::size_t i = 0;
    for (std::size_t at = 0; at < documents_.size(); ++at) {
      const Xapian::docid docid = *(first + static_cast<std::ptrdiff_t>(at));
      for (std::vector<std::uint32_t>& positions : found_) positions.clear();
      for (; i < count_ && look_ups_[i].document == at; ++i) {
        std::vector<std::uint32_t>& positions = found_[look_ups_[i].slot];
        const bool further = !positions.empty();
        if (!documents_[at].find(look_ups_[i].hash, positions)) throw_damaged(docid);
        if (further) std::sort(positions.begin(), positions.end());
      }
      if (all_stand() && fit_(found_)) fitting.push_back(docid);
    }
  }

 private:
  struct LookUp {
    std::size_t document;  // of documents_
    std::size_t slot;
    std::uint64_t hash;
  };

  // What to look up. Which terms a document has can't be foreseen, so that a branch for each would
  // take longer than to write down all and keep some.
  void collect(Docids::const_iterator first, Docids::const_iterator last) {
    documents_.clear();
    count_ = 0;
    for (auto docid = first; docid != last; ++docid) {
      for (const Term& term : terms_) {
        look_ups_[count_] = {documents_.size(), term.slot, term.hash};
        count_ += term.documents.contains(*docid) ? 1 : 0;
      }
      documents_.push_back(file_->document(*docid));
    }
  }

  // Reads that do not wait for each other. Prefetching would not do: where the memory is not among
  // the last used pages, processors leave it out.
  void read_ahead() const {
    for (std::size_t i = 0; i < count_; ++i) {
      const std::string_view lines =
          documents_[look_ups_[i].document].first_read(look_ups_[i].hash);
      for (std::size_t at = 0; at < lines.size(); at += index::kLineBytes) {
        static_cast<void>(*static_cast<const volatile char*>(lines.data() + at));
      }
    }
  }

  // Terms of the main field have no positions where they stand in the title only.
  bool all_stand() const {
    return std::none_of(found_.begin(), found_.end(),
                        [](const auto& positions) { return positions.empty(); });
  }

  // As Xapian says it of its own tables, so that it is looked at again before it is believed.
  [[noreturn]] static void throw_damaged(Xapian::docid docid) {
    throw Xapian::DatabaseCorruptError("the positions of document " + std::to_string(docid) +
                                       " are damaged");
  }

  const std::function<bool(const SlotPositions&)>& fit_;
  const std::vector<Term> terms_;
  const std::shared_ptr<const index::PositionFile> file_;
  std::vector<index::DocumentPositions> documents_;
  std::vector<LookUp> look_ups_;  // the first count_ of them
  std::size_t count_ = 0;
  SlotPositions found_;
};

}  // namespace

std::vector<Xapian::docid> find_placed(const PlacedWords& words, PostingLists& lists,
                                       const std::vector<Xapian::docid>* documents,
                                       const DocumentSet* done) {
  std::vector<Term> terms;
  Docids candidates = have_all_words(words.slots, lists, documents, terms);
  if (done != nullptr) {
    std::erase_if(candidates, [&](Xapian::docid docid) { return done->contains(docid); });
  }
  Docids fitting;
  if (candidates.empty()) return fitting;
  PositionReader reader(words, std::move(terms), lists.database());
  for (auto first = candidates.begin(); first != candidates.end();) {
    const auto last = first + std::min<std::ptrdiff_t>(kDocumentsAtOnce, candidates.end() - first);
    reader.find(first, last, fitting);
    first = last;
  }
  return fitting;
}

}  // namespace depesche::query
