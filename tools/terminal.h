// SPDX-License-Identifier: GPL-2.0-or-later
// What the environment says: terminal size, colour, pager, place of the index. The only place that
// reads environment variables.
#ifndef DEPESCHE_TOOLS_TERMINAL_H_
#define DEPESCHE_TOOLS_TERMINAL_H_

#include <cstddef>
#include <string>

namespace depesche::tools {

struct Terminal {
  bool interactive = false;  // a terminal, and one that moves its cursor
  std::size_t columns = 80;  // of the terminal; else $COLUMNS; else 80
  std::size_t rows = 24;
};

// What is known of the terminal at this file descriptor.
Terminal terminal_at(int file_descriptor);

// Whether to colour what goes to "terminal"; "choice" is that of --color: always, never, or auto,
// which asks NO_COLOR and CLICOLOR_FORCE.
bool wants_colour(const std::string& choice, const Terminal& terminal);

// The command line of the pager: $DEPESCHE_PAGER, $PAGER, or less if it is installed; empty: none.
std::string pager_command();

// The index to use: "option" if it is not empty, else $DEPESCHE_INDEX, else depesche below
// $XDG_DATA_HOME or ~/.local/share. Throws UsageError if none of them is set.
std::string index_directory(const std::string& option);

}  // namespace depesche::tools

#endif
