// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps from the XML parser what would cost it more than linear time.
#ifndef DEPESCHE_READ_XML_GUARD_H_
#define DEPESCHE_READ_XML_GUARD_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace depesche::read {

// Overwrites the document type of "xml" with blanks, its line feeds kept: nothing that it declares
// is wanted, and default attributes cost the parser quadratic time for each element.
void blank_document_type(std::string& xml);

// The offset of the first element with more than "limit" attributes, which the parser compares each
// with each; npos if there is none before the first fault.
std::size_t find_crowded_element(std::string_view xml, std::size_t limit);

}  // namespace depesche::read

#endif
