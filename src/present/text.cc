// SPDX-License-Identifier: GPL-2.0-or-later
// A search result as text for people: hits, facets, notes, and the total as the last line.
#include <algorithm>
#include <string>

#include "present/facet_table.h"
#include "present/numbers.h"
#include "present/result_writer.h"
#include "present/sanitise.h"
#include "present/style.h"
#include "present/width.h"

namespace depesche::present {
namespace {

constexpr std::size_t kMostTitleLines = 3;
constexpr std::size_t kMostDetailLines = 3;
constexpr std::size_t kWidestText = 100;  // columns; longer lines are hard to read

void append_piece(std::string& line, const std::string& piece) {
  if (piece.empty()) return;
  if (!line.empty()) line += " · ";
  line += piece;
}

void append_pieces(std::string& line, const std::vector<std::string>& pieces) {
  for (const std::string& piece : pieces) append_piece(line, piece);
}

// "hna.de · 2016-09-09 · afp · Genf · [id]": the id is what `show` takes.
std::string details(const Article& article) {
  std::string line;
  append_piece(line, article.outlet);
  append_piece(line, date_text(article.date));
  append_pieces(line, article.source);
  append_pieces(line, article.place);
  append_piece(line, "[" + article.id + "]");
  return line;
}

MarkedText with_prefix(const std::string& prefix, MarkedText text) {
  text.text.insert(0, prefix);
  for (auto& [begin, end] : text.marks) {
    begin += prefix.size();
    end += prefix.size();
  }
  return text;
}

MarkedText headline(const Hit& hit) {
  const Article& article = hit.article;
  if (article.title.empty())
    return {article.kicker.empty() ? "(no title)" : sanitise(article.kicker), {}};
  const std::string kicker = article.kicker.empty() ? "" : sanitise(article.kicker) + ": ";
  return with_prefix(kicker, sanitise(article.title, hit.title_marks));
}

MarkedText snippet_text(const Snippet& snippet) {
  MarkedText text =
      with_prefix(snippet.starts_inside ? "… " : "", sanitise(snippet.text, snippet.marks));
  if (snippet.ends_inside) text.text += " …";
  return text;
}

class TextWriter : public ResultWriter {
 public:
  TextWriter(std::ostream& out, const WriterSettings& settings)
      : out_(out), settings_(settings), columns_(std::min(settings.columns, kWidestText)) {
    if (!settings.fields.empty()) fields_ = choose_hit_fields(settings.fields);
    if (!settings.query_id.empty()) {
      out_ << styled(truncate(sanitise("query " + settings.query_id), columns_), Role::heading,
                     settings.colour)
           << "\n\n";
    }
  }

  void hit(const Hit& hit) override {
    ++shown_;
    if (fields_.empty()) {
      write_hit(hit);
    } else {
      write_fields(hit);
    }
    out_ << '\n';
  }

  void end(const SearchResult& result) override {
    for (const Facet& facet : result.facets) {
      write_facet_table(facet, columns_, settings_.colour, out_);
      out_ << '\n';
    }
    if (!result.explanation.empty()) out_ << sanitise_lines(result.explanation) << "\n\n";
    for (const std::string& note : result.notes) {
      write_wrapped({sanitise("note: " + note), {}}, Role::detail, 0, 0);
    }
    std::string total = counted(result.hits, "article", "articles");
    if (shown_ > 0 && shown_ < result.hits) {
      total += ", " + grouped(result.offset + 1) + "-" + grouped(result.offset + shown_) + " shown";
    }
    out_ << total << '\n';
    if (!settings_.query_id.empty()) out_ << '\n';
  }

 private:
  void write_hit(const Hit& hit) {
    const std::string rank = std::to_string(hit.rank) + ".";
    const std::size_t indent = std::max<std::size_t>(rank.size(), 3) + 1;
    out_ << std::string(indent - 1 - rank.size(), ' ') << rank << ' ';
    write_wrapped(headline(hit), Role::title, indent, kMostTitleLines, true);
    write_wrapped({sanitise(details(hit.article)), {}}, Role::detail, indent, kMostDetailLines);
    write_wrapped(snippet_text(hit.snippet), Role::plain, indent, 0);
  }

  void write_fields(const Hit& hit) {
    for (const HitField& field : fields_) {
      const std::string name = std::string(field.name) + ": ";
      out_ << styled(name, Role::detail, settings_.colour);
      write_wrapped({sanitise(field.text(hit)), {}}, Role::plain, name.size(), 0, true);
    }
  }

  // Lines of "text" behind "indent" spaces; "started": the first line's indent is written already.
  void write_wrapped(const MarkedText& text, Role role, std::size_t indent, std::size_t max_lines,
                     bool started = false) {
    const std::size_t room = columns_ > indent + 8 ? columns_ - indent : 8;
    bool first = true;
    for (const MarkedText& line : wrap(text, room, max_lines)) {
      if (!first || !started) out_ << std::string(indent, ' ');
      out_ << styled(line, role, settings_.colour) << '\n';
      first = false;
    }
    if (first && started) out_ << '\n';
  }

  std::ostream& out_;
  WriterSettings settings_;
  std::size_t columns_;
  std::vector<HitField> fields_;
  std::uint64_t shown_ = 0;
};

}  // namespace

std::unique_ptr<ResultWriter> make_text_writer(std::ostream& out, const WriterSettings& settings) {
  return std::make_unique<TextWriter>(out, settings);
}

}  // namespace depesche::present
