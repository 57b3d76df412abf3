// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of web pages.
#include "extract/html/address.h"

#include <algorithm>

#include "extract/outlet.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// "https://" of "https://hna.de/a", in any case; empty for other schemes.
std::string_view scheme_of(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    const bool same = url.size() >= scheme.size() &&
                      std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
                        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 0x20) : b);
                      });
    if (same) return url.substr(0, scheme.size());
  }
  return {};
}

std::string_view query_of(std::string_view url) {
  const std::size_t mark = url.find('?');
  if (mark == std::string_view::npos) return {};
  return url.substr(mark, url.find('#', mark) - mark);
}

}  // namespace

std::string_view path_of_url(std::string_view url) {
  url = trim(url);
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
    const std::size_t slash = url.find('/', scheme + 3);
    url = slash == std::string_view::npos ? std::string_view() : url.substr(slash);
  }
  return url.substr(0, url.find_first_of("?#"));
}

bool same_page(std::string_view a, std::string_view b) {
  const std::string host = outlet_of_url(a);
  if (host.empty() || host != outlet_of_url(b)) return false;
  std::string_view first = path_of_url(a);
  std::string_view second = path_of_url(b);
  while (first.ends_with('/')) first.remove_suffix(1);
  while (second.ends_with('/')) second.remove_suffix(1);
  if (first != second) return false;
  // "?id=17" may be the article, but may also say where the reader came from.
  const std::string_view query = query_of(a);
  return query.empty() || query_of(b).empty() || query == query_of(b);
}

std::string whole_address(std::string_view reference, std::string_view page) {
  reference = trim(reference);
  if (!scheme_of(reference).empty()) return std::string(reference);
  if (reference.starts_with("//")) return "https:" + std::string(reference);
  const std::string_view scheme = scheme_of(page);
  if (!reference.starts_with('/') || scheme.empty()) return {};
  const std::string_view rest = page.substr(scheme.size());
  return std::string(scheme) + std::string(rest.substr(0, rest.find_first_of("/?#"))) +
         std::string(reference);
}

}  // namespace depesche::extract
