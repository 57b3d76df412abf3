// SPDX-License-Identifier: GPL-2.0-or-later
// Prints tables with fixed columns, which are easy to read and to cut.
#include "bench/eval/report.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <numeric>

#include "bench/eval/paired_test.h"

namespace depesche::bench {
namespace {

constexpr int kNameWidth = 32;
constexpr int kWidth = 9;

void print_scores(std::ostream& out, const Scores& scores) {
  out << std::fixed << std::setprecision(4);
  for (const Measure& measure : kMeasures) out << std::setw(kWidth) << scores.*measure.value;
}

void print_name(std::ostream& out, const std::string& name) {
  out << std::left << std::setw(kNameWidth) << name << std::right;
}

std::vector<double> values(const std::vector<Scores>& scores, const Measure& measure) {
  std::vector<double> values;
  for (const Scores& one : scores) values.push_back(one.*measure.value);
  return values;
}

}  // namespace

std::vector<Scores> score_run(const RetrievalSet& set, const Run& run) {
  std::vector<Scores> scores;
  for (const Question& question : set.questions) {
    scores.push_back(score(question.gains, ranking(run, question.id)));
  }
  return scores;
}

ScoreTable::ScoreTable(std::ostream& out, const std::string& first) : out_(out) {
  print_name(out_, first);
  out_ << std::setw(kWidth) << "queries";
  for (const Measure& measure : kMeasures) out_ << std::setw(kWidth) << measure.name;
  out_ << std::setw(kWidth) << "ms" << std::setw(kWidth) << "ms p95"
       << "\n";
}

void ScoreTable::add(const std::string& name, const std::vector<Scores>& scores,
                     std::vector<double> milliseconds) {
  means_.push_back(mean(scores));
  print_name(out_, name);
  out_ << std::setw(kWidth) << scores.size();
  print_scores(out_, means_.back());
  if (!milliseconds.empty()) {
    std::sort(milliseconds.begin(), milliseconds.end());
    const double count = static_cast<double>(milliseconds.size());
    const double sum = std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0);
    const auto p95 = static_cast<std::size_t>(std::ceil(count * 0.95)) - 1;
    out_ << std::setprecision(2) << std::setw(kWidth) << sum / count << std::setw(kWidth)
         << milliseconds[p95];
  }
  out_ << std::endl;
}

void ScoreTable::add_mean() {
  if (means_.size() < 2) return;
  print_name(out_, "mean of " + std::to_string(means_.size()) + " sets");
  out_ << std::setw(kWidth) << "";
  print_scores(out_, mean(means_));
  out_ << std::endl;
}

void print_comparison(std::ostream& out, const std::string& name, const std::vector<Scores>& before,
                      const std::vector<Scores>& after) {
  for (const Measure& measure : {kMeasures[0], kMeasures[3]}) {
    const PairedTest test = test_paired(values(before, measure), values(after, measure));
    print_name(out, name);
    out << std::setw(kWidth) << measure.name << std::fixed << std::setprecision(4)
        << std::setw(kWidth) << mean(before).*measure.value << std::setw(kWidth)
        << mean(after).*measure.value << std::showpos << std::setw(kWidth) << test.difference
        << std::noshowpos << "  p " << test.p << "  better " << test.better << ", worse "
        << test.worse << "\n";
  }
}

}  // namespace depesche::bench
