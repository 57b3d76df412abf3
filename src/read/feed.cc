// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds -> a record for each item.
#include "read/feed.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "read/encoding.h"
#include "read/json_parser.h"
#include "read/tree_copy.h"
#include "read/xml_parser.h"

namespace depesche::read {
namespace {

constexpr char kFeed[] = "feed";
constexpr char kRecord[] = "record";

// How a format names its parts.
struct FeedKind {
  const char* format;
  const char* item;
  bool is_json;
};
constexpr FeedKind kRss = {"rss", "item", false};
constexpr FeedKind kAtom = {"atom", "entry", false};
constexpr FeedKind kJson = {"jsonfeed", "items", true};

// What a feed says of itself that its items may leave out.
constexpr std::array<std::string_view, 5> kFeedParts = {"title", "link", "author", "authors",
                                                        "home_page_url"};

// "text" behind the first "end"; empty if there is none.
std::string_view behind(std::string_view text, std::string_view end) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + end.size());
}

// The name of the root element, without prefix, of the XML that "head" starts; empty if there is
// none.
std::string_view xml_root(std::string_view head) {
  while (true) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (head.starts_with("<?")) {
      head = behind(head, "?>");
    } else if (head.starts_with("<!--")) {
      head = behind(head, "-->");
    } else if (head.starts_with("<!")) {
      head = behind(head, ">");
    } else {
      break;
    }
  }
  if (!head.starts_with('<')) return {};
  head = head.substr(1, head.find_first_of(" \t\r\n/>", 1) - 1);
  const std::size_t colon = head.find(':');
  return colon == std::string_view::npos ? head : head.substr(colon + 1);
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "xml" with "&" as "&amp;" wherever it begins nothing that XML knows: "Bund & Länder", "&nbsp;".
// What it stood for is found again when the text is read as HTML. CDATA stays as it is.
std::string repair_ampersands(std::string_view xml) {
  constexpr std::array<std::string_view, 5> kKnown = {"amp;", "lt;", "gt;", "quot;", "apos;"};
  std::string repaired;
  for (std::size_t at = 0; at < xml.size();) {
    const std::size_t next = std::min(xml.find_first_of("&<", at), xml.size());
    repaired += xml.substr(at, next - at);
    at = next;
    if (at == xml.size()) break;
    std::string_view rest = xml.substr(at);
    if (rest.starts_with("<![CDATA[")) {
      rest = rest.substr(0, std::min(rest.find("]]>"), rest.size()));
      repaired += rest;
      at += rest.size();
      continue;
    }
    const auto known = [&](std::string_view name) { return rest.substr(1).starts_with(name); };
    const bool stray = rest[0] == '&' && std::none_of(kKnown.begin(), kKnown.end(), known) &&
                       !rest.substr(1).starts_with('#');
    repaired += stray ? std::string_view("&amp;") : rest.substr(0, 1);
    ++at;
  }
  return repaired;
}

// Where "<name" begins in "xml" at or behind "from".
std::size_t find_start(std::string_view xml, const std::string& name, std::size_t from) {
  for (std::size_t at = xml.find("<" + name, from); at != std::string_view::npos;
       at = xml.find("<" + name, at + 1)) {
    const std::size_t behind = at + name.size() + 1;
    if (behind < xml.size() && !is_name_char(xml[behind]) && xml[behind] != '-') return at;
  }
  return std::string_view::npos;
}

class FeedReader : public RecordReader {
 public:
  FeedReader(const ReadContext& context, const FeedKind& kind) : context_(context), kind_(kind) {}

  std::optional<Record> next() override {
    if (!std::exchange(started_, true)) start();
    if (next_item_ < items_.size()) return record_of(tree_, items_[next_item_++], 0);
    while (!pieces_.empty()) {
      if (std::optional<Record> record = next_piece()) return record;
    }
    return std::nullopt;
  }

 private:
  void start() {
    std::string bytes;
    if (!read_to_end(context_.input, context_.limits.file_bytes, bytes)) {
      const std::size_t most = context_.limits.file_bytes;
      return problem(0, "the file is larger than " + std::to_string(most) + " bytes");
    }
    text_ = clean_text(decode_text(bytes), context_.counts.control_characters);
    std::string reason = kind_.is_json ? parse_json(text_, tree_) : parse_xml(text_, tree_);
    if (!reason.empty() && !kind_.is_json) {
      text_ = repair_ampersands(text_);
      if (parse_xml(text_, tree_).empty()) reason.clear();
    }
    if (reason.empty()) {
      find_items();
      if (items_.empty()) problem(0, "the feed has no items");
    } else if (kind_.is_json || find_start(text_, kind_.item, 0) == std::string::npos) {
      problem(0, std::move(reason));
    } else {
      pieces_ = text_;
    }
  }

  void find_items() {
    for (Tree::Id id = 0; id < tree_.size();) {
      const bool found = tree_[id].name == kind_.item;
      if (found) items_.push_back(id);
      id = found ? tree_[id].end : id + 1;
    }
  }

  // The next item of XML that is broken somewhere, read as a document of its own.
  std::optional<Record> next_piece() {
    const std::size_t begin = find_start(pieces_, kind_.item, 0);
    if (begin == std::string_view::npos) {
      pieces_ = {};
      return std::nullopt;
    }
    const auto feeds = [](std::string_view text) {
      return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
    };
    line_ += feeds(pieces_.substr(0, begin));
    pieces_.remove_prefix(begin);
    const std::string close = std::string("</") + kind_.item + ">";
    const std::size_t next = find_start(pieces_, kind_.item, 1);
    // Not looked for behind the next item, or many items that are not closed take for ever.
    const std::size_t end = pieces_.substr(0, next).find(close);
    const bool closed = end != std::string_view::npos;
    const std::size_t size = std::min(closed ? end + close.size() : next, pieces_.size());
    Tree item;
    const std::string reason = parse_xml(pieces_.substr(0, size), item);
    const std::uint64_t line = line_;
    line_ += feeds(pieces_.substr(0, size));
    pieces_.remove_prefix(size);
    if (reason.empty() && item.size() > 0) return record_of(item, 0, line);
    problem(line, closed ? "the item is no valid XML" : "the item is not closed");
    return std::nullopt;
  }

  Record record_of(const Tree& tree, Tree::Id item, std::uint64_t line) {
    auto one = std::make_shared<Tree>();
    one->open(kRecord);
    one->open(kFeed);
    if (!items_.empty()) add_feed_parts(item, *one);
    one->close();
    copy_element(tree, item, "item", *one);
    one->close();
    Record record;
    record.origin = context_.origin;
    record.origin.line = line != 0 ? line : tree[item].line;
    if (record.origin.line == 0) record.origin.record = next_item_;
    record.format = kind_.format;
    record.tree = std::move(one);
    return record;
  }

  // Of the element around the items; in RSS 1.0, where they stand beside it, of "channel".
  void add_feed_parts(Tree::Id item, Tree& out) const {
    Tree::Id feed = tree_[item].parent;
    if (const Tree::Id channel = tree_.child(feed, "channel"); channel != Tree::kNone) {
      feed = channel;
    }
    for (const Tree::Id part : tree_.children(feed)) {
      const std::string_view name = tree_[part].name;
      if (std::find(kFeedParts.begin(), kFeedParts.end(), name) == kFeedParts.end()) continue;
      copy_element(tree_, part, name, out);
    }
  }

  void problem(std::uint64_t line, std::string reason) {
    Origin origin = context_.origin;
    origin.line = line;
    context_.on_problem({std::move(origin), std::move(reason)});
  }

  ReadContext context_;
  const FeedKind& kind_;
  bool started_ = false;
  std::string text_;
  Tree tree_;
  std::vector<Tree::Id> items_;
  std::size_t next_item_ = 0;
  std::string_view pieces_;  // of text_, what is left of XML that is broken
  std::uint64_t line_ = 1;   // that pieces_ begin in
};

}  // namespace

bool looks_like_rss(std::string_view head) {
  const std::string_view root = xml_root(head);
  return root == "rss" || root == "RSS" || (root == "RDF" && head.find("rss") != head.npos);
}

bool looks_like_atom(std::string_view head) { return xml_root(head) == "feed"; }

bool looks_like_jsonfeed(std::string_view head) {
  if (!head.starts_with('{')) return false;
  const std::size_t at = head.find("jsonfeed.org");
  const std::size_t version = head.find("\"version\"");
  return at != std::string_view::npos && version < at && at - version < 40;
}

bool looks_like_sitemap(std::string_view head) {
  const std::string_view root = xml_root(head);
  return root == "urlset" || root == "sitemapindex";
}

std::unique_ptr<RecordReader> make_rss_reader(const ReadContext& context) {
  return std::make_unique<FeedReader>(context, kRss);
}

std::unique_ptr<RecordReader> make_atom_reader(const ReadContext& context) {
  return std::make_unique<FeedReader>(context, kAtom);
}

std::unique_ptr<RecordReader> make_jsonfeed_reader(const ReadContext& context) {
  return std::make_unique<FeedReader>(context, kJson);
}

}  // namespace depesche::read
