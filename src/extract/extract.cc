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

}  // namespace

Extraction extract(const read::Record& record, const ExtractOptions& options) {
  const bool has_keys = !record.fields.empty();
  Extraction result = has_keys ? read_fields(record, options) : read_page(record.text);
  if (!result.reject.empty()) return result;
  Article& article = result.article;
  if (article.id.empty()) article.id = id_of_url(article.url);
  if (article.outlet.empty()) article.outlet = options.outlet;
  if (article.outlet.empty()) article.outlet = outlet_of_url(article.url);
  if (article.outlet.empty()) article.outlet = outlet_of_path(record.origin.absolute);
  // What a record says and nobody understands stays unknown.
  if (!article.date.known() && result.warnings.empty()) {
    article.date = options.date;
    if (!article.date.known() && !has_keys) article.date = date_in_path(record.origin.absolute);
  }
  return result;
}

}  // namespace depesche::extract
