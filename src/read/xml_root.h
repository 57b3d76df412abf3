// SPDX-License-Identifier: GPL-2.0-or-later
// Which language an XML file is written in: the name of its root element.
#ifndef DEPESCHE_READ_XML_ROOT_H_
#define DEPESCHE_READ_XML_ROOT_H_

#include <string_view>

namespace depesche::read {

// The name of the root element, without prefix, of the XML that "head" starts; white space, the XML
// declaration, comments and processing instructions before it are passed over. A document type says
// it too. Empty for anything else, or if the root is not in "head".
std::string_view xml_root(std::string_view head);

}  // namespace depesche::read

#endif
