// SPDX-License-Identifier: GPL-2.0-or-later
// NITF: what a document, or the body of a NewsML item, says of itself.
#include <algorithm>
#include <iterator>
#include <string>
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

class NitfReader {
 public:
  NitfReader(const Tree& tree, Tree::Id nitf, WireItem& item)
      : tree_(tree),
        item_(item),
        head_(tree.child(nitf, "head")),
        body_(tree.child(nitf, "body")),
        top_(tree.child(body_, "body.head")) {}

  void read() {
    read_head();
    read_top();
    MessageText body = message_text(tree_, tree_.child(body_, "body.content"));
    MessageText end = message_text(tree_, tree_.child(body_, "body.end"));
    std::move(end.paragraphs.begin(), end.paragraphs.end(), std::back_inserter(body.paragraphs));
    item_.body = std::move(body);
  }

 private:
  // Sets "field" unless the item has it: what encloses the document knows better.
  static void set(std::string& field, std::string_view value) {
    if (field.empty()) field = single_spaced(value);
  }

  std::string_view attribute(Tree::Id below, std::string_view element,
                             std::string_view name) const {
    const Tree::Id id = tree_.find(below, element);
    return id == Tree::kNone ? std::string_view() : tree_.attribute(id, name);
  }

  void read_head() {
    if (head_ == Tree::kNone) return;
    const std::string_view by = attribute(head_, "doc-id", "regsrc");
    const std::string_view number = attribute(head_, "doc-id", "id-string");
    if (item_.id.empty() && !number.empty()) {
      item_.id = by.empty() ? std::string(number) : std::string(by) + ':' + std::string(number);
    }
    set(item_.first_created, attribute(head_, "date.issue", "norm"));
    set(item_.first_created, attribute(head_, "pubdata", "date.publication"));
    set(item_.outlet, attribute(head_, "pubdata", "name"));
    set(item_.section, attribute(head_, "pubdata", "position.section"));
    set(item_.url, attribute(head_, "pubdata", "ex-ref"));
    set(item_.provider, by);
    set(item_.title, child_line(tree_, head_, "title"));
    read_topics();
    for (const Tree::Id id : find_all(tree_, head_, "correction")) {
      item_.notes.push_back(with_remark("Berichtigung", ": ", tree_.attribute(id, "info")));
    }
    item_.notes.push_back(status_note(attribute(head_, "docdata", "management-status")));
    if (attribute(head_, "docdata", "management-status") == "embargoed") {
      item_.notes.back() = embargo_note(attribute(head_, "date.release", "norm"));
    }
  }

  void read_topics() {
    for (const Tree::Id id : find_all(tree_, head_, "tobject.subject")) {
      set(item_.section, section_of_code(tree_.attribute(id, "tobject.subject.refnum")));
      for (const std::string_view name :
           {"tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"}) {
        const std::string_view topic = tree_.attribute(id, name);
        if (topic.empty()) continue;
        item_.tags.emplace_back(topic);
        break;
      }
    }
    for (const Tree::Id id : find_all(tree_, head_, "keyword")) {
      item_.tags.emplace_back(tree_.attribute(id, "key"));
    }
    const Tree::Id content = tree_.find(head_, "identified-content");
    for (const Tree::Id id : tree_.children(content)) {
      const std::string_view value = tree_.attribute(id, "value");
      item_.tags.push_back(value.empty() ? line_of(tree_, id) : std::string(value));
    }
  }

  void read_top() {
    if (top_ == Tree::kNone) return;
    const Tree::Id headline = tree_.child(top_, "hedline");
    // The document's own headline goes before the label in its head.
    const std::string title = child_line(tree_, headline, "hl1");
    if (!title.empty()) item_.title = title;
    set(item_.subtitle, child_line(tree_, headline, "hl2"));
    set(item_.lead, child_line(tree_, top_, "abstract"));
    set(item_.provider, child_line(tree_, top_, "distributor"));
    set(item_.byline, byline());
    const Tree::Id dateline = tree_.child(top_, "dateline");
    const std::string place = child_line(tree_, dateline, "location");
    set(item_.dateline, place.empty() ? line_of(tree_, dateline) : place);
  }

  // "By Jane Doe" without her title, which has an element of its own.
  std::string byline() const {
    std::string text;
    const Tree::Id id = tree_.child(top_, "byline");
    if (id == Tree::kNone) return text;
    for (Tree::Id at = id + 1; at < tree_[id].end;) {
      const bool title = tree_[at].name == "byttl";
      if (!title) text += tree_[at].text;
      at = title ? tree_[at].end : at + 1;
    }
    text = single_spaced(text);
    while (text.ends_with(',')) text.pop_back();
    return text.empty() ? line_of(tree_, id) : text;
  }

  const Tree& tree_;
  WireItem& item_;
  Tree::Id head_;
  Tree::Id body_;
  Tree::Id top_;
};

}  // namespace

void fill_from_nitf(const read::Tree& tree, read::Tree::Id nitf, WireItem& item) {
  NitfReader(tree, nitf, item).read();
}

Extraction read_nitf(const read::Record& record, const ExtractOptions& options) {
  WireItem item;
  if (record.tree && record.tree->size() > 0) fill_from_nitf(*record.tree, 0, item);
  return wire_article(std::move(item), options);
}

}  // namespace depesche::extract
