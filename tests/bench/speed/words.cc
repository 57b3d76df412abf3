// SPDX-License-Identifier: GPL-2.0-or-later
// Compounds, derivations and inflection of the synthetic archive's words.
#include "bench/speed/words.h"

#include <iterator>

#include "bench/speed/names.h"
#include "bench/speed/random.h"

namespace depesche::bench {
namespace {

struct NounRow {
  std::string_view word;
  char gender;
  std::string_view plural;
  std::string_view link;
};
using AdjectiveRow = std::string_view;
struct VerbRow {
  std::string_view present, infinitive, past, participle;
};

#include "bench/speed/word_tables.inc"

constexpr std::uint32_t kStems = std::size(kNouns);

std::string lower(std::string_view word) {
  std::string result(word);
  if (result[0] >= 'A' && result[0] <= 'Z') result[0] = static_cast<char>(result[0] + 32);
  if (result[0] == '\xC3') result[1] = static_cast<char>(result[1] + 32);  // Ä, Ö, Ü
  return result;
}

std::string upper(std::string_view word) {
  std::string result(word);
  capitalise(result, 0);
  return result;
}

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

Words::Words() {
  const auto stem = [](const NounRow& row) {
    std::string link(row.word);
    if (row.link == "-") {
      link.pop_back();  // Schule, Schulhof
    } else {
      link += row.link;
    }
    const bool weak = row.gender == 'm' && ends_with(std::string(row.plural), "en") &&
                      (row.link == "en" || row.link == "n");
    return Stem{row.gender,
                weak,
                {std::string(row.word), lower(row.word)},
                {std::string(row.plural), lower(row.plural)},
                {link, lower(link)}};
  };
  for (const NounRow& row : kNouns) nouns_.push_back(stem(row));
  deed_ = stem({"ung", 'f', "ungen", "s"});
  loan_[0] = stem({"or", 'm', "oren", ""});
  loan_[1] = stem({"ion", 'f', "ionen", "s"});
  for (const VerbRow& row : kVerbs) {
    verb_roots_.emplace_back(row.infinitive.substr(0, row.infinitive.size() - 2));
    verb_roots_upper_.push_back(upper(verb_roots_.back()));
  }
  for (const AdjectiveRow& row : kAdjectives) adjectives_upper_.push_back(upper(row));
}

Words::Plan Words::plan(std::uint32_t rank) const {
  if (rank < kStems) return {Shape::stem, &nouns_[rank], 0};
  const std::uint64_t bits = mix(rank, 1);
  const Stem* head = &part(nouns_, mix(rank, 2));
  // Pairs of stems are used up by the common ranks; rare words are longer, or from elsewhere.
  const bool rare = rank > 40000;
  const std::uint64_t chance = bits % 100;
  const std::uint64_t next = bits / 100;
  if (chance < (rare ? 22u : 34u)) return {Shape::two, head, next};
  if (chance < 36) return {Shape::three, head, next};
  if (chance < 52) return {Shape::deed, &deed_, rare ? next & ~std::uint64_t{1} : next | 1};
  if (chance < 57) return {Shape::quality, head, next};
  if (chance < 64) return {Shape::action, head, next};
  if (chance < 90) return {Shape::loan, &loan_[next % 2], next / 2};
  return {Shape::hyphen, head, next};
}

char Words::gender(std::uint32_t rank) const { return plan(rank).head->gender; }

void Words::deed_start(std::uint64_t bits, bool capital, std::string& out) const {
  const std::size_t at = out.size();
  const std::uint64_t prefix = bits % (std::size(kFirmPrefixes) + std::size(kLoosePrefixes));
  out += prefix < std::size(kFirmPrefixes) ? kFirmPrefixes[prefix]
                                           : kLoosePrefixes[prefix - std::size(kFirmPrefixes)];
  out += part(verb_roots_, bits / 32);
  if (capital) capitalise(out, at);
}

// All of a noun but its head; the head then begins with a small letter, but behind a hyphen.
void Words::before_head(const Plan& plan, std::string& out) const {
  switch (plan.shape) {
    case Shape::stem:
      break;
    case Shape::two:
      out += part(nouns_, plan.bits).link[0];
      break;
    case Shape::three:
      out += part(nouns_, plan.bits).link[0];
      out += part(nouns_, plan.bits / 1000).link[1];
      break;
    case Shape::deed: {
      const bool alone = (plan.bits & 1) != 0;
      if (!alone) out += part(nouns_, plan.bits / 4096).link[0];
      deed_start(plan.bits / 2, alone, out);
      break;
    }
    case Shape::quality:
      out += part(adjectives_upper_, plan.bits);
      break;
    case Shape::action:
      out += part(verb_roots_upper_, plan.bits);
      if (plan.bits % 3 == 0) out += part(nouns_, plan.bits / 1000).link[1];
      break;
    case Shape::loan: {
      append_syllables(plan.bits, plan.bits % 5 == 0 ? 3 : 2, out);
      out += part(kLoanConsonants, plan.bits / 65536);
      break;
    }
    case Shape::hyphen: {
      const auto name = static_cast<std::uint32_t>(plan.bits / 4 % 4000);
      if (plan.bits % 4 == 0) append_acronym(name, out);
      if (plan.bits % 4 == 1) append_surname(name, out);
      if (plan.bits % 4 == 2) append_place(name, out);
      if (plan.bits % 4 == 3) out += part(nouns_, plan.bits / 4).link[0];
      out += '-';
      break;
    }
  }
}

void Words::noun(std::uint32_t rank, Case kase, bool plural, std::string& out) const {
  const Plan word = plan(rank);
  before_head(word, out);
  const Stem& head = *word.head;
  const bool inside = word.shape != Shape::stem && word.shape != Shape::hyphen;
  if (plural) {
    out += head.plural[inside];
    if (kase == Case::dative && out.back() != 'n' && out.back() != 's') out += 'n';
    return;
  }
  out += head.singular[inside];
  if (kase == Case::nominative || head.gender == 'f') return;
  if (head.weak) {
    out += out.back() == 'e' ? "n" : "en";
  } else if (kase == Case::genitive) {
    out += ends_with(out, "s") || ends_with(out, "ß") || ends_with(out, "z") ? "es" : "s";
  }
}

void Words::adjective_stem(std::uint32_t rank, std::string& out) const {
  if (rank < std::size(kAdjectives)) {
    out += kAdjectives[rank];
    return;
  }
  const std::uint64_t bits = mix(rank, 3);
  switch (bits % 4) {
    case 0:  // herbeigeführt, versehend
      deed_start(bits / 4, false, out);
      out += bits / 4096 % 2 == 0 ? "end" : "t";
      break;
    case 1:  // länderübergreifend, arbeitsreich
      out += part(nouns_, bits / 4).link[1];
      out += part(kAdjectives, bits / 4096);
      break;
    default:
      out += part(nouns_, bits / 4).link[1];
      if (rank > 2000) out += part(nouns_, bits / 65536).link[1];
      out += part(kAdjectiveSuffixes, bits / 4096);
  }
}

void Words::adjective(std::uint32_t rank, Determiner before, Case kase, char gender,
                      std::string& out) const {
  adjective_stem(rank, out);
  const std::size_t column = gender == 'm' ? 0 : gender == 'f' ? 1 : gender == 'n' ? 2 : 3;
  const std::string_view ending =
      kEndings[static_cast<std::size_t>(before)][static_cast<std::size_t>(kase)][column];
  out += out.back() == 'e' ? ending.substr(1) : ending;
}

void Words::verb(std::uint32_t rank, VerbForm form, std::string& out) const {
  const VerbRow& row = kVerbs[rank % std::size(kVerbs)];
  std::uint64_t prefix = rank / std::size(kVerbs);
  const bool bare = prefix == 0;
  bool loose = false;
  if (!bare) {
    prefix = mix(prefix);
    // A loose prefix would leave a finite verb.
    loose = form >= VerbForm::infinitive && prefix % 2 == 0;
    out += loose ? part(kLoosePrefixes, prefix / 2) : part(kFirmPrefixes, prefix / 2);
  }
  switch (form) {
    case VerbForm::present:
      out += row.present;
      break;
    case VerbForm::present_plural:
    case VerbForm::infinitive:
      out += row.infinitive;
      break;
    case VerbForm::past:
      out += row.past;
      break;
    case VerbForm::past_plural:
      out += row.past;
      out += row.past.back() == 'e' ? "n" : "en";
      break;
    case VerbForm::participle:
      out += bare || loose ? row.participle : row.participle.substr(2);
      break;
  }
}

std::string_view Words::adverb(std::uint32_t rank) const {
  return kAdverbs[rank * std::size(kAdverbs) / 1000];
}

std::string_view Words::weekday(std::uint32_t day) const { return kDays[day]; }

}  // namespace depesche::bench
