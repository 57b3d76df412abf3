// SPDX-License-Identifier: GPL-2.0-or-later
// The step from record to article: which text is which field.
#include "extract/extract.h"

#include <string_view>

#include "extract/fields.h"
#include "extract/outlet.h"
#include "extract/path_date.h"
#include "extract/scrape.h"
#include "extract/text.h"

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

// THE table of what is understood how: the name of a format, and the function for its records.
struct FormatRow {
  std::string_view format;
  Extraction (*understand)(const read::Record& record, const ExtractOptions& options);
};
constexpr FormatRow kFormats[] = {
    {"jsonl", read_fields},
    {"scrape", read_scrape},
};

Extraction understand(const read::Record& record, const ExtractOptions& options) {
  for (const FormatRow& row : kFormats) {
    if (row.format == record.format) return row.understand(record, options);
  }
  Extraction none;
  none.reject = "records of this format are not understood";
  return none;
}

}  // namespace

Extraction extract(const read::Record& record, const ExtractOptions& options) {
  Extraction result = understand(record, options);
  if (!result.reject.empty()) return result;
  Article& article = result.article;
  article.file = record.origin.file;
  article.format = record.format;
  if (article.url.empty()) article.url = record.url;
  if (article.id.empty()) article.id = id_of_url(article.url);
  if (article.outlet.empty()) article.outlet = options.outlet;
  if (article.outlet.empty()) article.outlet = outlet_of_url(article.url);
  if (article.outlet.empty()) article.outlet = outlet_of_path(record.origin.absolute);
  // What a record says and nobody understands stays unknown.
  if (!article.date.known() && result.warnings.empty()) {
    article.date = options.date;
    if (!article.date.known() && record.origin.whole_file())
      article.date = date_in_path(record.origin.absolute);
  }
  return result;
}

}  // namespace depesche::extract
