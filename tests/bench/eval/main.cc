// SPDX-License-Identifier: GPL-2.0-or-later
// depesche-eval: how well articles are found.
#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>

#include <depesche/error.h>
#include "analyse/compound/start_list.h"
#include "bench/eval/ablation.h"
#include "bench/eval/report.h"
#include "bench/eval/retrieval_set.h"
#include "bench/eval/set_index.h"
#include "bench/eval/split_score.h"
#include "bench/eval/stem_check.h"
#include "bench/eval/trec_run.h"
#include "tools/command_line.h"

namespace depesche::bench {
namespace {

constexpr char kUsage[] =
    R"(Usage: depesche-eval [OPTION...] SET_DIR...
       depesche-eval --split [--lexicon-from ARTICLES] FILE...
       depesche-eval --stems VOCABULARY STEMS

Measures how well the articles that answer questions are found. A set is a
folder with corpus.jsonl or corpus.jsonl.zst (objects with "_id", "title" and
"text") or articles.txt (paths of articles as depesche-ingest reads them, from
the folder on), queries.tsv (id, question) and qrels.tsv (question, document, gain).
Each is indexed in a temporary directory; the words of each question are
searched, and the first ten articles are judged. A line a set tells
  MRR@10   mean of 1 / rank of the first article with a gain
  S@1      share of the questions with such an article in the first place
  R@10     share of the articles with a gain that are found
  nDCG@10  gains, less the lower they stand, as share of the best order's
  ms       milliseconds a query: mean, and what 95 % do not exceed

)";

struct Options {
  Options() {
    searching.flag("any", any, "an article needs one of the words (default)");
    searching.flag("all", all, "an article needs all of the words; where none has, those with some are ranked");
    searching.flag("relearn", relearn, "learn compounds from the set's own articles first");
    searching.choice("half", "0|1", half,
                     "only questions with an even or an odd hash: try settings on one half, "
                     "measure on the other");
    results.text("run", "FILE", run, "write what was found, of all sets, in TREC's format");
    results.text("compare", "RUN", compare,
                 "compare with a run of TREC's format, by a paired randomisation test");
    results.flag("ablate", ablate,
                 "tell what the whole ranking gains in MRR over one without this or that tier");
    parts.flag("split", split,
               "measure the splitter of compounds: FILE has lines of a word, its parts as in a+b, "
               "and other ways to split it, with tabs between");
    parts.text("lexicon-from", "ARTICLES", lexicon_from,
               "split by what these articles teach (any file that depesche-ingest reads), "
               "not by the start list alone");
    parts.flag("each", each, "print what is split wrongly");
    parts.flag("stems", stems,
               "compare the stemmer with Snowball's published data: two files, a word a line");
  }

  std::vector<const tools::OptionGroup*> groups() const { return {&searching, &results, &parts}; }

  tools::OptionGroup searching{"Searching"};
  tools::OptionGroup results{"Results"};
  tools::OptionGroup parts{"Parts of the analysis"};
  bool any = false;
  bool all = false;
  bool relearn = false;
  std::string half;
  std::string run;
  std::string compare;
  bool ablate = false;
  bool split = false;
  std::string lexicon_from;
  bool each = false;
  bool stems = false;
};

void complain(const std::vector<std::string>& sentences) {
  for (const std::string& sentence : sentences) std::cerr << "depesche-eval: " << sentence << "\n";
}

// A run tells questions apart by their ids alone.
void check_ids_differ(const std::vector<RetrievalSet>& sets) {
  std::set<std::string> ids;
  for (const RetrievalSet& set : sets) {
    for (const Question& question : set.questions) {
      if (ids.insert(question.id).second) continue;
      throw Error(ErrorCode::bad_argument, question.place + ": another set has a question " +
                                               question.id +
                                               " too; write or compare their runs one by one");
    }
  }
}

// False if an article or a question of a set got lost.
bool evaluate(const Options& options, const std::vector<std::string>& folders) {
  std::vector<RetrievalSet> sets;
  for (const std::string& folder : folders) {
    sets.push_back(read_retrieval_set(
        folder, options.half.empty() ? std::nullopt : std::optional(options.half == "1")));
  }
  Run before;
  if (!options.compare.empty() || !options.run.empty()) check_ids_differ(sets);
  if (!options.compare.empty()) before = read_run(options.compare);
  std::ofstream file;
  if (!options.run.empty()) file.open(options.run, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, "can't write " + options.run);
  std::vector<std::vector<Scores>> scores;
  std::ostringstream ablations;
  AblationTable ablation(ablations);
  bool complete = true;
  ScoreTable table(std::cout, "set");
  for (const RetrievalSet& set : sets) {
    const SetIndex index(set, options.relearn);
    const SearchRun found = search_all(index, set, !options.all);
    complain(index.losses());
    complain(found.not_understood);
    complete = complete && index.losses().empty() && found.not_understood.empty();
    scores.push_back(score_run(set, found.run));
    table.add(set.name, scores.back(), found.milliseconds);
    if (!options.run.empty()) write_run(found.run, file);
    if (options.ablate) ablation.add(index, set, !options.all);
  }
  table.add_mean();
  ablation.add_mean();
  std::cout << ablations.str();
  if (!options.compare.empty()) {
    std::cout << "\ncompared with " << options.compare << "\n";
    for (std::size_t i = 0; i < sets.size(); ++i) {
      print_comparison(std::cout, sets[i].name, score_run(sets[i], before), scores[i]);
    }
  }
  if (!options.run.empty() && !file.flush()) {
    throw Error(ErrorCode::io, "can't write " + options.run);
  }
  return complete;
}

void split(const Options& options, const std::vector<std::string>& files) {
  const analyse::Splitter splitter(options.lexicon_from.empty() ? analyse::start_lexicon()
                                                                : learn_from(options.lexicon_from));
  for (const std::string& file : files) {
    print_split_score(std::cout, file, splitter, options.each);
  }
}

tools::ExitStatus run(int argc, char** argv) {
  Options options;
  tools::Program program;
  program.groups = options.groups();
  program.subcommands = {{"", "", "", program.groups, {}}};
  const tools::CommandLine line = tools::parse(program, argc, argv);
  const std::vector<std::string>& operands = line.operands;
  if (line.help) {
    std::cout << kUsage;
    for (const tools::OptionGroup* group : program.groups) std::cout << group->help() << "\n";
    return tools::ExitStatus::done;
  }
  if (options.any && options.all) throw tools::UsageError("--any and --all exclude each other");
  if (options.stems) {
    if (operands.size() != 2) throw tools::UsageError("--stems takes two files");
    print_stem_check(std::cout, check_stems(operands[0], operands[1]));
    return tools::ExitStatus::done;
  }
  if (operands.empty()) throw tools::UsageError("SET_DIR is missing, or FILE behind --split");
  if (options.split) {
    split(options, operands);
    return tools::ExitStatus::done;
  }
  return evaluate(options, operands) ? tools::ExitStatus::done : tools::ExitStatus::some_rejected;
}

}  // namespace
}  // namespace depesche::bench

int main(int argc, char** argv) {
  using depesche::tools::ExitStatus;
  ExitStatus status = ExitStatus::internal;
  try {
    status = depesche::bench::run(argc, argv);
  } catch (const depesche::tools::UsageError& error) {
    std::cerr << "depesche-eval: " << error.what() << "\ntry: depesche-eval --help\n";
    status = ExitStatus::usage;
  } catch (const depesche::Error& error) {
    std::cerr << "depesche-eval: " << error.what() << "\n";
    status = depesche::tools::exit_status_of(error.code());
  } catch (const std::exception& error) {
    std::cerr << "depesche-eval: internal error: " << error.what() << "\n";
  }
  return static_cast<int>(status);
}
