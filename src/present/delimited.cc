// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of CSV and TSV, and search results as such rows.
#include "present/delimited.h"

#include "present/result_writer.h"
#include "present/sanitise.h"

namespace depesche::present {
namespace {

bool looks_like_formula(const std::string& cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string safe_cell(const std::string& cell, Delimiter delimiter) {
  // Sanitising can bring a formula to the front by dropping what can't be seen before it.
  std::string safe = delimiter == Delimiter::comma ? sanitise_lines(cell) : sanitise(cell);
  if (looks_like_formula(cell) || looks_like_formula(safe)) safe.insert(0, 1, '\'');
  if (delimiter == Delimiter::tab || safe.find_first_of(",\"\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

class DelimitedWriter : public ResultWriter {
 public:
  DelimitedWriter(std::ostream& out, const WriterSettings& settings, Delimiter delimiter)
      : out_(out), delimiter_(delimiter), fields_(choose_hit_fields(settings.fields)) {
    std::vector<std::string> names;
    for (const HitField& field : fields_) names.emplace_back(field.name);
    write_row(names, delimiter_, out_);
  }

  void hit(const Hit& hit) override {
    std::vector<std::string> cells;
    for (const HitField& field : fields_) cells.push_back(field.text(hit));
    write_row(cells, delimiter_, out_);
  }

  void end(const SearchResult&) override {}

 private:
  std::ostream& out_;
  Delimiter delimiter_;
  std::vector<HitField> fields_;
};

}  // namespace

void write_row(const std::vector<std::string>& cells, Delimiter delimiter, std::ostream& out) {
  const char separator = delimiter == Delimiter::comma ? ',' : '\t';
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) out << separator;
    out << safe_cell(cell, delimiter);
    first = false;
  }
  out << '\n';
}

std::unique_ptr<ResultWriter> make_csv_writer(std::ostream& out, const WriterSettings& settings) {
  return std::make_unique<DelimitedWriter>(out, settings, Delimiter::comma);
}

std::unique_ptr<ResultWriter> make_tsv_writer(std::ostream& out, const WriterSettings& settings) {
  return std::make_unique<DelimitedWriter>(out, settings, Delimiter::tab);
}

}  // namespace depesche::present
