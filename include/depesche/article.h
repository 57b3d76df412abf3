// SPDX-License-Identifier: GPL-2.0-or-later
// One published text with all that is known of it: plain values.
#ifndef DEPESCHE_ARTICLE_H_
#define DEPESCHE_ARTICLE_H_

#include <string>
#include <vector>

namespace depesche {

// A day of the Gregorian calendar, with the time of day where it is known. Both are as printed at
// the place of publication: a newspaper's day does not move with the reader's time zone. An unknown
// date is the default value; parts of a date are never guessed.
struct Date {
  int year = 0;     // four digits; 0: the date is unknown
  int month = 0;    // 1-12
  int day = 0;      // 1-31
  int minute = -1;  // of the day, 0-1439; -1: the time is unknown

  bool known() const { return year != 0; }
};

inline bool operator==(const Date& a, const Date& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day && a.minute == b.minute;
}
inline bool operator!=(const Date& a, const Date& b) { return !(a == b); }

// An article. All text is UTF-8; paragraphs of the body are separated by an empty line. A field
// that is not known is empty.
struct Article {
  std::string id;                   // unique within an index
  std::string kicker;               // Dachzeile, above the title
  std::string title;                // Schlagzeile
  std::string lead;                 // Vorspann
  std::string body;                 // without dateline, credit, captions and page furniture
  std::string caption;              // picture captions, one a line
  std::string dateline;             // as printed: "Genf", "Berlin (dpa)"
  std::vector<std::string> place;   // of the dateline: "Genf"
  std::string credit;               // as printed: "afp", "(mit dpa, AFP)"
  std::vector<std::string> source;  // agencies of the credit as lower-case codes: "afp", "dpa"
  std::vector<std::string> author;  // names of people
  std::string outlet;               // who published it: "hna.de"
  std::string section;              // Ressort
  std::vector<std::string> tags;    // Schlagworte
  Date date;                        // of publication
  Date modified;                    // of the last change, where it is said beside the first
  std::string url;
  std::string note;    // what the sender says of the text: embargo, correction, "summary only"
  std::string file;    // where it was read; empty: given by a program
  std::string format;  // how it was read: "scrape", "jsonl"; empty like file
};

}  // namespace depesche

#endif
