// SPDX-License-Identifier: GPL-2.0-or-later
// The tags of a page: behind their label, below it, or both.
#ifndef DEPESCHE_EXTRACT_TAG_LIST_H_
#define DEPESCHE_EXTRACT_TAG_LIST_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/paragraphs.h"

namespace depesche::extract {

class TagList {
 public:
  // The label was read, with "tags" behind it in the same line: "Themen: Syrien, USA".
  void start(std::string_view tags);

  // Takes a line below the label; false if it is no tag, which ends the list.
  bool take(const Line& line);

  std::vector<std::string> take_tags() { return std::move(tags_); }

 private:
  void put(std::string_view tags);

  std::vector<std::string> tags_;
  bool tight_ = false;  // no empty lines between the tags
};

}  // namespace depesche::extract

#endif
