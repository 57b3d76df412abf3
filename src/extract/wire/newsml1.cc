// SPDX-License-Identifier: GPL-2.0-or-later
// NewsML 1: what a NewsItem says of itself.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text.h"
#include "extract/wire/newsml.h"
#include "extract/wire/notes.h"
#include "extract/wire/topics.h"
#include "extract/wire/tree_text.h"

namespace depesche::extract {

namespace {

using read::Tree;

class Newsml1Reader {
 public:
  explicit Newsml1Reader(const Tree& tree) : tree_(tree) {}

  WireItem read() {
    read_identity();
    read_management();
    read_content();
    // Of the components around the text the inner one knows it best.
    for (Tree::Id id = content_; id != Tree::kNone; id = tree_[id].parent) {
      if (tree_[id].name == "NewsComponent") read_component(id);
    }
    if (content_ == Tree::kNone) {
      const Tree::Id component = tree_.child(0, "NewsComponent");
      read_component(component);
      item_.kind = kind_of(component);
    }
    return std::move(item_);
  }

 private:
  std::string_view formal_name(Tree::Id below, std::string_view element) const {
    const Tree::Id id = tree_.find(below, element);
    return id == Tree::kNone ? std::string_view() : tree_.attribute(id, "FormalName");
  }

  static void set(std::string& field, std::string_view value) {
    if (field.empty()) field = single_spaced(value);
  }

  // The public identifier ends with the revision, so that the parts it is made of are taken.
  void read_identity() {
    const Tree::Id id = tree_.find(0, "NewsIdentifier");
    const std::string provider = child_line(tree_, id, "ProviderId");
    const std::string date = child_line(tree_, id, "DateId");
    const std::string number = child_line(tree_, id, "NewsItemId");
    if (!provider.empty() && !number.empty()) {
      item_.id = "urn:newsml:" + provider + ':' + date + ':' + number;
    } else {
      item_.id = child_line(tree_, id, "PublicIdentifier");
    }
    item_.provider = provider;
  }

  void read_management() {
    const Tree::Id id = tree_.child(0, "NewsManagement");
    item_.first_created = child_line(tree_, id, "FirstCreated");
    item_.version_created = child_line(tree_, id, "ThisRevisionCreated");
    const std::string_view status = formal_name(id, "Status");
    const Tree::Id change = tree_.child(id, "StatusWillChange");
    if (change != Tree::kNone) {
      item_.notes.push_back(embargo_note(child_line(tree_, change, "DateAndTime")));
    } else {
      item_.notes.push_back(status_note(status));
    }
    for (const Tree::Id instruction : tree_.children(id, "Instruction")) {
      item_.notes.push_back(signal_note(tree_.attribute(instruction, "FormalName")));
    }
  }

  // Finds the first text that is an article's, and the captions of pictures beside it.
  void read_content() {
    for (const Tree::Id id : find_all(tree_, 0, "ContentItem")) {
      const Tree::Id data = tree_.child(id, "DataContent");
      if (data == Tree::kNone) continue;
      const std::string_view type = formal_name(id, "MediaType");
      if (!type.empty() && !type.starts_with("Text") && !type.starts_with("text")) continue;
      if (is_caption(id)) {
        item_.captions.push_back(line_of(tree_, data));
      } else if (content_ == Tree::kNone) {
        read_data(data);
        if (!item_.body.paragraphs.empty()) content_ = id;
      }
    }
  }

  // True if the component that holds this content is a caption.
  bool is_caption(Tree::Id id) const {
    while (id != Tree::kNone && tree_[id].name != "NewsComponent") id = tree_[id].parent;
    if (id == Tree::kNone) return false;
    const Tree::Id role = tree_.child(id, "Role");
    return role != Tree::kNone &&
           tree_.attribute(role, "FormalName").find("aption") != std::string_view::npos;
  }

  void read_data(Tree::Id data) {
    const Tree::Id nitf = tree_.find(data, "nitf");
    if (nitf != Tree::kNone) {
      fill_from_nitf(tree_, nitf, item_);
    } else if (!tree_.children(data).empty()) {
      item_.body = message_text(tree_, data);
    } else {
      const std::string text = tree_.text_of(data);
      const bool html =
          text.find("<p") != std::string::npos || text.find("<br") != std::string::npos;
      item_.body = html ? html_message(text) : plain_message(text);
    }
  }

  // Adds what this component says and no inner one did.
  void read_component(Tree::Id id) {
    if (id == Tree::kNone) return;
    for (const Tree::Id lines : tree_.children(id, "NewsLines")) {
      set(item_.title, child_line(tree_, lines, "HeadLine"));
      set(item_.subtitle, child_line(tree_, lines, "SubHeadLine"));
      set(item_.byline, child_line(tree_, lines, "ByLine"));
      set(item_.dateline, child_line(tree_, lines, "DateLine"));
      set(item_.credit, child_line(tree_, lines, "CreditLine"));
      for (const std::string& words : child_lines(tree_, lines, "KeywordLine")) {
        for (const std::string_view word : split(words, ",;/")) item_.tags.emplace_back(word);
      }
      const std::string slug = child_line(tree_, lines, "SlugLine");
      if (slug.find('/') == std::string::npos) {
        set(item_.kicker, slug);
      } else {
        for (const std::string_view word : split(slug, "/")) item_.tags.emplace_back(word);
      }
    }
    for (const Tree::Id meta : tree_.children(id, "AdministrativeMetadata")) {
      const Tree::Id provider = tree_.child(meta, "Provider");
      if (provider != Tree::kNone) item_.provider = formal_name(provider, "Party");
      const Tree::Id creator = tree_.child(meta, "Creator");
      if (creator != Tree::kNone) item_.creators.emplace_back(formal_name(creator, "Party"));
    }
    for (const Tree::Id meta : tree_.children(id, "DescriptiveMetadata")) read_topics(meta);
  }

  void read_topics(Tree::Id meta) {
    for (const std::string_view name : {"SubjectDetail", "SubjectMatter", "Subject"}) {
      for (const Tree::Id id : find_all(tree_, meta, name)) {
        const std::string_view code = tree_.attribute(id, "FormalName");
        set(item_.section, section_of_code(code));
        item_.tags.push_back(tag_of_code(code));
      }
    }
    for (const Tree::Id location : find_all(tree_, meta, "Location")) {
      for (const Tree::Id id : find_all(tree_, location, "Property")) {
        if (tree_.attribute(id, "FormalName") == "City") {
          item_.located.emplace_back(tree_.attribute(id, "Value"));
        }
      }
    }
  }

  // What an item without text is.
  std::string_view kind_of(Tree::Id component) const {
    const std::string_view type = formal_name(component, "MediaType");
    if (type == "Photo" || type == "Picture") return "a picture";
    if (type == "Graphic" || type == "ComplexData") return "a graphic";
    if (type == "Video") return "a video";
    return type == "Audio" ? "audio" : std::string_view();
  }

  const Tree& tree_;
  WireItem item_;
  Tree::Id content_ = Tree::kNone;  // the ContentItem of the text
};

}  // namespace

WireItem newsml1_item(const read::Tree& tree) { return Newsml1Reader(tree).read(); }

Extraction read_newsml(const read::Record& record, const ExtractOptions& options) {
  if (!record.tree || record.tree->size() == 0) return wire_article({}, options);
  const read::Tree& tree = *record.tree;
  return wire_article(tree[0].name == "NewsItem" ? newsml1_item(tree) : g2_item(tree), options);
}

}  // namespace depesche::extract
