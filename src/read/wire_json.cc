// SPDX-License-Identifier: GPL-2.0-or-later
// JSON of news agencies -> its messages.
#include "read/wire_json.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/encoding.h"
#include "read/json_items.h"
#include "read/json_parser.h"
#include "read/tree_copy.h"

namespace depesche::read {
namespace {

// True if "head" has the key "name" of some object.
bool has_key(std::string_view head, std::string_view name) {
  const std::string key = '"' + std::string(name) + '"';
  for (std::size_t at = head.find(key); at != std::string_view::npos;
       at = head.find(key, at + key.size())) {
    const std::size_t next = head.find_first_not_of(" \t\r\n", at + key.size());
    if (next != std::string_view::npos && head[next] == ':') return true;
  }
  return false;
}

bool has_any_key(std::string_view head, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return has_key(head, name); });
}

bool looks_like_objects(std::string_view head) {
  if (head.starts_with('[')) {
    const std::size_t first = head.find_first_not_of(" \t\r\n", 1);
    return first != std::string_view::npos && head[first] == '{';
  }
  return head.starts_with('{');
}

// The lists that answers of news interfaces wrap their messages in.
constexpr std::string_view kLists[] = {"entries", "items"};

class WireJsonReader : public RecordReader {
 public:
  WireJsonReader(const ReadContext& context, const char* format)
      : context_(context), format_(format), items_(context.input, context.limits.line_bytes) {}

  std::optional<Record> next() override {
    while (true) {
      if (next_ < listed_.size()) return record(subtree(tree_, listed_[next_++]));
      std::optional<JsonItem> item = items_.next();
      if (!item) return std::nullopt;
      line_ = item->line;
      if (item->reason.empty()) item->reason = parse(std::move(item->text));
      if (!item->reason.empty()) {
        Origin origin = context_.origin;
        origin.line = line_;
        context_.on_problem({std::move(origin), std::move(item->reason)});
        continue;
      }
      if (listed_.empty()) return record(std::move(tree_));
    }
  }

 private:
  std::string parse(std::string text) {
    listed_.clear();
    next_ = 0;
    // Between the parts of an object a line feed is white space, inside a text it is none of JSON.
    std::replace(text.begin(), text.end(), '\n', ' ');
    drop_raw_controls(text, context_.counts.control_characters);
    const std::string reason = parse_json(decode_text(text), tree_);
    if (!reason.empty()) return reason;
    for (const std::string_view list : kLists) {
      for (const Tree::Id id : tree_.children(0, list)) {
        if (!tree_.children(id).empty()) listed_.push_back(id);
      }
    }
    return {};
  }

  Record record(Tree tree) {
    Record record;
    record.origin = context_.origin;
    record.origin.line = line_;
    record.format = format_;
    record.tree = std::make_shared<const Tree>(std::move(tree));
    return record;
  }

  ReadContext context_;
  const char* format_;
  JsonItems items_;
  std::uint64_t line_ = 0;
  Tree tree_;
  std::vector<Tree::Id> listed_;  // messages in tree_ that are still to come, from next_ on
  std::size_t next_ = 0;
};

}  // namespace

bool looks_like_dpa(std::string_view head) {
  if (!looks_like_objects(head)) return false;
  if (head.find("\"digitalwires@") != std::string_view::npos) return true;
  const bool dpa = head.find("\"urn:newsml:dpa.com:") != std::string_view::npos;
  return dpa && has_any_key(head, {"_urn", "urn"}) &&
         has_any_key(head, {"article_html", "_preliminary", "version_created", "entry_id",
                            "rubric_names", "content"});
}

bool looks_like_ninjs(std::string_view head) {
  if (!looks_like_objects(head)) return false;
  if (has_key(head, "$standard") && head.find("\"ninjs\"") != std::string_view::npos) return true;
  return has_any_key(head, {"uri", "guid"}) &&
         has_any_key(head, {"versioncreated", "versionCreated", "representationtype",
                            "representationType", "body_xhtml", "pubstatus", "pubStatus"});
}

std::unique_ptr<RecordReader> make_ninjs_reader(const ReadContext& context) {
  return std::make_unique<WireJsonReader>(context, "ninjs");
}

std::unique_ptr<RecordReader> make_dpa_reader(const ReadContext& context) {
  return std::make_unique<WireJsonReader>(context, "dpa");
}

}  // namespace depesche::read
