// SPDX-License-Identifier: GPL-2.0-or-later
// What a wire message says to the newsroom: its marks, and where its text ends.
#include "extract/wire/notes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>

#include "base/utf8.h"
#include "extract/agencies.h"
#include "extract/text.h"
#include "extract/time_stamp.h"

namespace depesche::extract {

namespace {

// Marks as German wires print them, with those of dpa's foreign services and AFP. A mark is the
// whole line, or its start before a colon, a number or a remark: "Berichtigung: …".
constexpr std::string_view kMarks[] = {
    "berichtigung",
    "korrektur",
    "korrigierte fassung",
    "korr-bericht",
    "korr",
    "neufassung",
    "wiederholung",
    "aktualisierung",
    "aktualisiert",
    "zusammenfassung",
    "gesamtzusammenfassung",
    "feiertagszusammenfassung",
    "tageszusammenfassung",
    "wochenendzusammenfassung",
    "überblick",
    "nachrichtenüberblick",
    "ergänzung",
    "ergänzt",
    "lead",
    "neu",
    "eil",
    "eilmeldung",
    "blitz",
    "blitzmeldung",
    "vorrang",
    "extra",
    "achtung",
    "vorausmeldung",
    "vorab",
    "vorbericht",
    "vorschau",
    "hintergrund",
    "sperrfrist",
    "embargo",
    "frei ab",
    "frei für",
    "storno",
    "stornierung",
    "zurückgezogen",
    "rückzug",
    "streichung",
    "refile",
    "correction",
    "update",
    "urgent",
    "flash",
    "alert",
    "kill",
    "advisory",
    "repeat",
    "ld-writethru",
    "writethru",
    "roundup",
    "embargoed",
};

constexpr std::string_view kPictureMarks[] = {"foto",     "fotos",      "bild",      "bilder",
                                              "grafik",   "infografik", "video",     "audio",
                                              "mit foto", "mit bild",   "mit grafik"};

// True if "text", in lower case, is "word" or goes on behind it with no letter.
bool starts_with_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  if (text.size() == word.size()) return true;
  std::size_t next = 0;
  return !base::is_letter(base::decode_utf8(text, word.size(), next));
}

// "2. Zusammenfassung", "1ST LEAD", "3. Lead": without its number.
std::string_view without_ordinal(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2) return text;
  std::string_view rest = text.substr(digits);
  for (const std::string_view sign : {".", "st", "nd", "rd", "th"}) {
    if (rest.starts_with(sign)) {
      rest.remove_prefix(sign.size());
      return trim(rest);
    }
  }
  return text;
}

std::string_view without_brackets(std::string_view text) {
  text = trim(text);
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  return trim(text);
}

bool begins_with_one_of(std::string_view text, const std::string_view* begin,
                        const std::string_view* end) {
  return std::any_of(begin, end,
                     [&](std::string_view word) { return starts_with_word(text, word); });
}

// What stands behind the last colon of a code: "canceled" of "stat:canceled".
std::string_view local_part(std::string_view code) { return code.substr(code.rfind(':') + 1); }

struct CodeNote {
  std::string_view code;  // lower case
  std::string_view note;
};
constexpr CodeNote kStatusNotes[] = {
    {"canceled", "zurückgezogen"},  {"cancelled", "zurückgezogen"}, {"withdrawn", "zurückgezogen"},
    {"withheld", "zurückgehalten"}, {"embargoed", "Sperrfrist"},
};
constexpr CodeNote kSignalNotes[] = {
    {"correction", "Berichtigung"}, {"correct", "Berichtigung"}, {"repeat", "Wiederholung"},
    {"update", "Aktualisierung"},   {"writethru", "Neufassung"},
};
constexpr CodeNote kUrgencyNotes[] = {{"1", "Blitz"}, {"2", "Eil"}};

template <std::size_t N>
std::string find_note(const CodeNote (&rows)[N], std::string_view code) {
  const std::string lower = base::to_lower(trim(local_part(code)));
  const CodeNote* row = std::find_if(std::begin(rows), std::end(rows),
                                     [&](const CodeNote& r) { return r.code == lower; });
  return row == std::end(rows) ? std::string() : std::string(row->note);
}

constexpr std::array<std::string_view, 12> kMonths = {
    "Januar", "Februar", "März",      "April",   "Mai",      "Juni",
    "Juli",   "August",  "September", "Oktober", "November", "Dezember"};

// Lines below which dpa's messages hold nothing for the public, in their languages.
constexpr std::string_view kNotepads[] = {
    "notizblock",      "notebook",         "redaktionelle hinweise",
    "note to editors", "notes to editors", "editorial contacts"};
constexpr std::string_view kNonpublic[] = {
    "die folgenden informationen sind nicht zur veröffentlichung bestimmt",
    "the following information is not intended for publication"};

}  // namespace

bool is_wire_mark(std::string_view line) {
  constexpr std::size_t kLongest = 60;  // bytes, of a mark without brackets
  const std::string_view whole = trim(line);
  const bool brackets = whole.starts_with('(') && whole.ends_with(')');
  const std::string lower = base::to_lower(without_brackets(line));
  if (!brackets && lower.size() > kLongest) return false;
  const std::string_view mark = without_ordinal(lower);
  if (!begins_with_one_of(mark, std::begin(kMarks), std::end(kMarks))) return false;
  if (brackets) return true;
  // Without brackets a headline may begin alike: "Eil" and "Sperrfrist: 6.00 Uhr" are marks, "Neu
  // in Genf" and "Update für Windows" are not.
  const bool alone = std::find(std::begin(kMarks), std::end(kMarks), mark) != std::end(kMarks);
  return alone || starts_with_word(mark, "sperrfrist") || starts_with_word(mark, "frei ab") ||
         starts_with_word(mark, "frei für");
}

bool is_picture_mark(std::string_view line) {
  const std::string_view text = trim(line);
  if (!text.starts_with('(') || !text.ends_with(')')) return false;
  const std::string lower = base::to_lower(without_brackets(text));
  return begins_with_one_of(lower, std::begin(kPictureMarks), std::end(kPictureMarks));
}

std::string note_of_mark(std::string_view line) {
  std::string_view text = without_brackets(line);
  while (text.ends_with('!')) text = trim_right(text.substr(0, text.size() - 1));
  return single_spaced(text);
}

std::string status_note(std::string_view status) { return find_note(kStatusNotes, status); }

std::string signal_note(std::string_view signal) { return find_note(kSignalNotes, signal); }

std::string dpa_urgency_note(std::string_view urgency) { return find_note(kUrgencyNotes, urgency); }

std::string embargo_note(std::string_view time_stamp) {
  const std::optional<Date> date = parse_time_stamp(time_stamp);
  if (!date) return {};
  std::string note = "Sperrfrist " + std::to_string(date->day) + ". ";
  note += kMonths[static_cast<std::size_t>(date->month - 1)];
  note += ' ' + std::to_string(date->year);
  if (date->minute < 0) return note;
  const auto two_digits = [](int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return note + ", " + two_digits(date->minute / 60) + '.' + two_digits(date->minute % 60) + " Uhr";
}

std::string dpa_genre_note(std::string_view genre, std::string_view remark) {
  genre = trim(genre);
  remark = trim(remark);
  const bool plain = genre.empty() || genre == "Meldung";
  std::string note = plain ? std::string() : single_spaced(genre);
  if (remark.empty()) return note;
  // "Zusammenfassung 0645", but "Achtung - Planungshinweis".
  if (!plain)
    note += base::to_lower(genre).find("zusammenfassung") == std::string::npos ? " - " : " ";
  return note + single_spaced(remark);
}

std::string with_remark(std::string note, std::string_view separator, std::string_view remark) {
  if (note.empty() || trim(remark).empty()) return note;
  return note.append(separator).append(single_spaced(remark));
}

bool starts_notepad(std::string_view line) {
  const std::string lower = base::to_lower(trim(line));
  std::string_view text = lower;
  if (text == "* * * *") return true;
  const bool heading = text.starts_with('#');
  text = trim(text.substr(std::min(text.find_first_not_of('#'), text.size())));
  if (heading &&
      std::find(std::begin(kNotepads), std::end(kNotepads), text) != std::end(kNotepads)) {
    return true;
  }
  return std::any_of(std::begin(kNonpublic), std::end(kNonpublic),
                     [&](std::string_view start) { return text.starts_with(start); });
}

bool is_closing_line(std::string_view line) {
  constexpr std::size_t kMostWords = 8;
  constexpr std::size_t kLongestSign = 9;
  const std::vector<std::string_view> signs = words(line);
  if (signs.size() < 2 || signs.size() > kMostWords || agency_code(signs[0]).empty()) return false;
  return std::all_of(signs.begin() + 1, signs.end(), [](std::string_view sign) {
    return sign.size() <= kLongestSign && base::to_lower(sign) == sign &&
           sign.find_first_of(".,:;!?") == std::string_view::npos &&
           (is_service_sign(sign) || agency_code(sign).empty());  // "Reuters und dpa" is a credit
  });
}

std::vector<std::string> take_notepad(std::vector<std::string>& paragraphs) {
  const auto notepad = std::find_if(paragraphs.begin(), paragraphs.end(),
                                    [](const std::string& text) { return starts_notepad(text); });
  std::vector<std::string> taken(notepad, paragraphs.end());
  paragraphs.erase(notepad, paragraphs.end());
  if (!paragraphs.empty() && is_closing_line(paragraphs.back())) {
    taken.insert(taken.begin(), std::move(paragraphs.back()));
    paragraphs.pop_back();
  }
  return taken;
}

}  // namespace depesche::extract
