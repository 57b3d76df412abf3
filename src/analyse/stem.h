// SPDX-License-Identifier: GPL-2.0-or-later
// What the inflected forms of a word have in common.
#ifndef DEPESCHE_ANALYSE_STEM_H_
#define DEPESCHE_ANALYSE_STEM_H_

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace depesche::analyse {

// Stems exact forms: one spelling of several (spelling.h), finite verbs -> infinitive (verb.h),
// base letters (inflect.h), feminine -> masculine (feminine.h), what Snowball's German stemmer
// would get wrong (inflect.h), then that stemmer. Not safe for concurrent use; make one per thread.
class Stemmer {
 public:
  // Throws Error(internal) if libstemmer has no German stemmer, std::bad_alloc.
  Stemmer();

  // The stem of "form", an exact form; at most as long, and empty only if "form" is.
  std::string stem(std::string_view form);

  // Snowball's last step alone: "word" in lower case, UTF-8.
  std::string snowball(std::string_view word);

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };

  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace depesche::analyse

#endif
