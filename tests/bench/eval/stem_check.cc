// SPDX-License-Identifier: GPL-2.0-or-later
// The changes of Snowball 3.0 to German, each as the reason of a difference.
#include "bench/eval/stem_check.h"

#include <depesche/error.h>
#include "analyse/fold.h"
#include "analyse/inflect.h"
#include "bench/eval/file_lines.h"

namespace depesche::bench {
namespace {

constexpr std::size_t kExamples = 4;

bool drop_ending(std::string& word, std::string_view ending) {
  if (!word.ends_with(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

// What 3.0 makes of "word", in terms of the older stemmer, which makes "old" of it. Empty: the rule
// does not apply.
using Predict = std::string (*)(const std::string& word, const std::string& old,
                                analyse::Stemmer& stemmer);

// "arbeitet": -et goes, as the first or as the second ending.
std::string without_et(const std::string&, const std::string& old, analyse::Stemmer&) {
  std::string stem = old;
  return drop_ending(stem, "et") ? stem : "";
}

// "abgewendet": the derivational ending behind which -et stood goes too.
std::string without_et_and_more(const std::string& word, const std::string& old,
                                analyse::Stemmer& stemmer) {
  const std::string stem = without_et(word, old, stemmer);
  return stem.empty() ? "" : stemmer.snowball(stem);
}

// "regeln", "regelns": -ln and -lns become -l.
std::string without_n_after_l(const std::string& word, const std::string& old, analyse::Stemmer&) {
  std::string stem = old;
  if (word.ends_with("ln") || word.ends_with("lns")) {
    drop_ending(stem, "s");
    if (drop_ending(stem, "n")) return stem;
  }
  return "";
}

// "ministerin": -erin and -erinnen go.
std::string masculine(const std::string& word, const std::string&, analyse::Stemmer& stemmer) {
  std::string stem = word;
  if (!stem.ends_with("erin") && !stem.ends_with("erinnen")) return "";
  if (!drop_ending(stem, "in")) drop_ending(stem, "innen");
  return stemmer.snowball(stem);
}

// "system": -em stays.
std::string system(const std::string& word, const std::string&, analyse::Stemmer&) {
  return word.ends_with("system") ? word : "";
}

// "kaese": ae, oe and ue are umlauts, except behind q.
std::string with_umlauts(const std::string& word, const std::string&, analyse::Stemmer& stemmer) {
  std::string umlauts;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string_view two = std::string_view(word).substr(i, 2);
    if (two == "qu" || two == "ae" || two == "oe" || two == "ue") {
      umlauts += two == "qu" ? "qu" : two == "ae" ? "ä" : two == "oe" ? "ö" : "ü";
      ++i;
    } else {
      umlauts += word[i];
    }
  }
  return umlauts == word ? "" : stemmer.snowball(umlauts);
}

struct Rule {
  const char* reason;
  Predict predict;
};
constexpr Rule kRules[] = {
    {"-et is removed", without_et},
    {"-et is removed, and what stands before it", without_et_and_more},
    {"-ln and -lns become -l", without_n_after_l},
    {"-erin and -erinnen are removed", masculine},
    {"-em stays in -system", system},
    {"ae, oe, ue are umlauts", with_umlauts},
};
constexpr std::size_t kRuleCount = std::size(kRules);

std::size_t rule_of(const std::string& word, const std::string& old, const std::string& published,
                    analyse::Stemmer& stemmer) {
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    if (kRules[i].predict(word, old, stemmer) == published) return i;
  }
  return kRuleCount;
}

std::vector<std::string> read_lines(const std::string& path) {
  std::vector<std::string> lines;
  for_each_line(path, [&](const FileLine& line) { lines.emplace_back(line.text); });
  return lines;
}

}  // namespace

StemCheck check_stems(const std::string& vocabulary_path, const std::string& stems_path) {
  const std::vector<std::string> words = read_lines(vocabulary_path);
  const std::vector<std::string> stems = read_lines(stems_path);
  if (words.size() != stems.size()) {
    throw Error(ErrorCode::bad_argument,
                vocabulary_path + " and " + stems_path + " have not as many lines: " +
                    std::to_string(words.size()) + " and " + std::to_string(stems.size()));
  }
  StemCheck check;
  for (const Rule& rule : kRules) check.differences.push_back({rule.reason, 0, 0, {}});
  check.differences.push_back({"not explained", 0, 0, {}});
  analyse::Stemmer stemmer;
  for (std::size_t i = 0; i < words.size(); ++i) {
    ++check.words;
    const std::string old = stemmer.snowball(words[i]);
    if (old == stems[i]) {
      ++check.agreeing;
      continue;
    }
    StemDifferences& found = check.differences[rule_of(words[i], old, stems[i], stemmer)];
    ++found.words;
    if (stemmer.stem(analyse::word_form(words[i])) == stems[i]) ++found.own;
    if (found.examples.size() < kExamples) {
      found.examples.push_back(words[i] + " " + old + "/" + stems[i]);
    }
  }
  return check;
}

void print_stem_check(std::ostream& out, const StemCheck& check) {
  out << check.agreeing << " of " << check.words << " stems are as published; the others, by rules "
      << "of newer versions\nwords\tby own steps\trule\texamples (installed/published)\n";
  for (const StemDifferences& row : check.differences) {
    out << row.words << "\t" << row.own << "\t" << row.reason;
    for (const std::string& example : row.examples) {
      out << (&example == &row.examples.front() ? "\t" : ", ") << example;
    }
    out << "\n";
  }
}

}  // namespace depesche::bench
