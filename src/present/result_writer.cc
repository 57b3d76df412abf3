// SPDX-License-Identifier: GPL-2.0-or-later
// THE table of the formats of a search result.
#include "present/result_writer.h"

#include <algorithm>

#include <depesche/error.h>

namespace depesche::present {

const std::vector<ResultFormat>& result_formats() {
  //                                              fields facets batch complete partial
  static const std::vector<ResultFormat> formats = {
      {"text", true, true, true, true, true, make_text_writer},
      {"json", true, true, true, true, true, make_json_writer},
      {"jsonl", true, true, true, true, true, make_jsonl_writer},
      {"csv", true, false, false, false, false, make_csv_writer},
      {"tsv", true, false, false, false, false, make_tsv_writer},
      {"ids", false, false, false, false, false, make_ids_writer},
      {"trec", false, false, true, false, true, make_trec_writer},
  };
  return formats;
}

const ResultFormat& result_format(const std::string& name) {
  const auto& formats = result_formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const ResultFormat& row) { return row.name == name; });
  if (found != formats.end()) return *found;
  std::string known;
  for (const ResultFormat& row : formats) known += std::string(" ") + row.name;
  throw Error(ErrorCode::bad_argument,
              "\"" + name + "\" is not an output format; the formats are" + known);
}

}  // namespace depesche::present
