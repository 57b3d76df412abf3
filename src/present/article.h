// SPDX-License-Identifier: GPL-2.0-or-later
// A whole article as text for people.
#ifndef DEPESCHE_PRESENT_ARTICLE_H_
#define DEPESCHE_PRESENT_ARTICLE_H_

#include <cstddef>
#include <ostream>

#include <depesche/article.h>

namespace depesche::present {

// Kicker, title, details, lead, body, captions, then what else is known as "name: value".
void write_article_text(const Article& article, std::size_t columns, bool colour,
                        std::ostream& out);

}  // namespace depesche::present

#endif
