// SPDX-License-Identifier: GPL-2.0-or-later
// The parts of a German compound: candidates, choice of the place, decision, the parts again.
#include "analyse/compound/splitter.h"

#include <algorithm>
#include <utility>

#include "analyse/compound/evidence.h"
#include "analyse/compound/family.h"
#include "analyse/compound/linking.h"
#include "analyse/stopwords.h"

namespace depesche::analyse {
namespace {

constexpr std::size_t kMaxCandidates = 8;
constexpr double kMinNounShare = .3;
constexpr double kMinTellingCount = 3;      // fewer uses do not show that a word is one
constexpr std::size_t kMinChainBytes = 12;  // three parts of four letters
// A part that is a word, or a part of other compounds too, stays whole rather than a word of the
// text: what "Farbstoffkombination" is about is "Farbstoff".
constexpr double kPartCaution = 5;

// A word is rarely of Latin letters and more; digits are what forms of numbers hold.
bool is_suitable(std::string_view form) {
  return form.size() >= kMinCompoundBytes && form.size() <= kMaxCompoundBytes &&
         form.find_first_of("0123456789,") == std::string_view::npos;
}

// The looks of one word, through all of its pieces.
class Search {
 public:
  Search(const Lexicon& lexicon, const OwnSplits& own, std::string_view form,
         std::vector<SplitStep>* steps)
      : evidence_(lexicon), own_(own), form_(form), steps_(steps) {}

  // Appends the parts of form_[begin, end); one if it is not cut.
  void split(std::size_t begin, std::size_t end, std::vector<CompoundPart>& parts) {
    if (!own_.empty() && split_as_listed(begin, end, parts)) return;
    SplitStep step{begin, end};
    SplitCandidate best;
    step.reason = decide(step, best);
    std::vector<std::size_t> chain;
    if (step.reason == SplitReason::no_candidate && step.count < kMinTellingCount &&
        end - begin >= kMinChainBytes) {
      chain = evidence_.chain(form_.substr(begin, end - begin));
      if (!chain.empty()) step.reason = SplitReason::chain;
    }
    const bool cut = step.reason == SplitReason::split;
    tell(std::move(step));
    if (!cut) {
      append(begin, end, chain, parts);
      return;
    }
    const std::size_t before = parts.size();
    split(begin, best.cut, parts);
    if (parts.size() == before + 1) parts.back().base = std::move(best.first);
    split(best.cut, end, parts);
  }

 private:
  // The same by the owner's lists; false if the piece is in none.
  bool split_as_listed(std::size_t begin, std::size_t end, std::vector<CompoundPart>& parts) {
    const std::string_view piece = form_.substr(begin, end - begin);
    const auto listed = own_.find(without_inflection(piece));
    if (listed == own_.end()) return false;
    SplitStep step{begin, end};
    step.reason = listed->second.empty() ? SplitReason::kept : SplitReason::listed;
    tell(std::move(step));
    append(begin, end, listed->second, parts);
    return true;
  }

  // Appends the parts of form_[begin, end) cut at "cuts", which count from "begin".
  void append(std::size_t begin, std::size_t end, const std::vector<std::size_t>& cuts,
              std::vector<CompoundPart>& parts) const {
    std::size_t from = begin;
    for (const std::size_t cut : cuts) {
      const std::size_t to = begin + cut;
      parts.push_back({from, to, evidence_.first_part(form_.substr(from, to - from)).base});
      from = to;
    }
    parts.push_back({from, end, std::string()});
  }

  void tell(SplitStep step) {
    if (steps_ == nullptr) return;
    std::stable_sort(step.candidates.begin(), step.candidates.end(),
                     [](const SplitCandidate& a, const SplitCandidate& b) {
                       return a.probability > b.probability;
                     });
    if (step.candidates.size() > kMaxCandidates) step.candidates.resize(kMaxCandidates);
    steps_->push_back(std::move(step));
  }

  // Fills "step", and "best" with the most probable candidate.
  SplitReason decide(SplitStep& step, SplitCandidate& best) const {
    const std::string_view piece = form_.substr(step.begin, step.end - step.begin);
    if (!is_suitable(piece)) return SplitReason::unsuitable;
    if (is_stopword(piece)) return SplitReason::function_word;
    const KnownWord whole = evidence_.known(piece);
    step.count = whole.statistics.count;
    step.whole_probability = whole_probability(piece.size());
    for (std::size_t cut = kMinPartBytes; cut + kMinPartBytes <= piece.size(); ++cut) {
      SplitCandidate candidate = evidence_.candidate_at(piece, cut);
      if (candidate.probability <= 0) continue;
      candidate.cut += step.begin;
      if (candidate.probability > best.probability) best = candidate;
      if (steps_ != nullptr) step.candidates.push_back(std::move(candidate));
    }
    if (best.probability <= 0) return SplitReason::no_candidate;
    if (whole.statistics.proper_name) return SplitReason::proper_name;
    if (step.count >= kMinTellingCount && whole.statistics.capitalised < kMinNounShare) {
      return SplitReason::lower_case;
    }
    const bool is_part = piece.size() < form_.size();
    const double unit =
        is_part ? kPartCaution * (step.count + kPartCaution * whole.soft) : step.count;
    if (best.geometric_mean <= unit) return SplitReason::frequent;
    if (step.count >= kMinTellingCount && best.probability < step.whole_probability) {
      return SplitReason::improbable;
    }
    return SplitReason::split;
  }

  const Evidence evidence_;
  const OwnSplits& own_;
  std::string_view form_;
  std::vector<SplitStep>* steps_;
};

OwnSplits own_splits(const CompoundLists& lists) {
  OwnSplits own;
  for (const std::string& word : lists.whole) own[std::string(without_inflection(word))].clear();
  for (const std::vector<std::string>& parts : lists.split) {
    std::string word;
    std::vector<std::size_t> cuts;
    for (const std::string& part : parts) {
      if (!word.empty()) cuts.push_back(word.size());
      word += part;
    }
    const std::string_view base = without_inflection(word);
    // A last part that is but an ending would leave nothing behind the cut.
    while (!cuts.empty() && cuts.back() >= base.size()) cuts.pop_back();
    own[std::string(base)] = std::move(cuts);
  }
  return own;
}

std::vector<CompoundPart> parts_of(const Lexicon& lexicon, const OwnSplits& own,
                                   std::string_view form, std::vector<SplitStep>* steps) {
  std::vector<CompoundPart> parts;
  Search search(lexicon, own, form, steps);
  search.split(0, form.size(), parts);
  if (parts.size() < 2) return {};
  for (CompoundPart& part : parts) {
    if (part.base.empty()) part.base = form.substr(part.begin, part.end - part.begin);
  }
  return parts;
}

}  // namespace

std::string_view name_of(SplitReason reason) {
  switch (reason) {
    case SplitReason::split:
      return "split";
    case SplitReason::chain:
      return "chain";
    case SplitReason::listed:
      return "listed";
    case SplitReason::kept:
      return "kept";
    case SplitReason::unsuitable:
      return "unsuitable";
    case SplitReason::function_word:
      return "function-word";
    case SplitReason::no_candidate:
      return "no-candidate";
    case SplitReason::proper_name:
      return "proper-name";
    case SplitReason::lower_case:
      return "lower-case";
    case SplitReason::frequent:
      return "frequent";
    case SplitReason::improbable:
      return "improbable";
  }
  return {};
}

Splitter::Splitter(Lexicon lexicon)
    : lexicon_(std::move(lexicon)), own_(own_splits(lexicon_.lists())) {}

std::vector<CompoundPart> Splitter::split(std::string_view form) const {
  return parts_of(lexicon_, own_, form, nullptr);
}

SplitReport Splitter::explain(std::string_view form) const {
  SplitReport report;
  report.parts = parts_of(lexicon_, own_, form, &report.steps);
  return report;
}

}  // namespace depesche::analyse
