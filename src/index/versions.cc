// SPDX-License-Identifier: GPL-2.0-or-later
// Which of two versions of an article an archive keeps.
#include "index/versions.h"

#include <tuple>

#include "extract/extract.h"

namespace depesche::index {
namespace {

bool is_summary(const Article& article) { return article.note == extract::kSummaryOnly; }

const Date& last_change(const Article& article) {
  return article.modified.known() ? article.modified : article.date;
}

}  // namespace

bool is_older_version(const Article& incoming, const Article& stored) {
  if (is_summary(incoming) != is_summary(stored)) return is_summary(incoming);
  const Date& its = last_change(incoming);
  const Date& other = last_change(stored);
  if (!its.known() || !other.known()) return false;
  // A time that is not known comes first on its day.
  return std::tie(its.year, its.month, its.day, its.minute) <
         std::tie(other.year, other.month, other.day, other.minute);
}

}  // namespace depesche::index
