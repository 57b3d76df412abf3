// SPDX-License-Identifier: GPL-2.0-or-later
// A search result and its parts as JSON.
#include "present/result_json.h"

#include "present/result_writer.h"

namespace depesche::present {
namespace {

void write_hit(const Hit& hit, const std::vector<HitField>& fields, JsonWriter& json) {
  for (const HitField& field : fields) {
    json.key(field.name);
    field.json(hit, json);
  }
}

void write_head(const SearchResult& result, const std::string& query_id, JsonWriter& json) {
  json.key("format_version");
  json.number(kJsonFormatVersion);
  if (!query_id.empty()) {
    json.key("query_id");
    json.text(query_id);
  }
  json.key("query");
  json.text(result.query);
  json.key("hits");
  json.number(result.hits);
  json.key("offset");
  json.number(std::uint64_t{result.offset});
}

// Only where there is something to say: most results have hits enough.
void write_partial(const PartialMatches& partial, const std::vector<HitField>& fields,
                   JsonWriter& json) {
  if (partial.articles == 0) return;
  json.key("partial");
  json.begin_object();
  json.key("articles");
  json.number(partial.articles);
  json.key("results");
  json.begin_list();
  for (const Hit& hit : partial.best) {
    json.begin_object();
    write_hit(hit, fields, json);
    json.end_object();
  }
  json.end_list();
  json.end_object();
}

void write_tail(const SearchResult& result, const std::vector<HitField>& fields, JsonWriter& json) {
  write_partial(result.partial, fields, json);
  json.key("facets");
  write_facets(result.facets, json);
  json.key("notes");
  json.texts(result.notes);
  json.key("took_ms");
  json.number(result.took_ms, 2);
  if (!result.explanation.empty()) {
    json.key("explanation");
    json.text(result.explanation);
  }
}

// One object. The number of hits stands before the hits, so these are kept as JSON until the end.
class JsonResultWriter : public ResultWriter {
 public:
  JsonResultWriter(std::ostream& out, const WriterSettings& settings)
      : out_(out), query_id_(settings.query_id), fields_(choose_hit_fields(settings.fields)) {}

  void hit(const Hit& hit) override {
    list_.begin_object();
    write_hit(hit, fields_, list_);
    list_.end_object();
  }

  void end(const SearchResult& result) override {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    write_head(result, query_id_, json);
    json.key("results");
    json.raw("[" + results_ + "]");
    write_tail(result, fields_, json);
    json.end_object();
    out_ << text << '\n';
  }

 private:
  std::ostream& out_;
  std::string query_id_;
  std::vector<HitField> fields_;
  std::string results_;
  JsonWriter list_{results_};
};

class JsonLinesWriter : public ResultWriter {
 public:
  JsonLinesWriter(std::ostream& out, const WriterSettings& settings)
      : out_(out), query_id_(settings.query_id), fields_(choose_hit_fields(settings.fields)) {}

  void hit(const Hit& hit) override {
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    json.key("type");
    json.text("hit");
    if (!query_id_.empty()) {
      json.key("query_id");
      json.text(query_id_);
    }
    write_hit(hit, fields_, json);
    json.end_object();
    out_ << line << '\n';
  }

  void end(const SearchResult& result) override {
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    json.key("type");
    json.text("summary");
    write_head(result, query_id_, json);
    write_tail(result, fields_, json);
    json.end_object();
    out_ << line << '\n';
  }

 private:
  std::ostream& out_;
  std::string query_id_;
  std::vector<HitField> fields_;
};

}  // namespace

void write_facets(const std::vector<Facet>& facets, JsonWriter& json) {
  json.begin_object();
  for (const Facet& facet : facets) {
    json.key(facet.field);
    json.begin_object();
    json.key("values");
    json.begin_list();
    for (const FacetValue& value : facet.values) {
      json.begin_object();
      json.key("value");
      json.text(value.value);
      json.key("count");
      json.number(value.count);
      json.end_object();
    }
    json.end_list();
    json.key("missing");
    json.number(facet.missing);
    json.key("more");
    json.number(facet.more);
    json.end_object();
  }
  json.end_object();
}

void write_article(const Article& article, JsonWriter& json) {
  Hit hit;
  hit.article = article;
  json.begin_object();
  for (const HitField& field : hit_fields()) {
    if (!field.of_article) continue;
    json.key(field.name);
    field.json(hit, json);
  }
  json.end_object();
}

std::unique_ptr<ResultWriter> make_json_writer(std::ostream& out, const WriterSettings& settings) {
  return std::make_unique<JsonResultWriter>(out, settings);
}

std::unique_ptr<ResultWriter> make_jsonl_writer(std::ostream& out, const WriterSettings& settings) {
  return std::make_unique<JsonLinesWriter>(out, settings);
}

}  // namespace depesche::present
