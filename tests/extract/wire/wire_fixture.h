// SPDX-License-Identifier: GPL-2.0-or-later
// One message of an agency in every wire format, and the way from bytes to article.
#ifndef DEPESCHE_TESTS_EXTRACT_WIRE_WIRE_FIXTURE_H_
#define DEPESCHE_TESTS_EXTRACT_WIRE_WIRE_FIXTURE_H_

#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "read/format.h"

namespace depesche::tests {

// What reading "text" as "format" and understanding it gives, record by record; problems of reading
// are rejects.
inline std::vector<extract::Extraction> extract_text(const char* format, std::string_view text,
                                                     bool explain = false) {
  std::vector<extract::Extraction> results;
  std::istringstream stream{std::string(text)};
  read::ReadCounts counts;
  const auto input = read::stream_input(stream, counts.bytes);
  const read::Origin origin;
  const read::ReadLimits limits;
  const read::TableOptions table;
  const std::function<void(const read::ReadProblem&)> on_problem =
      [&](const read::ReadProblem& problem) {
        results.emplace_back();
        results.back().reject = problem.reason;
      };
  const auto reader =
      read::find_format(format)->make_reader({*input, origin, limits, table, counts, on_problem});
  extract::ExtractOptions options;
  options.explain = explain;
  while (const auto record = reader->next()) results.push_back(extract::extract(*record, options));
  return results;
}

// The first of these.
inline extract::Extraction extract_one(const char* format, std::string_view text,
                                       bool explain = false) {
  const std::vector<extract::Extraction> results = extract_text(format, text, explain);
  return results.empty() ? extract::Extraction() : results.front();
}

inline std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "|") + value;
  return text;
}

// A flood in a small town, in own words and the shape of real messages.
inline constexpr char kDpaJson[] = R"({
  "format": "digitalwires@0.9.1", "type": "composite", "version": 2,
  "urn": "urn:newsml:dpa.com:20090101:240607-930-100001",
  "version_created": "2024-06-07T18:32:10+02:00", "updated": "2024-06-07T16:40:00Z",
  "pubstatus": "usable", "signal": "sig:correction", "embargoed": null, "language": "de",
  "urgency": 3, "kicker": "Hochwasser", "headline": "Pegel der Fulda sinkt - Brücke bleibt gesperrt",
  "subhead": null, "teaser": "Nach drei Tagen Regen entspannt sich die Lage. Die Stadt bleibt vorsichtig.",
  "byline": "Von Erika Muster und Max Beispiel, dpa", "dateline": "Melsungen (dpa/lhe) - ",
  "article_html": "<section class=\"main\"><p>Der Pegel der Fulda ist am Freitag erstmals wieder gefallen. Die Bartenwetzerbrücke bleibt nach Angaben der Stadt bis Montag gesperrt.</p><h2>Keller leergepumpt</h2><p>Helfer pumpten mehr als hundert Keller leer.<br/>Verletzt wurde niemand. </p><table><tr><td>Pegel Melsungen</td><td>3,10 Meter</td></tr></table></section>",
  "infobox_html": null, "linkbox_html": "<section class=\"linkbox\"><ul><li>Pegel im Netz</li></ul></section>",
  "creditline": "dpa", "autopublishnotice": null,
  "notepad": {"header_html": "<h3>Notizblock</h3>", "nonpublic_html": "<p>Kontakte</p>"},
  "ednotes": [
    {"role": "dpaednoterole:closingline", "ednote": "dpa mu/be yyhe a3 xy"},
    {"role": "dpaednoterole:correctionshort", "ednote": "Die Brücke ist bis Montag gesperrt, nicht bis Sonntag."}],
  "associations": [{"type": "image", "caption": "Sandsäcke am Ufer der Fulda.", "creditline": "Foto Beispiel/dpa"}],
  "categories": [
    {"type": "dnltype:wire", "name": "hes", "qcode": "dpasrv:hes"},
    {"type": "dnltype:creator", "name": "muster.erika", "qcode": null},
    {"type": "dnltype:geosubject", "name": "Hessen", "qcode": "dpaarea:7", "rank": 1},
    {"type": "dnltype:dpasubject", "name": "Hochwasser", "qcode": "dpasubject:1", "rank": 1},
    {"type": "dnltype:dpasubject", "name": "Wetter", "qcode": "medtop:17000000", "rank": 2},
    {"type": "dnltype:keyword", "name": "Fulda", "qcode": null, "rank": 1},
    {"type": "dnltype:desk", "name": "vm", "qcode": "dpacat:vm"},
    {"type": "dnltype:genre", "name": "KORR-Bericht", "qcode": "dpatextgenre:14"},
    {"type": "dnltype:poi", "name": "Rathaus, Am Markt 1, Melsungen", "qcode": null}]
})";

inline constexpr char kNewsmlG2[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
 <header><sent>2024-06-07T18:33:00+02:00</sent></header>
 <itemSet>
  <newsItem guid="urn:newsml:dpa.com:20090101:240607-930-100001" version="2" xml:lang="de">
   <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="dnlprov:dpa"><name>dpa</name></provider>
    <versionCreated>2024-06-07T18:32:10+02:00</versionCreated>
    <pubStatus qcode="stat:usable"/>
    <edNote role="dpaednoterole:closingline">dpa mu/be yyhe a3 xy</edNote>
    <edNote role="dpaednoterole:correctionshort">Die Brücke ist bis Montag gesperrt, nicht bis Sonntag.</edNote>
    <edNote role="dpaednoterole:notepad"><section xmlns="http://www.w3.org/1999/xhtml" class="notepad"><h3>Notizblock</h3></section></edNote>
    <signal qcode="sig:correction"/>
   </itemMeta>
   <contentMeta>
    <urgency>3</urgency>
    <creator><name>muster.erika</name></creator>
    <genre qcode="dpatextgenre:14"><name>KORR-Bericht</name></genre>
    <subject qcode="dpacat:vm" type="dpatype:category"><name>vm</name></subject>
    <subject qcode="dpaarea:7" type="cpnat:geoArea" rank="1"><name role="nrol:short" xml:lang="de">HES</name><name xml:lang="de">Hessen</name></subject>
    <subject qcode="medtop:17000000" type="dpatype:dpasubject" rank="2"><name xml:lang="en">weather</name><name xml:lang="de">Wetter</name></subject>
    <subject qcode="dpasubject:1" type="dpatype:dpasubject" rank="1"><name>Hochwasser</name></subject>
    <subject literal="poiID0" type="cpnat:poi"><name>Rathaus</name></subject>
    <keyword rank="1">Fulda</keyword>
    <headline rank="1">Pegel der Fulda sinkt - Brücke bleibt gesperrt</headline>
    <headline rank="3">Hochwasser</headline>
    <dateline>Melsungen (dpa/lhe) - </dateline>
    <by>Von Erika Muster und Max Beispiel, dpa</by>
    <creditline>dpa</creditline>
    <description role="drol:teaser">Nach drei Tagen Regen entspannt sich die Lage. Die Stadt bleibt vorsichtig.</description>
    <description role="drol:caption">Sandsäcke am Ufer der Fulda.</description>
   </contentMeta>
   <contentSet><inlineXML contenttype="application/xhtml+xml">
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Pegel</title></head><body>
     <header><time class="publicationDate">07.06.2024 18:32</time><ul class="slugline"><li>Hochwasser</li></ul>
      <h1>Pegel der Fulda sinkt - Brücke bleibt gesperrt</h1><h3>Hochwasser</h3>
      <p class="byline">Von Erika Muster und Max Beispiel, dpa</p></header>
     <section class="main">
      <p class="teaser">Nach drei Tagen Regen entspannt sich die Lage. Die Stadt bleibt vorsichtig.</p>
      <p><span class="dateline">Melsungen <span class="credit">(dpa/lhe)</span> - </span>Der Pegel der Fulda ist am Freitag erstmals wieder gefallen. Die Bartenwetzerbrücke bleibt nach Angaben der Stadt bis Montag gesperrt.</p>
      <h2>Keller leergepumpt</h2>
      <p>Helfer pumpten mehr als hundert Keller leer.<br />Verletzt wurde niemand. </p>
      <table><tr><td>Pegel Melsungen</td><td>3,10 Meter</td></tr></table>
     </section></body></html>
   </inlineXML></contentSet>
  </newsItem>
 </itemSet>
</newsMessage>)";

inline constexpr char kIptc7901[] =
    "\x01"
    "hes0017 3 vm 42  lhe 0233\n"
    "\n"
    "Hochwasser/Wetter/Hessen/Fulda/\n"
    "\x02(Berichtigung: Die Brücke ist bis Montag gesperrt, nicht bis\n"
    "Sonntag.)\n"
    "(KORR-Bericht)\n"
    "Pegel der Fulda sinkt - Brücke bleibt gesperrt\n"
    "Von Erika Muster und Max Beispiel, dpa\n"
    "(Foto aktuell) =\n"
    "\n"
    "Nach drei Tagen Regen entspannt sich die Lage. Die Stadt bleibt\n"
    "vorsichtig.\n"
    "\n"
    "Melsungen (dpa/lhe) - Der Pegel der Fulda ist am Freitag erstmals\n"
    "wieder gefallen. Die Bartenwetzerbrücke bleibt nach Angaben der Stadt\n"
    "bis Montag gesperrt.\n"
    "\n"
    "Keller leergepumpt\n"
    "\n"
    "Helfer pumpten mehr als hundert Keller leer.\n"
    "Verletzt wurde niemand.\n"
    "\n"
    "| Pegel Melsungen | 3,10 Meter |\n"
    "\n"
    "# Notizblock\n"
    "\n"
    "## Redaktionelle Hinweise\n"
    "- Pegel im Netz\n"
    "\n"
    "* * * *\n"
    "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n"
    "\n"
    "## Kontakte\n"
    "- Autorin: Erika Muster\n"
    "\n"
    "dpa mu/be yyhe a3 xy\n"
    "\n"
    "\x03"
    "071832 Jun 24\n"
    "\x7f\n\x7f\x04\n";

}  // namespace depesche::tests

#endif
