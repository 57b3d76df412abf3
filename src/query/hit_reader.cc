// SPDX-License-Identifier: GPL-2.0-or-later
// Document data -> articles, and their marks.
#include "query/hit_reader.h"

#include "index/schema.h"
#include "query/snippet.h"

#include <depesche/error.h>

#include <algorithm>
#include <utility>

namespace depesche::query {
namespace {

// The id of an article that can't be read any more: looks through the documents of all ids.
std::string id_of(const Xapian::Database& database, Xapian::docid docid) {
  const Xapian::TermIterator end = database.allterms_end(index::kIdPrefix);
  for (auto term = database.allterms_begin(index::kIdPrefix); term != end; ++term) {
    Xapian::PostingIterator document = database.postlist_begin(*term);
    document.skip_to(docid);
    if (document != database.postlist_end(*term) && *document == docid) return (*term).substr(1);
  }
  return "?";
}

void mark_by(const Highlighter& highlighter, std::size_t snippet_chars, analyse::Analyser& analyser,
             Hit& hit) {
  hit.kicker_marks = mark_headline(hit.article.kicker, highlighter, analyser);
  hit.title_marks = mark_headline(hit.article.title, highlighter, analyser);
  hit.snippet = make_snippet(hit.article, highlighter, snippet_chars, analyser);
}

}  // namespace

Marker::Marker(std::vector<Highlight> highlights) : highlighter_({}) {
  if (std::any_of(highlights.begin(), highlights.end(),
                  [](const Highlight& highlight) { return highlight.alternative; })) {
    alone_.emplace(each_alone(highlights));
  }
  highlighter_ = Highlighter(std::move(highlights));
}

void Marker::mark(Hit& hit, std::size_t snippet_chars, analyse::Analyser& analyser) const {
  mark_by(highlighter_, snippet_chars, analyser, hit);
  const bool marked =
      !hit.kicker_marks.empty() || !hit.title_marks.empty() || !hit.snippet.marks.empty();
  if (!marked && alone_ && snippet_chars > 0) mark_by(*alone_, snippet_chars, analyser, hit);
}

// The dictionary is read when the first article is: many a question has no hit.
Article HitReader::read(const Xapian::Database& database, Xapian::docid docid) {
  if (std::string uuid = database.get_uuid(); !articles_ || uuid != packed_) {
    articles_.emplace(index::article_dictionary(database));
    packed_ = std::move(uuid);
  }
  // Valid, as no document ever goes: that saves a look-up of its length.
  const Xapian::Document document = database.get_document(docid, Xapian::DOC_ASSUME_VALID);
  try {
    return articles_->read(document.get_data());
  } catch (const Error& error) {
    throw Error(error.code(), "article " + id_of(database, docid) + " (document " +
                                  std::to_string(docid) + "): " + error.what());
  }
}

}  // namespace depesche::query
