// SPDX-License-Identifier: GPL-2.0-or-later
// Reads posting lists through, or jumps in them, and keeps what it has read.
#include "query/posting_lists.h"

#include "query/posting_counts.h"

#include <algorithm>
#include <utility>

namespace depesche::query {
namespace {

// 32 MB. More have only patterns that stand for many frequent words of a large archive.
constexpr std::size_t kMostKept = 4'000'000;

Postings read_all(const Xapian::Database& database, const std::string& term) {
  Postings postings;
  const Xapian::PostingIterator end;
  for (auto posting = database.postlist_begin(term); posting != end; ++posting) {
    postings.push_back({*posting, std::max(posting.get_wdf(), 1U)});
  }
  return postings;
}

Postings read_some(const Xapian::Database& database, const std::string& term,
                   const std::vector<Xapian::docid>& documents) {
  Postings postings;
  const Xapian::PostingIterator end;
  auto posting = database.postlist_begin(term);
  for (const Xapian::docid document : documents) {
    if (posting != end && *posting < document) posting.skip_to(document);
    if (posting == end) break;
    if (*posting == document) postings.push_back({document, std::max(posting.get_wdf(), 1U)});
  }
  return postings;
}

}  // namespace

Xapian::doccount PostingLists::frequency(const std::string& term) {
  List& list = lists_[term];
  if (!list.counted) {
    list.frequency = database_.get_termfreq(term);
    list.counted = true;
  }
  return list.frequency;
}

const Postings& PostingLists::read(const std::string& term,
                                   const std::vector<Xapian::docid>* documents, bool keep) {
  List& list = lists_[term];
  if (list.complete) return list.postings;
  const bool all = documents == nullptr || reads_through(frequency(term), documents->size());
  not_kept_.clear();
  if (list.counted && list.frequency == 0) return not_kept_;
  Postings postings = all ? read_all(database_, term) : read_some(database_, term, *documents);
  if (all) {
    list.frequency = static_cast<Xapian::doccount>(postings.size());
    list.counted = true;
  }
  // What is read again takes the place of what was kept of it.
  const std::size_t others = postings_kept_ - list.postings.size();
  if ((!all && !keep) || others + postings.size() > kMostKept) {
    not_kept_ = std::move(postings);
    return not_kept_;
  }
  postings_kept_ = others + postings.size();
  list.complete = all;
  list.kept = true;
  list.postings = std::move(postings);
  return list.postings;
}

const PostingLists::Kept* PostingLists::kept(const std::string& term) const {
  const auto found = lists_.find(term);
  return found != lists_.end() && found->second.kept ? &found->second : nullptr;
}

}  // namespace depesche::query
