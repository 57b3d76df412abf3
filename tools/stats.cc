// SPDX-License-Identifier: GPL-2.0-or-later
// The subcommand stats, which both programs have.
#include "tools/stats.h"

#include <string>

#include "present/hit_fields.h"
#include "present/json.h"
#include "present/numbers.h"
#include "present/result_json.h"
#include "present/sanitise.h"
#include "present/width.h"

namespace depesche::tools {
namespace {

std::string day_text(Date date) {
  date.minute = -1;
  return present::date_text(date);
}

}  // namespace

void write_stats_text(const IndexStats& stats, std::ostream& out) {
  const auto row = [&](const char* name, const std::string& value) {
    out << present::pad_right(name, 18) << present::sanitise(value) << '\n';
  };
  row("articles", present::grouped(stats.articles));
  if (stats.removed > 0) {
    row("removed",
        present::counted(stats.removed, "article or old version", "articles and old versions") +
            ", in the files until `compact`");
  }
  if (stats.first.known()) row("dates", day_text(stats.first) + " to " + day_text(stats.last));
  row("without date", present::grouped(stats.without_date));
  row("words", present::grouped(stats.words));
  row("different forms", present::grouped(stats.terms));
  row("size", present::byte_size(stats.size_bytes));
  row("schema version", std::to_string(stats.schema_version));
  row("analysis version", std::to_string(stats.analysis_version));
  row("lexicon", present::counted(stats.lexicon_words, "word", "words") +
                     (stats.lexicon_articles == 0
                          ? std::string(" of the start list")
                          : " from the start list and " +
                                present::counted(stats.lexicon_articles, "article", "articles")));
  row("uuid", stats.uuid);
  row("revision", std::to_string(stats.revision));
}

void write_stats_json(const IndexStats& stats, std::ostream& out) {
  std::string text;
  present::JsonWriter json(text);
  const auto number = [&](const char* name, std::uint64_t value) {
    json.key(name);
    json.number(value);
  };
  json.begin_object();
  number("format_version", present::kJsonFormatVersion);
  number("articles", stats.articles);
  number("removed", stats.removed);
  number("terms", stats.terms);
  number("words", stats.words);
  number("size_bytes", stats.size_bytes);
  json.key("first");
  json.text_or_null(day_text(stats.first));
  json.key("last");
  json.text_or_null(day_text(stats.last));
  number("without_date", stats.without_date);
  number("schema_version", static_cast<std::uint64_t>(stats.schema_version));
  number("analysis_version", static_cast<std::uint64_t>(stats.analysis_version));
  number("lexicon_words", stats.lexicon_words);
  number("lexicon_articles", stats.lexicon_articles);
  json.key("uuid");
  json.text(stats.uuid);
  number("revision", stats.revision);
  json.end_object();
  out << text << '\n';
}

}  // namespace depesche::tools
