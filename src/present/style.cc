// SPDX-License-Identifier: GPL-2.0-or-later
// Colours of text on a terminal. The only place where escape sequences are made.
#include "present/style.h"

namespace depesche::present {
namespace {

// Only the sixteen colours and attributes that every theme adapts to its background.
const char* start_of(Role role) {
  switch (role) {
    case Role::plain:
      return "";
    case Role::title:
      return "\x1b[1m";
    case Role::found:
      return "\x1b[1;31m";
    case Role::detail:
      return "\x1b[2m";
    case Role::heading:
      return "\x1b[1;36m";
    case Role::bar:
      return "\x1b[36m";
  }
  return "";
}

}  // namespace

std::string styled(std::string_view text, Role role, bool colour) {
  if (!colour || role == Role::plain || text.empty()) return std::string(text);
  return start_of(role) + std::string(text) + "\x1b[0m";
}

std::string styled(const MarkedText& text, Role role, bool colour) {
  if (!colour) return text.text;
  const std::string_view whole = text.text;
  std::string out;
  std::size_t done = 0;
  for (const auto& [begin, end] : text.marks) {
    out += styled(whole.substr(done, begin - done), role, true);
    out += styled(whole.substr(begin, end - begin), Role::found, true);
    done = end;
  }
  return out + styled(whole.substr(done), role, true);
}

}  // namespace depesche::present
