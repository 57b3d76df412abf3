// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-ingest: reads archives of news articles into an index.
#include <depesche/searcher.h>
#include "tools/ingest_commands.h"
#include "tools/run.h"
#include "tools/stats.h"
#include "tools/terminal.h"

namespace depesche::tools {
namespace {

constexpr char kExamples[] =
    R"(  depesche-ingest --outlet hna.de scrapes/
  depesche-ingest --map title=headline --map body=text articles.jsonl
  zstdcat articles.jsonl.zst | depesche-ingest --format jsonl -
  depesche-ingest --prune scrapes/
  depesche-ingest extract --explain page.html
  depesche-ingest delete 1f0c5d2a9b3e4c77
)";

ExitStatus run_stats(const AddOptions& options, const Operands& operands, Output& out) {
  if (!operands.empty()) throw UsageError("stats takes no operand");
  const IndexStats stats = Searcher(index_directory(options.index)).stats();
  write_stats_text(stats, out.stream());
  return ExitStatus::done;
}

}  // namespace
}  // namespace depesche::tools

int main(int argc, char** argv) {
  using namespace depesche::tools;
  AddOptions o;
  Program program{"depesche-ingest",
                  "Reads archives of German news articles into an index.",
                  {},
                  {&o.reading, &o.adding, &o.extracting, &o.learning, &o.compacting, &o.resources,
                   &o.writing, &o.reporting, &o.general},
                  kExamples};
  const auto with = [&o](auto* command) {
    return
        [&o, command](const Operands& operands, Output& out) { return command(o, operands, out); };
  };
  program.subcommands = {
      {"add",
       "PATH...",
       "index the articles of files, folders, - ; unchanged ones are passed over",
       {&o.general, &o.writing, &o.reading, &o.adding, &o.resources, &o.reporting},
       with(run_add)},
      {"extract",
       "PATH...",
       "print the articles as JSON lines, with -d without the boilerplate that this index knows; "
       "index nothing",
       {&o.general, &o.reading, &o.extracting},
       with(run_extract)},
      {"delete",
       "ID...",
       "remove articles: nobody finds them, and compact takes out their text",
       {&o.general, &o.writing},
       with(run_delete)},
      {"rebuild",
       "",
       "learn from the stored articles how compounds are split, and analyse them anew; also makes "
       "an "
       "index of an older version usable",
       {&o.general, &o.writing, &o.learning, &o.resources, &o.reporting},
       with(run_rebuild)},
      {"compact",
       "",
       "make the index as small as it can be, without removed articles; at best after the last of "
       "many changes",
       {&o.general, &o.writing, &o.learning, &o.compacting, &o.resources, &o.reporting},
       with(run_compact)},
      {"stats", "", "size and age of the index", {&o.general}, with(run_stats)},
  };
  return run(program, argc, argv);
}
