// SPDX-License-Identifier: GPL-2.0-or-later
// Posting sources of words at positions.
#include "query/position_queries.h"

#include "query/listed_documents.h"

#include <utility>

namespace depesche::query {
namespace {

// For Xapian's matcher, which is asked where there are several data directories.
class PositionSource : public DocumentSource {
 public:
  PositionSource(std::shared_ptr<const PlacedWords> words, std::string description)
      : DocumentSource({}), words_(std::move(words)), description_(std::move(description)) {}

  PostingSource* clone() const override { return new PositionSource(words_, description_); }

  void init(const Xapian::Database& database) override {
    PostingLists lists(database);
    docids_ = find_placed(*words_, lists, nullptr, nullptr);
    DocumentSource::init(database);
  }

  std::string get_description() const override { return description_; }

 private:
  std::shared_ptr<const PlacedWords> words_;
  std::string description_;
};

// "Phrase 2 (Zneu) (Zhaus|XCHhaus)"
std::string describe(std::string_view name, const Slots& slots) {
  std::string text(name);
  for (const std::vector<std::string>& terms : slots) {
    text += " (";
    for (const std::string& term : terms) text += (text.back() == '(' ? "" : "|") + term;
    text += ")";
  }
  return text;
}

}  // namespace

Xapian::Query PositionQueries::add(const Slots& slots, std::string_view name,
                                   std::function<bool(const SlotPositions&)> fit) {
  auto words = std::make_shared<const PlacedWords>(PlacedWords{slots, std::move(fit), positions_});
  const Xapian::Query query((new PositionSource(words, describe(name, slots)))->release());
  asked_.emplace(query.get_description(), std::move(words));
  return query;
}

const PlacedWords* PositionQueries::find(const Xapian::Query& leaf) const {
  if (leaf.get_type() != Xapian::Query::LEAF_POSTING_SOURCE) return nullptr;
  const auto found = asked_.find(leaf.get_description());
  return found != asked_.end() ? found->second.get() : nullptr;
}

}  // namespace depesche::query
