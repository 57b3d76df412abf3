// SPDX-License-Identifier: GPL-2.0-or-later
// Article -> Xapian document, by the table of index/schema.h.
#ifndef DEPESCHE_INDEX_DOCUMENT_H_
#define DEPESCHE_INDEX_DOCUMENT_H_

#include "analyse/analyser.h"
#include "index/packed_article.h"
#include "index/schema.h"
#include "index/word_places.h"
#include "index/word_terms.h"

#include <depesche/article.h>
#include <xapian.h>

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace depesche::index {

// A document, and where its words stand: what Xapian does not keep of it.
struct BuiltDocument {
  Xapian::Document document;
  PositionBlob positions;
};

// Makes documents. Not safe for concurrent use.
class DocumentBuilder {
 public:
  // Splits compounds by "splitter" and packs articles by "dictionary", which are the index's own.
  DocumentBuilder(std::shared_ptr<const analyse::Splitter> splitter, std::string_view dictionary)
      : analyser_(std::move(splitter)), packer_(dictionary) {}

  // The document of "article", which was read from the file with the absolute path "origin" (empty:
  // given by a program). "encoded" is encode_article(article). All its terms are short enough for
  // Xapian; throws Error(internal) if the analysis made a longer one.
  BuiltDocument build(const Article& article, const std::string& origin,
                      const std::string& encoded);

 private:
  void add_outside_body(std::string_view text, const char* prefix, unsigned weight,
                        std::uint32_t& next);
  void add_body(std::string_view text, std::uint32_t& next);
  void add_own_field(std::string_view text, const char* prefix, std::uint32_t& next);
  void add_not_in_body();
  void add_whole(const char* field, const std::vector<std::string>& values);
  void add_date(const Date& date);

  void analyse(std::string_view text);
  void add_word(const std::string& term, Tier tier, std::span<const WordPlaces::Place> places);
  void add_words(const char* prefix, unsigned weight, std::uint32_t& next);

  analyse::Analyser analyser_;
  ArticlePacker packer_;
  std::vector<analyse::Token> tokens_;
  WordPlaces places_;  // of tokens_
  Xapian::Document document_;
  WordTerms words_;  // of document_
  // What title and tags say of their words that the body has not shown yet.
  std::set<std::pair<Tier, std::string>> outside_body_;
};

// The 8 bytes of kHashSlot for an encoded article.
std::string content_hash(std::string_view encoded);

}  // namespace depesche::index

#endif
