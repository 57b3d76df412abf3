// SPDX-License-Identifier: GPL-2.0-or-later
// The inflections that Snowball's German stemmer does not know, as tables of endings.
#include "analyse/inflect.h"

#include <algorithm>
#include <cstddef>

#include "analyse/table.h"
#include "base/utf8.h"

namespace depesche::analyse {
namespace {

// U+00E0 to U+017F in order; '.' stands for a letter that stays or is handled apart.
constexpr std::string_view kBaseLetters =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"                                   // U+00E0 to U+00FF
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllll"  // U+0100 to U+0141
    "llnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";   // U+0142 to U+017F

void append_base_letter(std::string& out, char32_t c) {
  if (c == 0x0219 || c == 0x021B) {  // Romanian ș, ț
    out.push_back(c == 0x0219 ? 's' : 't');
  } else if (c >= 0xE0 && c < 0xE0 + kBaseLetters.size() && kBaseLetters[c - 0xE0] != '.') {
    out.push_back(kBaseLetters[c - 0xE0]);
  } else if (c == 0xE6) {
    out += "ae";
  } else if (c == 0x153) {
    out += "oe";
  } else {
    base::append_utf8(out, c);
  }
}

// Words whose ending -e, -en after u or o is an inflection: with "statu" and "statun" they would
// part.
constexpr std::string_view kNoUmlaut[] = {"statue",  "statuen", "revue", "revuen", "avenue",
                                          "avenuen", "avenues", "oboe",  "oboen",  "aloe"};

// Lucene's GermanNormalizationFilter: ae -> a, oe -> o, and ue -> u unless a vowel or q stands
// before it ("neue", "Bauer", "Quelle").
std::string without_umlauts(std::string_view word) {
  if (ends_with_any(word, kNoUmlaut)) return std::string(word);
  std::string out;
  out.reserve(word.size());
  enum class State { plain, no_umlaut, umlaut } state = State::plain;
  for (const char c : word) {
    if (c == 'e' && state == State::umlaut) {
      state = State::no_umlaut;
      continue;
    }
    out.push_back(c);
    if (c == 'a' || c == 'o') {
      state = State::umlaut;
    } else if (c == 'u') {
      state = state == State::plain ? State::umlaut : State::no_umlaut;
    } else if (c == 'e' || c == 'i' || c == 'q' || c == 'y') {
      state = State::no_umlaut;
    } else {
      state = State::plain;
    }
  }
  return out;
}

// Forms that no rule reaches, mostly because Snowball leaves words of three or four letters alone.
constexpr Rewrite kIrregularForms[] = {
    {"freie", "frei"},           {"freien", "frei"},     {"freier", "frei"},
    {"freies", "frei"},          {"freiem", "frei"},     {"laien", "laie"},
    {"schreie", "schrei"},       {"schreien", "schrei"}, {"prinzipien", "prinzip"},
    {"materialien", "material"}, {"busse", "bus"},       {"bussen", "bus"},
    {"busses", "bus"},           {"opern", "oper"},      {"adern", "ader"},
    {"feiern", "feier"},         {"ufern", "ufer"},
};

// Adjectives that change their stem before an ending: "hohe", "höher", "teure", "dunkle". "Höhe"
// is a noun and keeps its oe.
constexpr Rewrite kAdjectives[] = {
    {"hoh", "hoch"},   {"hoeher", "hoch"},  {"teur", "teuer"}, {"edl", "edel"},
    {"uebl", "uebel"}, {"dunkl", "dunkel"}, {"eitl", "eitel"},
};

// Nouns and names in -er that are not what their beginning says: without the er a camp would be a
// situation. So are their compounds: "Flüchtlingslager", "Bürgermeister".
constexpr std::string_view kErStems[] = {
    "lager", "leber", "meister", "messer", "wetter", "poster", "butter", "kammer", "leder",
};
constexpr std::string_view kNoErStems[] = {"klager", "schlager", "kleber"};

// Singulars that change their ending in the plural are stemmed as the plural: "Virus" as "Viren".
// Not "Studium" and "Datum": "Studien" and "Daten" have other singulars or meanings.
constexpr Rewrite kForeignSingulars[] = {
    {"ium", "ien"},         {"uum", "uen"},           {"museum", "museen"},
    {"zentrum", "zentren"}, {"spektrum", "spektren"}, {"forum", "foren"},
    {"album", "alben"},     {"endum", "enden"},       {"universum", "universen"},
    {"votum", "voten"},     {"virus", "viren"},       {"smus", "smen"},
    {"thmus", "thmen"},     {"zyklus", "zyklen"},     {"mythos", "mythen"},
    {"thema", "themen"},    {"firma", "firmen"},      {"drama", "dramen"},
    {"villa", "villen"},    {"konto", "konten"},      {"risiko", "risiken"},
    {"stadion", "stadien"}, {"praxis", "praxen"},     {"dosis", "dosen"},
    {"skala", "skalen"},    {"pizza", "pizzen"},      {"lexikon", "lexika"},
    {"visum", "visa"},
};
constexpr std::string_view kOwnSingulars[] = {"studium", "stadium", "addendum"};

}  // namespace

std::span<const Rewrite> adjective_rewrites() { return kAdjectives; }

std::span<const Rewrite> foreign_singular_rewrites() { return kForeignSingulars; }

std::string base_letters(std::string_view form) {
  const bool ascii = std::all_of(form.begin(), form.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return without_umlauts(form);
  std::string letters;
  for (std::size_t offset = 0; offset < form.size();) {
    append_base_letter(letters, base::decode_utf8(form, offset, offset));
  }
  return without_umlauts(letters);
}

bool replace_irregular(std::string& word) {
  for (const Rewrite& row : kIrregularForms) {
    if (word == row.from) {
      word = row.to;
      return true;
    }
  }
  return false;
}

void restore_adjective(std::string& form) {
  const std::string_view base = without_adjective_ending(form);
  std::string_view positive = base;
  if (positive.ends_with("er")) positive.remove_suffix(2);  // "teurere"
  for (const Rewrite& row : kAdjectives) {
    if (form == row.from || base == row.from ||
        (positive == row.from && base.size() < form.size())) {
      form = row.to;
      return;
    }
  }
  // "flexible" as "flexibel", "akzeptabler" as "akzeptabel".
  const bool able = positive.ends_with("abl") || positive.ends_with("ibl");
  if (able && positive.size() > 5 && positive.size() < form.size()) {
    form.resize(positive.size() - 1);
    form += "el";
  }
}

void replace_foreign_singular(std::string& word) {
  const std::string_view singular(word.data(), word.size() - (word.ends_with("ums") ? 1 : 0));
  if (ends_with_any(singular, kOwnSingulars)) return;
  for (const Rewrite& row : kForeignSingulars) {
    for (const std::size_t genitive : {0, 1}) {
      const std::size_t length = row.from.size() + genitive;
      if (word.size() < length || (genitive == 1 && word.back() != 's')) continue;
      const std::size_t begin = word.size() - length;
      if (word.compare(begin, row.from.size(), row.from) != 0) continue;
      word.replace(begin, length, row.to);
      return;
    }
  }
}

void cut_final_n(std::string& word) {
  // "Handeln" is not the "Handel", and "einzelne" keep their n.
  if (word.starts_with("handeln") || word.starts_with("einzeln")) return;
  const std::size_t s = word.ends_with('s') ? 1 : 0;
  static constexpr std::string_view kEndings[] = {"eln", "herrn", "nachbarn"};
  const std::string_view dative(word.data(), word.size() - s);
  if (dative.size() > kEndings[0].size() && ends_with_any(dative, kEndings)) {
    word.resize(word.size() - 1 - s);
  }
}

// Snowball itself cuts an s behind b d f g h k l m n r t.
void cut_foreign_s(std::string& word) {
  constexpr std::size_t kMinLength = 5;  // "Gas", "Glas" stay
  constexpr std::string_view kBefore = "acijopvwy";
  // An s of the stem: other inflections keep it ("Kreise", "arbeitslose"), or without it the word
  // would be another ("Hamas", "Hama").
  static constexpr std::string_view kKept[] = {
      "eis",        "nis",     "urbis",   "ibis",   "sis",      "los",    "aos",
      "rigoros",    "famos",   "kurios",  "dubios", "grandios", "furios", "virtuos",
      "burschikos", "kosmos",  "davos",   "gas",    "glas",     "gras",   "was",
      "hamas",      "atlas",   "ananas",  "texas",  "kansas",   "thomas", "lukas",
      "andreas",    "nicolas", "jonas",   "carlos", "marcos",   "vegas",  "caracas",
      "paris",      "gips",    "schnaps", "raps",   "klaps",    "mops",   "kollaps"};
  // The other way round. Behind u an s nearly always belongs to the stem ("Haus", "Bonus").
  static constexpr std::string_view kCut[] = {
      "eaus",  "ieus",  "baus",  "daus",    "staus",  "tabus", "menus", "akkus", "kanus",
      "iglus", "dokus", "jahus", "moskaus", "schaus", "inis",  "kilos", "silos"};
  // Words of four letters.
  static constexpr std::string_view kShort[] = {"abos", "apps", "zoos", "pkws", "lkws"};
  if (is_any(word, kShort)) word.pop_back();
  if (word.size() < kMinLength || word.back() != 's') return;
  const bool foreign =
      kBefore.find(word[word.size() - 2]) != std::string_view::npos && !ends_with_any(word, kKept);
  if (foreign || ends_with_any(word, kCut)) word.pop_back();
}

bool is_er_stem(std::string& word) {
  std::string_view base = word;
  if (base.ends_with("ern") || base.ends_with("ers")) base.remove_suffix(1);
  if (!ends_with_any(base, kErStems) || ends_with_any(base, kNoErStems)) return false;
  word.resize(base.size());
  return true;
}

bool is_own_stem(std::string_view word) {
  static constexpr std::string_view kEndings[] = {
      "system",  "problem", "theorem", "emblem",    "ekzem",  "diadem", "totem",
      "tandem",  "requiem", "moslem",  "jerusalem", "extrem", "bequem", "konzern",
      "modern",  "bayern",  "pommern", "paradies",  "kurs",   "puls",   "vers",
      "konsens", "dissens", "immens",  "keks",      "krebs",  "wuchs"};
  // These are endings of other words: "Apfels", "Wintern", "Organs", "Versuchs". "Ostern" would be
  // "Osten".
  static constexpr std::string_view kWords[] = {
      "intern", "extern", "ostern", "nuchtern", "schuchtern", "einzeln", "fels", "hals",
      "gans",   "fuchs",  "dachs",  "lachs",    "luchs",      "wachs",   "zins", "leitzins"};
  return ends_with_any(word, kEndings) || is_any(word, kWords);
}

}  // namespace depesche::analyse
