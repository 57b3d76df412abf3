// SPDX-License-Identifier: GPL-2.0-or-later
// dpa's digitalwires: what a message says of itself.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text.h"
#include "extract/wire/notes.h"
#include "extract/wire/topics.h"
#include "extract/wire/tree_text.h"
#include "extract/wire/wire_item.h"
#include "extract/wire/wire_json.h"

namespace depesche::extract {

namespace {

using read::Tree;

class DpaReader {
 public:
  explicit DpaReader(const Tree& tree) : tree_(tree) {}

  WireItem read() {
    item_.id = text("urn");
    item_.version_created = text("version_created");
    item_.content_created = text("content_created");
    item_.title = text("headline");
    item_.kicker = text("kicker");
    item_.subtitle = text("subhead");
    item_.lead = text("teaser");
    item_.byline = text("byline");
    item_.dateline = text("dateline");
    item_.credit = text("creditline");
    item_.provider = "dpa";
    read_categories();
    read_notes();
    item_.body = html_message(tree_.text_of(tree_.child(0, "article_html")));
    add_body(html_message(tree_.text_of(tree_.child(0, "infobox_html"))));
    read_associations();
    return std::move(item_);
  }

 private:
  std::string text(std::string_view key) const { return child_line(tree_, 0, key); }

  void add_body(MessageText more) {
    std::vector<std::string>& paragraphs = item_.body.paragraphs;
    std::move(more.paragraphs.begin(), more.paragraphs.end(), std::back_inserter(paragraphs));
  }

  // Each of the object's "categories" has a type, a name and a code.
  void read_categories() {
    std::vector<std::string> topics;
    std::vector<std::string> places;
    std::vector<std::string> keywords;
    for (const Tree::Id id : tree_.children(0, "categories")) {
      const std::string type(code_end(child_line(tree_, id, "type")));
      const std::string code = child_line(tree_, id, "qcode");
      std::string name = child_line(tree_, id, "name");
      if (type == "desk" && item_.section.empty()) {
        const std::string_view section = section_of_code(code);
        item_.section = section.empty() ? name : std::string(section);
      } else if (type == "dpasubject" || type == "subject" || type == "person") {
        topics.push_back(std::move(name));
      } else if (type == "geosubject") {
        places.push_back(std::move(name));
      } else if (type == "keyword") {
        keywords.push_back(std::move(name));
      } else if (type == "creator") {
        item_.creators.push_back(std::move(name));
      } else if (type == "located") {
        item_.located.push_back(std::move(name));
      } else if (type == "provider") {
        item_.provider = std::move(name);
      } else if (type == "genre" && code.starts_with("dpatextgenre:")) {
        genres_.push_back(std::move(name));
      }
    }
    for (std::vector<std::string>* list : {&topics, &places, &keywords}) {
      std::move(list->begin(), list->end(), std::back_inserter(item_.tags));
    }
  }

  std::string ed_note(std::string_view role) const {
    for (const Tree::Id id : tree_.children(0, "ednotes")) {
      if (code_end(child_line(tree_, id, "role")) == role) return child_line(tree_, id, "ednote");
    }
    return {};
  }

  void read_notes() {
    item_.notes.push_back(dpa_urgency_note(text("urgency")));
    item_.notes.push_back(status_note(text("pubstatus")));
    item_.notes.push_back(
        with_remark(signal_note(text("signal")), ": ", ed_note("correctionshort")));
    const std::string remark = ed_note("genrenote");
    for (const std::string& genre : genres_) item_.notes.push_back(dpa_genre_note(genre, remark));
    item_.notes.push_back(with_remark(embargo_note(text("embargoed")), " - ", ed_note("embargo")));
  }

  // Pictures of a text, or the picture that the message is.
  void read_associations() {
    for (const Tree::Id id : tree_.children(0, "associations")) {
      const std::string type = child_line(tree_, id, "type");
      std::string caption = child_line(tree_, id, "caption");
      if (type == "image" && !caption.empty()) item_.captions.push_back(std::move(caption));
      if (!item_.body.paragraphs.empty() || !item_.lead.empty() || !item_.kind.empty()) continue;
      if (type == "image") item_.kind = "a picture";
      if (type == "audio") item_.kind = "audio";
      if (type == "video") item_.kind = "a video";
    }
  }

  const Tree& tree_;
  WireItem item_;
  std::vector<std::string> genres_;
};

// The interface before digitalwires: the whole text as XHTML under "content", names as labels.
class OldDpaReader {
 public:
  explicit OldDpaReader(const Tree& tree) : tree_(tree) {}

  WireItem read() {
    item_.id = child_line(tree_, 0, "_urn");
    item_.title = child_line(tree_, 0, "title");
    item_.lead = child_line(tree_, 0, "description");
    item_.version_created = child_line(tree_, 0, "updated");
    item_.provider = "dpa";
    for (const Tree::Id id : tree_.children(0, "categories")) {
      const std::string term = child_line(tree_, id, "term");
      const std::string scheme = child_line(tree_, id, "scheme");
      if (scheme == "ressort" && item_.section.empty()) item_.section = section_of_code(term);
      if (scheme == "genre") {
        item_.notes.push_back(dpa_genre_note(child_line(tree_, id, "label"), {}));
      }
      if (scheme.ends_with("urgency")) item_.notes.push_back(dpa_urgency_note(term));
    }
    const Tree::Id more = tree_.child(0, "_preliminary");
    for (const Tree::Id id : tree_.children(more, "slugline_components")) {
      if (code_end(child_line(tree_, id, "type")) == "category") continue;
      item_.tags.push_back(child_line(tree_, id, "name"));
    }
    item_.body = html_message(tree_.text_of(tree_.child(0, "content")));
    return std::move(item_);
  }

 private:
  const Tree& tree_;
  WireItem item_;
};

}  // namespace

Extraction read_dpa(const read::Record& record, const ExtractOptions& options) {
  if (!record.tree || record.tree->size() == 0) return wire_article({}, options);
  const Tree& tree = *record.tree;
  const bool old = tree.child(0, "_urn") != Tree::kNone;
  return wire_article(old ? OldDpaReader(tree).read() : DpaReader(tree).read(), options);
}

}  // namespace depesche::extract
