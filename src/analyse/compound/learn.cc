// SPDX-License-Identifier: GPL-2.0-or-later
// Counts of words -> lexicon: inflections together, expectation maximisation.
#include "analyse/compound/learn.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analyse/compound/family.h"
#include "analyse/compound/linking.h"
#include "analyse/compound/select.h"
#include "analyse/compound/vocabulary.h"

namespace depesche::analyse {
namespace {

constexpr int kRounds = 5;
constexpr double kMinPartCount = 2;  // of a word that may be a part: others are typing errors
constexpr double kMinShortPartCount = 50;
constexpr double kMinNounShare = .3;  // of upper case in a word that may be a compound

// Whether a piece of so many bytes may be a part, if it is a word of that count.
bool may_be_part(std::size_t bytes, double count) {
  return count >= (bytes < kMinPlainPartBytes ? kMinShortPartCount : kMinPartCount);
}

// A cut of a word: numbers of the first part and of the head's root.
struct Cut {
  std::uint32_t first;
  std::uint32_t head;
};

class Families {
 public:
  explicit Families(const Vocabulary& words) : words_(words) {
    for (std::uint32_t id = 0; id < words.size(); ++id) {
      if (words[id].root == id) totals_.root_counts += std::sqrt(words[id].count);
    }
    head_soft_.resize(words.size());
    head_prior_.resize(words.size());
    for (std::uint32_t id = 0; id < words.size(); ++id) {
      head_prior_[id] = prior_weight(words[id].count, words[id].share()) / totals_.root_counts;
    }
    for (std::uint32_t id = 0; id < words.size(); ++id) {
      const Word& word = words[id];
      if (word.start.as_first > 0) first_id(word.form);
      if (!word.in_archive || word.root != id || word.share() < kMinNounShare) continue;
      find_cuts(word.form);
    }
  }

  void learn() {
    first_soft_.assign(firsts_.size(), 0);
    std::vector<double> first(firsts_.size());
    std::vector<double> head(words_.size());
    for (int round = 0; round <= kRounds; ++round) {
      begin_round(first, head);
      for (const Range& word : compounds_) count_cuts(word, round == 0, first, head);
      first_soft_.swap(first);
      head_soft_.swap(head);
      totals_.firsts = 0;
      for (const double soft : first_soft_) totals_.firsts += soft;
    }
  }

  const LexiconTotals& totals() const { return totals_; }
  const std::vector<std::string>& firsts() const { return firsts_; }
  double first_soft(std::uint32_t id) const { return first_soft_[id]; }
  double head_soft(std::uint32_t id) const { return head_soft_[id]; }

 private:
  struct Range {
    std::size_t begin;  // in cuts_
    std::size_t end;
    std::size_t bytes;  // of the word
  };

  std::uint32_t first_id(std::string_view form) {
    const auto known = first_ids_.find(std::string(form));
    if (known != first_ids_.end()) return known->second;
    const auto id = static_cast<std::uint32_t>(firsts_.size());
    first_ids_.emplace(form, id);
    firsts_.emplace_back(form);
    first_prior_.push_back(first_prior(form));
    return id;
  }

  // The greatest prior of all words that "part" can be; 0 if it is none.
  double first_prior(std::string_view part) const {
    double best = 0;
    std::string room;
    for (const Link& link : kLinks) {
      const auto base = without_link(part, link, room);
      if (!base) continue;
      const std::uint32_t id = words_.find(*base);
      if (id == SlotTable::kNone) continue;
      const Word& word = words_[id];
      if (!may_be_part(part.size(), word.count)) continue;
      best = std::max(best, prior_weight(word.count, word.share()) * link.weight);
    }
    return best / totals_.root_counts;
  }

  void find_cuts(std::string_view word) {
    if (word.size() < kMinCompoundBytes || word.size() > kMaxCompoundBytes) return;
    const std::size_t begin = cuts_.size();
    for (std::size_t cut = kMinPartBytes; cut + kMinPartBytes <= word.size(); ++cut) {
      if (is_suffix(word.substr(cut))) continue;
      const std::uint32_t head = words_.root_of(word.substr(cut));
      if (head == SlotTable::kNone) continue;
      if (!may_be_part(word.size() - cut, words_[head].count)) continue;
      const std::string_view part = word.substr(0, cut);
      if (first_ids_.find(std::string(part)) == first_ids_.end() && first_prior(part) <= 0)
        continue;
      cuts_.push_back({first_id(part), head});
    }
    if (cuts_.size() > begin) compounds_.push_back({begin, cuts_.size(), word.size()});
  }

  void begin_round(std::vector<double>& first, std::vector<double>& head) const {
    for (std::uint32_t id = 0; id < firsts_.size(); ++id) {
      const std::uint32_t word = words_.find(firsts_[id]);
      first[id] = word == SlotTable::kNone ? 0 : words_[word].start.as_first;
    }
    for (std::uint32_t id = 0; id < words_.size(); ++id) head[id] = words_[id].start.as_head;
  }

  double probability(const Cut& cut) const {
    return part_probability(first_soft_[cut.first], first_prior_[cut.first], totals_.firsts) *
           part_probability(head_soft_[cut.head], head_prior_[cut.head], totals_.firsts);
  }

  void count_cuts(const Range& word, bool first_round, std::vector<double>& first,
                  std::vector<double>& head) const {
    const auto weight = [&](const Cut& cut) {
      return first_round ? std::sqrt(first_prior_[cut.first] * head_prior_[cut.head])
                         : probability(cut);
    };
    double sum = 0;
    for (std::size_t i = word.begin; i < word.end; ++i) sum += weight(cuts_[i]);
    // Nothing is known yet: each word is a compound with one half.
    const double all = first_round ? 2 * sum : sum + whole_probability(word.bytes);
    if (all <= 0) return;
    for (std::size_t i = word.begin; i < word.end; ++i) {
      const double posterior = weight(cuts_[i]) / all;
      first[cuts_[i].first] += posterior;
      head[cuts_[i].head] += posterior;
    }
  }

  const Vocabulary& words_;
  std::vector<std::string> firsts_;
  std::unordered_map<std::string, std::uint32_t> first_ids_;
  std::vector<double> first_prior_;
  std::vector<double> head_prior_;
  std::vector<double> first_soft_;
  std::vector<double> head_soft_;
  std::vector<Cut> cuts_;
  std::vector<Range> compounds_;
  LexiconTotals totals_;
};

}  // namespace

Learned learn_rows(std::vector<WordCount> archive, const Lexicon& start) {
  const Vocabulary words(std::move(archive), start);
  Families families(words);
  families.learn();
  std::unordered_map<std::string_view, WordStatistics> statistics;
  for (std::uint32_t id = 0; id < words.size(); ++id) {
    const Word& word = words[id];
    if (word.root != id) continue;
    statistics[word.form] = {word.count, word.share(), 0, families.head_soft(id),
                             word.is_proper_name()};
  }
  for (std::uint32_t id = 0; id < families.firsts().size(); ++id) {
    statistics[families.firsts()[id]].as_first = families.first_soft(id);
  }
  Learned learned;
  learned.totals = families.totals();
  learned.rows.reserve(statistics.size());
  for (const auto& [form, known] : statistics) learned.rows.push_back({std::string(form), known});
  return learned;
}

Lexicon learn(std::vector<WordCount> archive, const Lexicon& start, CompoundLists lists,
              std::size_t max_rows) {
  Learned learned = learn_rows(std::move(archive), start);
  return Lexicon(select_rows(std::move(learned.rows), learned.totals, max_rows,
                             [](const LexiconRow&) { return std::size_t{1}; }),
                 learned.totals, std::move(lists));
}

}  // namespace depesche::analyse
