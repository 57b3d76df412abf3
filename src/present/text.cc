// SPDX-License-Identifier: GPL-2.0-or-later
// A search result as text for people: hits, facets, notes, and the total as the last line.
#include <algorithm>
#include <string>
#include <utility>

#include "present/facet_table.h"
#include "present/numbers.h"
#include "present/result_writer.h"
#include "present/sanitise.h"
#include "present/style.h"
#include "present/width.h"

namespace depesche::present {
namespace {

constexpr std::size_t kMostTitleLines = 3;
constexpr std::size_t kWidestText = 100;  // columns; longer lines are hard to read

// "2016-09-07 20:44"
std::string spaced_date(const Date& date) {
  std::string text = date_text(date);
  const std::size_t time = text.find('T');
  if (time != std::string::npos) text[time] = ' ';
  return text;
}

// "hna.de · 2016-09-09 · afp · Genf · [id]" in lines that are broken between the pieces. The id is
// what `show` takes, so it is never cut short.
std::vector<std::string> details(const Article& article, std::size_t columns) {
  std::vector<std::string> pieces = {article.outlet, spaced_date(article.date)};
  pieces.insert(pieces.end(), article.source.begin(), article.source.end());
  pieces.insert(pieces.end(), article.place.begin(), article.place.end());
  for (std::string& piece : pieces) piece = truncate(sanitise(piece), columns);
  // A source that is the outlet itself says nothing new.
  std::replace(pieces.begin() + 1, pieces.end(), pieces.front(), std::string());
  pieces.push_back(sanitise("[" + article.id + "]"));

  std::vector<std::string> lines;
  for (const std::string& piece : pieces) {
    if (piece.empty()) continue;
    if (!lines.empty() && display_width(lines.back()) + 3 + display_width(piece) <= columns) {
      lines.back() += " · " + piece;
    } else {
      lines.push_back(piece);
    }
  }
  return lines;
}

MarkedText joined(MarkedText first, const MarkedText& second) {
  const std::size_t shift = first.text.size();
  first.text += second.text;
  for (const auto& [begin, end] : second.marks) {
    first.marks.emplace_back(begin + shift, end + shift);
  }
  return first;
}

MarkedText headline(const Hit& hit) {
  const Article& article = hit.article;
  if (article.title.empty() && article.kicker.empty()) return {"(no title)", {}};
  MarkedText kicker = sanitise(article.kicker, hit.kicker_marks);
  if (!article.title.empty() && !article.kicker.empty()) kicker.text += ": ";
  return joined(std::move(kicker), sanitise(article.title, hit.title_marks));
}

MarkedText snippet_text(const Snippet& snippet) {
  MarkedText text =
      joined({snippet.starts_inside ? "… " : "", {}}, sanitise(snippet.text, snippet.marks));
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
    write_one(hit);
  }

  void end(const SearchResult& result) override {
    for (const Facet& facet : result.facets) {
      write_facet_table(facet, columns_, settings_.colour, out_);
      out_ << '\n';
    }
    if (!result.explanation.empty()) out_ << sanitise_lines(result.explanation) << '\n';
    for (const std::string& note : result.notes) {
      write_wrapped({sanitise("note: " + note), {}}, Role::detail, 0, 0);
    }
    write_partial(result);
    std::string total = counted(result.hits, "article", "articles");
    if (result.partial.articles > 0) {
      total += ", " + grouped(result.partial.articles) + (result.hits > 0 ? " more" : "") +
               " with some of the words";
    }
    if (shown_ > 0 && shown_ < result.hits) {
      const std::string last = grouped(result.offset + shown_);
      total += ", " + (shown_ > 1 ? grouped(result.offset + 1) + "-" : "") + last + " shown";
    }
    out_ << total << '\n';
    if (!settings_.query_id.empty()) out_ << '\n';
  }

 private:
  void write_one(const Hit& hit) {
    if (fields_.empty()) {
      write_hit(hit);
    } else {
      write_fields(hit);
    }
    out_ << '\n';
  }

  void write_partial(const SearchResult& result) {
    if (result.partial.articles == 0) return;
    const char* heading = result.hits > 0
                              ? "These articles have some of the words:"
                              : "Nothing has all of the words. These articles have some of them:";
    write_wrapped({heading, {}}, Role::heading, 0, 0);
    out_ << '\n';
    for (const Hit& hit : result.partial.best) write_one(hit);
  }

  void write_hit(const Hit& hit) {
    const std::string rank = std::to_string(hit.rank) + ".";
    const std::size_t indent = std::max<std::size_t>(rank.size(), 3) + 1;
    out_ << std::string(indent - 1 - rank.size(), ' ') << rank << ' ';
    write_wrapped(headline(hit), Role::title, indent, kMostTitleLines, true);
    for (const std::string& line : details(hit.article, room(indent))) {
      write_wrapped({line, {}}, Role::detail, indent, 0);
    }
    write_wrapped(snippet_text(hit.snippet), Role::plain, indent, 0);
  }

  void write_fields(const Hit& hit) {
    for (const HitField& field : fields_) {
      const std::string name = std::string(field.name) + ": ";
      out_ << styled(name, Role::detail, settings_.colour);
      write_wrapped({sanitise(field.text(hit)), {}}, Role::plain, name.size(), 0, true);
    }
  }

  std::size_t room(std::size_t indent) const {
    return columns_ > indent + 8 ? columns_ - indent : 8;
  }

  // Lines of "text" behind "indent" spaces; "started": the first line's indent is written already.
  void write_wrapped(const MarkedText& text, Role role, std::size_t indent, std::size_t max_lines,
                     bool started = false) {
    bool first = true;
    for (const MarkedText& line : wrap(text, room(indent), max_lines)) {
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
