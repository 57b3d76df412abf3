// SPDX-License-Identifier: GPL-2.0-or-later
// Article -> Xapian document, by the table of index/schema.h.
#include "index/document.h"

#include "base/bytes.h"
#include "base/hash.h"
#include "index/schema.h"

#include <depesche/error.h>

#include <algorithm>
#include <utility>

namespace depesche::index {
namespace {

constexpr std::uint32_t kFirstPosition = 1;
// Between the values of a field, so that no phrase runs from one into the next.
constexpr std::uint32_t kGap = 100;
// Of a term in Xapian; a longer one would cost the whole batch.
constexpr std::size_t kLongestTermBytes = 245;

std::string checked_term(Tier tier, const char* prefix, std::string_view text) {
  std::string term = word_term(tier, prefix, text);
  if (term.size() > kLongestTermBytes) throw Error(ErrorCode::internal, "a term is too long");
  return term;
}

// Calls note(tier, text) for all that a token says of its word in any field.
template <typename Note>
void each_tier(const analyse::Token& token, Note note) {
  note(Tier::forms, token.form);
  note(Tier::stems, token.stem);
  for (const analyse::TokenPart& part : token.parts) {
    note(part.head ? Tier::heads : Tier::modifiers, part.stem);
  }
}

std::vector<std::string> one_or_none(const std::string& value) {
  return value.empty() ? std::vector<std::string>() : std::vector<std::string>{value};
}

}  // namespace

BuiltDocument DocumentBuilder::build(const Article& article, const std::string& origin,
                                     const std::string& encoded) {
  document_ = Xapian::Document();
  words_.clear();
  outside_body_.clear();

  std::uint32_t next = kFirstPosition;
  add_outside_body(article.kicker, kTitleWords, kTitleWeight, next);
  add_outside_body(article.title, kTitleWords, kTitleWeight, next);
  next = kFirstPosition;
  for (const std::string& tag : article.tags) add_outside_body(tag, kTagsWords, 1, next);
  next = kFirstPosition;
  // The lead runs into the body, as it does on the page.
  add_body(article.lead, next);
  add_body(article.body, next);
  add_not_in_body();
  next = kFirstPosition;
  add_own_field(article.caption, find_field("caption")->words, next);
  next = kFirstPosition;
  for (const std::string& author : article.author) {
    add_own_field(author, find_field("author")->words, next);
  }

  add_whole("tags", article.tags);
  add_whole("source", article.source);
  add_whole("outlet", one_or_none(article.outlet));
  add_whole("section", one_or_none(article.section));
  add_whole("place", article.place);
  add_whole("author", article.author);
  add_date(article.date);
  document_.add_boolean_term(exact_value_term(kIdPrefix, article.id));
  if (!article.url.empty()) {
    document_.add_boolean_term(exact_value_term(find_field("url")->whole, article.url));
  }
  if (!origin.empty()) {
    document_.add_boolean_term(exact_value_term(kOriginPrefix, origin));
    document_.add_value(kOriginSlot, origin);
  }
  document_.add_value(kHashSlot, content_hash(encoded));
  document_.set_data(packer_.pack(encoded));
  PositionBlob positions = words_.add_to(document_);
  return {std::move(document_), std::move(positions)};
}

// Title and tags: their own field, the main field without positions, and remembered for
// add_not_in_body().
void DocumentBuilder::add_outside_body(std::string_view text, const char* prefix, unsigned weight,
                                       std::uint32_t& next) {
  analyse(text);
  for (const analyse::Token& token : tokens_) {
    each_tier(token, [&](Tier tier, std::string_view word) {
      if (tier == Tier::forms) {
        // It counts once, so that forms add up to the words of a text.
        document_.add_term(checked_term(tier, kMainWords, word), 1);
      } else {
        words_.add_nowhere(checked_term(tier, kMainWords, word), weight);
      }
      outside_body_.emplace(tier, word);
    });
  }
  add_words(prefix, 0, next);
  if (!tokens_.empty()) next += kGap;
}

void DocumentBuilder::add_body(std::string_view text, std::uint32_t& next) {
  analyse(text);
  add_words(kMainWords, 1, next);
  std::erase_if(outside_body_,
                [&](const auto& word) { return places_.contains(word.first, word.second); });
}

void DocumentBuilder::add_own_field(std::string_view text, const char* prefix,
                                    std::uint32_t& next) {
  analyse(text);
  add_words(prefix, 0, next);
  if (!tokens_.empty()) next += kGap;
}

void DocumentBuilder::add_not_in_body() {
  for (const auto& [tier, word] : outside_body_) {
    document_.add_boolean_term(word_term(tier, kNotInBodyWords, word));
  }
}

void DocumentBuilder::add_whole(const char* field, const std::vector<std::string>& values) {
  const FieldRow& row = *find_field(field);
  std::vector<std::string> kept;  // one of those that a filter can't tell apart: "AFP", "afp"
  std::set<std::string> terms;
  for (const std::string& value : values) {
    std::string term = value_term(row, value);
    if (term == row.whole || !terms.insert(term).second) continue;
    document_.add_boolean_term(term);
    kept.push_back(value);
  }
  if (!kept.empty()) document_.add_value(row.slot, encode_list(kept));
}

void DocumentBuilder::add_date(const Date& date) {
  if (!date.known()) return;
  const std::string value = date_value(date);
  document_.add_value(kDateSlot, value);
  document_.add_boolean_term(find_field("day")->whole + value.substr(0, 8));
  document_.add_boolean_term(find_field("month")->whole + value.substr(0, 6));
  document_.add_boolean_term(find_field("year")->whole + value.substr(0, 4));
}

void DocumentBuilder::analyse(std::string_view text) {
  tokens_.clear();
  if (!text.empty()) analyser_.analyse(text, tokens_);
}

// The tokens under "prefix" from position "next" on, which moves behind the last one.
void DocumentBuilder::add_words(const char* prefix, unsigned weight, std::uint32_t& next) {
  std::uint32_t end = next;
  places_.clear();
  for (const analyse::Token& token : tokens_) {
    const std::uint32_t first = next + token.position;
    const std::uint32_t last = first + std::max(token.span, 1U) - 1;
    places_.add(Tier::forms, token.form, first, weight);
    places_.add(Tier::stems, token.stem, first, weight);
    // A joined word ("Syrien-Gespräche") ends where its last part stands, so that a phrase may
    // enter it on one side and leave it on the other; it counts once.
    if (last != first) places_.add(Tier::stems, token.stem, last, 0);
    for (const analyse::TokenPart& part : token.parts) {
      places_.add(part.head ? Tier::heads : Tier::modifiers, part.stem, first, weight);
    }
    end = std::max(end, last + 1);
  }
  next = end;
  places_.sort();
  places_.each_word([&](Tier tier, std::string_view word, std::span<const WordPlaces::Place> all) {
    add_word(checked_term(tier, prefix, word), tier, all);
  });
}

void DocumentBuilder::add_word(const std::string& term, Tier tier,
                               std::span<const WordPlaces::Place> places) {
  if (tier != Tier::forms) {
    words_.add(term, places);
    return;
  }
  unsigned weight = 0;
  for (const WordPlaces::Place& place : places) weight += place.weight;
  document_.add_term(term, weight);
}

std::string content_hash(std::string_view encoded) {
  std::string bytes;
  base::append_fixed64(bytes, base::hash64(encoded));
  return bytes;
}

}  // namespace depesche::index
