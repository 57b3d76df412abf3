// SPDX-License-Identifier: GPL-2.0-or-later
// NewsML-G2: what an item says of itself.
#include <algorithm>
#include <cstddef>
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

// What an item is if it is no article: by its element, or the end of its class's code.
struct KindRow {
  std::string_view name;
  std::string_view kind;
};
constexpr KindRow kKinds[] = {
    {"packageItem", kPackage},
    {"composite", kPackage},
    {"conceptItem", "a concept"},
    {"knowledgeItem", "a list of concepts"},
    {"catalogItem", "a catalogue of codes"},
    {"planningItem", "a planning item"},
    {"picture", "a picture"},
    {"photo", "a picture"},
    {"graphic", "a graphic"},
    {"video", "a video"},
    {"audio", "audio"},
    {"animation", "an animation"},
    {"data", "data"},
};

std::string_view kind_of(std::string_view name) {
  const KindRow* row = std::find_if(std::begin(kKinds), std::end(kKinds),
                                    [&](const KindRow& r) { return r.name == name; });
  return row == std::end(kKinds) ? std::string_view() : row->kind;
}

// A code is in one of three attributes.
std::string_view code_of(const Tree& tree, Tree::Id id) {
  if (id == Tree::kNone) return {};
  for (const std::string_view name : {"qcode", "uri", "literal"}) {
    const std::string_view code = tree.attribute(id, name);
    if (!code.empty()) return code;
  }
  return {};
}

std::string name_of(const Tree& tree, Tree::Id id) {
  return line_of(tree, best_child(tree, id, "name"));
}

// A name, or what its code says.
std::string name_or_code(const Tree& tree, Tree::Id id) {
  if (id == Tree::kNone) return {};
  std::string name = name_of(tree, id);
  if (!name.empty()) return name;
  const std::string_view uri = tree.attribute(id, "uri");
  if (!uri.empty()) return std::string(uri);
  return std::string(code_end(code_of(tree, id)));
}

class G2Reader {
 public:
  explicit G2Reader(const Tree& tree)
      : tree_(tree), meta_(tree.child(0, "itemMeta")), content_(tree.child(0, "contentMeta")) {}

  WireItem read() {
    item_.id = tree_.attribute(0, "guid");
    item_.kind = kind_of(tree_[0].name);
    if (item_.kind.empty()) {
      item_.kind = kind_of(code_end(code_of(tree_, tree_.child(meta_, "itemClass"))));
    }
    item_.version_created = child_line(tree_, meta_, "versionCreated");
    item_.first_created = child_line(tree_, meta_, "firstCreated");
    item_.content_created = child_line(tree_, content_, "contentCreated");
    item_.provider = name_or_code(tree_, tree_.child(meta_, "provider"));
    item_.credit = child_line(tree_, content_, "creditline");
    if (item_.credit.empty()) {
      item_.credit = name_of(tree_, tree_.child(content_, "infoSource"));
    }
    read_headlines();
    read_origin_fields();
    read_subjects();
    read_notes();
    read_content();
    return std::move(item_);
  }

 private:
  // dpa counts: rank 1 is the headline, 2 the line below it, 3 the one above. Others have roles.
  void read_headlines() {
    Tree::Id title = Tree::kNone;
    for (const Tree::Id id : tree_.children(content_, "headline")) {
      const std::string_view rank = tree_.attribute(id, "rank");
      const std::string role(code_end(tree_.attribute(id, "role")));
      if (rank == "3" || role.find("kicker") != std::string::npos) {
        item_.kicker = line_of(tree_, id);
      } else if (rank == "2" || role.starts_with("sub")) {
        item_.subtitle = line_of(tree_, id);
      } else if (title == Tree::kNone || tree_.attribute(id, "xml:lang").starts_with("de")) {
        title = id;
      }
    }
    item_.title = line_of(tree_, title);
    if (item_.title.empty()) item_.title = child_line(tree_, meta_, "title");
    read_slugline();
    for (const Tree::Id id : tree_.children(content_, "description")) {
      const std::string_view role = code_end(tree_.attribute(id, "role"));
      if (role.starts_with("caption")) {
        item_.captions.push_back(line_of(tree_, id));
      } else if (item_.lead.empty()) {
        item_.lead = line_of(tree_, id);
      }
    }
  }

  // "Syrien/Konflikte/": keywords; "US-Finance-Fed" is a label.
  void read_slugline() {
    const std::string slug = child_line(tree_, content_, "slugline");
    if (slug.find('/') != std::string::npos) {
      for (const std::string_view word : split(slug, "/")) slug_.emplace_back(word);
    } else if (item_.kicker.empty()) {
      item_.kicker = slug;
    }
  }

  void read_origin_fields() {
    item_.dateline = child_line(tree_, content_, "dateline");
    item_.byline = child_line(tree_, content_, "by");
    for (const Tree::Id id : tree_.children(content_, "creator")) {
      item_.creators.push_back(name_of(tree_, id));
    }
    for (const Tree::Id id : tree_.children(content_, "located")) {
      std::string name = name_of(tree_, id);
      item_.located.push_back(name.empty() ? tag_of_code(code_of(tree_, id)) : std::move(name));
    }
  }

  // Topics, then places, then keywords, as dpa's slug line has them; each by its rank.
  void read_subjects() {
    struct Subject {
      int group;
      int rank;
      std::string name;
    };
    std::vector<Subject> subjects;
    for (Tree::Id id : tree_.children(content_, "subject")) {
      const std::string_view type = code_end(tree_.attribute(id, "type"));
      if (const Tree::Id main = tree_.child(id, "mainConcept"); main != Tree::kNone) id = main;
      const std::string_view code = code_of(tree_, id);
      const std::string_view section = section_of_code(code);
      if (item_.section.empty()) item_.section = section;
      // Desks are sections; points of interest are addresses.
      if (type == "category" || type == "poi") continue;
      std::string name = name_of(tree_, id);
      if (name.empty()) name = section.empty() ? tag_of_code(code) : std::string(section);
      const std::string_view rank = tree_.attribute(id, "rank");
      const bool counted = all_digits(rank) && rank.size() < 5;
      subjects.push_back({type == "geoArea" ? 1 : 0, counted ? std::stoi(std::string(rank)) : 99999,
                          std::move(name)});
    }
    std::stable_sort(subjects.begin(), subjects.end(), [](const Subject& a, const Subject& b) {
      return a.group != b.group ? a.group < b.group : a.rank < b.rank;
    });
    for (Subject& subject : subjects) item_.tags.push_back(std::move(subject.name));
    for (std::string& word : child_lines(tree_, content_, "keyword")) {
      item_.tags.push_back(std::move(word));
    }
    item_.tags.insert(item_.tags.end(), slug_.begin(), slug_.end());
  }

  // The texts of the notes to the newsroom with this role.
  std::string ed_note(std::string_view role) const {
    for (const Tree::Id id : tree_.children(meta_, "edNote")) {
      if (code_end(tree_.attribute(id, "role")) == role) return line_of(tree_, id);
    }
    return {};
  }

  void read_notes() {
    const bool dpa = code_end(item_.provider) == "dpa" ||
                     std::string_view(item_.id).starts_with("urn:newsml:dpa.com:");
    if (dpa) item_.notes.push_back(dpa_urgency_note(child_line(tree_, content_, "urgency")));
    item_.notes.push_back(status_note(code_of(tree_, tree_.child(meta_, "pubStatus"))));
    const std::string correction = ed_note("correctionshort");
    for (const Tree::Id id : tree_.children(meta_, "signal")) {
      item_.notes.push_back(with_remark(signal_note(code_of(tree_, id)), ": ", correction));
    }
    const std::string remark = ed_note("genrenote");
    for (const Tree::Id id : tree_.children(content_, "genre")) {
      if (!code_of(tree_, id).starts_with("dpatextgenre:")) continue;
      item_.notes.push_back(dpa_genre_note(name_of(tree_, id), remark));
    }
    item_.notes.push_back(with_remark(embargo_note(child_line(tree_, meta_, "embargoed")), " - ",
                                      ed_note("embargo")));
  }

  // The first text that the item holds: others are the same in another form.
  void read_content() {
    const Tree::Id set = tree_[0].name == "contentSet" ? 0 : tree_.child(0, "contentSet");
    for (const Tree::Id id : tree_.children(set)) {
      if (!item_.body.paragraphs.empty()) return;
      if (tree_[id].name == "inlineXML") {
        const Tree::Id nitf = tree_.find(id, "nitf");
        if (nitf != Tree::kNone) {
          fill_from_nitf(tree_, nitf, item_);
        } else if (tree_.child(id, "events") != Tree::kNone) {
          item_.kind = "a list of events";
        } else if (tree_.child(id, "sports-content") != Tree::kNone) {
          item_.kind = "sports data";
        } else {
          item_.body = message_text(tree_, id);
        }
      } else if (tree_[id].name == "inlineData") {
        const bool html = tree_.attribute(id, "contenttype").find("html") != std::string_view::npos;
        const std::string text = tree_.text_of(id);
        item_.body = html ? html_message(text) : plain_message(text);
      }
    }
  }

  const Tree& tree_;
  Tree::Id meta_;
  Tree::Id content_;
  WireItem item_;
  std::vector<std::string> slug_;
};

}  // namespace

WireItem g2_item(const read::Tree& tree) { return G2Reader(tree).read(); }

}  // namespace depesche::extract
