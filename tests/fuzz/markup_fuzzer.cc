// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as HTML, XML and JSON: what is parsed keeps the promises of read/tree.h.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "read/encoding.h"
#include "read/html_parser.h"
#include "read/json_parser.h"
#include "read/markup_encoding.h"
#include "read/xml_parser.h"

namespace {

using namespace depesche;

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_text(std::string_view text) {
  demand(base::valid_utf8(text));
  demand(base::to_nfc(text) == text);
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    demand(!base::is_control(base::decode_utf8(text, i, next)));
  }
}

void check_tree(const read::Tree& tree, const std::string& reason) {
  check_text(reason);
  demand(reason.size() < 500);
  if (!reason.empty()) demand(tree.size() == 0);
  for (read::Tree::Id id = 0; id < tree.size(); ++id) {
    const read::Tree::Node& node = tree[id];
    check_text(node.name);
    check_text(node.text);
    demand(node.is_element() != !node.text.empty());
    demand(id < node.end && node.end <= tree.size());
    demand(id == 0 ? node.parent == read::Tree::kNone
                   : node.parent < id && node.end <= tree[node.parent].end);
    for (const auto& [name, value] : tree.attributes(id)) {
      check_text(name);
      check_text(value);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::uint64_t dropped = 0;
  const std::string text = read::decode_markup(bytes);
  const std::string clean = read::clean_text(text, dropped);
  check_text(clean);
  demand(!read::is_clean(text) || text == clean);
  for (const auto parse : {read::parse_html, read::parse_xml, read::parse_json}) {
    for (const std::string& input : {text, clean}) {
      read::Tree tree;
      const std::string reason = parse(input, tree);
      check_tree(tree, reason);
    }
  }
  return 0;
}
