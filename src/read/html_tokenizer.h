// SPDX-License-Identifier: GPL-2.0-or-later
// HTML source -> tags and text, by the rules of the HTML standard.
#ifndef DEPESCHE_READ_HTML_TOKENIZER_H_
#define DEPESCHE_READ_HTML_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::read {

// Goes through a page once, in linear time whatever it holds. Comments, document types, processing
// instructions and what browsers take for a comment ("</ x>") are passed over. Views are into the
// page. Not safe for concurrent use.
class HtmlTokenizer {
 public:
  // Elements with more attributes have only the first ones, and too_many_attributes() is true.
  static constexpr std::size_t kMaxAttributes = 4'000;

  enum class Kind { text, start_tag, end_tag, end };

  // As written: the name in any case, the value with its character references.
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };

  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  Kind next();

  // Behind the start tag of an element that holds no elements ("script"): its text, up to its end
  // tag, which comes next, or to the end of the page. "name" is one of few, and stays valid.
  std::string_view take_raw_text(std::string_view name);
  // False if there is no end tag of this name any more.
  bool has_end_tag(std::string_view name) { return find_end_tag(name) < html_.size(); }

  // Of the last token:
  std::string_view text() const { return text_; }
  const std::string& name() const { return name_; }  // of a tag, in lower case
  bool self_closing() const { return self_closing_; }
  const std::vector<Attribute>& attributes() const { return attributes_; }
  bool too_many_attributes() const { return too_many_attributes_; }
  std::uint32_t line() const { return line_; }  // where it starts, from 1

 private:
  void start_token();
  bool skip_markup();
  void skip_comment();
  void skip_past(char end);
  void read_tag();
  void read_attribute();
  std::string_view read_value();
  bool skip_blanks();
  std::size_t find_end_tag(std::string_view name);

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;  // line feeds before this offset are in line_
  std::uint32_t line_ = 1;
  std::string_view text_;
  std::string name_;
  std::vector<Attribute> attributes_;
  bool self_closing_ = false;
  bool too_many_attributes_ = false;
  // End tags that were looked for, so that many elements without one cost no quadratic time.
  struct EndTag {
    std::string_view name;
    std::size_t at = 0;
  };
  std::vector<EndTag> end_tags_;
};

}  // namespace depesche::read

#endif
