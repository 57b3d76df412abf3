// SPDX-License-Identifier: GPL-2.0-or-later
// Looks for exact forms in the stored text of candidates.
#include "query/exact_phrase.h"

#include "index/packed_article.h"
#include "query/evaluate.h"
#include "query/listed_documents.h"
#include "query/phrase.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche::query {
namespace {

// Texts through which a phrase may run from one into the next, as they are indexed.
using Passage = std::vector<std::string_view>;

void add_each(std::vector<Passage>& passages, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) passages.push_back({text});
}

std::vector<Passage> passages_of(const Article& article, const index::FieldRow* field) {
  const std::string_view prefix = field == nullptr ? "" : field->words;
  std::vector<Passage> passages;
  if (prefix == index::kMainWords) passages.push_back({article.lead, article.body});
  if (field == nullptr || prefix == index::kTitleWords) {
    passages.push_back({article.kicker});
    passages.push_back({article.title});
  }
  if (field == nullptr || prefix == index::kTagsWords) add_each(passages, article.tags);
  if (field != nullptr && field == index::find_field("caption")) {
    passages.push_back({article.caption});
  }
  if (field != nullptr && field == index::find_field("author")) add_each(passages, article.author);
  return passages;
}

// Looks for a phrase while a passage is read piece by piece, so that reading ends where it is
// found.
class PhraseFinder {
 public:
  PhraseFinder(const Reading& words, std::uint32_t window, analyse::Analyser& analyser)
      : words_(words), window_(window), analyser_(analyser), places_(words.size()) {}

  // Reads on; true if the phrase has been found.
  bool read(std::string_view text) {
    analyser_.analyse(text, tokens_);
    std::uint32_t end = begin_;
    for (const analyse::Token& token : tokens_) {
      const std::uint32_t first = begin_ + token.position;
      const std::uint32_t last = first + std::max(token.span, 1U) - 1;
      end = std::max(end, last + 1);
      for (std::size_t word = 0; word < words_.size(); ++word) {
        const std::vector<std::string>& forms = words_[word].forms;
        if (std::find(forms.begin(), forms.end(), token.form) == forms.end()) continue;
        places_[word].push_back(first);
        if (last != first) places_[word].push_back(last);
      }
    }
    begin_ = end;
    for (std::vector<std::uint32_t>& places : places_) std::sort(places.begin(), places.end());
    const bool found = in_order(places_, window_);
    // What is further away can't belong to a phrase that ends in the text to come.
    for (std::vector<std::uint32_t>& places : places_) {
      std::erase_if(places, [&](std::uint32_t place) { return place + window_ < begin_; });
    }
    return found;
  }

 private:
  const Reading& words_;
  std::uint32_t window_;
  analyse::Analyser& analyser_;
  SlotPositions places_;
  std::vector<analyse::Token> tokens_;
  std::uint32_t begin_ = 0;  // position of the text to come
};

bool passage_contains(const Passage& passage, const Reading& words, std::uint32_t window,
                      analyse::Analyser& analyser) {
  PhraseFinder finder(words, window, analyser);
  for (std::string_view text : passage) {
    // Paragraph by paragraph.
    while (!text.empty()) {
      const std::size_t blank = text.find("\n\n");
      if (finder.read(text.substr(0, blank))) return true;
      text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 2);
    }
  }
  return false;
}

// The documents with the given id terms. Every shard of a database is given to init() on its own,
// with its own document numbers, so they are looked up there.
class DocumentsOfIds : public DocumentSource {
 public:
  explicit DocumentsOfIds(std::vector<std::string> id_terms)
      : DocumentSource({}), id_terms_(std::move(id_terms)) {}

  PostingSource* clone() const override { return new DocumentsOfIds(id_terms_); }

  void init(const Xapian::Database& database) override {
    docids_.clear();
    for (const std::string& term : id_terms_) {
      for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
        docids_.push_back(*it);
      }
    }
    std::sort(docids_.begin(), docids_.end());
    DocumentSource::init(database);
  }

  std::string get_description() const override {
    return "ListedDocuments(" + std::to_string(id_terms_.size()) + ")";
  }

 private:
  std::vector<std::string> id_terms_;
};

}  // namespace

bool contains_phrase(const Article& article, const index::FieldRow* field, const Reading& words,
                     std::uint32_t window, analyse::Analyser& analyser) {
  const std::vector<Passage> passages = passages_of(article, field);
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return passage_contains(passage, words, window, analyser);
  });
}

ExactPhrase find_exact_phrase(const Xapian::Query& candidates, const index::FieldRow* field,
                              const Reading& words, std::uint32_t window, std::size_t limit,
                              const Searched& index, const index::Removed& removed,
                              analyse::Analyser& analyser) {
  PostingLists lists(index.database);
  const std::vector<Xapian::docid> found = evaluate(candidates, index.positions, lists, removed);
  ExactPhrase phrase;
  phrase.candidates = found.size();
  phrase.read = std::min(found.size(), limit);
  const index::ArticleReader articles(index::article_dictionary(index.database));
  std::vector<std::string> id_terms;
  for (std::size_t i = 0; i < phrase.read; ++i) {
    const Article article = articles.read(index.database, found[i]);
    if (contains_phrase(article, field, words, window, analyser)) {
      id_terms.push_back(index::exact_value_term(index::kIdPrefix, article.id));
    }
  }
  if (id_terms.empty()) return phrase;
  auto* source = new DocumentsOfIds(std::move(id_terms));
  phrase.query =
      Xapian::Query(Xapian::Query::OP_FILTER, candidates, Xapian::Query(source->release()));
  return phrase;
}

}  // namespace depesche::query
