// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the files of a set.
#include "bench/eval/retrieval_set.h"

#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include <depesche/error.h>
#include "base/hash.h"
#include "bench/eval/file_lines.h"

namespace depesche::bench {
namespace {

using Judgements = std::map<std::string, Gains>;  // by question

Judgements read_judgements(const std::string& path) {
  Judgements judgements;
  for_each_line(path, [&](const FileLine& line) {
    const std::vector<std::string> cells = split_at(line.text, '\t');
    if (cells[0] == "qid" || cells[0] == "query-id") return;
    if (cells.size() < 2) line.fail("a question and a document are expected, and a tab between");
    const double gain = cells.size() == 2 ? 1 : parse_number(cells[2], line);
    if (gain > 0) judgements[cells[0]][cells[1]] = gain;
  });
  return judgements;
}

void find_articles(const std::filesystem::path& folder, RetrievalSet& set) {
  for (const char* name : {"corpus.jsonl", "corpus.jsonl.zst"}) {
    if (!std::filesystem::exists(folder / name)) continue;
    set.corpus = (folder / name).string();
    return;
  }
  const std::filesystem::path list = folder / "articles.txt";
  if (!std::filesystem::exists(list)) {
    throw Error(ErrorCode::not_found,
                folder.string() + " has no corpus.jsonl, corpus.jsonl.zst or articles.txt");
  }
  for_each_line(list.string(), [&](const FileLine& line) {
    set.articles.push_back((folder / line.text).string());
  });
}

bool in_half(const std::string& id, std::optional<int> half) {
  return !half || static_cast<int>(base::hash64(id) & 1U) == *half;
}

}  // namespace

RetrievalSet read_retrieval_set(const std::string& folder, std::optional<int> half) {
  const std::filesystem::path path = std::filesystem::path(folder + "/").parent_path();
  RetrievalSet set;
  set.name = path.filename().string();
  find_articles(path, set);
  const std::string judgements_path = (path / "qrels.tsv").string();
  Judgements judgements = read_judgements(judgements_path);
  std::set<std::string> ids;
  for_each_line((path / "queries.tsv").string(), [&](const FileLine& line) {
    const std::size_t tab = line.text.find('\t');
    if (tab == std::string_view::npos) line.fail("an id and a question are expected");
    Question question;
    question.id = line.text.substr(0, tab);
    question.text = line.text.substr(tab + 1);
    question.place = line.path + ":" + std::to_string(line.number);
    if (!ids.insert(question.id).second) line.fail("the id " + question.id + " stands there twice");
    const auto judged = judgements.find(question.id);
    if (judged == judgements.end()) return;
    question.gains = std::move(judged->second);
    judgements.erase(judged);
    if (in_half(question.id, half)) set.questions.push_back(std::move(question));
  });
  if (!judgements.empty()) {
    throw Error(ErrorCode::bad_argument, judgements_path + ": the question " +
                                             judgements.begin()->first +
                                             " does not stand in queries.tsv");
  }
  return set;
}

}  // namespace depesche::bench
