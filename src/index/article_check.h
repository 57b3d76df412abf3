// SPDX-License-Identifier: GPL-2.0-or-later
// What an article must be before it may be stored.
#ifndef DEPESCHE_INDEX_ARTICLE_CHECK_H_
#define DEPESCHE_INDEX_ARTICLE_CHECK_H_

#include <depesche/article.h>

#include <cstddef>

namespace depesche::index {

// Of all fields of an article together.
inline constexpr std::size_t kLongestArticleBytes = 16 * 1024 * 1024;

// "article" without control characters. Throws Error(bad_argument) for an article without id, with
// no title, lead or body, with invalid UTF-8, with a day that does not exist, or that is too long.
// The message does not name the article.
Article checked(Article article);

}  // namespace depesche::index

#endif
