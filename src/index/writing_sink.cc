// SPDX-License-Identifier: GPL-2.0-or-later
// Puts the articles of an ingest run into the index, batch by batch.
#include "index/writing_sink.h"

#include "base/hash.h"
#include "base/xapian_error.h"
#include "index/article_codec.h"
#include "index/lookup.h"
#include "index/versions.h"

#include <utility>

namespace depesche::index {

WritingSink::WritingSink(Store& store, Reporter& reporter, const BatchLimits& limits)
    : Sink(reporter), store_(store), limits_(limits) {}

void WritingSink::put(const Incoming& incoming) {
  const Cleaned cleaned = clean(incoming.article);
  const Comparison found = look_up(incoming, cleaned);
  if (settle(incoming, found)) return;
  if (batch_.empty()) batch_start_ = std::chrono::steady_clock::now();
  batch_bytes_ += cleaned.encoded.size();
  batch_.push_back({incoming, found.docid == 0});
  seen_.insert(base::hash64(incoming.article.id));
  try {
    write(cleaned, found.docid, incoming.origin.absolute);
  } catch (const Error& error) {
    recover(error);
  }
  if (due()) commit();
}

bool WritingSink::settle(const Incoming& incoming) {
  if (find_article(database(), incoming.article.id) == 0) return false;
  return settle(incoming, look_up(incoming, clean(incoming.article)));
}

bool WritingSink::settle(const Incoming& incoming, const Comparison& found) {
  const std::uint64_t id = base::hash64(incoming.article.id);
  const bool again = found.docid != 0 && seen_.contains(id);
  if (again && found.same_text) {
    ++reporter_.counts().unchanged;
    return true;
  }
  if (again && !incoming.has_versions) {
    reject_second(incoming, articles().read(database(), found.docid).file);
    return true;
  }
  if (!found.unchanged() && !is_older(incoming, found)) return false;
  seen_.insert(id);
  ++reporter_.counts().unchanged;
  return true;
}

Comparison WritingSink::look_up(const Incoming& incoming, const Cleaned& cleaned) const {
  return base::guarded("looking up the article " + incoming.article.id, [&] {
    return compare(database(), articles(), cleaned.article, cleaned.encoded,
                   incoming.origin.absolute);
  });
}

bool WritingSink::is_older(const Incoming& incoming, const Comparison& found) const {
  return incoming.has_versions && found.docid != 0 && !found.same_text &&
         is_older_version(incoming.article, articles().read(database(), found.docid));
}

void WritingSink::commit() {
  try {
    store_.commit();
  } catch (const Error& error) {
    recover(error);
  }
  count(batch_);
  batch_.clear();
  batch_bytes_ = 0;
}

void WritingSink::remove(const std::vector<Xapian::docid>& docids) {
  std::size_t removed = 0;
  const auto commit_removed = [&] {
    store_.commit();
    reporter_.counts().deleted += std::exchange(removed, 0);
  };
  for (const Xapian::docid docid : docids) {
    store_.remove(docid);
    if (++removed == limits_.documents) commit_removed();
  }
  commit_removed();
}

WritingSink::Cleaned WritingSink::clean(const Article& article) const {
  Cleaned cleaned{article, repeats_of(article), {}};
  base::guarded("looking for boilerplate",
                [&] { drop_boilerplate(database(), cleaned.repeats, cleaned.article); });
  cleaned.encoded = encode_article(cleaned.article);
  return cleaned;
}

void WritingSink::write(const Cleaned& cleaned, Xapian::docid docid, const std::string& origin) {
  store_.write(docid, cleaned.article, origin, cleaned.encoded, repeat_terms(cleaned.repeats));
  judge_repeats(store_, cleaned.repeats);
}

// Cleaned anew, as what was found in a lost transaction is lost as well.
void WritingSink::write(Pending& pending) {
  const Incoming& incoming = pending.incoming;
  const Xapian::docid docid = find_article(database(), incoming.article.id);
  pending.added = docid == 0;
  write(clean(incoming.article), docid, incoming.origin.absolute);
}

void WritingSink::count(std::span<const Pending> written) {
  for (const Pending& pending : written) {
    ++(pending.added ? reporter_.counts().added : reporter_.counts().updated);
  }
}

// Called while "error" is handled. A full disk or damage is no fault of an article.
void WritingSink::recover(const Error& error) {
  if (error.code() != ErrorCode::internal) throw;
  std::vector<Pending> batch = std::exchange(batch_, {});
  batch_bytes_ = 0;
  store_.reopen();
  write_in_parts(batch);
}

void WritingSink::write_in_parts(std::span<Pending> part) {
  try {
    for (Pending& pending : part) write(pending);
    store_.commit();
    count(part);
    return;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::internal) throw;
    store_.reopen();
    if (part.size() == 1) {
      reporter_.reject(part.front().incoming.origin,
                       std::string("the article can't be stored: ") + error.what());
      return;
    }
  }
  write_in_parts(part.first(part.size() / 2));
  write_in_parts(part.subspan(part.size() / 2));
}

bool WritingSink::due() const {
  return batch_.size() >= limits_.documents || batch_bytes_ >= limits_.bytes ||
         (!batch_.empty() && std::chrono::steady_clock::now() - batch_start_ >= limits_.age);
}

}  // namespace depesche::index
