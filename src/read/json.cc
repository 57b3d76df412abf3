// SPDX-License-Identifier: GPL-2.0-or-later
// JSON values in a stream -> records.
#include "read/json.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/encoding.h"
#include "read/json_object.h"
#include "read/json_tokens.h"

namespace depesche::read {
namespace {

// "text" behind its white space.
std::string_view skip_blank(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

class JsonReader : public RecordReader {
 public:
  explicit JsonReader(const ReadContext& context) : context_(context), text_(context.input) {}

  std::optional<Record> next() override {
    while (true) {
      const JsonToken token = read_json_token(text_, 0, context_.limits.line_bytes);
      advance(token.begin);
      const std::size_t size = token.end - token.begin;
      switch (token.kind) {
        case '\0':
          if (size == 0 && token.begin == context_.limits.line_bytes) continue;  // blanks
          return end();
        case ',':
        case ':':
          advance(size);
          continue;
        case '[':
          open_.push_back(open_.empty() ? Open::records : Open::list);
          advance(size);
          continue;
        case ']':
        case '}':
          close(token.kind);
          advance(size);
          continue;
        case '{':
          if (std::optional<Record> record = take_object()) return record;
          continue;
        default:
          take_other(token.kind, size);
      }
    }
  }

 private:
  // What the text stands in.
  enum class Open {
    records,  // a list whose objects are records
    list,     // a list inside an object, not yet known to be one of records
    other,    // a list that is not
    object,   // an object around lists
  };

  // Passes over "size" bytes that were looked at, remembering how far the line is indented.
  void advance(std::size_t size) {
    for (const char c : text_.view(0, size)) {
      if (c == '\n') {
        indent_ = 0;
        indenting_ = true;
      } else if (indenting_ && (c == ' ' || c == '\t')) {
        ++indent_;
      } else {
        indenting_ = false;
      }
    }
    text_.drop(size);
    looks_left_ = std::min(looks_left_ + 4 * std::uint64_t{size}, kMostLooks);
  }

  void close(char bracket) {
    const bool fits = !open_.empty() && (bracket == '}') == (open_.back() == Open::object);
    if (fits) {
      open_.pop_back();
    } else {
      problem(text_.line(), "not valid JSON: a bracket closes nothing");
    }
  }

  std::optional<Record> end() {
    if (!open_.empty() && !lost_) problem(text_.line(), "the file ends inside a list or an object");
    open_.clear();
    return std::nullopt;
  }

  // An object: a record, one around a list of records, or one that is not asked for.
  std::optional<Record> take_object() {
    const bool is_value = !open_.empty() && open_.back() == Open::object;
    if (is_value || (open_.empty() && holds_records())) {
      open_.push_back(Open::object);
      advance(1);
      return std::nullopt;
    }
    if (!open_.empty() && open_.back() == Open::list) {
      open_.back() = has_text(0) ? Open::records : Open::other;
    }
    const bool wanted = open_.empty() || open_.back() == Open::records;
    Record record;
    record.origin = context_.origin;
    record.origin.line = text_.line();
    record.format = "json";
    std::string reason = read_object(record.fields);
    if (!wanted) return std::nullopt;
    if (reason.empty()) return record;
    problem(record.origin.line, std::move(reason));
    return std::nullopt;
  }

  // Reads the object that the text starts with and passes over it. Returns what is wrong with it.
  std::string read_object(std::vector<Field>& fields) {
    const JsonExtent extent = find_json_object(text_, 0, context_.limits.line_bytes);
    if (!extent.reason.empty()) {
      const bool cut = text_.at(extent.end) == TextBuffer::kEnd;
      // What it holds may be whole objects, as long as not all of its lines are such.
      if (!spend_looks(extent.end)) advance(extent.end);
      seek();
      const bool last = text_.at(0) == TextBuffer::kEnd;
      return "not valid JSON: " + extent.reason +
             (last && !cut ? "; what stands behind it can't be told from it" : "");
    }
    std::string json(text_.view(0, extent.end));
    advance(extent.end);
    std::replace(json.begin(), json.end(), '\n', ' ');
    drop_raw_controls(json, context_.counts.control_characters);
    return parse_json_object(json, fields, context_.counts.control_characters);
  }

  // A value that is no object and no list.
  void take_other(char kind, std::size_t size) {
    if (open_.empty() || open_.back() == Open::records) {
      problem(text_.line(), kind == '!' ? "not valid JSON: a string is not closed on its line"
                                        : "not a JSON object");
    }
    if (open_.empty()) {
      seek();
    } else {
      advance(std::max<std::size_t>(size, 1));
    }
  }

  // Looks at the object that begins at "begin": calls "visit" with each token and, for a key, its
  // dotted name.
  void look(std::size_t begin,
            const std::function<bool(const JsonToken&, const std::string* name)>& visit) {
    std::vector<std::string> path;  // of keys, one a level
    const std::size_t most = std::min<std::uint64_t>(context_.limits.line_bytes, looks_left_);
    const JsonExtent extent = find_json_object(
        text_, begin, most, [&](const JsonToken& token, std::size_t depth, bool is_key) {
          if (!is_key) return visit(token, nullptr);
          path.resize(depth - 1);
          path.emplace_back(text_.view(token.begin + 1, token.end - 1));
          std::string name;
          for (const std::string& key : path) {
            if (!key.empty()) name += (name.empty() ? "" : ".") + key;
          }
          return visit(token, &name);
        });
    spend_looks(extent.end - begin);
  }

  // False if more was looked at, without passing over it, than there is to look at.
  bool spend_looks(std::uint64_t bytes) {
    const bool enough = bytes <= looks_left_;
    looks_left_ -= std::min(looks_left_, bytes);
    return enough;
  }

  bool names_text(const std::string& name) const {
    return context_.table.names_text && context_.table.names_text(name);
  }

  // True if the object that begins at "begin" has a title or body, or cannot be looked at any more:
  // then it is read, and what is wrong with it told.
  bool has_text(std::size_t begin) {
    bool found = false;
    look(begin, [&](const JsonToken&, const std::string* name) {
      found = name != nullptr && names_text(*name);
      return !found;
    });
    return found || looks_left_ == 0;
  }

  // True if the object that the text starts with has no title or body before a list of objects that
  // have one.
  bool holds_records() {
    bool found = false;
    bool list_begins = false;
    look(0, [&](const JsonToken& token, const std::string* name) {
      if (name != nullptr) return !names_text(*name);
      found = list_begins && token.kind == '{' && has_text(token.begin);
      list_begins = token.kind == '[';
      return !found;
    });
    return found;
  }

  // Goes from something broken to the next line that begins with an object, or the end of a list,
  // and is not indented further than its own: what is inside it is.
  void seek() {
    const std::size_t most = indent_;
    lost_ = true;
    advance(1);
    indenting_ = false;
    for (int c = text_.at(0); c != TextBuffer::kEnd; c = text_.at(0)) {
      const bool starts_line = indenting_ && indent_ <= most;
      if (starts_line && (c == '{' || c == ']' || (c == '[' && open_.empty()))) return;
      if (starts_line && (c == '}' || c == ',')) {
        text_.drop(1);  // "}, {": the next one may begin behind it
      } else {
        advance(1);
      }
    }
  }

  void problem(std::uint64_t line, std::string reason) {
    Origin origin = context_.origin;
    origin.line = line;
    context_.on_problem({std::move(origin), std::move(reason)});
  }

  // Text that is nested and broken must not be looked at again from each of its lines.
  static constexpr std::uint64_t kMostLooks = std::uint64_t{64} << 20;

  ReadContext context_;
  TextBuffer text_;
  std::vector<Open> open_;
  std::uint64_t looks_left_ = kMostLooks;  // bytes
  std::size_t indent_ = 0;                 // of the line that the text starts in, so far
  bool indenting_ = true;                  // nothing but blanks stood in it so far
  bool lost_ = false;                      // a broken object may have hidden brackets
};

}  // namespace

bool looks_like_json(std::string_view head) {
  if (head.starts_with('[')) {
    head = skip_blank(head.substr(1));
    return head.starts_with('{') || head.starts_with(']');
  }
  if (!head.starts_with('{')) return false;
  const std::string_view line = head.substr(0, head.find('\n'));
  const std::string_view below = skip_blank(head.substr(line.size()));
  const std::string_view inside = skip_blank(head.substr(1));
  if (!inside.starts_with('"')) return false;
  // An object that goes on below its line.
  const std::size_t last = line.find_last_not_of(" \t\r");
  if (line.size() < head.size() && line[last] != '}') return true;
  // {"articles": [{…}, {…}]} on one line.
  const std::size_t list = line.find('[');
  return list != std::string_view::npos && skip_blank(line.substr(list + 1)).starts_with('{') &&
         !below.starts_with('{');
}

std::unique_ptr<RecordReader> make_json_reader(const ReadContext& context) {
  return std::make_unique<JsonReader>(context);
}

}  // namespace depesche::read
