// SPDX-License-Identifier: GPL-2.0-or-later
// Templates of sentences and noun phrases of the synthetic archive.
#include "bench/speed/sentences.h"

#include <algorithm>
#include <iterator>

#include "bench/speed/names.h"

namespace depesche::bench {
namespace {

// Shares of the octaves of ranks (of 4,096), nearly flat as by Zipf's law, then bending down.
// Fitted to what real news show (corpus.h).
const Ranks kNounRanks({25,  50,  90,  140, 190, 240, 270, 300, 320, 335, 345, 340, 320,
                        280, 230, 180, 140, 100, 70,  48,  34,  24,  16,  5,   4});
const Ranks kAdjectiveRanks({60,  110, 180, 260, 330, 400, 430, 430, 400, 360, 310, 250, 190,
                             140, 95,  60,  35,  20,  12,  8,   6,   4,   3,   2,   1});
const Ranks kVerbRanks({90, 170, 300, 420, 520, 590, 600, 520, 400, 280, 206});
const Ranks kNameRanks({20,  30,  60,  100, 150, 200, 260, 310, 340, 360, 360, 350, 320,
                        290, 250, 210, 160, 120, 80,  50,  35,  20,  12,  6,   3});

struct Preposition {
  std::string_view word, with_dem, with_der;  // "in", "im", "": no short form
};

#include "bench/speed/sentence_tables.inc"

void word(std::string_view text, std::string& out) {
  out += text;
  out += ' ';
}

std::size_t column_of(char gender, bool plural) {
  return plural ? 3 : gender == 'm' ? 0 : gender == 'f' ? 1 : 2;
}

}  // namespace

Story::Story(std::uint64_t seed, std::uint32_t topic_) : topic(topic_) {
  Random random(mix(seed, 11));
  for (std::uint32_t& person : persons) person = kNameRanks.draw(random, topic);
  for (std::uint32_t& place : places) place = kNameRanks.draw(random, topic);
  for (std::uint32_t& noun : nouns) noun = kNounRanks.draw(random, topic);
}

Sentences::Template Sentences::parse(std::string_view text) {
  Template result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view item = text.substr(0, end);
    const bool slot = item.size() == 1 && item[0] >= 'A' && item[0] <= 'Z';
    result.push_back(slot ? Item{item[0], {}} : Item{0, item});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

Sentences::Sentences() {
  for (const std::string_view text : kMain) main_.push_back(parse(text));
  for (const std::string_view text : kAdded) added_.push_back(parse(text));
  for (const std::string_view text : kHeadlines) headlines_.push_back(parse(text));
}

std::uint32_t Sentences::noun_rank(const Story& story, Random& random) const {
  const std::uint32_t chance = random.below(100);
  if (chance < 18) return random.pick(story.nouns);
  return chance < 58 ? kNounRanks.draw(random, story.topic) : kNounRanks.draw(random);
}

void Sentences::noun_phrase(Case kase, const Story& story, Random& random, bool& plural, int depth,
                            std::string& out) const {
  if (random.percent(11)) {
    append_surname(random.percent(60) ? random.pick(story.persons) : kNameRanks.draw(random), out);
    if (kase == Case::genitive && out.back() != 's') out += 's';
    out += ' ';
    plural = false;
    return;
  }
  const std::uint32_t rank = noun_rank(story, random);
  const char gender = words_.gender(rank);
  plural = random.percent(36);
  const std::size_t column = column_of(gender, plural);
  const auto row = static_cast<std::size_t>(kase);
  const std::uint32_t chance = random.below(100);
  Determiner before = Determiner::definite;
  if (chance < 46) {
    word(kArticles[0][row][column], out);
  } else if (chance < 62) {
    before = plural ? Determiner::none : Determiner::indefinite;
    if (!plural) word(kArticles[1][row][column], out);
  } else if (chance < 66) {
    word(kArticles[2][row][column], out);
  } else if (chance < 71) {
    before = Determiner::indefinite;
    out += random.pick(kPossessives);
    word(kPossessiveEndings[row][column], out);
  } else {
    before = Determiner::none;
  }
  // What is said of a thing is often the same.
  const bool usual = random.percent(25);
  if (usual || random.percent(27)) {
    const std::uint32_t which = usual ? static_cast<std::uint32_t>(mix(rank, 8) % 120)
                                      : kAdjectiveRanks.draw(random, story.topic);
    words_.adjective(which, before, kase, plural ? 'p' : gender, out);
    out += ' ';
  }
  words_.noun(rank, kase, plural, out);
  out += ' ';
  if (depth > 1) return;
  const std::uint32_t more = random.below(100);
  bool inner = false;
  if (more < 12) {
    noun_phrase(Case::genitive, story, random, inner, depth + 1, out);
  } else if (more < 22) {
    out += "und ";
    noun_phrase(kase, story, random, inner, depth + 1, out);
    plural = true;
  } else if (more < 30) {
    dative_place(story, random, depth + 1, out);
  }
}

void Sentences::dative_place(const Story& story, Random& random, int depth,
                             std::string& out) const {
  const Preposition& preposition = random.pick(kDative);
  if (random.percent(14)) {
    word(preposition.word, out);
    append_place(random.pick(story.places), out);
    out += ' ';
    return;
  }
  const std::size_t at = out.size();
  bool plural = false;
  noun_phrase(Case::dative, story, random, plural, depth, out);
  std::string_view short_form;
  if (out.compare(at, 4, "dem ") == 0) short_form = preposition.with_dem;
  if (out.compare(at, 4, "der ") == 0) short_form = preposition.with_der;
  if (!short_form.empty()) {
    out.replace(at, 3, short_form);
  } else {
    out.insert(at, " ");
    out.insert(at, preposition.word);
  }
}

void Sentences::accusative_place(const Story& story, Random& random, int depth,
                                 std::string& out) const {
  word(random.pick(kAccusative), out);
  bool plural = false;
  noun_phrase(Case::accusative, story, random, plural, depth, out);
}

void Sentences::slot(char slot, const Story& story, Random& random, bool& plural,
                     std::string& out) const {
  bool inner = false;
  switch (slot) {
    case 'S':
      noun_phrase(Case::nominative, story, random, plural, 0, out);
      return;
    case 'A':
      noun_phrase(Case::accusative, story, random, inner, 0, out);
      return;
    case 'T':
      dative_place(story, random, 0, out);
      return;
    case 'Q':
      accusative_place(story, random, 0, out);
      return;
    case 'V': {
      const VerbForm forms[] = {VerbForm::present, VerbForm::past, VerbForm::present_plural,
                                VerbForm::past_plural};
      words_.verb(kVerbRanks.draw(random, story.topic),
                  forms[(plural ? 2u : 0u) + (random.percent(40) ? 1u : 0u)], out);
      break;
    }
    case 'I':
      words_.verb(kVerbRanks.draw(random), VerbForm::infinitive, out);
      break;
    case 'Z':
      words_.verb(kVerbRanks.draw(random), VerbForm::participle, out);
      break;
    case 'K':
      words_.adjective_stem(kAdjectiveRanks.draw(random), out);
      break;
    case 'J':
      out += words_.adverb(std::min(random.below(1000), random.below(1000)));
      break;
    case 'M': {
      const std::uint32_t person = random.pick(story.persons);
      append_first_name(person, out);
      out += ' ';
      append_surname(person, out);
      break;
    }
    case 'F':
      append_surname(random.pick(story.persons), out);
      break;
    case 'O':
      append_place(random.pick(story.places), out);
      break;
    case 'W':
      out += words_.weekday(random.below(7));
      break;
    default:
      out += std::to_string(random.percent(30) ? 1980 + random.below(45)
                                               : std::min(random.below(2000), random.below(100)));
  }
  out += ' ';
}

void Sentences::fill(const Template& items, const Story& story, Random& random,
                     std::string& out) const {
  bool plural = false;
  bool glue = false;  // behind an opening quotation mark
  for (const Item& item : items) {
    if (item.slot != 0) {
      slot(item.slot, story, random, plural, out);
      continue;
    }
    const bool closes =
        item.text == "," || item.text == ":" || item.text == "“" || (item.text == "\\\"" && glue);
    if (closes && out.back() == ' ') out.pop_back();
    out += item.text;
    const bool opens = item.text == "„" || (item.text == "\\\"" && !glue);
    if (item.text == "\\\"") glue = !glue;
    if (!opens) out += ' ';
  }
}

void Sentences::sentence(const Story& story, Random& random, std::string& out) const {
  const std::size_t at = out.size();
  fill(random.pick(main_), story, random, out);
  while (random.percent(36)) {
    const Template& added = random.pick(added_);
    if (added[0].slot == 0 && added[0].text == "," && out.back() == ' ') out.pop_back();
    fill(added, story, random, out);
  }
  capitalise(out, at);
  out.back() = '.';
  out += ' ';
}

void Sentences::headline(const Story& story, Random& random, std::string& out) const {
  const std::size_t at = out.size();
  fill(random.pick(headlines_), story, random, out);
  capitalise(out, at);
  out.pop_back();
}

}  // namespace depesche::bench
