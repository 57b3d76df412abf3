// SPDX-License-Identifier: GPL-2.0-or-later
// From main() to a subcommand and back: parsing, error messages, exit status.
#ifndef DEPESCHE_TOOLS_RUN_H_
#define DEPESCHE_TOOLS_RUN_H_

#include <string>

#include <depesche/error.h>
#include "tools/command_line.h"
#include "tools/exit_status.h"
#include "tools/output.h"

namespace depesche::tools {

// Runs the subcommand that the command line asks for; returns the exit status. Every exception ends
// here as a message on the standard error.
int run(const Program& program, int argc, const char* const* argv);

// An error with a second line that says what to do about it.
class HintedError : public Error {
 public:
  HintedError(const Error& error, std::string hint)
      : Error(error.code(), error.what()), hint_(std::move(hint)) {}
  const std::string& hint() const { return hint_; }

 private:
  std::string hint_;
};

// A query error with the text it is about.
struct BadQuery {
  std::string message;
  std::string query;
  std::size_t offset = 0;
};

// Prints "program: text" on the standard error, safe for a terminal; remembers the program's name
// from run().
void say(const std::string& text);

// The message of a query error with the query and a caret below it.
void say(const BadQuery& error);

}  // namespace depesche::tools

#endif
