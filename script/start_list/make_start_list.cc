// SPDX-License-Identifier: GPL-2.0-or-later
// Counts of words (form, uses, uses in upper case, uses behind an article; parted by tabs) -> the
// start list, with the program's own learner.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "analyse/compound/start_list_format.h"
#include "analyse/compound/word_counts.h"
#include "analyse/stopwords.h"

namespace analyse = depesche::analyse;

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "Usage: make-start-list COUNTS.tsv BYTES >start_list.tsv\n";
    return 2;
  }
  std::ifstream input(arguments[1]);
  std::vector<analyse::WordCount> words;
  for (std::string line; std::getline(input, line);) {
    std::istringstream columns(line);
    analyse::WordCount word;
    if (!(columns >> word.form >> word.count >> word.capitalised >> word.determined)) {
      std::cerr << "make-start-list: not a line of counts: " << line << "\n";
      return 1;
    }
    if (!analyse::is_stopword(word.form)) words.push_back(std::move(word));
  }
  std::cout << analyse::write_start_list(std::move(words), std::stoul(arguments[2]));
  return std::cout.good() && input.eof() ? 0 : 1;
}
