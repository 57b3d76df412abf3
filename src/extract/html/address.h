// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of web pages.
#ifndef DEPESCHE_EXTRACT_HTML_ADDRESS_H_
#define DEPESCHE_EXTRACT_HTML_ADDRESS_H_

#include <string>
#include <string_view>

namespace depesche::extract {

// True if both are addresses of one page: scheme, "www.", fragment and a slash at the end don't
// count, nor does a query that only one of them has. An empty address is no page's.
bool same_page(std::string_view a, std::string_view b);

// "reference" as a whole address: "//hna.de/a" and "/a" get what they lack from "page", the address
// of the page they stand on. Empty if it is no address of the web.
std::string whole_address(std::string_view reference, std::string_view page);

// The path: "/welt/a-17.html"; without scheme, host, query and fragment.
std::string_view path_of_url(std::string_view url);

}  // namespace depesche::extract

#endif
