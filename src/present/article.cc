// SPDX-License-Identifier: GPL-2.0-or-later
// A whole article as text for people.
#include "present/article.h"

#include <algorithm>
#include <string>

#include "present/hit_fields.h"
#include "present/sanitise.h"
#include "present/style.h"
#include "present/width.h"

namespace depesche::present {
namespace {

constexpr std::size_t kWidestText = 80;  // columns; longer lines are hard to read
constexpr std::size_t kNameColumns = 10;

class ArticlePage {
 public:
  ArticlePage(std::size_t columns, bool colour, std::ostream& out)
      : columns_(std::clamp<std::size_t>(columns, 20, kWidestText)), colour_(colour), out_(out) {}

  void paragraph(const std::string& text, Role role) {
    for (const MarkedText& line : wrap({sanitise(text), {}}, columns_)) {
      out_ << styled(line, role, colour_) << '\n';
    }
  }

  // Each line of the text as a paragraph; an empty line stays one.
  void paragraphs(const std::string& text) {
    if (text.empty()) return;
    out_ << '\n';
    const std::string safe = sanitise_lines(text);
    for (std::size_t begin = 0; begin <= safe.size();) {
      const std::size_t end = std::min(safe.find('\n', begin), safe.size());
      if (end == begin) {
        out_ << '\n';
      } else {
        paragraph(safe.substr(begin, end - begin), Role::plain);
      }
      begin = end + 1;
    }
  }

  void row(const char* name, const std::string& value) {
    if (value.empty()) return;
    std::string label = pad_right(std::string(name) + ":", kNameColumns);
    for (const MarkedText& line : wrap({sanitise(value), {}}, columns_ - kNameColumns)) {
      out_ << styled(label, Role::detail, colour_) << line.text << '\n';
      label.assign(kNameColumns, ' ');
    }
  }

 private:
  std::size_t columns_;
  bool colour_;
  std::ostream& out_;
};

}  // namespace

void write_article_text(const Article& article, std::size_t columns, bool colour,
                        std::ostream& out) {
  ArticlePage page(columns, colour, out);
  page.paragraph(article.kicker, Role::detail);
  page.paragraph(article.title.empty() ? "(no title)" : article.title, Role::title);
  page.paragraphs(article.lead);
  page.paragraphs(article.body);
  out << '\n';
  // What is shown above, or says the same as another row, has no row here.
  static constexpr const char* kRows[] = {"note",     "caption", "id",     "outlet", "date",
                                          "modified", "source",  "author", "place",  "section",
                                          "tags",     "credit",  "url",    "file"};
  Hit hit;
  hit.article = article;
  for (const char* name : kRows) {
    for (const HitField& field : hit_fields()) {
      if (std::string_view(field.name) == name) page.row(name, field.text(hit));
    }
  }
}

}  // namespace depesche::present
