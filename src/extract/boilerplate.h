// SPDX-License-Identifier: GPL-2.0-or-later
// Which paragraphs of a body may be boilerplate, and whether those that return really are.
//
// A paragraph that returns in an outlet's articles is either boilerplate ("Abonnieren Sie hier
// unseren Newsletter") or text that is used again: background that an agency or a newsroom puts
// under each report of a topic ("Der Bürgerkrieg in Syrien begann 2011 …"), a box that explains a
// word, an article that was printed twice. What tells them apart is above all that text speaks of
// what the rest of its article speaks of.
#ifndef DEPESCHE_EXTRACT_BOILERPLATE_H_
#define DEPESCHE_EXTRACT_BOILERPLATE_H_

#include <depesche/article.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// A paragraph that is counted over the archive.
struct Suspect {
  std::string_view text;   // within the body
  std::uint64_t hash = 0;  // paragraph_hash(text)
};

// The paragraphs of "body" that may be boilerplate, each once: of a sentence's length, no question
// (interviews share them), and either speaking to the reader or the first or one of the last three.
std::vector<Suspect> suspects(std::string_view body);

// Equal for paragraphs that differ in case, numbers ("Stand: 7.9.2016") and width of spaces alone.
// Stored in indexes: must never change.
std::uint64_t paragraph_hash(std::string_view paragraph);

// "body" without the paragraphs that have one of these hashes; as it is if none has.
std::string without_paragraphs(std::string_view body, const std::vector<std::uint64_t>& hashes);

// Of articles; fewer never make a paragraph boilerplate.
inline constexpr std::size_t kFewestArticles = 5;

struct Spread {
  bool elsewhere = false;   // many articles of other outlets have the paragraph as well
  bool everywhere = false;  // most articles of the outlet have it, and they are not few
};

// Whether "paragraph" is boilerplate, judged by "articles" of one outlet that have it. It must
// return in different texts, speak of other things than they do, and speak to the reader, or of the
// outlet, or stand everywhere. What may be an agency's must speak to the reader. In doubt it is
// text.
bool is_boilerplate(std::string_view paragraph, const std::vector<Article>& articles,
                    const Spread& spread);

}  // namespace depesche::extract

#endif
