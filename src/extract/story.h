// SPDX-License-Identifier: GPL-2.0-or-later
// The paragraphs of an article -> lead, dateline, body and credit.
#ifndef DEPESCHE_EXTRACT_STORY_H_
#define DEPESCHE_EXTRACT_STORY_H_

#include <depesche/article.h>

#include <string>
#include <vector>

namespace depesche::extract {

// Takes the dateline out of "paragraphs" and puts it into "article".
// Returns the number of the paragraph it stood in; -1 if there is none.
int move_dateline(std::vector<std::string>& paragraphs, Article& article);

// Takes the credit out of "paragraphs" and puts its agencies and people into "article".
void move_credit(std::vector<std::string>& paragraphs, Article& article);

}  // namespace depesche::extract

#endif
