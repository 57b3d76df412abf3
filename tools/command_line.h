// SPDX-License-Identifier: GPL-2.0-or-later
// Command lines with subcommands: options in groups, each option one row that is parsing and help.
#ifndef DEPESCHE_TOOLS_COMMAND_LINE_H_
#define DEPESCHE_TOOLS_COMMAND_LINE_H_

#include <cstddef>
#include <functional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/program_options.hpp>

#include "tools/exit_status.h"

namespace depesche::tools {

// The command line can't be understood; the message names the option or operand.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A whole number from 0 to 1,000,000,000, or UsageError that begins with "what".
std::size_t parse_count(const std::string& text, const std::string& what);

// "NAME=VALUE" in its two parts, or UsageError that begins with "what".
std::pair<std::string, std::string> parse_assignment(const std::string& text,
                                                     const std::string& what);

// Options that belong together. "names" is "limit,n" or "limit"; "argument" is what the help calls
// the value. Targets keep their value if the option is not given, and live longer than the group.
class OptionGroup {
 public:
  explicit OptionGroup(const char* title) : title_(title) {}

  void flag(const char* names, bool& target, const char* help);
  void text(const char* names, const char* argument, std::string& target, const char* help);
  void texts(const char* names, const char* argument, std::vector<std::string>& target,
             const char* help);
  void count(const char* names, const char* argument, std::size_t& target, const char* help);
  void seconds(const char* names, const char* argument, double& target, const char* help);
  // One of the words of "choices", which are separated by "|" and are the argument's name as well,
  // unless they are too many for that: then the help lists them.
  void choice(const char* names, const std::string& choices, std::string& target, const char* help);

  const boost::program_options::options_description& description() const { return options_; }
  std::string help() const;

 private:
  void add(const char* names, const std::string& argument,
           const boost::program_options::value_semantic* value, const char* help);

  struct HelpRow {
    std::string left, right;
  };
  std::string title_;
  boost::program_options::options_description options_;
  std::vector<HelpRow> rows_;
};

class Output;

struct Subcommand {
  const char* name;
  const char* operands;  // "QUERY", "ID..."; empty: takes none
  const char* summary;
  std::vector<const OptionGroup*> groups;  // the options it takes
  std::function<ExitStatus(const std::vector<std::string>& operands, Output& out)> run;
};

struct Program {
  const char* name;
  const char* summary;
  std::vector<Subcommand> subcommands;     // the first is meant when the first operand names none
  std::vector<const OptionGroup*> groups;  // all, in the order of the help
  const char* examples;                    // lines of the help
};

// What the user asked for.
struct CommandLine {
  const Subcommand* subcommand = nullptr;
  std::vector<std::string> operands;  // without the subcommand's name
  bool help = false;
  bool version = false;
};

// Reads the command line into the targets of the options; no file is touched. Throws UsageError.
CommandLine parse(const Program& program, int argc, const char* const* argv);

// The text of --help, at most 80 columns wide.
std::string help_text(const Program& program);

}  // namespace depesche::tools

#endif
