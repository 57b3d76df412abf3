// SPDX-License-Identifier: GPL-2.0-or-later
// The body of a wire message, in XHTML, HTML or NITF -> its paragraphs.
#include "extract/wire/message_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/caption.h"
#include "extract/paragraphs.h"
#include "extract/text.h"
#include "read/html_parser.h"

namespace depesche::extract {

namespace {

using read::Tree;

// What an element means for the text in it.
enum class Duty {
  inline_text,  // goes on with the text before it: <em>
  block,        // paragraphs of its own
  line_break,
  row,
  cell,
  preformatted,  // its lines are paragraphs
  caption,
  dateline,
  drop,     // no text of the message: its head, programs, the data of a picture
  notepad,  // for the newsroom; dropped, and told
};

struct Row {
  std::string_view name;
  Duty duty;
};

// By element; NITF has "body.content" and "media", XHTML the rest.
constexpr Row kElements[] = {
    {"p", Duty::block},
    {"div", Duty::block},
    {"section", Duty::block},
    {"article", Duty::block},
    {"body", Duty::block},
    {"main", Duty::block},
    {"h1", Duty::block},
    {"h2", Duty::block},
    {"h3", Duty::block},
    {"h4", Duty::block},
    {"h5", Duty::block},
    {"h6", Duty::block},
    {"hl1", Duty::block},
    {"hl2", Duty::block},
    {"ul", Duty::block},
    {"ol", Duty::block},
    {"li", Duty::block},
    {"dl", Duty::block},
    {"dt", Duty::block},
    {"dd", Duty::block},
    {"blockquote", Duty::block},
    {"bq", Duty::block},
    {"block", Duty::block},
    {"table", Duty::block},
    {"thead", Duty::block},
    {"tbody", Duty::block},
    {"tfoot", Duty::block},
    {"figure", Duty::block},
    {"media", Duty::block},
    {"hr", Duty::block},
    {"tagline", Duty::block},
    {"br", Duty::line_break},
    {"tr", Duty::row},
    {"td", Duty::cell},
    {"th", Duty::cell},
    {"pre", Duty::preformatted},
    {"figcaption", Duty::caption},
    {"media-caption", Duty::caption},
    {"caption", Duty::block},
    {"media-producer", Duty::drop},
    {"media-metadata", Duty::drop},
    {"media-object", Duty::drop},
    {"head", Duty::drop},
    {"header", Duty::drop},
    {"footer", Duty::drop},
    {"nav", Duty::drop},
    {"script", Duty::drop},
    {"style", Duty::drop},
    {"bibliography", Duty::drop},
    {"note", Duty::notepad},
};

// By class; goes before the element's.
constexpr Row kClasses[] = {
    {"dateline", Duty::dateline},    {"closingline", Duty::notepad},  {"notepad", Duty::notepad},
    {"np-public", Duty::notepad},    {"np-nonpublic", Duty::notepad}, {"linkbox", Duty::drop},
    {"embargoed", Duty::drop},       {"slugline", Duty::drop},        {"byline", Duty::drop},
    {"publicationDate", Duty::drop},
};

template <std::size_t N>
const Row* find_row(const Row (&rows)[N], std::string_view name) {
  const Row* row =
      std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.name == name; });
  return row == std::end(rows) ? nullptr : row;
}

Duty duty_of(const Tree& tree, Tree::Id id) {
  if (const Row* row = find_row(kClasses, tree.attribute(id, "class"))) return row->duty;
  const Row* row = find_row(kElements, tree[id].name);
  return row == nullptr ? Duty::inline_text : row->duty;
}

// Puts the text of a message together, element by element.
class MessageReader {
 public:
  explicit MessageReader(const Tree& tree) : tree_(tree) {}

  MessageText read(Tree::Id id) {
    for (Tree::Id at = id; at < tree_[id].end;) {
      close_until(at);
      at = tree_[at].is_element() ? enter(at) : add(at);
    }
    close_until(tree_[id].end);
    flush();
    return std::move(parts_);
  }

 private:
  struct Open {
    Tree::Id end;
    Duty duty;
  };

  // Ends the blocks that end before node "at".
  void close_until(Tree::Id at) {
    while (!open_.empty() && open_.back().end <= at) {
      const Duty duty = open_.back().duty;
      open_.pop_back();
      if (duty == Duty::cell) {
        --cells_;
      } else {
        part();
      }
    }
  }

  Tree::Id add(Tree::Id at) {
    text_ += tree_[at].text;
    return at + 1;
  }

  // Returns the next node to look at.
  Tree::Id enter(Tree::Id at) {
    const Tree::Id end = tree_[at].end;
    const Duty duty = duty_of(tree_, at);
    switch (duty) {
      case Duty::inline_text:
        return at + 1;
      case Duty::line_break:
        part();
        return at + 1;
      case Duty::drop:
        part();
        return end;
      case Duty::notepad:
        part();
        parts_.dropped.push_back(single_spaced(tree_.text_of(at)));
        return end;
      case Duty::dateline:
        if (!trim(text_).empty() || !parts_.dateline.empty()) return at + 1;
        parts_.dateline = single_spaced(tree_.text_of(at));
        return end;
      case Duty::caption:
        part();
        add_caption(single_spaced(tree_.text_of(at)));
        return end;
      case Duty::preformatted:
        part();
        for (const Line& line : lines_of(tree_.text_of(at))) {
          parts_.paragraphs.push_back(single_spaced(line.text));
        }
        return end;
      case Duty::cell:
        if (cells_ == 0 && !trim(text_).empty()) text_ += " | ";
        ++cells_;
        break;
      case Duty::block:
      case Duty::row:
        part();
        break;
    }
    open_.push_back({end, duty});
    return at + 1;
  }

  // A paragraph ends here; inside a cell it is only a space, so that a row stays one.
  void part() {
    if (cells_ > 0) {
      text_ += ' ';
    } else {
      flush();
    }
  }

  void flush() {
    std::string text = single_spaced(text_);
    text_.clear();
    if (!text.empty()) parts_.paragraphs.push_back(std::move(text));
  }

  void add_caption(std::string text) {
    if (const auto caption = parse_caption(text)) text = *caption;
    if (!text.empty()) parts_.captions.push_back(std::move(text));
  }

  const Tree& tree_;
  MessageText parts_;
  std::string text_;  // of the paragraph that is being read
  std::vector<Open> open_;
  int cells_ = 0;  // that are open
};

}  // namespace

MessageText message_text(const Tree& tree, Tree::Id id) {
  if (id >= tree.size()) return {};
  return MessageReader(tree).read(id);
}

MessageText html_message(std::string_view html) {
  Tree tree;
  if (!read::parse_html(html, tree).empty() || tree.size() == 0) return {};
  return message_text(tree, 0);
}

MessageText plain_message(std::string_view text) {
  MessageText message;
  for (Line& line : lines_of(text)) message.paragraphs.push_back(std::move(line.text));
  return message;
}

}  // namespace depesche::extract
