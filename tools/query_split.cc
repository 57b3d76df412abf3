// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-query terms --split: how the index splits words, and why.
#include <string>
#include <vector>

#include "present/word_split.h"
#include "tools/query_commands.h"
#include "tools/run.h"

namespace depesche::tools {

ExitStatus run_split(const QueryOptions& options, const Operands& operands, Output& out) {
  if (operands.empty()) throw UsageError("terms --split needs a WORD, for example Ukrainekrieg");
  require_format(options, "terms --split", "text|json");
  const Searcher searcher = open_index(options.index);
  std::vector<WordSplit> splits;
  for (const std::string& operand : operands) {
    const std::vector<WordSplit> found = searcher.split(operand);
    if (found.empty()) say("there is no word in \"" + operand + "\"");
    splits.insert(splits.end(), found.begin(), found.end());
  }
  if (options.format == "json") {
    present::write_splits_json(splits, out.stream());
  } else {
    const TextSettings text = prepare_output(options, out);
    for (const WordSplit& split : splits) {
      if (&split != &splits.front()) out.stream() << '\n';
      present::write_split_text(split, text.columns, text.colour, out.stream());
    }
  }
  return splits.empty() ? ExitStatus::nothing_found : ExitStatus::done;
}

}  // namespace depesche::tools
