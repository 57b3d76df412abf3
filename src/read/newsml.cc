// SPDX-License-Identifier: GPL-2.0-or-later
// XML files of the news standards -> their items.
#include "read/newsml.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "read/encoding.h"
#include "read/markup_encoding.h"
#include "read/tree_copy.h"
#include "read/xml_parser.h"
#include "read/xml_root.h"

namespace depesche::read {
namespace {

// What a file may start with, and which elements of it are records.
constexpr std::string_view kNewsmlRoots[] = {
    "newsItem",     "packageItem", "newsMessage", "conceptItem", "knowledgeItem",
    "planningItem", "catalogItem", "NewsML",      "NewsItem",    "contentSet",
};
// "contentSet" alone is an item that was cut out of its envelope.
constexpr std::string_view kNewsmlItems[] = {
    "newsItem",     "packageItem", "conceptItem", "knowledgeItem",
    "planningItem", "catalogItem", "NewsItem",    "contentSet",
};
constexpr std::string_view kNitf[] = {"nitf"};

using Names = std::span<const std::string_view>;

bool is_one_of(std::string_view name, Names names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class XmlItemReader : public RecordReader {
 public:
  XmlItemReader(const ReadContext& context, const char* format, Names items)
      : context_(context), format_(format), items_(items) {}

  std::optional<Record> next() override {
    if (!loaded_ && !load()) return std::nullopt;
    if (next_ == found_.size()) return std::nullopt;
    const Tree::Id item = found_[next_++];
    Record record;
    record.origin = context_.origin;
    record.format = format_;
    if (item == 0) {
      record.tree = std::make_shared<const Tree>(std::move(tree_));
    } else {
      if (found_.size() > 1) record.origin.line = tree_[item].line;
      record.tree = std::make_shared<const Tree>(subtree(tree_, item));
    }
    return record;
  }

 private:
  // False if there is nothing to read; the problem has been told.
  bool load() {
    loaded_ = true;
    std::string reason = parse();
    if (reason.empty()) {
      for (Tree::Id id = 0; id < tree_.size(); ++id) {
        if (!is_one_of(tree_[id].name, items_)) continue;
        found_.push_back(id);
        id = tree_[id].end - 1;  // an item holds no other
      }
      if (found_.empty()) reason = "the file holds no news item";
    }
    if (!reason.empty()) context_.on_problem({context_.origin, std::move(reason)});
    return !found_.empty();
  }

  std::string parse() {
    std::string text;
    if (!read_to_end(context_.input, context_.limits.document_bytes, text)) {
      return "the file is larger than " + std::to_string(context_.limits.document_bytes) + " bytes";
    }
    text = decode_markup(text);
    text = clean_text(text, context_.counts.control_characters);
    return parse_xml(text, tree_);
  }

  ReadContext context_;
  const char* format_;
  Names items_;
  bool loaded_ = false;
  Tree tree_;
  std::vector<Tree::Id> found_;
  std::size_t next_ = 0;  // in found_
};

}  // namespace

bool looks_like_newsml(std::string_view head) { return is_one_of(xml_root(head), kNewsmlRoots); }

bool looks_like_nitf(std::string_view head) { return is_one_of(xml_root(head), kNitf); }

std::unique_ptr<RecordReader> make_newsml_reader(const ReadContext& context) {
  return std::make_unique<XmlItemReader>(context, "newsml", kNewsmlItems);
}

std::unique_ptr<RecordReader> make_nitf_reader(const ReadContext& context) {
  return std::make_unique<XmlItemReader>(context, "nitf", kNitf);
}

}  // namespace depesche::read
