// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that a publishing house adds to its articles, told by their wording.
#ifndef DEPESCHE_EXTRACT_HTML_HOUSE_LINES_H_
#define DEPESCHE_EXTRACT_HTML_HOUSE_LINES_H_

#include <string_view>

namespace depesche::extract {

// "Abonnieren Sie unseren Newsletter", "Folgen Sie uns auf WhatsApp": what a house asks its readers
// to do, by a word for the deed, one for the channel and one for those who are asked.
bool is_house_offer(std::string_view line);

// "Mehr aus dem Ressort", "Weitere Artikel zum Thema Haushalt": headings of lists of other
// articles, whatever house and topic they go on to name.
bool announces_others(std::string_view heading);

// "Anna Beispiel ist Redakteurin im Ressort Stadt.": a name, a verb and a trade at the start of
// what is printed below an article.
bool is_author_note(std::string_view line);

// "© Tagblatt 2013 Alle Rechte vorbehalten": the sign or "Copyright" first, and a year.
bool is_copyright(std::string_view line);

// "Zum Herunterladen (PDF, 38 KB)".
bool is_download(std::string_view line);

}  // namespace depesche::extract

#endif
