// SPDX-License-Identifier: GPL-2.0-or-later
// What the inflected forms of a word have in common: the steps before Snowball, and Snowball.
#include "analyse/stem.h"

#include <libstemmer.h>

#include <new>

#include <depesche/error.h>

#include "analyse/feminine.h"
#include "analyse/inflect.h"
#include "analyse/spelling.h"
#include "analyse/verb.h"

namespace depesche::analyse {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("german", "UTF_8")) {
  if (!stemmer_) throw Error(ErrorCode::internal, "libstemmer has no stemmer for German");
}

std::string Stemmer::stem(std::string_view form) {
  std::string spelling = common_spelling(form);
  restore_adjective(spelling);
  restore_infinitive(spelling);
  std::string word = base_letters(spelling);
  if (replace_irregular(word)) return word;
  cut_feminine(word);
  replace_foreign_singular(word);
  cut_final_n(word);
  cut_et(word);
  if (!form.ends_with("oes")) cut_foreign_s(word);  // "religiös" is not "religios"
  if (is_er_stem(word) || is_own_stem(word)) return word;
  // Of a genitive Snowball would leave more than of its nominative: "Orchesters".
  if (word.ends_with("ers")) word.pop_back();
  return snowball(word);
}

std::string Stemmer::snowball(std::string_view word) {
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace depesche::analyse
