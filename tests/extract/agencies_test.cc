// SPDX-License-Identifier: GPL-2.0-or-later
// The codes of news agencies.
#include "extract/agencies.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("extract/agencies");

namespace depesche::extract {

TEST_CASE("an agency has one code however it is written") {
  const struct {
    std::string name, code;
  } rows[] = {
      {"dpa", "dpa"},
      {"DPA", "dpa"},
      {" dpa ", "dpa"},
      {"dpa-infocom", "dpa"},
      {"dpa-tmn", "dpa"},
      {"lhe", "dpa"},
      {"LBN", "dpa"},
      {"Deutsche Presse-Agentur", "dpa"},
      {"dpa-AFX", "dpa-afx"},
      {"AFP", "afp"},
      {"AFP Deutschland", "afp"},
      {"Reuters", "reuters"},
      {"rtr", "reuters"},
      {"Reuter", "reuters"},
      {"APA", "apa"},
      {"APA-OTS", "ots"},
      {"EPD", "epd"},
      {"Evangelischer Pressedienst", "epd"},
      {"kna", "kna"},
      {"SID", "sid"},
      {"The Associated Press", "ap"},
      {"ats", "sda"},
      {"Keystone-SDA", "sda"},
      {"dts Nachrichtenagentur", "dts"},
      {"dapd", "dapd"},
      {"ddp", "ddp"},
      {"RIA Nowosti", "ria nowosti"},
      {"lsw", "dpa"},
      {"dpa-Themendienst", "dpa"},
      {"Deutschen Presse-Agentur", "dpa"},
      {"AFX", "dpa-afx"},
      {"Agence France-Presse", "afp"},
      {"Austria Presse Agentur", "apa"},
      {"Katholischen Nachrichten-Agentur", "kna"},
      {"Sport-Informations-Dienst", "sid"},
      {"Deutscher Depeschendienst", "ddp"},
      {"ADN", "adn"},
      {"vwd", "vwd"},
      {"ITAR-TASS", "tass"},
      {"Xinhua", "xinhua"},
      {"news aktuell", "ots"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CHECK(agency_code(row.name) == row.code);
  }
}

TEST_CASE("house tokens and picture agencies are no news agencies") {
  for (const std::string name :
       {"Tsp", "rt", "RND", "FMG", "SpotOnNews", "Getty Images", "Keystone", "picture alliance",
        "dpo", "PAP", "", "dpa.", "dpa epd"}) {
    CAPTURE(name);
    CHECK(agency_code(name).empty());
  }
}

TEST_CASE("a record's own source is a code or its value in lower case") {
  CHECK(source_value("DPA") == "dpa");
  CHECK(source_value("Eigener  Bericht") == "eigener bericht");
}

TEST_CASE("only small letters make a service sign ambiguous") {
  CHECK(is_service_sign("lhe"));
  CHECK_FALSE(is_service_sign("LHE"));
  CHECK_FALSE(is_service_sign("dpa"));
}

}  // namespace depesche::extract

TEST_SUITE_END();
