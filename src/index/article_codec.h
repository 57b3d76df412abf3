// SPDX-License-Identifier: GPL-2.0-or-later
// The stored form of an article: compact, versioned, with a checksum.
#ifndef DEPESCHE_INDEX_ARTICLE_CODEC_H_
#define DEPESCHE_INDEX_ARTICLE_CODEC_H_

#include <depesche/article.h>

#include <string>
#include <string_view>

namespace depesche::index {

// All fields of "article". Equal articles have equal codes.
std::string encode_article(const Article& article);

// The article that was encoded, also by the version of the first release. Throws
// Error(index_damaged) if the bytes are not what encode_article() wrote.
Article decode_article(std::string_view encoded);

}  // namespace depesche::index

#endif
