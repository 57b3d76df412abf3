// SPDX-License-Identifier: GPL-2.0-or-later
// The paragraphs of an article -> lead, dateline, body and credit.
#include "extract/story.h"

#include <optional>

#include "extract/credit_tail.h"
#include "extract/dateline.h"
#include "extract/text.h"

namespace depesche::extract {

int move_dateline(std::vector<std::string>& paragraphs, Article& article) {
  const std::optional<FoundDateline> found = take_dateline(paragraphs);
  if (!found) return -1;
  article.dateline = found->dateline.raw;
  article.place = found->dateline.places;
  add_new(article.source, found->dateline.agencies);
  if (article.credit.empty()) article.credit = found->dateline.credit;
  return static_cast<int>(found->paragraph);
}

void move_credit(std::vector<std::string>& paragraphs, Article& article) {
  const std::optional<Credit> credit = take_credit(paragraphs);
  if (!credit) return;
  article.credit = credit->raw;
  add_new(article.source, credit->agencies);
  add_new(article.author, credit->people);
}

}  // namespace depesche::extract
