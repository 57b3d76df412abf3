// SPDX-License-Identifier: GPL-2.0-or-later
// The events of libxml2's HTML parser, made to a Tree.
#include "read/html_parser.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

#include "read/encoding.h"
#include "read/html_guard.h"

namespace depesche::read {
namespace {

// The parser itself bounds the depth at 256 and drops what lies below; pages that never close their
// elements are deeper.
constexpr std::size_t kMaxDepth = 1000;
constexpr std::size_t kMaxNodes = 1'000'000;
constexpr std::size_t kMaxAttributes = 1'000;  // of one element
constexpr std::size_t kMaxAllAttributes = 1'000'000;

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// Text of the parser as that of a Record. A character from U+0080 to U+009F can only come from a
// reference to its number, and authors meant windows-1252: "&#132;" is "„".
std::string cleaned(std::string_view text) {
  std::string meant;
  std::uint64_t dropped = 0;
  for (std::size_t at = 0;;) {
    std::size_t found = text.find('\xC2', at);
    while (found != std::string_view::npos && found + 1 < text.size() &&
           static_cast<unsigned char>(text[found + 1]) > 0x9F) {
      found = text.find('\xC2', found + 2);
    }
    if (found == std::string_view::npos || found + 1 >= text.size()) {
      return clean_text(meant.empty() ? text : meant.append(text.substr(at)), dropped);
    }
    meant.append(text.substr(at, found - at)).append(decode_text(text.substr(found + 1, 1)));
    at = found + 2;
  }
}

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

class Builder {
 public:
  Builder(Tree& tree, htmlParserCtxt* context) : tree_(tree), context_(context) {}

  const std::string& reason() const { return reason_; }

  void start(std::string_view name, const xmlChar** attributes) {
    flush();
    if (tree_.size() == 0 && name != "html") tree_.open("html", 0);
    if (tree_.depth() >= kMaxDepth) return fail("elements are nested deeper than 1000 levels");
    if (tree_.size() >= kMaxNodes) return fail("more than 1000000 elements");
    tree_.open(name, static_cast<std::uint32_t>(std::max(xmlSAX2GetLineNumber(context_), 0)));
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      if (++attribute_count_ > kMaxAllAttributes) return fail("more than 1000000 attributes");
      const std::string_view value = attributes[1] == nullptr ? "" : view(attributes[1]);
      tree_.add_attribute(view(attributes[0]), cleaned(value));
    }
  }

  // The root stays open until the page ends: what stands behind "</html>" is part of it too.
  void end() {
    flush();
    if (tree_.depth() > 1) tree_.close();
  }

  void add_text(const xmlChar* text, int size) {
    text_.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  }

  void flush() {
    if (text_.empty()) return;
    if (tree_.size() == 0) tree_.open("html", 0);
    tree_.add_text(cleaned(text_));
    text_.clear();
  }

 private:
  void fail(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
    xmlStopParser(context_);
  }

  Tree& tree_;
  htmlParserCtxt* context_;
  std::size_t attribute_count_ = 0;
  std::string text_;  // since the last start or end of an element
  std::string reason_;
};

Builder& builder(void* user_data) { return *static_cast<Builder*>(user_data); }

void on_start(void* user_data, const xmlChar* name, const xmlChar** attributes) {
  builder(user_data).start(view(name), attributes);
}
void on_end(void* user_data, const xmlChar*) { builder(user_data).end(); }
void on_text(void* user_data, const xmlChar* text, int size) {
  builder(user_data).add_text(text, size);
}

}  // namespace

std::string parse_html(std::string_view html, Tree& tree) {
  tree = Tree();
  std::string clean;
  if (!is_clean(html)) {
    std::uint64_t dropped = 0;
    html = clean = clean_text(html, dropped);
  }
  std::string page;
  if (!guard_html(html, kMaxAttributes, page)) {
    return "an element has more than 1000 attributes";
  }
  if (page.empty()) return {};
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())));
  if (context == nullptr) throw std::bad_alloc();
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  context->charset = XML_CHAR_ENCODING_UTF8;
  Builder built(tree, context.get());
  xmlSAXHandler* handler = context->sax;
  std::memset(handler, 0, sizeof(*handler));
  handler->startElement = on_start;
  handler->endElement = on_end;
  handler->characters = handler->ignorableWhitespace = handler->cdataBlock = on_text;
  context->userData = &built;
  htmlParseDocument(context.get());
  built.flush();
  while (tree.depth() > 0) tree.close();
  if (!built.reason().empty()) tree = Tree();
  return built.reason();
}

}  // namespace depesche::read
