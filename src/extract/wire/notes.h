// SPDX-License-Identifier: GPL-2.0-or-later
// What a wire message says to the newsroom: its marks, and where its text ends.
#ifndef DEPESCHE_EXTRACT_WIRE_NOTES_H_
#define DEPESCHE_EXTRACT_WIRE_NOTES_H_

#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// True for a line that says how urgent a message is, what it corrects or replaces or when it may be
// printed: "(Berichtigung: …)", "2. Zusammenfassung", "1ST LEAD", "Eil", "Sperrfrist: 6.00 Uhr!".
bool is_wire_mark(std::string_view line);

// True for a line that announces pictures or graphics: "(Foto aktuell)".
bool is_picture_mark(std::string_view line);

// A mark in the form of Article::note: without brackets, bells and exclamation marks.
std::string note_of_mark(std::string_view line);

// The marks that stand for the codes of the standards: "stat:canceled", "sig:correction", a time
// stamp before which nothing may be printed. Empty for codes that say nothing of it.
std::string status_note(std::string_view status);
std::string signal_note(std::string_view signal);
std::string embargo_note(std::string_view time_stamp);
// For a message of dpa: "Eil" for 2. Other agencies count differently.
std::string dpa_urgency_note(std::string_view urgency);
// Its kind, with what is said of it: "Zusammenfassung 0645"; empty for a plain report.
std::string dpa_genre_note(std::string_view genre, std::string_view remark);

// "note" with what the sender says of it: "Berichtigung: Uhrzeit korrigiert". Empty without note.
std::string with_remark(std::string note, std::string_view separator, std::string_view remark);

// True if nothing from "line" on is for the public: "# Notizblock", "* * * *".
bool starts_notepad(std::string_view line);

// True for the line that closes a message, the signs of those who wrote and edited it: "dpa kre/su
// yysw a3 lön mda".
bool is_closing_line(std::string_view line);

// Takes "paragraphs" from the first one on that starts a notepad, and the closing line, and returns
// them.
std::vector<std::string> take_notepad(std::vector<std::string>& paragraphs);

}  // namespace depesche::extract

#endif
