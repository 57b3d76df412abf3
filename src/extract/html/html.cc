// SPDX-License-Identifier: GPL-2.0-or-later
// Web pages -> articles.
#include "extract/html/html.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/caption.h"
#include "extract/html/address.h"
#include "extract/html/headlines.h"
#include "extract/html/linked_data.h"
#include "extract/html/main_text.h"
#include "extract/html/page_author.h"
#include "extract/html/page_credit.h"
#include "extract/html/page_date.h"
#include "extract/html/page_head.h"
#include "extract/html/page_tags.h"
#include "extract/html/page_title.h"
#include "extract/html/page_wall.h"
#include "extract/html/plain_text.h"
#include "extract/outlet.h"
#include "extract/page_lines.h"
#include "extract/text.h"
#include "read/html_parser.h"

namespace depesche::extract {

namespace {

using Strings = std::vector<std::string>;

// One page on its way to an article, each step a field or a group of them.
class PageArticle {
 public:
  PageArticle(const read::Record& record, const read::Tree& tree, bool explain)
      : record_(record),
        tree_(tree),
        explain_(explain),
        head_(read_page_head(tree)),
        headlines_(read_headlines(tree)) {}

  Extraction run() {
    put_address();
    find_linked();
    put_title();
    find_text();
    const bool paid = std::any_of(linked_.begin(), linked_.end(),
                                  [](const LinkedArticle* linked) { return linked->is_paid; });
    result_.reject = page_wall_reason(text_, paid);
    if (!result_.reject.empty()) return std::move(result_);
    put_dates();
    take_credits(authors(), text_, article());
    put_texts();
    const TaggedPage page{tree_, head_, data_, linked_, text_.below, site_names_};
    note("tags", put_tags(page, article()));
    note("section", put_section(page, article()));
    result_.dropped = std::move(text_.dropped);
    if (article().body.empty() && article().lead.empty()) {
      result_.reject = "nothing but page furniture";
    }
    return std::move(result_);
  }

 private:
  Article& article() { return result_.article; }

  void note(std::string_view field, std::string_view rule) {
    if (explain_ && !rule.empty()) result_.findings.push_back({field, rule});
  }

  // The address that the page calls its own. Papers of one house name each other's copy as the
  // canonical one; then the host is the one where the page was found, or which it calls its own
  // elsewhere.
  void put_address() {
    const std::string shared = first_of(head_.metas, {"ogurl"});
    const std::string base = record_.url.empty() ? whole_address(shared, {}) : record_.url;
    const struct {
      std::string address;
      std::string_view rule;
    } rows[] = {{whole_address(head_.canonical, base), "link rel=canonical"},
                {whole_address(shared, base), "og:url"},
                {whole_address(record_.url, {}), "address of the web archive"}};
    const std::string host = outlet_of_url(base);
    for (const auto& row : rows) {
      if (row.address.empty()) continue;
      addresses_.push_back(row.address);
      const bool of_another = !host.empty() && outlet_of_url(row.address) != host;
      if (!article().url.empty() || of_another) continue;
      article().url = row.address;
      note("url", row.rule);
    }
    article().outlet = outlet_of_url(article().url);
    site_names_ = headlines_.site_names;
    for (const std::string& name : {first_of(head_.metas, {"ogsitename"}),
                                    first_of(head_.metas, {"applicationname"}), article().outlet}) {
      if (!name.empty()) site_names_.push_back(name);
    }
  }

  void find_linked() {
    shared_title_ = first_of(head_.metas, {"ogtitle", "twittertitle", "dctitle", "title"});
    data_ = read_linked_data(tree_);
    linked_ = own_articles(data_.articles, addresses_, {shared_title_, head_.title});
  }

  void put_title() {
    TitleChoice titles{headlines_.articles, {}, shared_title_, head_.title, site_names_};
    // A page's own name is its title element's, not a headline.
    if (!linked_.empty() && linked_.front()->rank > 1) titles.linked = linked_.front()->headline;
    PageTitle title = choose_title(titles);
    article().title = std::move(title.title);
    article().kicker = std::move(title.kicker);
    kicker_guess_ = std::move(title.guess);
    if (!article().title.empty()) note("title", title.rule);
  }

  void find_text() {
    const std::string description = first_of(head_.metas, {"description", "ogdescription"});
    PageHints hints;
    hints.title = article().title;
    hints.description = description;
    if (!linked_.empty()) hints.article_body = linked_.front()->body;
    hints.explain = explain_;
    text_ = find_main_text(tree_, hints);
    // The title may hold the kicker; above some headlines stands a breadcrumb instead.
    const std::string kicker = plain_text(text_.kicker);
    const bool in_title = title_key(article().title).starts_with(title_key(kicker));
    // "Bote / Politik / Inland"
    const bool is_path = is_breadcrumb(kicker) || kicker.starts_with('/') ||
                         is_site_name(kicker.substr(0, kicker.find(" / ")), site_names_);
    if (article().kicker.empty() && !in_title && !is_path) article().kicker = kicker;
    if (article().kicker.empty() && shows(kicker_guess_)) article().kicker = kicker_guess_;
    drop_headline();
  }

  // True if "line" stands on the page alone and is no link, as the name of the site would be.
  bool shows(std::string_view line) const {
    const std::string key = title_key(line);
    for (read::Tree::Id id = 0; id < tree_.size() && !key.empty(); ++id) {
      const read::Tree::Node& node = tree_[id];
      if (node.name == "head" || node.name == "a" || node.name == "footer") {
        id = node.end - 1;
      } else if (node.text.size() >= line.size() && node.text.size() < 2 * line.size() + 20 &&
                 title_key(node.text) == key) {
        return true;
      }
    }
    return false;
  }

  // Pages that show their headline in an h2, or twice, have it before the text as well.
  void drop_headline() {
    constexpr std::size_t kMostBefore = 4;
    const std::string title = title_key(article().title);
    const std::string kicker = title_key(article().kicker);
    Strings& text = text_.paragraphs;
    for (std::size_t at = 0; at < text.size() && at < kMostBefore;) {
      const std::string key = title_key(text[at]);
      const bool is_headline = !key.empty() && (key == title || key == kicker ||
                                                key == kicker + title || key == title + kicker);
      if (!is_headline) {
        ++at;
        continue;
      }
      if (explain_) text_.dropped.push_back({text[at], "headline before the text"});
      text.erase(text.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }

  void put_dates() {
    const PageDates dates = find_dates(
        {tree_, head_, linked_, text_, article().title, article().url, record_.captured});
    article().date = dates.published;
    article().modified = dates.modified;
    note("date", dates.published_rule);
    note("modified", dates.modified_rule);
  }

  // Of JSON-LD, else of meta elements, else of elements marked as theirs.
  std::vector<LinkedAuthor> authors() const {
    bool linked_houses = false;
    for (const LinkedArticle* linked : linked_) {
      const std::vector<LinkedAuthor> found = without_houses(linked->authors, site_names_);
      if (!found.empty()) return found;
      linked_houses = linked_houses || !linked->authors.empty();
    }
    for (const std::string& name : all_of(head_.metas, {"author", "articleauthor", "dccreator"})) {
      if (linked_houses) break;  // it names the house again
      const std::vector<LinkedAuthor> found = without_houses({{name, false}}, site_names_);
      if (!found.empty()) return found;
    }
    return marked_authors(tree_);
  }

  void put_texts() {
    article().lead = std::move(text_.lead);
    if (!article().lead.empty()) note("lead", "set apart from the text");
    if (!article().kicker.empty()) note("kicker", "line above the headline");
    article().body = join_paragraphs(text_.paragraphs);
    if (!article().body.empty()) note("body", text_.rule);
    for (const std::string& printed : text_.captions) {
      std::string_view caption = printed;
      const std::optional<std::string> uncredited = parse_caption(printed);
      if (uncredited) caption = *uncredited;
      // "Der Marktplatz | Foto: Jan Muster"
      while (caption.ends_with('|') || caption.ends_with('/') || caption.ends_with(' ')) {
        caption.remove_suffix(1);
      }
      if (caption.empty()) continue;
      if (!article().caption.empty()) article().caption += '\n';
      article().caption += caption;
    }
  }

  const read::Record& record_;
  const read::Tree& tree_;
  const bool explain_;
  const PageHead head_;
  const Headlines headlines_;
  LinkedData data_;
  std::vector<const LinkedArticle*> linked_;
  Strings addresses_;
  Strings site_names_;
  std::string shared_title_;
  std::string kicker_guess_;
  MainText text_;
  Extraction result_;
};

}  // namespace

Extraction read_html(const read::Record& record, const ExtractOptions& options) {
  read::Tree tree;
  Extraction result;
  result.reject = read::parse_html(record.text, tree);
  if (!result.reject.empty()) return result;
  if (tree.size() == 0) {
    result.reject = "empty";
    return result;
  }
  return PageArticle(record, tree, options.explain).run();
}

}  // namespace depesche::extract
