// SPDX-License-Identifier: GPL-2.0-or-later
// XML -> elements and text: no network, no entities of its own, bounded depth.
#ifndef DEPESCHE_READ_XML_PARSER_H_
#define DEPESCHE_READ_XML_PARSER_H_

#include "read/tree.h"

#include <string>
#include <string_view>

namespace depesche::read {

// Reads "xml", valid UTF-8 whatever it declares, into "tree"; what was in it is dropped. Elements
// and attributes have their names without prefix; of an attribute with prefix ("xml:lang") the name
// is kept with it. White space between elements stays. The five predefined entities and character
// references are characters; nothing that a document type declares is used. Returns why the
// document can't be read, with its line ("line 12: …"), and leaves the tree empty; returns an empty
// text for success. Never throws but std::bad_alloc; any number of threads may parse.
std::string parse_xml(std::string_view xml, Tree& tree);

}  // namespace depesche::read

#endif
