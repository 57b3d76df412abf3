// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines of a page stand in the text that its data for machines give as the article's.
#include "extract/html/body_evidence.h"

#include <array>
#include <string>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::size_t kRunWords = 4;

// Calls on_run with a number for each run of four words. Signs and case don't count.
template <typename OnRun>
void for_each_run(std::string_view text, const OnRun& on_run) {
  constexpr std::uint64_t kPrime = 1099511628211U;  // FNV-1a
  constexpr std::uint64_t kStart = 14695981039346656037U;
  std::array<std::uint64_t, kRunWords> last{};
  std::size_t count = 0;
  std::uint64_t word = kStart;
  const auto end_word = [&] {
    if (word == kStart) return;
    last[count++ % kRunWords] = word;
    word = kStart;
    if (count < kRunWords) return;
    std::uint64_t run = kStart;
    for (std::size_t at = 0; at < kRunWords; ++at) {
      run = (run ^ last[(count + at) % kRunWords]) * kPrime;
    }
    on_run(run);
  };
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    const char32_t c = base::decode_utf8(text, at, next);
    if (base::is_letter(c) || base::is_digit(c)) {
      word = (word ^ base::to_lower(c)) * kPrime;
    } else if (c != 0xAD) {  // a soft hyphen parts no word
      end_word();
    }
  }
  end_word();
}

}  // namespace

BodyEvidence::BodyEvidence(std::string_view text) {
  for_each_run(text, [this](std::uint64_t run) { runs_.insert(run); });
}

bool BodyEvidence::usable() const {
  constexpr std::size_t kFewestRuns = 30;
  return runs_.size() >= kFewestRuns;
}

bool BodyEvidence::has(std::string_view line) const {
  std::size_t all = 0;
  std::size_t known = 0;
  for_each_run(line, [&](std::uint64_t run) {
    ++all;
    known += runs_.contains(run) ? 1 : 0;
  });
  return known * 2 > all;
}

}  // namespace depesche::extract
