// SPDX-License-Identifier: GPL-2.0-or-later
// Command lines with subcommands: the help, made from the same rows as the parser.
#include <algorithm>
#include <string>
#include <string_view>

#include "tools/command_line.h"

namespace depesche::tools {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kLeftColumns = 24;

// "left" and, from a fixed column on, "right" wrapped at spaces.
std::string help_row(const std::string& left, std::string_view right) {
  std::string text = "  " + left;
  if (text.size() + 2 > kLeftColumns && !right.empty()) text += "\n";
  const std::size_t newline = text.rfind('\n');
  const std::size_t used = newline == std::string::npos ? text.size() : text.size() - newline - 1;
  text.append(kLeftColumns > used ? kLeftColumns - used : 0, ' ');
  while (right.size() > kColumns - kLeftColumns) {
    const std::size_t space = right.rfind(' ', kColumns - kLeftColumns);
    text += std::string(right.substr(0, space)) + "\n" + std::string(kLeftColumns, ' ');
    right.remove_prefix(space + 1);
  }
  text += right;
  return text + "\n";
}

}  // namespace

void OptionGroup::add(const char* names, const std::string& argument,
                      const boost::program_options::value_semantic* value, const char* help) {
  options_.add_options()(names, value, help);
  const std::string_view all(names);
  const std::size_t comma = all.find(',');
  std::string left = "--" + std::string(all.substr(0, comma));
  if (comma != std::string_view::npos)
    left = "-" + std::string(all.substr(comma + 1)) + ", " + left;
  if (!argument.empty()) left += " " + argument;
  rows_.push_back({left, help});
}

std::string OptionGroup::help() const {
  std::string text = title_ + ":\n";
  for (const HelpRow& row : rows_) text += help_row(row.left, row.right);
  return text;
}

std::string help_text(const Program& program) {
  std::string text =
      "Usage: " + std::string(program.name) + " [COMMAND] [OPTION...] [OPERAND...]\n";
  text += std::string(program.summary) + "\n\nCommands:\n";
  for (const Subcommand& command : program.subcommands) {
    const bool first = &command == &program.subcommands.front();
    std::string left = first ? "[" + std::string(command.name) + "]" : command.name;
    if (*command.operands != '\0') left += " " + std::string(command.operands);
    text += help_row(left, command.summary);
  }
  for (const OptionGroup* group : program.groups) text += "\n" + group->help();
  text += help_row("-h, --help", "show this help") + help_row("-V, --version", "show the version");
  text += "\nExamples:\n" + std::string(program.examples) + "\nExit status:\n";
  for (const ExitStatusRow& row : kExitStatuses) {
    text += help_row(std::to_string(static_cast<int>(row.status)), row.meaning);
  }
  return text;
}

}  // namespace depesche::tools
