// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the articles of an ingest run into the index: few into the live data, many by a bulk load.
#include "index/loading_sink.h"

#include "analyse/compound/learn.h"
#include "base/hash.h"
#include "index/article_codec.h"
#include "index/compounds.h"
#include "index/data_directories.h"
#include "index/packed_article.h"
#include "index/relearn.h"
#include "index/replacement.h"
#include "index/threads.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <utility>

namespace depesche::index {
namespace {

// About what it takes in memory.
std::size_t size_of(const Incoming& incoming) {
  const Article& article = incoming.article;
  return sizeof(Incoming) + article.id.size() + article.title.size() + article.lead.size() +
         article.body.size() + article.caption.size() + article.url.size() +
         3 * incoming.origin.absolute.size();
}

// For the dictionary of stored articles; more of them make it no better.
constexpr std::size_t kSamples = 1000;

}  // namespace

LoadingSink::LoadingSink(std::string index, Store& store, Reporter& reporter,
                         const LoadLimits& limits)
    : WritingSink(store, reporter),
      index_(std::move(index)),
      limits_(limits),
      deferred_(store.data_directory()) {}

bool LoadingSink::planned_elsewhere(const std::string& id, const std::string&) const {
  return ids_.contains(base::hash64(id));
}

void LoadingSink::put(const Incoming& incoming) {
  if (held_.empty() && deferred_.empty()) waiting_since_ = std::chrono::steady_clock::now();
  if (!ids_.insert(base::hash64(incoming.article.id))) {
    deferred_.add(incoming);
  } else if (settle(incoming)) {
    return;
  } else if (find_article(database(), incoming.article.id) != 0) {
    deferred_.add(incoming);
  } else {
    held_bytes_ += size_of(incoming);
    held_.push_back(incoming);
  }
}

bool LoadingSink::waited_long() const {
  const bool waiting = !held_.empty() || !deferred_.empty();
  return waiting && std::chrono::steady_clock::now() - waiting_since_ >= limits_.age;
}

std::optional<Segment> LoadingSink::take_segment(std::size_t to_come) {
  if (!bulk_ && waited_long()) {
    commit();
    return std::nullopt;
  }
  if (!bulk_) {
    if (held_.size() < most_held() && held_bytes_ < limits_.held_bytes) return std::nullopt;
    begin_bulk();
  }
  const std::size_t articles = limits_.segment_articles(held_.size() + to_come);
  if (held_.size() < articles && held_bytes_ < limits_.segment_bytes) return std::nullopt;
  return take_first(articles);
}

// So many can't be a small update.
std::size_t LoadingSink::most_held() const {
  const std::size_t articles = database().get_doccount();
  return articles == 0 ? limits_.sample : std::max(limits_.many, articles / limits_.share);
}

// The first of the held articles: at least one, at most "articles", and no more than fit.
Segment LoadingSink::take_first(std::size_t articles) {
  std::size_t count = 0;
  std::size_t bytes = 0;
  while (count < std::min(articles, held_.size()) &&
         (count == 0 || bytes < limits_.segment_bytes)) {
    seen_.insert(base::hash64(held_[count].article.id));
    bytes += size_of(held_[count++]);
  }
  const auto end = held_.begin() + static_cast<std::ptrdiff_t>(count);
  Segment segment{segments_++,
                  {std::make_move_iterator(held_.begin()), std::make_move_iterator(end)}};
  held_.erase(held_.begin(), end);
  held_bytes_ -= bytes;
  loaded_ += count;
  return segment;
}

void LoadingSink::commit() {
  const std::size_t fewest = database().get_doccount() == 0 ? limits_.few : most_held();
  if (!bulk_ && held_.size() >= fewest) begin_bulk();
  if (bulk_) finish_bulk();
  write_held();
}

void LoadingSink::begin_bulk() {
  if (database().get_doccount() == 0) learn();
  bulk_ =
      std::make_unique<BulkLoad>(index_ + "/" + next_data_name(index_), database(), limits_.batch);
}

// From the first articles, as all must be split alike, and the last may be far away.
void LoadingSink::learn() {
  analyse::WordCounts words;
  std::vector<std::string> samples;
  const std::size_t sample_every = held_.size() / kSamples + 1;
  for (std::size_t i = 0; i < held_.size(); ++i) {
    count_words(held_[i].article, words);
    if (i % sample_every == 0) samples.push_back(encode_article(held_[i].article));
  }
  const analyse::CompoundLists lists = stored_lexicon(database()).lexicon.lists();
  store().use({analyse::learn(words.forms(), analyse::start_lexicon(), lists), held_.size()},
              train_article_dictionary(samples));
}

void LoadingSink::finish_bulk() {
  build_rest();
  for (const Refused& refused : bulk_->refused()) {
    reporter_.reject(refused.origin, refused.reason);
    --loaded_;
  }
  const std::string data = index_ + "/" + next_data_name(index_);
  bulk_->merge(store().data_directory(), data);
  store().replace(switch_data(index_, data));
  bulk_.reset();
  reporter_.counts().added += std::exchange(loaded_, 0);
}

// What is left is no full segment; still each thread gets some of it.
void LoadingSink::build_rest() {
  const std::size_t share = held_.size() / limits_.threads + 1;
  std::mutex taking;
  run_in_threads(limits_.threads, [&] {
    for (;;) {
      std::unique_lock lock(taking);
      if (held_.empty()) return;
      const Segment segment = take_first(share);
      lock.unlock();
      build(segment);
    }
  });
}

void LoadingSink::write_held() {
  for (const Incoming& incoming : std::exchange(held_, {})) WritingSink::put(incoming);
  held_bytes_ = 0;
  deferred_.take([this](const Incoming& incoming) { WritingSink::put(incoming); });
  WritingSink::commit();
}

}  // namespace depesche::index
