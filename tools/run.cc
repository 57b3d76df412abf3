// SPDX-License-Identifier: GPL-2.0-or-later
// From main() to a subcommand and back: parsing, error messages, exit status.
#include "tools/run.h"

#include <csignal>
#include <iostream>
#include <new>

#include <depesche/version.h>
#include "present/sanitise.h"
#include "present/width.h"

namespace depesche::tools {
namespace {

std::string program_name = "depesche";

// A caret further right than this is found no better than a query cut on the left.
constexpr std::size_t kCaretColumns = 60;

ExitStatus run_command(const Program& program, const CommandLine& line) {
  Output out;
  ExitStatus status = ExitStatus::done;
  if (line.help) {
    out.stream() << help_text(program);
  } else if (line.version) {
    out.stream() << program.name << " " << DEPESCHE_VERSION << "\n";
  } else {
    status = line.subcommand->run(line.operands, out);
  }
  out.finish();
  return status;
}

ExitStatus usage_failure(const Program& program, const std::string& message) {
  say(message);
  std::cerr << "try: " << program.name << " --help\n";
  return ExitStatus::usage;
}

ExitStatus guarded_run(const Program& program, int argc, const char* const* argv) {
  try {
    return run_command(program, parse(program, argc, argv));
  } catch (const UsageError& error) {
    return usage_failure(program, error.what());
  } catch (const BadQuery& error) {
    say(error);
    return ExitStatus::usage;
  } catch (const HintedError& error) {
    say(error.what());
    std::cerr << present::sanitise(error.hint()) << "\n";
    return exit_status_of(error.code());
  } catch (const Error& error) {
    say(error.what());
    if (error.code() == ErrorCode::index_damaged) {
      std::cerr << "the index is damaged; depesche-ingest rebuild may mend it out of itself; else "
                   "make a new "
                   "one: depesche-ingest --index NEW PATH...\n";
    }
    return exit_status_of(error.code());
  } catch (const std::bad_alloc&) {
    say("out of memory");
    return ExitStatus::internal;
  } catch (const std::exception& error) {
    say(std::string("internal error: ") + error.what());
    return ExitStatus::internal;
  }
}

}  // namespace

void say(const std::string& text) {
  std::cerr << program_name << ": " << present::sanitise(text) << "\n";
}

void say(const BadQuery& error) {
  say(error.message);
  std::string before = present::sanitise(error.query.substr(0, error.offset));
  std::string after =
      present::sanitise(error.query.substr(std::min(error.offset, error.query.size())));
  if (present::display_width(before) > kCaretColumns) {
    // Keep the end: cut whole code points from the front.
    std::size_t cut = before.size() - kCaretColumns / 2;
    while ((static_cast<unsigned char>(before[cut]) & 0xC0U) == 0x80U) ++cut;
    before = "…" + before.substr(cut);
  }
  std::cerr << "  " << before << present::truncate(after, kCaretColumns / 2) << "\n"
            << "  " << std::string(present::display_width(before), ' ') << "^\n";
}

int run(const Program& program, int argc, const char* const* argv) {
  program_name = program.name;
  // A closed pipe then is an error of write(), which Output takes for the end of interest.
  std::signal(SIGPIPE, SIG_IGN);
  return static_cast<int>(guarded_run(program, argc, argv));
}

}  // namespace depesche::tools
