// SPDX-License-Identifier: GPL-2.0-or-later
// German text -> tokens: the chain, step by step.
#include "analyse/analyser.h"

#include <functional>
#include <unordered_map>
#include <utility>

#include "analyse/compound/splitter.h"
#include "analyse/fold.h"
#include "analyse/inflect.h"
#include "analyse/stem.h"
#include "analyse/stopwords.h"
#include "analyse/tokenise.h"

namespace depesche::analyse {
namespace {

// Room for "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" and 100 Cyrillic
// letters; a term of Xapian has 245 bytes with its prefix.
constexpr std::size_t kMaxFormBytes = 200;
// Longer than any word of kMaxFormBytes with a few soft hyphens in it.
constexpr std::size_t kMaxWordBytes = 512;
constexpr std::size_t kMaxJoinedParts = 8;
// About 20 MB. German news bring some 400 new words a megabyte once the frequent ones are known.
constexpr std::size_t kMaxCachedWords = std::size_t{1} << 17;

// What the chain makes of a word, wherever it stands.
struct Word {
  std::string form;  // empty: the word gives no token
  std::string stem;
  bool stopword = false;
  std::vector<std::string> part_stems;  // what parts look into; never grows behind their back
  std::vector<TokenPart> parts;
};

// The end of what is written of the part as a word of its own: of "hilf" in "hilfskraft", whose
// word is "hilfe". An inflected head stays as it is.
std::size_t base_end(const std::string& form, const CompoundPart& part) {
  if (part.end == form.size()) return part.end;
  std::size_t end = part.begin;
  while (end < part.end && end - part.begin < part.base.size() &&
         form[end] == part.base[end - part.begin]) {
    ++end;
  }
  return end;
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>()(word);
  }
};

// Whether two parts are also written without their hyphen, as in compounds of a third: "E-Mail" in
// "E-Mail-Adresse", "G-20" in "G-20-Gipfel", "Covid-19" in "Covid-19-Impfstoff".
bool is_one_word(std::string_view text, const Part& first, const Part& second) {
  const char next = text[second.begin];
  return first.end - first.begin == 1 || (next >= '0' && next <= '9');
}

}  // namespace

class Analyser::Impl {
 public:
  explicit Impl(std::shared_ptr<const Splitter> splitter) : splitter_(std::move(splitter)) {}

  std::uint32_t analyse(std::string_view text, std::vector<Token>& tokens) {
    tokens.clear();
    // Only here, since tokens look into it.
    if (words_.size() > kMaxCachedWords) words_.clear();
    tokenise(text, parts_);
    std::uint32_t position = 0;
    for (std::size_t first = 0, last = 0; first < parts_.size(); first = last) {
      last = first + 1;
      while (last < parts_.size() && parts_[last].joined) ++last;
      if (last - first > 1 && last - first <= kMaxJoinedParts) {
        const Part joined{parts_[first].begin, parts_[last - 1].end};
        append(text, joined, position, static_cast<std::uint32_t>(last - first), tokens);
        if (last - first > 2 && is_one_word(text, parts_[first], parts_[first + 1])) {
          append(text, {parts_[first].begin, parts_[first + 1].end}, position, 2, tokens);
        }
      }
      for (std::size_t i = first; i < last; ++i) append(text, parts_[i], position++, 1, tokens);
    }
    return position;
  }

 private:
  // The chain of a single word: form, stopword mark, stem.
  Word analyse_word(std::string_view text) {
    Word word;
    word.form = word_form(text);
    if (word.form.size() > kMaxFormBytes) return Word();
    word.stopword = is_stopword(word.form);
    if (word.stopword) {
      word.stem = word.form;
      return word;
    }
    word.stem = stem_of(word.form);
    if (splitter_) add_parts(word, splitter_->split(word.form));
    return word;
  }

  std::string stem_of(const std::string& form) {
    std::string stem = stemmer_.stem(form);
    // Stemmed, "Seite" would be "seit", "Sicherheit" "sich" and "schön" "schon", and each would
    // find nearly every article.
    if (is_stopword(stem)) stem += '_';
    return stem;
  }

  // All runs of parts but the whole word, so that "Wahlkampf" finds "Bundestagswahlkampf" by one
  // term.
  void add_parts(Word& word, const std::vector<CompoundPart>& parts) {
    word.part_stems.reserve(parts.size() * (parts.size() + 1) / 2);
    for (std::size_t first = 0; first < parts.size(); ++first) {
      for (std::size_t last = first; last < parts.size(); ++last) {
        const bool head = last + 1 == parts.size();
        if (first == 0 && head) continue;
        const std::size_t begin = parts[first].begin;
        const std::string form =
            word.form.substr(begin, parts[last].begin - begin) + parts[last].base;
        const std::string& stem = word.part_stems.emplace_back(stem_of(form));
        word.parts.push_back(
            {begin, parts[last].end, base_end(word.form, parts[last]), head, stem});
      }
    }
  }

  // The same, remembered. The reference is valid until the next call of analyse().
  const Word& word(std::string_view text) {
    static const Word kNone;
    if (text.size() > kMaxWordBytes) return kNone;
    const auto known = words_.find(text);
    if (known != words_.end()) return known->second;
    return words_.emplace(std::string(text), analyse_word(text)).first->second;
  }

  void append(std::string_view text, const Part& part, std::uint32_t position, std::uint32_t span,
              std::vector<Token>& tokens) {
    const Word& whole = word(text.substr(part.begin, part.end - part.begin));
    if (whole.form.empty()) return;
    tokens.push_back(
        {part.begin, part.end, position, span, whole.stopword, whole.form, whole.stem, {}});
    if (span == 1) tokens.back().parts = whole.parts;
    if (part.base_end == 0) return;
    // "Student:innen" is also found by the Student, who has another stem than the Studentin.
    const Word& masculine = word(text.substr(part.begin, part.base_end - part.begin));
    if (masculine.form.empty() || masculine.stem == whole.stem) return;
    tokens.push_back(
        {part.begin, part.end, position, span, whole.stopword, whole.form, masculine.stem, {}});
  }

  std::shared_ptr<const Splitter> splitter_;
  Stemmer stemmer_;
  std::vector<Part> parts_;
  std::unordered_map<std::string, Word, Hash, std::equal_to<>> words_;
};

Analyser::Analyser(std::shared_ptr<const Splitter> splitter)
    : impl_(std::make_unique<Impl>(std::move(splitter))) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

std::uint32_t Analyser::analyse(std::string_view text, std::vector<Token>& tokens) {
  return impl_->analyse(text, tokens);
}

}  // namespace depesche::analyse
