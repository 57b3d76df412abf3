// SPDX-License-Identifier: GPL-2.0-or-later
// Compares position lists behind an AND of the words.
#include "query/near.h"

#include "query/assignment.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace depesche::query {
namespace {

using Slots = std::vector<std::vector<std::string>>;

// Stands behind an AND of the words and is asked about single documents. It reports all documents
// as its frequency, or Xapian would put it first and have it walk through them.
class NearSource : public Xapian::PostingSource {
 public:
  NearSource(Slots slots, std::uint32_t window)
      : slots_(std::move(slots)), window_(window), in_window_(slots_.size()) {}

  PostingSource* clone() const override { return new NearSource(slots_, window_); }

  void init(const Xapian::Database& database) override {
    database_ = database;
    last_ = database.get_lastdocid();
    docid_ = 0;
    words_.clear();
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
      for (const std::string& term : slots_[slot]) {
        Xapian::PostingIterator posting = database.postlist_begin(term);
        if (posting != database.postlist_end(term)) words_.push_back({slot, std::move(posting)});
      }
    }
  }

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

  bool check(Xapian::docid docid, double) override {
    docid_ = docid;
    return matches();
  }
  void next(double weight) override { skip_to(docid_ + 1, weight); }
  void skip_to(Xapian::docid docid, double) override {
    docid_ = docid;
    while (docid_ <= last_ && !matches()) ++docid_;
  }
  bool at_end() const override { return docid_ > last_; }
  Xapian::docid get_docid() const override { return docid_; }
  std::string get_description() const override {
    return "Near(" + std::to_string(slots_.size()) + " words within " + std::to_string(window_) +
           ")";
  }

 private:
  struct Place {
    Xapian::termpos position;
    std::size_t slot;
  };
  // A term of a slot, at a document that was asked about or behind it.
  struct Word {
    std::size_t slot;
    Xapian::PostingIterator posting;
  };

  // Documents are asked about in rising order. Looking for positions where there are none costs as
  // much as reading them, so a posting list tells which terms the document has.
  bool matches() {
    places_.clear();
    for (Word& word : words_) {
      if (!moved_to_document(word.posting)) continue;
      const Xapian::PositionIterator end = word.posting.positionlist_end();
      for (auto at = word.posting.positionlist_begin(); at != end; ++at) {
        places_.push_back({*at, word.slot});
      }
    }
    std::sort(places_.begin(), places_.end(),
              [](const Place& a, const Place& b) { return a.position < b.position; });
    return any_window();
  }

  bool moved_to_document(Xapian::PostingIterator& posting) const {
    const Xapian::PostingIterator end;
    if (posting == end) return false;
    if (*posting < docid_) posting.skip_to(docid_);
    return posting != end && *posting == docid_;
  }

  // The windows that end with one of the places, each as bits of which the highest is its end.
  bool any_window() {
    constexpr WindowPlaces kEnd = WindowPlaces{1} << (kMaxPlaces - 1);
    const WindowPlaces window = ~WindowPlaces{0} << (kMaxPlaces - window_);
    std::fill(in_window_.begin(), in_window_.end(), 0);
    Xapian::termpos end = 0;
    for (auto place = places_.begin(); place != places_.end();) {
      const Xapian::termpos moved = place->position - end;
      end = place->position;
      for (WindowPlaces& slot : in_window_) slot = moved < kMaxPlaces ? slot >> moved & window : 0;
      for (; place != places_.end() && place->position == end; ++place) {
        in_window_[place->slot] |= kEnd;
      }
      if (each_has_a_position(in_window_)) return true;
    }
    return false;
  }

  Slots slots_;
  std::uint32_t window_;
  Xapian::Database database_;
  Xapian::docid last_ = 0;
  Xapian::docid docid_ = 0;
  std::vector<Word> words_;
  std::vector<Place> places_;
  std::vector<WindowPlaces> in_window_;  // for each slot
};

}  // namespace

using Query = Xapian::Query;

Query near_query(const Slots& slots, std::uint32_t window, const Query& known) {
  std::vector<Query> words;
  for (const std::vector<std::string>& terms : slots) {
    words.emplace_back(Query::OP_OR, terms.begin(), terms.end());
  }
  // Xapian looks at positions when all else of an AND holds.
  const auto where_unknown = [&](const Query& near) {
    if (known.empty()) return near;
    return Query(Query::OP_AND, Query(Query::OP_AND_NOT, Query(std::string()), known), near);
  };
  if (slots.size() == 2) {
    const auto phrase = [&](const Query& first, const Query& second) {
      const Query both[] = {first, second};
      return where_unknown(Query(Query::OP_PHRASE, std::begin(both), std::end(both), window));
    };
    return phrase(words[0], words[1]) | phrase(words[1], words[0]);
  }
  words.emplace_back((new NearSource(slots, window))->release());
  return where_unknown(Query(Query::OP_AND, words.begin(), words.end()));
}

}  // namespace depesche::query
