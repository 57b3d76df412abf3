// SPDX-License-Identifier: GPL-2.0-or-later
// The body of a wire message, in XHTML, HTML or NITF -> its paragraphs.
#ifndef DEPESCHE_EXTRACT_WIRE_MESSAGE_TEXT_H_
#define DEPESCHE_EXTRACT_WIRE_MESSAGE_TEXT_H_

#include "read/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// What a message's markup says of its parts.
struct MessageText {
  std::vector<std::string>
      paragraphs;                     // a heading, an item of a list and a row of a table each one
  std::vector<std::string> captions;  // of pictures, without their credit
  std::string dateline;               // marked as such: "Genf (dpa) - "
  std::vector<std::string> dropped;   // the notepad
};

// The text below "id". A line break ends a paragraph; cells of a row are separated by " | ". What
// is marked as the message's head or notepad is left out.
MessageText message_text(const read::Tree& tree, read::Tree::Id id);

// The same for a text that is HTML, or is no markup at all.
MessageText html_message(std::string_view html);
MessageText plain_message(std::string_view text);

}  // namespace depesche::extract

#endif
