// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the articles of a dry run with the index and writes nothing.
#include "index/comparing_sink.h"

#include "base/hash.h"
#include "index/article_codec.h"
#include "index/lookup.h"
#include "index/repeats.h"
#include "index/versions.h"

#include <utility>

namespace depesche::index {

namespace {

Article version_of(const Article& article) {
  Article version;
  version.date = article.date;
  version.modified = article.modified;
  version.note = article.note;
  return version;
}

}  // namespace

ComparingSink::ComparingSink(const Xapian::Database& database, Reporter& reporter)
    : Sink(reporter), database_(database), articles_(article_dictionary(database)) {}

void ComparingSink::refresh() { database_.reopen(); }

void ComparingSink::put(const Incoming& incoming) {
  Article article = incoming.article;
  drop_boilerplate(database_, repeats_of(article), article);
  const Comparison found =
      compare(database_, articles_, article, encode_article(article), incoming.origin.absolute);
  Article without_path = std::move(article);
  without_path.file.clear();
  const Planned plan{base::hash64(encode_article(without_path)),
                     base::hash64(incoming.origin.absolute), version_of(incoming.article)};
  IngestReport& counts = reporter_.counts();

  const std::uint64_t id = base::hash64(incoming.article.id);
  if (const auto planned = planned_.find(id); planned != planned_.end()) {
    if (planned->second.text == plan.text) {
      ++counts.unchanged;
    } else if (!incoming.has_versions) {
      reject_second(incoming, "another file");
    } else if (is_older_version(incoming.article, planned->second.version)) {
      ++counts.unchanged;
    } else {
      planned->second = plan;
      ++counts.updated;
    }
  } else if (found.docid == 0) {
    planned_.emplace(id, plan);
    ++counts.added;
  } else if (incoming.has_versions && !found.same_text &&
             is_older_version(incoming.article, articles_.read(database_, found.docid))) {
    seen_.insert(id);
    ++counts.unchanged;
  } else if (seen_.contains(id) && (found.same_text || !incoming.has_versions)) {
    // Seen and not planned: it equals the stored one.
    if (found.same_text) {
      ++counts.unchanged;
    } else {
      reject_second(incoming, articles_.read(database_, found.docid).file);
    }
  } else {
    seen_.insert(id);
    if (found.unchanged()) {
      ++counts.unchanged;
    } else {
      planned_.emplace(id, plan);
      ++counts.updated;
    }
  }
}

bool ComparingSink::planned_elsewhere(const std::string& id, const std::string& origin) const {
  const auto planned = planned_.find(base::hash64(id));
  return planned != planned_.end() && planned->second.origin != base::hash64(origin);
}

void ComparingSink::remove(const std::vector<Xapian::docid>& docids) {
  reporter_.counts().deleted += docids.size();
}

}  // namespace depesche::index
