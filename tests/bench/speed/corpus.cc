// SPDX-License-Identifier: GPL-2.0-or-later
// Writes articles until the archive has its size.
#include "bench/speed/corpus.h"

#include <charconv>

#include <depesche/error.h>

namespace depesche::bench {

CorpusSize parse_corpus_size(std::string_view text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, fault] = std::from_chars(text.data(), end, number);
  const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
  constexpr std::uint64_t kMost = 1'000'000'000'000;
  if (fault == std::errc() && number > 0 && number < kMost) {
    if (unit.empty()) return {number, 0};
    if (unit == "MB") return {0, number * 1'000'000};
    if (unit == "GB" && number < kMost / 1000) return {0, number * 1'000'000'000};
  }
  throw Error(
      ErrorCode::bad_argument,
      "\"" + std::string(text) + "\" is no size: give a number of articles, or 200MB, or 2GB");
}

std::uint64_t write_corpus(const CorpusSize& size, std::uint64_t seed, std::ostream& out) {
  constexpr std::size_t kBuffer = std::size_t{1} << 20;
  ArticleMaker maker(seed);
  std::string lines;
  std::uint64_t articles = 0;
  std::uint64_t written = 0;
  const auto flush = [&] {
    if (!out.write(lines.data(), static_cast<std::streamsize>(lines.size())).flush()) {
      throw Error(ErrorCode::io, "can't write the archive");
    }
    written += lines.size();
    lines.clear();
  };
  while (size.bytes > 0 ? written + lines.size() < size.bytes : articles < size.articles) {
    maker.append(articles++, lines);
    if (lines.size() > kBuffer) flush();
  }
  flush();
  return articles;
}

}  // namespace depesche::bench
