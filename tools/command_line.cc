// SPDX-License-Identifier: GPL-2.0-or-later
// Command lines with subcommands: parsing.
#include "tools/command_line.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace depesche::tools {
namespace po = boost::program_options;
namespace {

constexpr std::size_t kLargestCount = 1'000'000'000;

std::string long_option(const char* names) {
  const std::string_view all(names);
  return "--" + std::string(all.substr(0, all.find(',')));
}

// Boost reads "-1" into a size_t as 18446744073709551615, so numbers are taken as text and read
// here.
template <typename Notify>
const po::value_semantic* read_as(const char* argument, Notify notify) {
  return po::value<std::string>()->value_name(argument)->notifier(notify);
}

const Subcommand* find_subcommand(const Program& program, const std::string& name) {
  const auto& all = program.subcommands;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Subcommand& row) { return name == row.name; });
  return found == all.end() ? nullptr : &*found;
}

// Refuses an option that the subcommand would silently ignore.
void check_options(const Subcommand& subcommand, const po::parsed_options& parsed) {
  for (const po::option& option : parsed.options) {
    if (option.string_key.empty() || option.string_key == "help" ||
        option.string_key == "version") {
      continue;
    }
    const bool taken = std::any_of(
        subcommand.groups.begin(), subcommand.groups.end(), [&](const OptionGroup* group) {
          return group->description().find_nothrow(option.string_key, false) != nullptr;
        });
    if (!taken) {
      throw UsageError(std::string(subcommand.name) + " does not take --" + option.string_key);
    }
  }
}

}  // namespace

std::size_t parse_count(const std::string& text, const std::string& what) {
  std::size_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stop != end || value > kLargestCount) {
    throw UsageError(what + ": \"" + text + "\" is not a whole number from 0 to 1,000,000,000");
  }
  return value;
}

std::pair<std::string, std::string> parse_assignment(const std::string& text,
                                                     const std::string& what) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
    throw UsageError(what + ": \"" + text + "\" has not the form NAME=VALUE");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

void OptionGroup::flag(const char* names, bool& target, const char* help) {
  add(names, "", po::bool_switch(&target), help);
}

void OptionGroup::text(const char* names, const char* argument, std::string& target,
                       const char* help) {
  add(names, argument, po::value<std::string>(&target), help);
}

void OptionGroup::texts(const char* names, const char* argument, std::vector<std::string>& target,
                        const char* help) {
  add(names, argument, po::value<std::vector<std::string>>(&target)->composing(), help);
}

void OptionGroup::count(const char* names, const char* argument, std::size_t& target,
                        const char* help) {
  add(names, argument,
      read_as(argument, [&target, option = long_option(names)](
                            const std::string& text) { target = parse_count(text, option); }),
      help);
}

void OptionGroup::seconds(const char* names, const char* argument, double& target,
                          const char* help) {
  add(names, argument,
      read_as(argument,
              [&target, option = long_option(names)](const std::string& text) {
                double value = 0;
                const char* end = text.data() + text.size();
                const auto [stop, error] = std::from_chars(text.data(), end, value);
                if (error != std::errc() || stop != end || !std::isfinite(value) || value < 0) {
                  throw UsageError(option + ": \"" + text + "\" is not a number of seconds");
                }
                target = value;
              }),
      help);
}

void OptionGroup::choice(const char* names, const std::string& choices, std::string& target,
                         const char* help) {
  constexpr std::size_t kLongestArgument = 50;  // that leaves a line of help its width
  const bool fits = choices.size() <= kLongestArgument;
  std::string description = help;
  if (!fits) {
    description += "; NAME is one of ";
    for (const char c : choices) description += c == '|' ? std::string(", ") : std::string(1, c);
  }
  add(names, fits ? choices : "NAME",
      read_as("",
              [&target, choices, option = long_option(names)](const std::string& text) {
                const std::string all = "|" + choices + "|";
                if (text.empty() || text.find('|') != std::string::npos ||
                    all.find("|" + text + "|") == std::string::npos) {
                  throw UsageError(option + ": \"" + text + "\" is none of " + choices);
                }
                target = text;
              }),
      description.c_str());
}

CommandLine parse(const Program& program, int argc, const char* const* argv) {
  CommandLine line;
  po::options_description options;
  options.add_options()("help,h", po::bool_switch(&line.help));
  options.add_options()("version,V", po::bool_switch(&line.version));
  for (const OptionGroup* group : program.groups) options.add(group->description());
  try {
    // Without guessing: else `--lim` works today and is ambiguous after the next option.
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    const po::parsed_options parsed =
        po::command_line_parser(argc, argv).options(options).style(style).run();
    line.operands = po::collect_unrecognized(parsed.options, po::include_positional);
    line.subcommand = &program.subcommands.front();
    if (!line.operands.empty()) {
      if (const Subcommand* named = find_subcommand(program, line.operands.front())) {
        line.subcommand = named;
        line.operands.erase(line.operands.begin());
      }
    }
    po::variables_map values;
    po::store(parsed, values);
    po::notify(values);
    if (!line.help && !line.version) check_options(*line.subcommand, parsed);
  } catch (const po::unknown_option& error) {
    const std::string message = error.what();
    if (error.get_option_name().starts_with("--")) throw UsageError(message);
    // Seen most often with: depesche-query krieg -frieden
    throw UsageError(message + "; a word that begins with - comes after --");
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  return line;
}

}  // namespace depesche::tools
