// SPDX-License-Identifier: GPL-2.0-or-later
// A posting source that joins the posting lists of words and looks at their positions.
#include "query/word_positions.h"

#include "base/hash.h"

#include <algorithm>
#include <utility>

namespace depesche::query {
namespace {

using Fit = std::function<bool(const SlotPositions&)>;

// Joins the posting lists itself and not by Xapian's AND, so that it knows which terms a document
// has, and which documents come next: most of the time is waiting for the memory in which their
// positions lie, so that is fetched for several at once.
class PositionSource : public Xapian::PostingSource {
 public:
  PositionSource(Slots slots, std::shared_ptr<const index::Positions> positions, std::string name,
                 Fit fit)
      : slots_(std::move(slots)),
        positions_(std::move(positions)),
        name_(std::move(name)),
        fit_(std::move(fit)) {}

  PostingSource* clone() const override {
    return new PositionSource(slots_, positions_, name_, fit_);
  }

  void init(const Xapian::Database& database) override {
    file_ = positions_->of(database);
    found_.assign(slots_.size(), {});
    words_.clear();
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) add_word(slot, database);
    // The one that leaves the fewest documents first.
    std::sort(words_.begin(), words_.end(),
              [](const Word& a, const Word& b) { return a.documents < b.documents; });
    candidates_.clear();
    front_ = 0;
    docid_ = 0;
    at_end_ = false;
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return words_.front().documents; }
  Xapian::doccount get_termfreq_max() const override { return words_.front().documents; }

  void next(double weight) override { skip_to(docid_ + 1, weight); }

  void skip_to(Xapian::docid docid, double) override {
    for (move_to(docid); front_ < candidates_.size(); move_to(docid_ + 1)) {
      docid_ = candidates_[front_].docid;
      if (fits(candidates_[front_])) return;
    }
    at_end_ = true;
  }

  // Only about this document; Xapian asks so where another list leads.
  bool check(Xapian::docid docid, double) override {
    docid_ = docid;
    move_to(docid);
    return front_ < candidates_.size() && candidates_[front_].docid == docid &&
           fits(candidates_[front_]);
  }

  bool at_end() const override { return at_end_; }
  Xapian::docid get_docid() const override { return docid_; }
  std::string get_description() const override { return name_; }

 private:
  struct Term {
    std::uint64_t hash;
    Xapian::PostingIterator posting;
  };
  struct Word {
    std::size_t slot;
    std::vector<Term> terms;     // that are not at their end
    Xapian::doccount documents;  // at most so many have it
  };
  // What to look up in a document that has all words.
  struct LookUp {
    std::size_t slot;
    std::uint64_t hash;
  };
  struct Candidate {
    Xapian::docid docid;
    std::size_t begin;  // of look_ups_
    std::size_t end;
  };

  static constexpr std::size_t kMostAhead = 16;

  void add_word(std::size_t slot, const Xapian::Database& database) {
    Word word{slot, {}, 0};
    for (const std::string& name : slots_[slot]) {
      Term term{base::hash64(name), database.postlist_begin(name)};
      if (term.posting == Xapian::PostingIterator()) continue;
      word.terms.push_back(std::move(term));
      word.documents += database.get_termfreq(name);
    }
    word.documents = std::min(word.documents, database.get_doccount());
    words_.push_back(std::move(word));
  }

  // Makes the first document from "docid" on that has all words the front one, if there is any.
  void move_to(Xapian::docid docid) {
    const std::size_t skipped = front_;
    while (front_ < candidates_.size() && candidates_[front_].docid < docid) ++front_;
    if (front_ < candidates_.size()) return;
    // Who jumps needs no look ahead.
    ahead_ = front_ - skipped > 1 ? 1 : std::min(ahead_ * 2, kMostAhead);
    collect(docid);
  }

  void collect(Xapian::docid docid) {
    candidates_.clear();
    look_ups_.clear();
    memory_.clear();
    front_ = 0;
    while (candidates_.size() < ahead_ && find_all_words(docid)) {
      const std::size_t begin = look_ups_.size();
      const index::DocumentPositions document = file_->document(docid);
      for (const Word& word : words_) {
        for (const Term& term : word.terms) {
          if (*term.posting != docid) continue;
          look_ups_.push_back({word.slot, term.hash});
          if (const char* at = document.first_read(term.hash)) memory_.push_back(at);
        }
      }
      candidates_.push_back({docid, begin, look_ups_.size()});
      ++docid;
    }
    // Reads that do not wait for each other. Prefetching would not do: where the memory is not
    // among the last used pages, processors leave it out.
    for (const char* at : memory_) static_cast<void>(*static_cast<const volatile char*>(at));
  }

  // Raises "docid" to a document that has all words; false if there is none.
  bool find_all_words(Xapian::docid& docid) {
    for (auto word = words_.begin(); word != words_.end();) {
      const Xapian::docid at = move_word(*word, docid);
      if (at == 0) return false;
      word = at == docid ? word + 1 : words_.begin();
      docid = at;
    }
    return true;
  }

  // The first document from "docid" on that has the word; 0 if there is none.
  static Xapian::docid move_word(Word& word, Xapian::docid docid) {
    const Xapian::PostingIterator end;
    Xapian::docid first = 0;
    for (auto term = word.terms.begin(); term != word.terms.end();) {
      if (*term->posting < docid) term->posting.skip_to(docid);
      if (term->posting == end) {
        term = word.terms.erase(term);
        continue;
      }
      const Xapian::docid at = *term->posting;
      if (first == 0 || at < first) first = at;
      ++term;
    }
    return first;
  }

  bool fits(const Candidate& candidate) {
    for (std::vector<std::uint32_t>& positions : found_) positions.clear();
    const index::DocumentPositions document = file_->document(candidate.docid);
    for (std::size_t i = candidate.begin; i < candidate.end; ++i) {
      std::vector<std::uint32_t>& positions = found_[look_ups_[i].slot];
      const bool further = !positions.empty();
      if (!document.find(look_ups_[i].hash, positions)) throw_damaged(candidate.docid);
      if (further) std::sort(positions.begin(), positions.end());
    }
    return std::none_of(found_.begin(), found_.end(),
                        [](const auto& positions) { return positions.empty(); }) &&
           fit_(found_);
  }

  // As Xapian says it of its own tables, so that it is looked at again before it is believed.
  [[noreturn]] static void throw_damaged(Xapian::docid docid) {
    throw Xapian::DatabaseCorruptError("the positions of document " + std::to_string(docid) +
                                       " are damaged");
  }

  Slots slots_;
  std::shared_ptr<const index::Positions> positions_;
  std::string name_;
  Fit fit_;
  std::shared_ptr<const index::PositionFile> file_;
  std::vector<Word> words_;
  std::size_t ahead_ = 1;  // how many documents are collected at once
  std::vector<Candidate> candidates_;
  std::vector<LookUp> look_ups_;
  std::vector<const char*> memory_;  // that these will read
  std::size_t front_ = 0;            // of candidates_: those before are done
  Xapian::docid docid_ = 0;
  bool at_end_ = false;
  SlotPositions found_;
};

// "Phrase 2 (Zneu) (Zhaus|XCHhaus)"
std::string description(std::string_view name, const Slots& slots) {
  std::string text(name);
  for (const std::vector<std::string>& terms : slots) {
    text += " (";
    for (const std::string& term : terms) text += (text.back() == '(' ? "" : "|") + term;
    text += ")";
  }
  return text;
}

}  // namespace

Xapian::Query words_at_positions(const Slots& slots,
                                 std::shared_ptr<const index::Positions> positions,
                                 std::string_view name, Fit fit) {
  return Xapian::Query(
      (new PositionSource(slots, std::move(positions), description(name, slots), std::move(fit)))
          ->release());
}

}  // namespace depesche::query
