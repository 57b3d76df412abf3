// SPDX-License-Identifier: GPL-2.0-or-later
// What the environment says: terminal size, colour, pager, place of the index.
#include "tools/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

#include "tools/command_line.h"

namespace depesche::tools {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_installed(const std::string& program) {
  const std::string path = environment("PATH");
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    if (access((path.substr(begin, end - begin) + "/" + program).c_str(), X_OK) == 0) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

Terminal terminal_at(int file_descriptor) {
  Terminal terminal;
  winsize size = {};
  const bool is_terminal = isatty(file_descriptor) == 1;
  terminal.interactive = is_terminal && environment("TERM") != "dumb";
  if (is_terminal && ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.columns = size.ws_col;
    if (size.ws_row > 0) terminal.rows = size.ws_row;
    return terminal;
  }
  const std::string columns = environment("COLUMNS");
  std::size_t value = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), value);
  if (value > 0 && value <= 10'000) terminal.columns = value;
  return terminal;
}

bool wants_colour(const std::string& choice, const Terminal& terminal) {
  if (choice != "auto") return choice == "always";
  if (!environment("NO_COLOR").empty()) return false;
  const std::string force = environment("CLICOLOR_FORCE");
  return (!force.empty() && force != "0") || terminal.interactive;
}

std::string pager_command() {
  for (const char* name : {"DEPESCHE_PAGER", "PAGER"}) {
    if (const char* value = std::getenv(name)) return std::string_view(value) == "cat" ? "" : value;
  }
  return is_installed("less") ? "less -FRX" : "";
}

std::string index_directory(const std::string& option) {
  if (!option.empty()) return option;
  if (std::string index = environment("DEPESCHE_INDEX"); !index.empty()) return index;
  if (std::string data = environment("XDG_DATA_HOME"); !data.empty()) return data + "/depesche";
  if (std::string home = environment("HOME"); !home.empty()) return home + "/.local/share/depesche";
  throw UsageError("which index? give --index DIR or set DEPESCHE_INDEX");
}

}  // namespace depesche::tools
