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

#include "read/encoding.h"

namespace depesche::read {
namespace {

constexpr std::size_t kMaxDepth = 1000;

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

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
    names_.emplace_back(name);
    tree_.open(name, static_cast<std::uint32_t>(std::max(xmlSAX2GetLineNumber(context_), 0)));
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      const std::string_view value = attributes[1] == nullptr ? "" : view(attributes[1]);
      std::uint64_t dropped = 0;
      tree_.add_attribute(view(attributes[0]), clean_text(value, dropped));
    }
  }

  void end() {
    flush();
    tree_.close();
  }

  void add_text(const xmlChar* text, int size) {
    text_.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  }

  void flush() {
    if (text_.empty()) return;
    if (tree_.size() == 0) tree_.open("html", 0);
    std::uint64_t dropped = 0;
    tree_.add_text(clean_text(text_, dropped));
    text_.clear();
  }

 private:
  void fail(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
    xmlStopParser(context_);
  }

  Tree& tree_;
  htmlParserCtxt* context_;
  std::vector<std::string> names_;
  std::string text_;
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
  if (html.empty()) return {};
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
  if (context == nullptr) throw std::bad_alloc();
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  context->charset = XML_CHAR_ENCODING_UTF8;
  Builder built(tree, context.get());
  xmlSAXHandler* handler = context->sax;
  std::memset(handler, 0, sizeof(*handler));
  handler->startElement = on_start;
  handler->endElement = on_end;
  handler->characters = handler->ignorableWhitespace = on_text;
  handler->cdataBlock = on_text;
  context->userData = &built;
  htmlParseDocument(context.get());
  built.flush();
  while (tree.depth() > 0) tree.close();
  if (!built.reason().empty()) tree = Tree();
  return built.reason();
}

}  // namespace depesche::read
