// SPDX-License-Identifier: GPL-2.0-or-later
// Articles of a synthetic archive, each made by its number alone.
#ifndef DEPESCHE_TESTS_BENCH_SPEED_ARTICLE_MAKER_H_
#define DEPESCHE_TESTS_BENCH_SPEED_ARTICLE_MAKER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "bench/speed/sentences.h"

namespace depesche::bench {

// A query and how many articles it must find.
struct ExpectedHits {
  std::string query;
  std::uint64_t hits;
};

// Makes the article with a number, the same on every machine and whatever the archive's size. Not
// safe for concurrent use.
class ArticleMaker {
 public:
  explicit ArticleMaker(std::uint64_t seed) : seed_(seed) {}

  // Appends article "number", from 0, as a line of JSON, written as Python's json.dumps writes it
  // with ensure_ascii=False.
  void append(std::uint64_t number, std::string& out);

 private:
  struct Copy;
  void append_body(const Copy& copy, std::uint64_t number, std::string& out);
  void append_paragraph(const Story& story, Random& random, std::string& out);

  std::uint64_t seed_;
  Sentences sentences_;
};

// Words and a phrase that stand in known articles: what an archive of so many articles must find.
std::vector<ExpectedHits> planted_hits(std::uint64_t articles);

}  // namespace depesche::bench

#endif
