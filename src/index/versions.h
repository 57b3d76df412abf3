// SPDX-License-Identifier: GPL-2.0-or-later
// Which of two versions of an article an archive keeps.
#ifndef DEPESCHE_INDEX_VERSIONS_H_
#define DEPESCHE_INDEX_VERSIONS_H_

#include <depesche/article.h>

namespace depesche::index {

// Whether "incoming", a different text under the same address or the same identifier of its sender,
// is an older version than "stored": full text stands before a summary, then the later change, then
// the later date. Two that say nothing of it, or the same, are in the order in which they are read:
// "incoming" is not older.
bool is_older_version(const Article& incoming, const Article& stored);

}  // namespace depesche::index

#endif
