// SPDX-License-Identifier: GPL-2.0-or-later
// The lists by which the owner of an archive corrects the splitter, as typed into files.
#include "analyse/compound/word_lists.h"

#include <depesche/error.h>

#include <algorithm>
#include <utility>

#include "analyse/fold.h"
#include "analyse/tokenise.h"
#include "base/utf8.h"

namespace depesche::analyse {
namespace {

constexpr std::size_t kMaxFormBytes = 200;
// "Rind+fleisch+etikettierungs+überwachungs+aufgaben+übertragungs+gesetz" has seven. Each run of
// parts becomes a term.
constexpr std::size_t kMaxParts = 12;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::string_view kSpace = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

// The exact form of a text that is one word of letters; else empty.
std::string only_word(std::string_view text) {
  std::vector<Part> words;
  tokenise(text, words);
  if (words.size() != 1 || words[0].begin != 0 || words[0].end != text.size()) return {};
  std::string form = word_form(text);
  if (form.size() > kMaxFormBytes || form.find_first_of("0123456789,") != std::string::npos) {
    return {};
  }
  return form;
}

// Calls on_line(line) for each line that has more than a comment; false is an error of "what".
template <typename OnLine>
void for_each_line(std::string_view text, const std::string& name, const char* what,
                   OnLine&& on_line) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view whole = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const auto fail = [&](const std::string& why) {
      throw Error(ErrorCode::bad_argument, name + ":" + std::to_string(number) + ": " + why);
    };
    if (!base::valid_utf8(whole)) fail("the line is no UTF-8");
    const std::string_view line = trimmed(whole.substr(0, whole.find('#')));
    if (!line.empty() && !on_line(line)) fail("\"" + std::string(line) + "\" is not " + what);
  }
}

template <typename Rows>
Rows each_once(Rows rows) {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

}  // namespace

std::vector<std::string> parse_whole_words(std::string_view text, const std::string& name) {
  std::vector<std::string> words;
  for_each_line(text, name, "one word of letters", [&](std::string_view line) {
    words.push_back(only_word(line));
    return !words.back().empty();
  });
  return each_once(std::move(words));
}

std::vector<std::vector<std::string>> parse_compounds(std::string_view text,
                                                      const std::string& name) {
  std::vector<std::vector<std::string>> compounds;
  for_each_line(text, name, "a word with its two to twelve parts, as Wachs+tube",
                [&](std::string_view line) {
                  std::vector<std::string>& parts = compounds.emplace_back();
                  std::size_t bytes = 0;
                  for (std::size_t begin = 0; begin <= line.size();) {
                    const std::size_t end = std::min(line.find('+', begin), line.size());
                    parts.push_back(only_word(trimmed(line.substr(begin, end - begin))));
                    if (parts.back().empty()) return false;
                    bytes += parts.back().size();
                    begin = end + 1;
                  }
                  return parts.size() > 1 && parts.size() <= kMaxParts && bytes <= kMaxFormBytes;
                });
  return each_once(std::move(compounds));
}

}  // namespace depesche::analyse
