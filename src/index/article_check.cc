// SPDX-License-Identifier: GPL-2.0-or-later
// What an article must be before it may be stored.
#include "index/article_check.h"

#include "base/calendar.h"
#include "base/utf8.h"

#include <depesche/error.h>

#include <string>
#include <string_view>
#include <vector>

namespace depesche::index {
namespace {

[[noreturn]] void refuse(const std::string& why) { throw Error(ErrorCode::bad_argument, why); }

// Control characters are single bytes below a space, DEL, or C2 80 to C2 9F.
bool may_hold_control(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f || byte == 0xc2) return true;
  }
  return false;
}

void drop_control(std::string& text) {
  if (!may_hold_control(text)) return;
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    if (!base::is_control(base::decode_utf8(text, at, next))) kept.append(text, at, next - at);
  }
  text = std::move(kept);
}

class Check {
 public:
  void operator()(std::string& text) {
    bytes_ += text.size();
    if (bytes_ > kLongestArticleBytes) refuse("the article has over 16 MB of text");
    if (!base::valid_utf8(text)) refuse("the text is not valid UTF-8");
    drop_control(text);
  }
  void operator()(std::vector<std::string>& texts) {
    for (std::string& text : texts) (*this)(text);
  }

 private:
  std::size_t bytes_ = 0;
};

}  // namespace

Article checked(Article article) {
  Check check;
  for (std::string* text :
       {&article.id, &article.kicker, &article.title, &article.lead, &article.body,
        &article.caption, &article.dateline, &article.credit, &article.outlet, &article.section,
        &article.url, &article.note, &article.file, &article.format}) {
    check(*text);
  }
  for (auto* texts : {&article.place, &article.source, &article.author, &article.tags}) {
    check(*texts);
  }
  if (article.id.empty()) refuse("the article has no id");
  if (article.title.empty() && article.lead.empty() && article.body.empty()) {
    refuse("the article has neither title nor body");
  }
  for (const Date& date : {article.date, article.modified}) {
    if (date.known() && !base::valid_date(date)) refuse("the date of the article does not exist");
  }
  return article;
}

}  // namespace depesche::index
