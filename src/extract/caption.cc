// SPDX-License-Identifier: GPL-2.0-or-later
// Picture credits ("Foto: Peter Kneffel/dpa", "© AFP"): they tell a caption, never the source.
#include "extract/caption.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "base/utf8.h"
#include "extract/agencies.h"
#include "extract/credit.h"
#include "extract/names.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kLongestCaption = 700;  // bytes
constexpr std::size_t kLongestCredit = 140;

// What a picture credit starts with, in lower case.
constexpr std::string_view kLabels[] = {"foto:",
                                        "fotos:",
                                        "bild:",
                                        "bilder:",
                                        "symbolbild:",
                                        "symbolfoto:",
                                        "archivbild:",
                                        "archivfoto:",
                                        "bildrechte:",
                                        "bildquelle:",
                                        "rubriklistenbild:",
                                        "grafik:",
                                        "fotograf:",
                                        "fotografin:",
                                        "illustration:",
                                        "bildnachweis:",
                                        "foto :",
                                        "bild :",
                                        "titelbild:",
                                        "bild ©",
                                        "foto ©",
                                        "copyright ",
                                        "©",
                                        "(c) "};

// Picture agencies that stand at the end without a label.
constexpr std::string_view kPictureAgencies[] = {
    "picture alliance", "picture-alliance", "imago",        "imago images", "getty images",
    "dpa-bildfunk",     "keystone",         "shutterstock", "adobe stock"};

// The last place of "label" in "text" from which on a picture credit would not be too long. Found
// from the front, which goes from one first letter of the label to the next.
std::size_t find_last(std::string_view text, std::string_view label) {
  std::size_t found = std::string_view::npos;
  std::size_t at = text.size() - std::min(text.size(), kLongestCredit);
  while ((at = text.find(label, at)) != std::string_view::npos) found = at++;
  return found;
}

// The start of the last label in "lower" that may begin a picture credit: at the start, behind a
// sentence or a bracket, or glued to a sentence as pages do ("tragen.Foto: …").
std::size_t labelled_credit(std::string_view lower) {
  std::size_t found = std::string_view::npos;
  for (const std::string_view label : kLabels) {
    const std::size_t at = find_last(lower, label);
    if (at == std::string_view::npos) continue;
    const std::string_view before = trim_right(lower.substr(0, at));
    const bool starts = before.empty() || before.ends_with('(') || before.ends_with('|') ||
                        before.ends_with(',') || ends_sentence(before) || label == "©" ||
                        label == "bildrechte:";
    if (starts) found = std::min(found, at);
  }
  if (found != std::string_view::npos && found > 0 && lower[found - 1] == '(') --found;
  return found;
}

// True for "Swen Pfoertner/Reuters", "AFP / JORGE GUERRERO", "KEYSTONE/EPA".
bool is_unlabelled_credit(std::string_view text) {
  const std::string lower = base::to_lower(text);
  for (const std::string_view agency : kPictureAgencies) {
    if (lower == agency || lower.starts_with(std::string(agency) + "/") ||
        lower.starts_with(std::string(agency) + " /")) {
      return true;
    }
  }
  if (text.find('/') == std::string_view::npos) return false;
  const std::vector<Name> names = read_names(text);
  const bool plain = std::all_of(names.begin(), names.end(), [](const Name& name) {
    return name.kind != NameKind::unknown && name.kind != NameKind::site &&
           name.kind != NameKind::number;
  });
  return plain && has(names, NameKind::person) && has(names, NameKind::agency);
}

// The start of an unlabelled picture credit behind the last sentence of "line".
std::size_t unlabelled_credit(std::string_view line) {
  if (line.size() <= kLongestCredit && is_unlabelled_credit(line)) return 0;
  std::size_t at = line.size();
  for (int candidate = 0; candidate < 8; ++candidate) {
    at = line.find_last_of(' ', at - 1);
    if (at == std::string_view::npos || at == 0 || line.size() - at > kLongestCredit) break;
    if (ends_sentence(line.substr(0, at)) && is_unlabelled_credit(trim(line.substr(at)))) return at;
  }
  return std::string_view::npos;
}

// "Im Plenarsaal Foto: dpa", "Das Stadion IMAGO / Erika Beispiel": a label or a picture agency
// behind no sentence, if nothing but names follows.
std::size_t inner_credit(std::string_view line) {
  for (const std::string_view label : {" Foto: ", " IMAGO / ", " IMAGO/", " imago images / ",
                                       " picture alliance / ", " picture alliance/"}) {
    const std::size_t at = find_last(line, label);
    if (at == std::string_view::npos) continue;
    const std::vector<Name> names = read_names(line.substr(at + label.size()));
    const bool only_names = std::all_of(names.begin(), names.end(), [](const Name& name) {
      return name.kind == NameKind::agency || name.kind == NameKind::person;
    });
    if (only_names && !names.empty()) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<std::string> parse_caption(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestCaption) return std::nullopt;
  const std::string lower = base::to_lower(line);
  std::size_t start = labelled_credit(lower);
  if (start != std::string_view::npos && lower.size() == line.size()) {
    const std::string_view credit = line.substr(start);
    // "© dpa-infocom" is the text's; a credit has few words and is no sentence.
    if (credit.find("dpa-infocom") != std::string_view::npos) return std::nullopt;
    if (is_house_copyright(credit)) return std::nullopt;
    if (words(credit).size() <= 14) return std::string(trim(line.substr(0, start)));
  }
  start = inner_credit(line);
  if (start == std::string_view::npos) start = unlabelled_credit(line);
  if (start == std::string_view::npos) return std::nullopt;
  // "Quelle: Getty Images/Sean Gallup", "Die Ministerin in Berlin. Quelle : Bodo Marks/dpa"
  std::string_view caption = trim(line.substr(0, start));
  for (const std::string_view label : {"Quelle:", "Quelle :", "("}) {
    if (caption.ends_with(label)) caption = trim(caption.substr(0, caption.size() - label.size()));
  }
  return std::string(caption);
}

}  // namespace depesche::extract
