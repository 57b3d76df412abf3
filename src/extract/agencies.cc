// SPDX-License-Identifier: GPL-2.0-or-later
// News agencies: the one table of their codes and of how they are written.
#include "extract/agencies.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// The signs that dpa prints behind its own ("dpa/lhe") and, in its service list, calls
// Agenturzeichen: the regional services (Landesdienste) and the features desk (Themendienst, tmn).
constexpr std::string_view kServiceSigns[] = {
    "lsw",  // Baden-Württemberg
    "lby",  // Bayern
    "lbn",  // Berlin/Brandenburg
    "lno",  // Hamburg/Schleswig-Holstein
    "lhe",  // Hessen
    "lmv",  // Mecklenburg-Vorpommern
    "lni",  // Niedersachsen/Bremen
    "lnw",  // Nordrhein-Westfalen
    "lrs",  // Rheinland-Pfalz/Saarland
    "lsn",  // Sachsen
    "lah",  // Sachsen-Anhalt
    "lth",  // Thüringen
    "tmn",  // Themendienst
};

struct AgencyRow {
  std::string_view code;
  std::string_view spellings;  // in lower case, separated by '|'
};

// Names that are left out on purpose: house tokens (Tsp, RND, RT, FMG, SpotOnNews), picture
// agencies (Getty, IMAGO, Keystone, picture alliance, EPA), and PAP, which in German pages is
// mostly no agency. A code is what the agency prints itself; those that merged keep the code of
// their time.
constexpr AgencyRow kAgencies[] = {
    // Deutsche Presse-Agentur, since 1949: the basic service, infocom (its wire for sites) and the
    // signs of its service list, for Europe, children, short news, sports results, obituaries.
    {"dpa",
     "dpa|dpa-infocom|dpa infocom|dpa-tmn|dpa-themendienst|dpa themendienst|azin|dpa-euro|dpa-knd|"
     "dpa-kurz|dpa-spe|dpa-biog|dpa-tns|dpa-insight|dpa-nachrichtenagentur|dpa international|"
     "dpa sport|dpa-sport|deutsche presse-agentur|deutschen presse-agentur|"
     "deutsche presse agentur|deutschen presse agentur|deutsche presseagentur|"
     "deutschen presseagentur|dpa deutsche presse-agentur|deutsche presse-agentur gmbh"},
    // The financial service of dpa and, until 2018, AFX News; AFX alone is its print before 1999.
    {"dpa-afx",
     "dpa-afx|dpa afx|dpa-afx analyser|dpa-afx broker|dpa-afx wirtschaftsnachrichten|afx|afx news"},
    // Agence France-Presse and its German company.
    {"afp",
     "afp|afp deutschland|afpd|agence france-presse|agence france presse|"
     "nachrichtenagentur agence france-presse"},
    // Reuters prints rtr; "Reuter", its name until 1984, is today a misspelling.
    {"reuters", "reuters|rtr|rtrd|reuter|thomson reuters|reuters deutschland"},
    // Austria Presse Agentur.
    {"apa", "apa|austria presse agentur|austria presse-agentur|austria presseagentur"},
    // Evangelischer Pressedienst.
    {"epd", "epd|epd-nachrichtenagentur|evangelischer pressedienst|evangelischen pressedienst"},
    // Katholische Nachrichten-Agentur.
    {"kna",
     "kna|katholische nachrichten-agentur|katholischen nachrichten-agentur|"
     "katholische nachrichtenagentur|katholischen nachrichtenagentur"},
    // Evangelische Nachrichtenagentur idea, apart from epd.
    {"idea", "idea|evangelische nachrichtenagentur idea"},
    // Sport-Informations-Dienst, sports, of AFP.
    {"sid", "sid|sport-informations-dienst|sportinformationsdienst|sport-informationsdienst"},
    // Associated Press; its German service became part of dapd in 2010 and dpa's apx in 2013.
    {"ap", "ap|apd|associated press|the associated press|the ap|ap deutschland"},
    // Schweizerische Depeschenagentur, in French ATS; since 2018 one company with Keystone, which
    // alone means its pictures.
    {"sda",
     "sda|ats|sda-ats|sda/ats|keystone-sda|keystone-ats|keystone-sda-ats|"
     "schweizerische depeschenagentur|schweizerischen depeschenagentur"},
    // Financial news of SDA's former daughter.
    {"awp", "awp|awp finanznachrichten"},
    // dts Nachrichtenagentur, Halle.
    {"dts", "dts|dts nachrichtenagentur|dts-nachrichtenagentur"},
    // Original text service: press releases through news aktuell of dpa or APA-OTS. No news agency,
    // but who searches by source must be able to leave them out.
    {"ots", "ots|apa-ots|ots.at|news aktuell|presseportal"},
    // Deutscher Depeschendienst 1971-2010, with ADN, the agency of the GDR, from 1992 on.
    {"ddp", "ddp|ddp-adn|ddp/adn|deutscher depeschendienst|deutschen depeschendienst"},
    {"adn", "adn|allgemeiner deutscher nachrichtendienst"},
    // ddp and AP's German service, 2010-2013.
    {"dapd", "dapd|dapd nachrichtenagentur|dapd-nachrichtenagentur"},
    // Vereinigte Wirtschaftsdienste; sold to Dow Jones in 2004.
    {"vwd", "vwd|vereinigte wirtschaftsdienste"},
    {"dow jones",
     "dow jones|dow jones newswires|dow jones news|dow jones-vwd|dj newswires|dow jones "
     "deutschland"},
    {"bloomberg", "bloomberg|bloomberg news"},
    // Foreign agencies as German papers print them.
    {"tass", "tass|itar-tass|tass-nachrichtenagentur"},
    {"ria nowosti", "ria nowosti|ria novosti|ria-nowosti|rian"},
    {"interfax", "interfax"},
    {"xinhua", "xinhua"},
    {"ansa", "ansa"},
    {"belga", "belga"},
    {"efe", "efe"},
    {"europa press", "europa press"},
    {"mti", "mti"},
    {"pti", "pti|press trust of india"},
    {"upi", "upi|united press international"},
    {"ips", "ips|inter press service"},
};

using Spellings = std::unordered_map<std::string_view, std::string_view>;

const Spellings& spellings() {
  static const Spellings kSpellings = [] {
    Spellings all;
    for (const AgencyRow& row : kAgencies) {
      for (const std::string_view spelling : split(row.spellings, "|")) {
        all.emplace(spelling, row.code);
      }
    }
    for (const std::string_view sign : kServiceSigns) all.emplace(sign, "dpa");
    return all;
  }();
  return kSpellings;
}

}  // namespace

std::string_view agency_code(std::string_view name) {
  constexpr std::size_t kLongestSpelling = 48;
  name = trim(name);
  if (name.empty() || name.size() > kLongestSpelling) return {};
  const auto found = spellings().find(base::to_lower(name));
  return found == spellings().end() ? std::string_view() : found->second;
}

bool is_service_sign(std::string_view name) {
  return std::find(std::begin(kServiceSigns), std::end(kServiceSigns), name) !=
         std::end(kServiceSigns);
}

std::string source_value(std::string_view value) {
  const std::string_view code = agency_code(value);
  return code.empty() ? base::to_lower(single_spaced(value)) : std::string(code);
}

}  // namespace depesche::extract
