// SPDX-License-Identifier: GPL-2.0-or-later
// The events of libxml2's XML parser, made to a Tree.
#include "read/xml_parser.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <utility>

#include "base/utf8.h"
#include "read/encoding.h"
#include "read/xml_guard.h"

namespace depesche::read {
namespace {

constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kMaxNodes = 1'000'000;
constexpr std::size_t kMaxAttributes = 1'000;  // of one element
constexpr std::size_t kMaxAllAttributes = 1'000'000;
std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

std::string cleaned(std::string_view text) {
  std::uint64_t dropped = 0;
  return clean_text(text, dropped);
}

// An attribute's value as the parser gives it while entities are not replaced: "&" as "&#38;".
std::string attribute_value(std::string_view written) {
  constexpr std::string_view kAmpersand = "&#38;";
  std::string value;
  while (true) {
    const std::size_t at = written.find(kAmpersand);
    value += written.substr(0, at);
    if (at == std::string_view::npos) return cleaned(value);
    value += '&';
    written.remove_prefix(at + kAmpersand.size());
  }
}

class Builder {
 public:
  Builder(Tree& tree, xmlParserCtxt* context) : tree_(tree), context_(context) {}

  const std::string& reason() const { return reason_; }

  // Entities that are not declared may be in a DTD, which is left out: no error.
  void start_document() { context_->hasExternalSubset = 1; }

  void start(const xmlChar* name, int attribute_count, const xmlChar** attributes) {
    flush();
    if (tree_.depth() >= kMaxDepth) return fail("elements are nested deeper than 256 levels");
    if (tree_.size() >= kMaxNodes) return fail("more than 1000000 elements");
    attribute_count_ += static_cast<std::size_t>(attribute_count);
    if (attribute_count_ > kMaxAllAttributes) return fail("more than 1000000 attributes");
    tree_.open(view(name), line());
    for (int i = 0; i < attribute_count; ++i, attributes += 5) {
      const auto* begin = reinterpret_cast<const char*>(attributes[3]);
      const auto* end = reinterpret_cast<const char*>(attributes[4]);
      std::string attribute(view(attributes[1]));
      if (!attribute.empty()) attribute += ':';
      attribute += view(attributes[0]);
      tree_.add_attribute(attribute, attribute_value({begin, end}));
    }
  }

  void end() {
    flush();
    tree_.close();
  }

  void add_text(std::string_view text) { text_ += text; }

  // An entity that XML itself does not define. Those of HTML stand in many feeds; any other stays
  // as it is written.
  void add_entity(const xmlChar* name) {
    // The parser takes 10,000 of them for an attack. They cost nothing, as none is expanded.
    context_->nbentities = 0;
    if (context_->instate == XML_PARSER_ATTRIBUTE_VALUE) return;
    const htmlEntityDesc* entity = htmlEntityLookup(name);
    if (entity == nullptr) {
      text_.append("&").append(view(name)).append(";");
    } else {
      base::append_utf8(text_, entity->value);
    }
  }

  void fail(std::string reason) {
    if (reason_.empty()) reason_ = "line " + std::to_string(line()) + ": " + std::move(reason);
    xmlStopParser(context_);
  }

 private:
  std::uint32_t line() const {
    const int number = xmlSAX2GetLineNumber(context_);
    return number > 0 ? static_cast<std::uint32_t>(number) : 0;
  }

  void flush() {
    if (text_.empty()) return;
    tree_.add_text(cleaned(text_));
    text_.clear();
  }

  Tree& tree_;
  xmlParserCtxt* context_;
  std::size_t attribute_count_ = 0;
  std::string text_;  // since the last start or end of an element
  std::string reason_;
};

Builder& builder(void* user_data) { return *static_cast<Builder*>(user_data); }

void on_document(void* user_data) { builder(user_data).start_document(); }

void on_start(void* user_data, const xmlChar* name, const xmlChar*, const xmlChar*, int,
              const xmlChar**, int attribute_count, int, const xmlChar** attributes) {
  builder(user_data).start(name, attribute_count, attributes);
}
void on_end(void* user_data, const xmlChar*, const xmlChar*, const xmlChar*) {
  builder(user_data).end();
}
void on_text(void* user_data, const xmlChar* text, int size) {
  builder(user_data).add_text(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}
void on_entity(void* user_data, const xmlChar* name) { builder(user_data).add_entity(name); }

// The parser's message, "Opening and ending tag mismatch: p line 3 and div\n", without its end and
// of bounded length.
void on_error(void* user_data, xmlError* error) {
  if (error == nullptr || error->level < XML_ERR_FATAL) return;
  constexpr std::size_t kMaxBytes = 200;
  std::string message = error->message != nullptr ? error->message : "not well-formed";
  message.resize(std::min(message.find_last_not_of(" \n") + 1, kMaxBytes));
  std::uint64_t dropped = 0;
  builder(user_data).fail(clean_text(decode_text(message), dropped));
}

}  // namespace

std::string parse_xml(std::string_view xml, Tree& tree) {
  tree = Tree();
  std::string text(xml);
  blank_document_type(text);
  const std::size_t crowded = find_crowded_element(text, kMaxAttributes);
  if (crowded != std::string::npos) {
    const auto before = text.begin() + static_cast<std::ptrdiff_t>(crowded);
    return "line " + std::to_string(1 + std::count(text.begin(), before, '\n')) +
           ": an element has more than 1000 attributes";
  }
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (context == nullptr) throw std::bad_alloc();
  Builder built(tree, context.get());
  xmlSAXHandler* handler = context->sax;
  std::memset(handler, 0, sizeof(*handler));
  handler->initialized = XML_SAX2_MAGIC;
  handler->startDocument = on_document;
  handler->startElementNs = on_start;
  handler->endElementNs = on_end;
  handler->characters = handler->ignorableWhitespace = handler->cdataBlock = on_text;
  handler->reference = on_entity;
  handler->serror = on_error;
  context->userData = &built;
  xmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                    XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  std::string reason = built.reason();
  if (reason.empty() && (context->wellFormed == 0 || tree.depth() > 0)) {
    reason = "line 1: not well-formed";
  }
  if (!reason.empty()) tree = Tree();
  return reason;
}

}  // namespace depesche::read
