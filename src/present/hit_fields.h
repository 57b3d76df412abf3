// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of the fields of a hit: what `--fields` names, in every output format.
#ifndef DEPESCHE_PRESENT_HIT_FIELDS_H_
#define DEPESCHE_PRESENT_HIT_FIELDS_H_

#include <string>
#include <string_view>
#include <vector>

#include <depesche/search.h>
#include "present/json.h"

namespace depesche::present {

struct HitField {
  const char* name;
  bool by_default;                      // shown when no fields were asked for, in JSON, CSV and TSV
  bool of_article;                      // known without a search
  std::string (*text)(const Hit& hit);  // for cells; several values joined by "; "
  void (*json)(const Hit& hit, JsonWriter& json);  // an unknown field is null or an empty list
};

// All fields, in the order in which they are shown.
const std::vector<HitField>& hit_fields();

// The fields with these names, in their order; the default fields for no names. Throws
// Error(bad_argument) for an unknown name.
std::vector<HitField> choose_hit_fields(const std::vector<std::string>& names);

// "2016-09-07" or "2016-09-07T20:44"; empty for an unknown date.
std::string date_text(const Date& date);

}  // namespace depesche::present

#endif
