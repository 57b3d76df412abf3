// SPDX-License-Identifier: GPL-2.0-or-later
// The piece of an article that shows best why it was found.
#ifndef DEPESCHE_QUERY_SNIPPET_H_
#define DEPESCHE_QUERY_SNIPPET_H_

#include "analyse/analyser.h"
#include "query/highlight.h"

#include <depesche/article.h>
#include <depesche/search.h>

#include <cstddef>
#include <string_view>

namespace depesche::query {

// At most "chars" characters (code points) of lead and body, or of the caption if there is no body
// or the words of the query stand in the caption alone: where the most different of them stand,
// else the beginning. It starts at a sentence or a word and ends at a word; only a word longer than
// the snippet is cut. White space, paragraph breaks included, becomes one space. Only the first
// megabyte is looked at for words.
Snippet make_snippet(const Article& article, const Highlighter& highlighter, std::size_t chars,
                     analyse::Analyser& analyser);

// The marks in a kicker or a title.
Marks mark_headline(std::string_view headline, const Highlighter& highlighter,
                    analyse::Analyser& analyser);

}  // namespace depesche::query

#endif
