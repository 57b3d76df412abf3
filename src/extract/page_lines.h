// SPDX-License-Identifier: GPL-2.0-or-later
// The table of lines that belong to the page and not to the article: buttons, ads, comment rules.
#ifndef DEPESCHE_EXTRACT_PAGE_LINES_H_
#define DEPESCHE_EXTRACT_PAGE_LINES_H_

#include <string_view>

namespace depesche::extract {

// What a line of the page means for the lines around it.
enum class LineDuty {
  none,            // not in the table: may be text
  drop,            // "Drucken Teilen", "Anzeige": the line alone
  offer,           // "Newsletter": a button, or the heading of a box with one line of advertising
  list,            // "Lesen Sie auch": the headings below it too
  comment_button,  // "Kommentare", "3 Kommentare": a button above the text, the end below it
  end,             // "Hinweise zum Kommentieren": nothing below it is the article
  tags,            // "Schlagworte zu diesem Artikel": tags follow
};

struct PageLine {
  LineDuty duty = LineDuty::none;
  std::string_view rest;  // what stands behind a label of tags, as part of the line
};

// Looks "line" up. Only whole lines match, or lines with a beginning that no sentence has; the same
// words inside a sentence mean nothing. Case, digits and signs at both ends don't count.
PageLine find_page_line(std::string_view line);

// True for the text of a box that offers a newsletter or a subscription.
bool is_offer(std::string_view line);

// True for a line that is such a box by itself: "Newsletter Der Morgen: Starten Sie mit … Jetzt
// anmelden! Mit meiner Registrierung …".
bool is_newsletter_box(std::string_view line);

// True for "Startseite / Politik / Ausland", "Home > Welt", "HNA - Startseite".
bool is_breadcrumb(std::string_view line);

}  // namespace depesche::extract

#endif
