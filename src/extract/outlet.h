// SPDX-License-Identifier: GPL-2.0-or-later
// Who published an article, from its address or from the folder it lies in.
#ifndef DEPESCHE_EXTRACT_OUTLET_H_
#define DEPESCHE_EXTRACT_OUTLET_H_

#include <string>
#include <string_view>

namespace depesche::extract {

// The host of "url" in lower case, without "www.", user and port: "hna.de"; empty if there is none.
std::string outlet_of_url(std::string_view url);

// The deepest folder of "path" that is named like a host: "hna.de" in "/archiv/www.hna.de/17.txt";
// empty if there is none. The file's own name is not looked at.
std::string outlet_of_path(std::string_view path);

}  // namespace depesche::extract

#endif
