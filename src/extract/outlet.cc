// SPDX-License-Identifier: GPL-2.0-or-later
// Who published an article, from its address or from the folder it lies in.
#include "extract/outlet.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// Last labels of hosts that publish German news. A table, because folders are called "v1.2" and
// "fotos.alt" as well.
constexpr std::string_view kTopLevels[] = {"de",  "at",  "ch",  "li",   "lu",   "it",     "eu",
                                           "com", "net", "org", "info", "news", "online", "tv",
                                           "fm",  "uk",  "fr",  "nl",   "be",   "io"};

bool is_host(std::string_view name) {
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view last = name.substr(dot + 1);
  if (std::find(std::begin(kTopLevels), std::end(kTopLevels), last) == std::end(kTopLevels)) {
    return false;
  }
  if (name.front() == '.' || name.find("..") != std::string_view::npos) return false;
  for (std::size_t at = 0, next = 0; at < name.size(); at = next) {
    const char32_t c = base::decode_utf8(name, at, next);
    const bool fits = base::is_letter(c) || base::is_digit(c) || c == U'-' || c == U'.';
    if (!fits) return false;
  }
  return true;
}

std::string without_www(std::string host) {
  if (host.starts_with("www.") && host.find('.', 4) != std::string::npos) host.erase(0, 4);
  return host;
}

}  // namespace

std::string outlet_of_url(std::string_view url) {
  url = trim(url);
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t at = url.find_last_of('@'); at != std::string_view::npos) {
    url.remove_prefix(at + 1);
  }
  url = url.substr(0, url.find(':'));
  return without_www(base::to_lower(url));
}

std::string outlet_of_path(std::string_view path) {
  const std::vector<std::string_view> parts = split(path, "/");
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (i + 1 == parts.size()) continue;
    const std::string name = base::to_lower(parts[i]);
    if (is_host(name)) return without_www(name);
  }
  return {};
}

}  // namespace depesche::extract
