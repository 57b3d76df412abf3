// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-bench: how fast articles become searchable, and how fast they are found.
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>

#include <depesche/error.h>
#include "bench/speed/copies.h"
#include "bench/speed/corpus.h"
#include "bench/speed/expect.h"
#include "bench/speed/index_bench.h"
#include "bench/speed/query_bench.h"
#include "tools/command_line.h"

namespace depesche::bench {
namespace {

using Operands = std::vector<std::string>;

struct Options {
  Options() {
    indexing.count("threads", "N", threads, "that work at the same time (default: all processors)");
    indexing.count("memory", "MB", memory_mb, "of memory to keep to, roughly");
  }
  tools::OptionGroup indexing{"Indexing"};
  std::size_t threads = 0;
  std::size_t memory_mb = 0;
};

void write_planted(const std::string& articles, std::ostream& out) {
  for (const ExpectedHits& row : planted_hits(tools::parse_count(articles, "ARTICLES"))) {
    out << row.query << "\t" << row.hits << "\n";
  }
}

// Becomes the script that runs this program and the peers.
bool compare(const Operands& operands, const Options&) {
  const std::string self = std::filesystem::read_symlink("/proc/self/exe");
  std::vector<const char*> arguments = {DEPESCHE_COMPARE, self.c_str()};
  for (const std::string& operand : operands) arguments.push_back(operand.c_str());
  arguments.push_back(nullptr);
  execv(DEPESCHE_COMPARE, const_cast<char* const*>(arguments.data()));
  throw Error(ErrorCode::io, "can't run " DEPESCHE_COMPARE);
}

bool query(const Operands& operands, const Options&) {
  QueryRun run{operands[0], operands[1], parse_query_mode(operands[2]),
               tools::parse_count(operands[3], "ROUNDS"), std::getenv("EACH") != nullptr};
  if (run.rounds == 0) throw tools::UsageError("ROUNDS must be at least 1");
  return run_queries(run, std::cout, std::cerr);
}

struct Command {
  const char* name;
  const char* operands;
  std::size_t least, most;  // operands
  const char* summary;
  bool (*run)(const Operands&, const Options&);  // false: a count was not what it must be
};

// THE table of subcommands.
constexpr Command kCommands[] = {
    {"index", "ARTICLES INDEX", 2, 2, "index JSON lines anew, and tell what it took",
     [](const Operands& o, const Options& options) {
       const IndexRun run{o[0], o[1], options.threads, options.memory_mb};
       return run_index(run, std::cout, std::cerr);
     }},
    {"add", "ARTICLES INDEX", 2, 2, "add JSON lines to an index, and tell what it took",
     [](const Operands& o, const Options& options) {
       const IndexRun run{o[0], o[1], options.threads, options.memory_mb};
       return run_add(run, std::cout, std::cerr);
     }},
    {"query", "INDEX QUERIES top|facets|phrase ROUNDS", 4, 4,
     "answer each line of a file ROUNDS times; QUERY<tab>HITS checks the hits; EACH=1 tells each",
     query},
    {"compare", "ARTICLES QUERIES [WORK_DIR]", 2, 3,
     "run this program and its peers one after the other, and tell the ratios", compare},
    {"expect", "INDEX QUERIES", 2, 2, "write the queries with their hits, counted by brute force",
     [](const Operands& o, const Options&) {
       write_expected(o[0], o[1], std::cout);
       return true;
     }},
    {"corpus", "SIZE SEED", 2, 2, "write a synthetic archive: 30000 (articles), 200MB or 2GB",
     [](const Operands& o, const Options&) {
       write_corpus(parse_corpus_size(o[0]), tools::parse_count(o[1], "SEED"), std::cout);
       return true;
     }},
    {"planted", "ARTICLES", 1, 1,
     "write queries with the hits that so large a synthetic archive has",
     [](const Operands& o, const Options&) {
       write_planted(o[0], std::cout);
       return true;
     }},
    {"copies", "ARTICLES N", 2, 2, "write N copies of an archive with new ids and shifted words",
     [](const Operands& o, const Options&) {
       write_copies(o[0], tools::parse_count(o[1], "N"), std::cout);
       return true;
     }},
};

int run(int argc, char** argv) {
  Options options;
  tools::Program program;
  program.groups = {&options.indexing};
  program.name = "depesche-bench";
  program.summary = "Measures how fast articles become searchable, and how fast they are found.";
  program.examples =
      "  depesche-bench corpus 10000 1 > a.jsonl\n  depesche-bench index a.jsonl a\n";
  for (const Command& command : kCommands) {
    program.subcommands.push_back({command.name, command.operands, command.summary, {}, {}});
    if (command.most == 2 && command.operands == std::string("ARTICLES INDEX")) {
      program.subcommands.back().groups = program.groups;
    }
  }
  const tools::CommandLine line = tools::parse(program, argc, argv);
  if (line.help || argc < 2) {
    std::cout << tools::help_text(program);
    return 0;
  }
  for (const Command& command : kCommands) {
    if (line.subcommand->name != std::string(command.name)) continue;
    if (line.operands.size() < command.least || line.operands.size() > command.most) {
      throw tools::UsageError(std::string(command.name) + " takes " + command.operands);
    }
    return command.run(line.operands, options) ? 0 : 1;
  }
  return 0;
}

}  // namespace
}  // namespace depesche::bench

int main(int argc, char** argv) {
  using depesche::tools::ExitStatus;
  std::ios::sync_with_stdio(false);
  ExitStatus status = ExitStatus::internal;
  try {
    return depesche::bench::run(argc, argv);
  } catch (const depesche::tools::UsageError& error) {
    std::cerr << "depesche-bench: " << error.what() << "\ntry: depesche-bench --help\n";
    status = ExitStatus::usage;
  } catch (const depesche::Error& error) {
    std::cerr << "depesche-bench: " << error.what() << "\n";
    status = depesche::tools::exit_status_of(error.code());
  } catch (const std::exception& error) {
    std::cerr << "depesche-bench: internal error: " << error.what() << "\n";
  }
  return static_cast<int>(status);
}
