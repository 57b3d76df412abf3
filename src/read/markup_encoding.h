// SPDX-License-Identifier: GPL-2.0-or-later
// Which encoding the bytes of a page or an XML document are in.
#ifndef DEPESCHE_READ_MARKUP_ENCODING_H_
#define DEPESCHE_READ_MARKUP_ENCODING_H_

#include <string>
#include <string_view>

namespace depesche::read {

// "bytes" of HTML or XML as UTF-8, not yet cleaned. In this order: a byte order mark of UTF-16
// decides; what is UTF-8 but for a fault here and there is UTF-8, whatever it declares; then
// what it declares holds: "http_charset", the charset of the HTTP header (empty: none), a meta
// element, the XML declaration; then windows-1252, which is also meant by Latin-1 and by names that
// nobody knows. A byte without character is read as in windows-1252.
std::string decode_markup(std::string_view bytes, std::string_view http_charset = {});

// The charset that the elements at the start of a page or its XML declaration name, as written;
// empty if none do.
std::string declared_charset(std::string_view bytes);

}  // namespace depesche::read

#endif
