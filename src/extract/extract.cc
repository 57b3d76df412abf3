// SPDX-License-Identifier: GPL-2.0-or-later
// The step from record to article: which text is which field.
#include "extract/extract.h"

#include <string_view>
#include <utility>

#include "extract/fields.h"
#include "extract/html/html.h"
#include "extract/outlet.h"
#include "extract/path_date.h"
#include "extract/scrape.h"
#include "extract/text.h"
#include "extract/wire/feed.h"
#include "extract/wire/iptc7901.h"
#include "extract/wire/newsml.h"
#include "extract/wire/wire_json.h"

namespace depesche::extract {

namespace {

// "https://www.hna.de/welt/a-17.html#kommentare" is the article "www.hna.de/welt/a-17.html".
std::string id_of_url(std::string_view url) {
  url = trim(url);
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
  }
  return std::string(url.substr(0, url.find('#')));
}

Extraction read_scrape(const read::Record& record, const ExtractOptions&) {
  return read_page(record.text);
}

// THE table of what is understood how: the name of a format, the function for its records, and
// whether the ids in it are those of the publisher or agency (Extraction::has_versions).
struct FormatRow {
  std::string_view format;
  Extraction (*understand)(const read::Record& record, const ExtractOptions& options);
  bool has_versions;
};
constexpr FormatRow kFormats[] = {
    {"dpa", read_dpa, true},
    {"html", read_html, true},
    {"rss", read_feed_item, true},
    {"atom", read_feed_item, true},
    {"jsonfeed", read_feed_item, true},
    {"csv", read_fields, false},
    {"json", read_fields, false},
    {"iptc7901", read_iptc7901, false},
    {"jsonl", read_fields, false},
    {"newsml", read_newsml, true},
    {"ninjs", read_ninjs, true},
    {"nitf", read_nitf, true},
    {"scrape", read_scrape, false},
};

Extraction understand(const read::Record& record, const ExtractOptions& options) {
  for (const FormatRow& row : kFormats) {
    if (row.format != record.format) continue;
    Extraction result = row.understand(record, options);
    result.has_versions = row.has_versions;
    return result;
  }
  Extraction none;
  none.reject = "records of this format are not understood";
  return none;
}

// Gives "field" a value if it has none, and notes the rule if that helped.
void fill(std::string_view name, std::string Article::*field, std::string value,
          std::string_view rule, const ExtractOptions& options, Extraction& result) {
  std::string& text = result.article.*field;
  if (!text.empty() || value.empty()) return;
  text = std::move(value);
  if (options.explain) result.findings.push_back({name, rule});
}

// Address, id and outlet, where the article does not say them itself.
void fill_address(const read::Record& record, const ExtractOptions& options, Extraction& result) {
  const std::string& url = result.article.url;
  fill("url", &Article::url, record.url, "address in the web archive", options, result);
  fill("id", &Article::id, id_of_url(url), "url", options, result);
  fill("outlet", &Article::outlet, options.outlet, "--outlet", options, result);
  fill("outlet", &Article::outlet, outlet_of_url(url), "host of the url", options, result);
  fill("outlet", &Article::outlet, outlet_of_path(record.origin.absolute),
       "folder named like a host", options, result);
}

void fill_date(const read::Record& record, const ExtractOptions& options, Extraction& result) {
  Date& date = result.article.date;
  // What a record says and nobody understands stays unknown.
  if (date.known() || !result.warnings.empty()) return;
  std::string_view rule = "--date";
  date = options.date;
  if (!date.known() && record.origin.whole_file()) {
    rule = "path";
    date = date_in_path(record.origin.absolute);
  }
  if (date.known() && options.explain) result.findings.push_back({"date", rule});
}

}  // namespace

Extraction extract(const read::Record& record, const ExtractOptions& options) {
  Extraction result = understand(record, options);
  if (!result.reject.empty()) return result;
  result.article.file = record.origin.file;
  result.article.format = record.format;
  fill_address(record, options, result);
  fill_date(record, options, result);
  return result;
}

}  // namespace depesche::extract
