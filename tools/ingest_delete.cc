// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-ingest delete: removes articles by their ids.
#include <cstdint>

#include <depesche/searcher.h>
#include <depesche/writer.h>
#include "present/numbers.h"
#include "tools/ingest_commands.h"
#include "tools/run.h"
#include "tools/terminal.h"

namespace depesche::tools {

ExitStatus run_delete(const AddOptions& options, const Operands& operands, Output& out) {
  if (operands.empty()) throw UsageError("which articles? delete needs an ID");
  const std::string index = index_directory(options.index);
  const Searcher must_exist(index);  // a Writer would make an index where there is none
  WriterOptions writer_options;
  writer_options.wait_seconds = options.wait_seconds;
  Writer writer(index, writer_options);
  std::uint64_t deleted = 0;
  bool all_found = true;
  for (const std::string& id : operands) {
    if (writer.remove(id)) {
      ++deleted;
    } else {
      say("there is no article with the id " + id);
      all_found = false;
    }
  }
  writer.commit();
  if (!options.quiet) {
    out.stream() << present::counted(deleted, "article", "articles") << " deleted\n";
  }
  return all_found ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace depesche::tools
