// SPDX-License-Identifier: GPL-2.0-or-later
// Finite forms and participles of weak verbs: which -t and -et belong to them.
#include "analyse/verb.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "analyse/table.h"

namespace depesche::analyse {
namespace {

// What stands before the t of verbs and hardly ever before that of nouns and adjectives. Where
// both occur ("macht", "meint", "baut" and "Haut") longer pieces stand here, or the verb stays
// apart.
constexpr std::string_view kBeforeT[] = {
    // sagt, lebt, kommt, nimmt, alarmiert, versäumt, lehnt, warnt, kennt, gewinnt
    "g", "b", "mm", "hm", "ier", "aeum", "hn", "rn", "enn", "inn",
    // zählt, stellt, spielt, urteilt, holt, kehrt, fährt, führt, erklärt, hört, stört
    "hl", "ll", "iel", "eil", "hol", "ehr", "aehr", "uehr", "klaer", "hoer", "stoer",
    // weckt, wirkt, merkt, lenkt, streikt, sinkt, impft, hofft, kauft, läuft, prüft, ruft
    "ck", "irk", "erk", "enk", "eik", "sink", "pf", "ff", "auf", "aeuf", "pruef", "ruf",
    // forscht, schützt, tanzt, kürzt, lässt (and größte), reist, weist
    "sch", "tz", "nz", "uerz", "ss", "reis", "weis",
    // braucht, bräuchte, reicht, weicht, gleicht, streicht, besucht, versucht, untersucht
    "auch", "braeuch", "reich", "weich", "gleich", "streich", "besuch", "versuch", "tersuch",
    // geht, zieht, droht, leiht, baut, schaut, freut, betreut
    "eh", "ieh", "oh", "eih", "bau", "schau", "freu", "treu"};
// Nouns, adjectives and numerals that end like them. "Heißt" would be "heiß", "vereinigt" a
// "Verein".
constexpr std::string_view kNoVerb[] = {"heisst", "zehnt",     "gesamt", "vogt",
                                        "voigt",  "naeht",     "maerkt", "draeht",
                                        "dreist", "vereinigt", "kaernt", "zuletzt"};
constexpr std::string_view kNoVerbWords[] = {"letzt", "vorletzt", "viert", "ernt",
                                             "sollt", "wollt",    "nackt"};
// The same before the -elt and -ert of verbs in -eln and -ern: sammelt, ändert, verbessert ...
constexpr std::string_view kBeforeElt[] = {"b", "d", "f", "g", "h", "k",
                                           "m", "n", "p", "r", "s", "t"};
constexpr std::string_view kNoElt[] = {"schel"};
constexpr std::string_view kBeforeErt[] = {"d",    "t",      "g",   "bess", "oess", "aess", "aeuss",
                                           "uess", "lief",   "opf", "au",   "eu",   "ei",   "inn",
                                           "sich", "speich", "mm",  "erob", "lock"};
constexpr std::string_view kNoErt[] = {"hunder"};

// What stands before the ge- of participles, which are no form of their infinitive: "abgelehnt".
constexpr std::string_view kSeparable[] = {"",    "ab",    "an",     "auf",  "aus",     "bei",
                                           "dar", "durch", "ein",    "fest", "fort",    "her",
                                           "hin", "los",   "nach",   "um",   "unter",   "ueber",
                                           "vor", "weg",   "weiter", "zu",   "zurueck", "zusammen"};
constexpr std::string_view kGeVerbs[] = {"geh",     "gewinn",   "gehoer",  "gelang", "genueg",
                                         "gefaell", "genehmig", "gewaehr", "geling"};

constexpr std::size_t kMinBase = 3;

bool has_participle_prefix(std::string_view base) {
  if (is_any(base, kGeVerbs)) return false;
  return std::any_of(std::begin(kSeparable), std::end(kSeparable), [base](std::string_view prefix) {
    return base.starts_with(prefix) && base.substr(prefix.size()).starts_with("ge") &&
           !base.substr(prefix.size()).starts_with("geh");  // "ausgeht"
  });
}

// "geht's", "geimpfter", "beliebteren", "beliebteste" up to their t. An s may also be that of a
// name, which is no verb but must keep its genitive: "Voigts".
std::string_view without_endings(std::string_view form) {
  if (form.ends_with("ts")) return form.substr(0, form.size() - 1);
  const std::string_view bare = without_adjective_ending(form);
  if (bare.size() == form.size()) return form;
  if (bare.ends_with("ter")) return bare.substr(0, bare.size() - 2);
  if (bare.ends_with("test")) return bare.substr(0, bare.size() - 3);
  return bare;
}

}  // namespace

void restore_infinitive(std::string& form) {
  const std::string_view participle = without_endings(form);
  if (!participle.ends_with('t') || participle.size() <= kMinBase ||
      ends_with_any(participle, kNoVerb) || is_any(participle, kNoVerbWords)) {
    return;
  }
  const std::string_view base = participle.substr(0, participle.size() - 1);
  const bool has_vowel = base.find_first_of("aeiouy") != std::string_view::npos;
  if (!has_vowel || has_participle_prefix(base)) return;
  const std::string_view before = base.substr(0, base.size() - 2);
  std::string_view ending;
  if ((base.ends_with("el") && before.size() >= 2 && ends_with_any(before, kBeforeElt) &&
       !ends_with_any(base, kNoElt)) ||
      (base.ends_with("er") && ends_with_any(before, kBeforeErt) && !ends_with_any(base, kNoErt))) {
    ending = "n";
  } else if (ends_with_any(base, kBeforeT)) {
    ending = "en";
  } else {
    return;
  }
  form.resize(base.size());
  form += ending;
}

// As Snowball 3 does it. Not behind other letters: "Gebet", "Gebiet", "Prophet".
void cut_et(std::string& word) {
  constexpr std::string_view kBefore = "dfgklmnrstz";
  static constexpr std::string_view kKept[] = {"geordnet", "internet", "planet", "ticket", "tret"};
  std::string_view base = word;
  base = base.ends_with('s') && !base.ends_with("es") ? base.substr(0, base.size() - 1)
                                                      : without_adjective_ending(base);
  if (!base.ends_with("et") || ends_with_any(base, kKept)) return;
  base.remove_suffix(2);
  const bool short_word = base.size() < 3 || base.find_first_of("aeiouy") >= base.size() - 1;
  if (!short_word && kBefore.find(base.back()) != std::string_view::npos) word.resize(base.size());
}

}  // namespace depesche::analyse
