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

// dpa's regional services and its features desk: "dpa/lhe" is dpa Hessen.
constexpr std::string_view kServiceSigns[] = {"lsw", "lby", "lbn", "lno", "lhe", "lmv", "lni",
                                              "lnw", "lrs", "lsn", "lah", "lth", "tmn"};

struct AgencyRow {
  std::string_view code;
  std::string_view spellings;  // in lower case, separated by '|'
};

// Names that are left out on purpose: house tokens (Tsp, RND, RT, FMG, SpotOnNews), picture
// agencies (Getty, IMAGO, Keystone, picture alliance), and PAP, which in German pages is mostly no
// agency.
constexpr AgencyRow kAgencies[] = {
    {"dpa",
     "dpa|dpa-infocom|dpa infocom|dpa-tmn|dpa-euro|dpa-knd|dpa-kurz|dpa-spe|dpa-biog|dpa-tns|"
     "dpa international|dpa sport|deutsche presse-agentur|deutschen presse-agentur|"
     "deutsche presse agentur|deutsche presseagentur|deutschen presseagentur"},
    {"dpa-afx", "dpa-afx|dpa afx|dpa-afx analyser|dpa-afx broker"},
    {"afp", "afp|afp deutschland|agence france-presse|agence france presse"},
    {"reuters", "reuters|rtr|reuter|thomson reuters|reuters deutschland"},
    {"apa", "apa|austria presse agentur|austria presse-agentur"},
    {"epd", "epd|evangelischer pressedienst|evangelischen pressedienst"},
    {"kna",
     "kna|katholische nachrichten-agentur|katholischen nachrichten-agentur|"
     "katholische nachrichtenagentur"},
    {"sid", "sid|sport-informations-dienst|sportinformationsdienst"},
    {"ap", "ap|associated press|the associated press|the ap"},
    {"sda", "sda|ats|sda-ats|keystone-sda|keystone-ats|schweizerische depeschenagentur"},
    {"dts", "dts|dts nachrichtenagentur|dts-nachrichtenagentur"},
    {"ots", "ots|apa-ots|news aktuell"},  // press releases
    {"dapd", "dapd"},
    {"ddp", "ddp"},
    {"awp", "awp"},
    {"vwd", "vwd"},
    {"tass", "tass|itar-tass"},
    {"ria nowosti", "ria nowosti|ria novosti"},
    {"interfax", "interfax"},
    {"xinhua", "xinhua"},
    {"ansa", "ansa"},
    {"belga", "belga"},
    {"efe", "efe"},
    {"europa press", "europa press"},
    {"bloomberg", "bloomberg"},
    {"dow jones", "dow jones|dow jones newswires|dow jones news"},
    {"mti", "mti"},
    {"pti", "pti"},
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
  constexpr std::size_t kLongestSpelling = 40;
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
