// SPDX-License-Identifier: GPL-2.0-or-later
// Items of feeds (RSS, Atom, JSON Feed) -> articles.
#include "extract/wire/feed.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/byline.h"
#include "extract/date.h"
#include "extract/html/plain_text.h"
#include "extract/names.h"
#include "extract/outlet.h"
#include "extract/story.h"
#include "extract/text.h"
#include "extract/wire/feed_text.h"
#include "read/tree.h"
#include "read/tree_copy.h"

namespace depesche::extract {

namespace {

using read::Tree;
using Strings = std::vector<std::string>;

// An item with the feed around it.
struct Item {
  const Tree& tree;
  Tree::Id item;
  Tree::Id feed;
  const ExtractOptions& options;
  Extraction& result;

  void found(std::string_view field, std::string_view rule) const {
    if (options.explain) result.findings.push_back({field, rule});
  }

  // The text of the first child of "id" with one of these names, the names in order; empty if there
  // is none.
  std::string text(Tree::Id id, std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
      for (const Tree::Id child : tree.children(id, name)) {
        std::string value(trim(tree.text_of(child)));
        if (!value.empty()) return value;
      }
    }
    return {};
  }
};

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

// Of several links the one to the page: Atom says so by rel, RSS has it as text.
std::string link_of(const Item& in, Tree::Id id) {
  std::string best;
  for (const Tree::Id link : in.tree.children(id, "link")) {
    std::string href(trim(in.tree.attribute(link, "href")));
    const std::string_view rel = in.tree.attribute(link, "rel");
    if (href.empty()) href = trim(in.tree.text_of(link));
    const bool is_page = rel.empty() || rel == "alternate";
    if (!href.empty() && is_page) return href;
    if (best.empty() && rel == "self" && is_web_address(href)) best = std::move(href);
  }
  return best;
}

void read_address(const Item& in) {
  Article& article = in.result.article;
  const std::string guid = in.text(in.item, {"guid", "id"});
  article.url = in.text(in.item, {"origLink", "url"});
  if (article.url.empty()) article.url = link_of(in, in.item);
  if (article.url.empty()) article.url = in.text(in.item, {"external_url"});
  if (article.url.empty() && is_web_address(guid)) article.url = guid;
  std::string home = link_of(in, in.feed);
  if (home.empty()) home = in.text(in.feed, {"home_page_url"});
  article.outlet = outlet_of_url(article.url);
  if (article.outlet.empty()) {
    article.outlet = outlet_of_url(home);
    if (!article.outlet.empty()) in.found("outlet", "address of the feed");
  }
  if (guid.empty() || is_web_address(guid)) return;
  // "tag:hna.de,2016:17" is one of the world's, "17" one of its feed's.
  const bool qualified = guid.find(':') != guid.npos || article.outlet.empty();
  article.id = qualified ? guid : article.outlet + "/" + guid;
}

// The first that is a date; a warning for the first that is none.
Date date_of(const Item& in, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::string text = in.text(in.item, {name});
    if (text.empty()) continue;
    if (const std::optional<Date> date = parse_date(text)) return *date;
    constexpr std::size_t kLongestShown = 60;
    in.result.warnings.push_back(text.size() > kLongestShown
                                     ? "a date that is too long is not understood"
                                     : "date \"" + single_spaced(text) + "\" is not understood");
  }
  return {};
}

void read_dates(const Item& in) {
  Article& article = in.result.article;
  article.date = date_of(in, {"pubDate", "published", "issued", "date_published", "date"});
  article.modified = date_of(in, {"updated", "modified", "date_modified"});
  if (!article.date.known() && article.modified.known()) {
    std::swap(article.date, article.modified);
    in.found("date", "date of the last change");
  }
  if (article.modified == article.date) article.modified = {};
}

// "redaktion@hna.de (Jana Wolf)" is Jana Wolf, an address alone nobody.
std::string person_of(std::string_view text) {
  const std::size_t open = text.find('(');
  if (text.find('@') == text.npos) return std::string(trim(text));
  if (open == text.npos) return {};
  return std::string(trim(text.substr(open + 1, text.find(')', open) - open - 1)));
}

// What "author" and "creator" elements of "id" name.
Strings creators_of(const Item& in, Tree::Id id) {
  Strings creators;
  for (const std::string_view name : {"creator", "author", "authors"}) {
    for (const Tree::Id child : in.tree.children(id, name)) {
      const Tree::Id part = in.tree.child(child, "name");
      const std::string text = in.tree.text_of(part == Tree::kNone ? child : part);
      const std::string person = person_of(plain_text(text));
      if (!person.empty()) add_new(creators, {person});
    }
  }
  return creators;
}

void read_authors(const Item& in) {
  Article& article = in.result.article;
  Strings creators = creators_of(in, in.item);
  if (creators.empty()) creators = creators_of(in, in.feed);
  for (const std::string& creator : creators) {
    const std::vector<Name> names = read_names(creator);
    if (!has(names, NameKind::agency)) {
      add_new(article.author, author_values(creator));
      continue;
    }
    add_new(article.source, agencies_of(names));
    add_new(article.author, people_of(names));
    for (const Name& name : names) {
      if (name.kind != NameKind::agency) continue;
      article.credit += (article.credit.empty() ? "" : ", ") + std::string(name.text);
    }
    in.found("source", "author");
  }
}

void read_tags(const Item& in) {
  for (const std::string_view name : {"category", "subject", "tags"}) {
    for (const Tree::Id child : in.tree.children(in.item, name)) {
      std::string tag(in.tree.attribute(child, "label"));
      if (tag.empty()) tag = in.tree.attribute(child, "term");
      if (tag.empty()) tag = in.tree.text_of(child);
      tag = plain_text(tag);
      Strings tags;
      for (const std::string_view part : split(tag, ",;")) tags.emplace_back(part);
      add_new(in.result.article.tags, tags);
    }
  }
}

// The text of an element as its type says: Atom's "text" is no HTML, "xhtml" is elements.
FeedText text_of(const Item& in, Tree::Id id) {
  if (id == Tree::kNone) return {};
  const std::string_view type = in.tree.attribute(id, "type");
  const std::string_view name = in.tree[id].name;
  if (type == "xhtml" || type == "application/xhtml+xml") {
    Tree copy;
    Tree::Id div = in.tree.child(id, "div");
    if (div == Tree::kNone) div = id;
    copy.open("html");
    read::copy_element(in.tree, div, "div", copy);
    copy.close();
    return read_feed_tree(copy);
  }
  const std::string text = in.tree.text_of(id);
  const bool is_plain = type == "text" || type == "text/plain" || name == "content_text";
  return is_plain ? read_feed_plain(text) : read_feed_html(text);
}

// The first child with one of these names that has text.
FeedText first_text(const Item& in, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const Tree::Id child : in.tree.children(in.item, name)) {
      FeedText text = text_of(in, child);
      if (!text.paragraphs.empty()) return text;
    }
  }
  return {};
}

// True if "content" says no more than "summary".
bool is_no_more(const FeedText& content, const FeedText& summary) {
  return content.bytes() <= summary.bytes() + summary.bytes() / 10;
}

// True if "summary" is how "content" begins, as programs make it: cut somewhere.
bool is_beginning(const FeedText& summary, const Strings& content) {
  constexpr std::size_t kCompared = 60;
  const std::string start = title_key(join_paragraphs(summary.paragraphs));
  const std::string whole = title_key(join_paragraphs(content));
  return whole.starts_with(start.substr(0, kCompared));
}

// Several paragraphs, or one that is long, are an article, whatever the element is called.
bool is_full(const FeedText& text) {
  constexpr std::size_t kFullBytes = 1000;
  return text.paragraphs.size() >= 3 || text.bytes() >= kFullBytes;
}

void read_text(const Item& in) {
  Article& article = in.result.article;
  const FeedText content = first_text(in, {"encoded", "content_html", "content_text", "content"});
  const FeedText summary = first_text(in, {"description", "summary", "abstract"});
  const bool has_content = !content.paragraphs.empty() && !is_no_more(content, summary);
  const FeedText& text = has_content || summary.paragraphs.empty() ? content : summary;
  if (!has_content && !text.paragraphs.empty() && !is_full(text)) article.note = kSummaryOnly;
  Strings paragraphs = text.paragraphs;
  for (const std::string& caption : text.captions) {
    article.caption += (article.caption.empty() ? "" : "\n") + caption;
  }
  const bool begins_alike = is_beginning(summary, paragraphs);
  move_dateline(paragraphs, article);
  if (has_content && !begins_alike && !is_beginning(summary, paragraphs)) {
    article.lead = join_paragraphs(summary.paragraphs);
  }
  move_credit(paragraphs, article);
  article.body = join_paragraphs(paragraphs);
  in.found("body", has_content ? "content of the item" : "summary of the item");
  if (in.options.explain) in.result.dropped = text.dropped;
}

}  // namespace

Extraction read_feed_item(const read::Record& record, const ExtractOptions& options) {
  Extraction result;
  const Tree& tree = *record.tree;
  const Item in{tree, tree.child(0, "item"), tree.child(0, "feed"), options, result};
  Article& article = result.article;
  article.title = plain_text(in.text(in.item, {"title"}));
  read_address(in);
  read_dates(in);
  read_authors(in);
  read_tags(in);
  read_text(in);
  if (article.title.empty() && article.lead.empty() && article.body.empty()) {
    result.reject = "neither title nor body";
  }
  return result;
}

}  // namespace depesche::extract
