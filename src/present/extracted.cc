// SPDX-License-Identifier: GPL-2.0-or-later
// Extracted articles as JSON lines.
#include "present/extracted.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "present/hit_fields.h"
#include "present/json.h"

namespace depesche::present {
namespace {

constexpr const char* kFields[] = {"file",   "id",      "title",    "kicker",   "lead",
                                   "body",   "caption", "dateline", "place",    "credit",
                                   "source", "author",  "date",     "modified", "section",
                                   "tags",   "outlet",  "url",      "note",     "format"};

void write_rules(const std::vector<FieldRule>& rules, JsonWriter& json) {
  json.key("rules");
  json.begin_object();
  for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
    // The last rule of a field is the one that stands.
    const bool again = std::any_of(
        rule + 1, rules.end(), [&](const FieldRule& later) { return later.field == rule->field; });
    if (again) continue;
    json.key(rule->field);
    json.text(rule->rule);
  }
  json.end_object();
}

void write_dropped(const std::vector<DroppedText>& dropped, JsonWriter& json) {
  json.key("dropped");
  json.begin_list();
  for (const DroppedText& piece : dropped) {
    json.begin_object();
    json.key("rule");
    json.text(piece.rule);
    json.key("text");
    json.text(piece.text);
    json.end_object();
  }
  json.end_list();
}

}  // namespace

std::string extracted_json(const ExtractedArticle& extracted, bool explain) {
  static const std::vector<HitField> fields =
      choose_hit_fields({std::begin(kFields), std::end(kFields)});
  std::string text;
  JsonWriter json(text);
  Hit hit;
  hit.article = extracted.article;
  // The body that people pipe elsewhere is all that a reader reads, from the lead on.
  Article& article = hit.article;
  if (!article.lead.empty()) {
    article.body.insert(0, article.body.empty() ? article.lead : article.lead + "\n\n");
  }
  json.begin_object();
  for (const HitField& field : fields) {
    json.key(field.name);
    field.json(hit, json);
  }
  if (explain) {
    write_rules(extracted.rules, json);
    write_dropped(extracted.dropped, json);
  }
  json.end_object();
  return text;
}

}  // namespace depesche::present
