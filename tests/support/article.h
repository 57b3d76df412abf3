// SPDX-License-Identifier: GPL-2.0-or-later
// Articles for test cases, in one line.
#ifndef DEPESCHE_TESTS_SUPPORT_ARTICLE_H_
#define DEPESCHE_TESTS_SUPPORT_ARTICLE_H_

#include <depesche/article.h>

#include <string>

namespace depesche::tests {

inline Article article(const std::string& id, const std::string& title, const std::string& body) {
  Article made;
  made.id = id;
  made.title = title;
  made.body = body;
  return made;
}

}  // namespace depesche::tests

#endif
