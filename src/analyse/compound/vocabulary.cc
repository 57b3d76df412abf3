// SPDX-License-Identifier: GPL-2.0-or-later
// All words of archive and start list: joined, and inflections counted with their roots.
#include "analyse/compound/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analyse/compound/linking.h"
#include "analyse/stopwords.h"

namespace depesche::analyse {
namespace {

// "Steinmeier" stands behind an article in 2 % of its uses, "Schutzmaske" in 20 %.
constexpr double kMaxDeterminedNames = .03;
constexpr double kMinNameUses = 20;   // fewer do not tell
constexpr double kMinNameShare = .3;  // of upper case
constexpr std::size_t kMinRootBytes = 3;
// Words of which one is a noun and one is none do not belong together: "Reden" and "Red".
constexpr double kMaxShareDifference = .5;

bool has_vowel(std::string_view form) {
  return form.find_first_of("aeiouy") != std::string_view::npos;
}

// How a SlotTable sees the words.
struct FormOf {
  const std::vector<Word>& words;
  std::string_view operator()(std::uint32_t id) const { return words[id].form; }
};

}  // namespace

bool Word::is_proper_name() const {
  if (determinable < kMinNameUses) return start.proper_name;
  return share() > kMinNameShare && determined + 1 < kMaxDeterminedNames * determinable;
}

Vocabulary::Vocabulary(std::vector<WordCount> archive, const Lexicon& start) {
  for (WordCount& word : archive) {
    if (word.count < 1 || !has_vowel(word.form) || is_stopword(word.form)) continue;
    Word& added = words_.emplace_back();
    added.form = std::move(word.form);
    added.count = word.count;
    added.capitalised = word.capitalised;
    added.in_archive = true;
    if (word.determined < 0) continue;
    added.determined = word.determined;
    added.determinable = word.count;
  }
  join(start);
  slots_.build(words_.size(), FormOf{words_});
  fold_inflections();
}

std::uint32_t Vocabulary::find(std::string_view form) const {
  return slots_.find(form, FormOf{words_});
}

std::uint32_t Vocabulary::root_of(std::string_view piece) const {
  const std::uint32_t exact = slots_.find(piece, FormOf{words_});
  if (exact != SlotTable::kNone) return words_[exact].root;
  for (const std::string_view ending : kInflections) {
    if (!piece.ends_with(ending)) continue;
    const std::uint32_t root =
        slots_.find(piece.substr(0, piece.size() - ending.size()), FormOf{words_});
    if (root != SlotTable::kNone) return words_[root].root;
  }
  return SlotTable::kNone;
}

void Vocabulary::join(const Lexicon& start) {
  const auto archive_words = static_cast<std::ptrdiff_t>(words_.size());
  for (LexiconRow& row : start.rows()) {
    const auto archive_end = words_.begin() + archive_words;
    const auto same = std::lower_bound(
        words_.begin(), archive_end, row.form,
        [](const Word& word, const std::string& form) { return word.form < form; });
    const bool known = same != archive_end && same->form == row.form;
    Word& word = known ? *same : words_.emplace_back();
    word.count += row.statistics.count;
    word.capitalised += row.statistics.count * row.statistics.capitalised;
    word.start = row.statistics;
    if (!known) word.form = std::move(row.form);
  }
}

// A form less frequent than the noun without its ending counts as that one: "Krieges" as "Krieg".
void Vocabulary::fold_inflections() {
  std::vector<std::uint32_t> by_length(words_.size());
  for (std::uint32_t id = 0; id < words_.size(); ++id) by_length[id] = words_[id].root = id;
  std::stable_sort(by_length.begin(), by_length.end(), [this](std::uint32_t a, std::uint32_t b) {
    return words_[a].form.size() < words_[b].form.size();
  });
  for (const std::uint32_t id : by_length) {
    Word& word = words_[id];
    for (const std::string_view ending : kInflections) {
      const std::string_view form = word.form;
      if (!form.ends_with(ending) || form.size() < ending.size() + kMinRootBytes) continue;
      const std::uint32_t base = find(form.substr(0, form.size() - ending.size()));
      if (base == SlotTable::kNone || words_[base].root != base) continue;
      if (words_[base].count < word.count ||
          std::abs(words_[base].share() - word.share()) > kMaxShareDifference) {
        continue;
      }
      word.root = base;
      words_[base].count += word.count;
      words_[base].capitalised += word.capitalised;
      words_[base].determined += word.determined;
      words_[base].determinable += word.determinable;
      break;
    }
  }
}

}  // namespace depesche::analyse
