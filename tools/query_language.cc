// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-query help query: the query language in words and examples.
#include <depesche/searcher.h>
#include "tools/query_commands.h"

namespace depesche::tools {
namespace {

constexpr char kLanguage[] =
    R"(The query language

  krieg               the word in all its forms: Krieg, Kriegs, Kriege; also in
                      compounds, after the others: Ukrainekrieg, Kriegsende
  trainerwechsel      of a compound also its parts near each other: "Wechsel des
                      Trainers", unless in quotes; --no-compounds for neither
  =Krieg              this form only (capitals and ß/ss, ä/ae do not matter)
  syrien genf         both words; with --any: at least one. If fewer than three
                      articles have both, those with one are shown below them,
                      but not counted
  "kalter krieg"      the words in this order, side by side; a compound also
                      stands for its last part: "lange Ruhe", lange Waffenruhe
  "kalter krieg"~5    in this order, within five words
  syrien NEAR/5 genf  in any order, within five words
  krieg* *krieg *krieg*
                      words that begin with it, end with it, contain it;
                      *krieg is also the inflected Weltkriegs
  wort~1              words that differ in one letter (~2: in two)
  titel:krieg         in the title; so with the fields below
  quelle:(dpa ODER afp)
                      several values
  datum:2016-09..2016-10
                      days, months or years, from..to; one end may be open
  a AND b, a OR b, NOT a
                      or UND, ODER, NICHT; capitals only
  -krieg +syrien      without this word; with this word in any case
  (a OR b) c          parentheses
  syrien^2 genf       syrien counts twice for the ranking
  *                   every article

A query in the shell goes into single quotes; one that begins with a minus sign
comes after --.

Fields and their other names
)";

}  // namespace

std::string query_language_help() {
  std::string text = kLanguage;
  for (const std::vector<std::string>& names : query_fields()) {
    std::string row = "  ";
    for (const std::string& name : names) row += (&name == &names.front() ? "" : ", ") + name;
    text += row + "\n";
  }
  text += "\nFacets and filters:";
  std::size_t column = 20;
  for (const std::string& name : facet_fields()) {
    if (column + 1 + name.size() > 80) {
      text += "\n                   ";
      column = 19;
    }
    text += " " + name;
    column += 1 + name.size();
  }
  return text + "\n";
}

}  // namespace depesche::tools
