// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon in the metadata.
#include "index/compounds.h"

namespace depesche::index {

std::shared_ptr<const analyse::Splitter> stored_splitter(const Xapian::Database& database) {
  return std::make_shared<analyse::Splitter>(
      analyse::Lexicon::decode(database.get_metadata(kLexiconKey)));
}

void store_lexicon(Xapian::WritableDatabase& database, const analyse::Lexicon& lexicon) {
  database.set_metadata(kLexiconKey, lexicon.encode());
}

}  // namespace depesche::index
