// SPDX-License-Identifier: GPL-2.0-or-later
// A news agency's message as all wire formats have it, and the article that it is.
#ifndef DEPESCHE_EXTRACT_WIRE_WIRE_ITEM_H_
#define DEPESCHE_EXTRACT_WIRE_WIRE_ITEM_H_

#include <depesche/article.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/wire/message_text.h"

namespace depesche::extract {

// WireItem::kind of what is an article only if it holds text itself.
inline constexpr std::string_view kPackage = "a package";

// What the mappers of the formats fill, each text as the message has it. One function makes the
// article of it, so that the same message is the same article in every format.
struct WireItem {
  std::string kind;  // what it is if it is no text: "a picture"; empty: a text, or not said
  std::string id;    // the same for all versions of the message
  std::string title;
  std::string kicker;
  std::string subtitle;  // below the title
  std::string lead;
  std::string byline;                 // "Von Jana Wolf, dpa"
  std::vector<std::string> creators;  // people, where there is no byline
  std::string dateline;               // "Genf (dpa) - "
  std::vector<std::string> located;   // where it was written, for a message without dateline
  std::string credit;
  std::string provider;  // whose message it is: a name, a code or an address
  std::vector<std::string> tags;
  std::string section;
  std::string outlet;  // of a message that a newspaper printed
  std::string url;
  std::string first_created;  // time stamps
  std::string version_created;
  std::string content_created;
  MessageText body;
  std::vector<std::string> captions;  // beside those of the body
  std::vector<std::string> notes;     // marks of urgency, correction, embargo
};

// The article that "item" is. Its dateline, credit and byline leave the body, as do the notepad for
// the newsroom and what repeats title, lead or byline. Its outlet is empty where the message names
// none: an agency's copy was not published yet, and who wrote it is the source.
Extraction wire_article(WireItem item, const ExtractOptions& options);

}  // namespace depesche::extract

#endif
