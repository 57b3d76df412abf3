// SPDX-License-Identifier: GPL-2.0-or-later
// ninjs, the IPTC's news in JSON: what an object says of itself.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text.h"
#include "extract/wire/newsml.h"
#include "extract/wire/notes.h"
#include "extract/wire/topics.h"
#include "extract/wire/tree_text.h"
#include "extract/wire/wire_item.h"
#include "extract/wire/wire_json.h"
#include "read/xml_parser.h"

namespace depesche::extract {

namespace {

using read::Tree;

// What an object of this type is if it is no article.
std::string_view kind_of(std::string_view type) {
  if (type == "picture" || type == "photo") return "a picture";
  if (type == "graphic") return "a graphic";
  if (type == "video") return "a video";
  if (type == "audio") return "audio";
  if (type == "event") return "an event";
  if (type == "planning") return "a planning item";
  if (type == "component") return "a component";
  return type == "composite" ? kPackage : std::string_view();
}

// The keys of version 1 are in small letters and singular, later ones have capitals and lists:
// "versioncreated", "versionCreated"; "headline", "headlines": [{"role": "main", "value": "…"}].
class NinjsReader {
 public:
  explicit NinjsReader(const Tree& tree) : tree_(tree) {}

  WireItem read() {
    item_.kind = kind_of(text({"type"}));
    item_.id = text({"uri", "guid"});
    item_.url = address(item_.id);
    item_.first_created = text({"firstcreated", "firstCreated"});
    item_.version_created = text({"versioncreated", "versionCreated"});
    item_.content_created = text({"contentcreated", "contentCreated"});
    read_headlines();
    read_origin_fields();
    read_topics();
    item_.notes.push_back(status_note(text({"pubstatus", "pubStatus"})));
    item_.notes.push_back(signal_note(text({"signal"})));
    item_.notes.push_back(embargo_note(text({"embargoed"})));
    read_body();
    read_captions();
    return std::move(item_);
  }

 private:
  // The text of the first of these keys that has one.
  std::string text(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
      std::string line = child_line(tree_, 0, key);
      if (!line.empty()) return line;
    }
    return {};
  }

  // An id that is the address of a page too.
  static std::string address(const std::string& id) {
    return id.starts_with("http://") || id.starts_with("https://") ? id : std::string();
  }

  void read_headlines() {
    item_.title = text({"headline"});
    for (const Tree::Id id : tree_.children(0, "headlines")) {
      const std::string role = child_line(tree_, id, "role");
      const std::string value = child_line(tree_, id, "value");
      if (role.find("kicker") != std::string::npos) {
        item_.kicker = value;
      } else if (role.starts_with("sub")) {
        item_.subtitle = value;
      } else if (item_.title.empty()) {
        item_.title = value;
      }
    }
    // A caption describes a picture, all others the text.
    for (const std::string_view key : {"description_text", "description_html", "descriptions"}) {
      for (const Tree::Id id : tree_.children(0, key)) {
        const bool list = key == "descriptions";
        if (list && child_line(tree_, id, "role").find("aption") != std::string::npos) continue;
        std::string value = list ? child_line(tree_, id, "value") : line_of(tree_, id);
        if (value.find('<') != std::string::npos) value = plain(value);
        if (item_.lead.empty()) item_.lead = value;
      }
    }
    const std::string slug = text({"slugline"});
    if (slug.find('/') == std::string::npos) {
      if (item_.kicker.empty()) item_.kicker = slug;
    } else {
      for (const std::string_view word : split(slug, "/")) slug_.emplace_back(word);
    }
  }

  static std::string plain(const std::string& html) {
    std::string text;
    for (const std::string& paragraph : html_message(html).paragraphs) {
      text += (text.empty() ? "" : " ") + paragraph;
    }
    return text;
  }

  void read_origin_fields() {
    item_.byline = text({"byline", "by"});
    item_.located = child_lines(tree_, 0, "located");
    item_.dateline = text({"dateline"});
    std::vector<std::string> sources = names({"infosource", "infosources", "infoSources"});
    for (const std::string& name : sources) {
      item_.credit += (item_.credit.empty() ? "" : ", ") + name;
    }
    if (item_.credit.empty()) item_.credit = text({"creditline", "source"});
    item_.provider = text({"provider", "copyrightholder", "copyrightHolder"});
    item_.section = first_of(names({"service"}));
  }

  static std::string first_of(const std::vector<std::string>& values) {
    return values.empty() ? std::string() : values.front();
  }

  // What the objects of these lists are called.
  std::vector<std::string> names(std::initializer_list<std::string_view> keys) const {
    std::vector<std::string> found;
    for (const std::string_view key : keys) {
      for (const Tree::Id id : tree_.children(0, key)) {
        std::string name =
            tree_.children(id).empty() ? line_of(tree_, id) : child_line(tree_, id, "name");
        if (name.empty()) name = tag_of_code(child_line(tree_, id, "code"));
        if (!name.empty()) found.push_back(std::move(name));
      }
    }
    return found;
  }

  void read_topics() {
    for (const std::string_view key : {"subject", "subjects"}) {
      for (const Tree::Id id : tree_.children(0, key)) {
        if (!item_.section.empty()) break;
        for (const std::string_view code : {"code", "uri"}) {
          if (item_.section.empty()) {
            item_.section = section_of_code(child_line(tree_, id, code));
          }
        }
      }
    }
    item_.tags = names({"subject", "subjects", "place", "places", "person", "people",
                        "organisation", "organisations", "event", "events", "keywords", "keyword"});
    item_.tags.insert(item_.tags.end(), slug_.begin(), slug_.end());
  }

  // The form that tells paragraphs best goes first.
  void read_body() {
    for (const std::string_view key : {"body_xhtml", "body_html"}) {
      const Tree::Id id = tree_.child(0, key);
      if (id != Tree::kNone && item_.body.paragraphs.empty()) {
        item_.body = html_message(tree_.text_of(id));
      }
    }
    for (const bool markup : {true, false}) {
      for (const Tree::Id id : tree_.children(0, "bodies")) {
        if (item_.body.paragraphs.empty()) read_body_of(id, markup);
      }
    }
    const Tree::Id plain_body = tree_.child(0, "body_text");
    if (plain_body != Tree::kNone && item_.body.paragraphs.empty()) {
      item_.body = plain_message(tree_.text_of(plain_body));
    }
  }

  void read_body_of(Tree::Id id, bool markup) {
    std::string type = child_line(tree_, id, "contenttype");
    if (type.empty()) type = child_line(tree_, id, "contentType");
    const std::string value = tree_.text_of(tree_.child(id, "value"));
    const bool nitf = type.find("nitf") != std::string::npos;
    const bool html = type.find("html") != std::string::npos ||
                      (type.empty() && value.find("<p") != std::string::npos);
    if (markup != (nitf || html)) return;
    Tree xml;
    if (nitf && read::parse_xml(value, xml).empty() && xml.size() > 0) {
      fill_from_nitf(xml, 0, item_);
    } else {
      item_.body = markup ? html_message(value) : plain_message(value);
    }
  }

  void read_captions() {
    // Version 1 has an object under each name, later ones a list.
    for (const Tree::Id list : tree_.children(0, "associations")) {
      add_caption(list);
      for (const Tree::Id id : tree_.children(list)) add_caption(id);
    }
  }

  void add_caption(Tree::Id id) {
    const std::string type = child_line(tree_, id, "type");
    if (type != "picture" && type != "photo" && type != "graphic") return;
    std::string caption = child_line(tree_, id, "description_text");
    if (caption.empty()) caption = child_line(tree_, tree_.child(id, "descriptions"), "value");
    if (!caption.empty()) item_.captions.push_back(std::move(caption));
  }

  const Tree& tree_;
  WireItem item_;
  std::vector<std::string> slug_;
};

}  // namespace

Extraction read_ninjs(const read::Record& record, const ExtractOptions& options) {
  if (!record.tree || record.tree->size() == 0) return wire_article({}, options);
  return wire_article(NinjsReader(*record.tree).read(), options);
}

}  // namespace depesche::extract
