// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a paragraph tell: what it speaks of, and whether it speaks to the reader.
#include "extract/paragraph_words.h"

#include "base/hash.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace depesche::extract {
namespace {

constexpr std::size_t kFewestLetters = 4;
constexpr std::size_t kKeyLetters = 6;

struct Word {
  std::string_view text;
  bool capital = false;
  bool begins_sentence = false;
  bool quoted = false;
};

bool ends_or_opens(char32_t c) {
  constexpr std::u32string_view kMarks = U".!?:;…„“”\"»«‚‘'([|–►•*\n";
  return kMarks.find(c) != std::u32string_view::npos;
}

// „so“, »so«, «so», "so": a mark opens unless one is open.
bool is_quote(char32_t c) {
  constexpr std::u32string_view kQuotes = U"„“”\"»«";
  return kQuotes.find(c) != std::u32string_view::npos;
}

// Calls visit(word) for each word, a hyphenated one as a whole, and sign(c) for each other
// character outside quotations but white space. Either ends the reading by true, which is returned.
template <typename Visit, typename Sign>
bool read_words(std::string_view text, Visit&& visit, Sign&& sign) {
  bool begins = true;
  bool quoted = false;
  char32_t last = 0;  // character that is no letter
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    char32_t c = base::decode_utf8(text, at, next);
    if (!base::is_letter(c)) {
      // A doubled mark («« … »») is one.
      if (is_quote(c) && c != last) quoted = !quoted;
      last = c;
      if (c > ' ') begins = ends_or_opens(c);
      if (!quoted && c > ' ' && sign(c)) return true;
      continue;
    }
    const bool capital = base::is_upper(c);
    std::size_t end = next;
    while (end < text.size()) {
      c = base::decode_utf8(text, end, next);
      if (!base::is_letter(c) && !base::is_digit(c) && c != '-') break;
      end = next;
    }
    next = end;
    if (visit(Word{text.substr(at, end - at), capital, begins, quoted})) return true;
    begins = false;
    last = 0;
  }
  return false;
}

// 0 for a word that is no name or noun.
std::uint64_t topic_key(const Word& word) {
  if (!word.capital || word.text.size() < kFewestLetters) return 0;
  std::string key;
  std::size_t letters = 0;
  for (std::size_t at = 0, next = 0; at < word.text.size() && letters < kKeyLetters; at = next) {
    base::append_utf8(key, base::to_lower(base::decode_utf8(word.text, at, next)));
    ++letters;
  }
  return letters < kFewestLetters ? 0 : base::hash64(key);
}

// In lower case; "*" stands for any ending.
constexpr std::string_view kToReader[] = {
    "du",         "dich",        "dir",        "dein*",     "euch",      "klick*",
    "app",        "abo",         "abonnieren", "abonniere", "abonnent*", "podcast",
    "newsletter", "whatsapp",    "anmelden",   "anmeldung", "kostenlos", "kostenlose*",
    "e-mail",     "weiterlesen", "www",        "http",      "https"};
// "Finden Sie", "Ihrem": not at the beginning of a sentence, where "Sie" may be "they".
constexpr std::string_view kPolite[] = {"Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer"};
constexpr std::string_view kOfOutlet[] = {"redaktion*",
                                          "artikel*",
                                          "beitrag*",
                                          "beiträge*",
                                          "gastbeitrag*",
                                          "gastbeiträge*",
                                          "nachricht",
                                          "nachrichten",
                                          "autor",
                                          "autorin",
                                          "autoren",
                                          "autorinnen",
                                          "erschien*",
                                          "leser",
                                          "leserinnen",
                                          "copyright",
                                          "impressum",
                                          "taschenbuch",
                                          "e-book*",
                                          "e-paper",
                                          "epaper",
                                          "download*",
                                          "website",
                                          "webseite",
                                          "kommentare",
                                          "kommentarfunktion",
                                          "kommentarbereich",
                                          "vorbehalten"};
// A shorter name of a host may be any word: "zeit.de".
constexpr std::size_t kShortestHost = 5;

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool matches(std::string_view word, std::string_view pattern) {
  if (lower_ascii(word.front()) != lower_ascii(pattern.front())) return false;
  const bool any_ending = pattern.back() == '*';
  if (any_ending) pattern.remove_suffix(1);
  if (any_ending ? word.size() < pattern.size() : word.size() != pattern.size()) return false;
  return std::equal(pattern.begin(), pattern.end(), word.begin(),
                    [](char expected, char c) { return lower_ascii(c) == lower_ascii(expected); });
}

// The first bytes of a table's words, as few words begin like one of them.
template <std::size_t Rows>
constexpr std::array<bool, 256> first_bytes(const std::string_view (&table)[Rows]) {
  std::array<bool, 256> found{};
  for (const std::string_view pattern : table) {
    found[static_cast<unsigned char>(pattern.front())] = true;
  }
  return found;
}
constexpr std::array<bool, 256> kToReaderFirst = first_bytes(kToReader);
constexpr std::array<bool, 256> kOfOutletFirst = first_bytes(kOfOutlet);

template <std::size_t Rows>
bool is_in(const std::string_view (&table)[Rows], const std::array<bool, 256>& first,
           std::string_view word) {
  if (!first[static_cast<unsigned char>(lower_ascii(word.front()))]) return false;
  const auto row = [&](std::string_view pattern) { return matches(word, pattern); };
  return std::any_of(std::begin(table), std::end(table), row);
}

bool addresses(const Word& word) {
  if (word.quoted) return false;
  if (word.capital && !word.begins_sentence &&
      std::find(std::begin(kPolite), std::end(kPolite), word.text) != std::end(kPolite)) {
    return true;
  }
  if (is_in(kToReader, kToReaderFirst, word.text)) return true;
  // "Sport-Newsletter" is a newsletter; "E-Mail" stands in the table as a whole.
  const std::size_t hyphen = word.text.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 1 == word.text.size()) return false;
  return is_in(kToReader, kToReaderFirst, word.text.substr(hyphen + 1));
}

// "deutschlandfunk" of "www.deutschlandfunk.de"; empty if it is too short or no host.
std::string_view host_name(std::string_view outlet) {
  const std::size_t dot = outlet.rfind('.');
  if (dot == std::string_view::npos) return {};
  outlet = outlet.substr(0, dot);
  outlet = outlet.substr(outlet.rfind('.') + 1);
  return outlet.size() < kShortestHost ? std::string_view() : outlet;
}

}  // namespace

WordKeys topic_words_within(std::string_view text) {
  WordKeys keys;
  const auto visit = [&](const Word& word) {
    if (const std::uint64_t key = word.begins_sentence ? 0 : topic_key(word)) keys.insert(key);
    return false;
  };
  read_words(text, visit, [](char32_t) { return false; });
  return keys;
}

void add_topic_words(std::string_view text, WordKeys& words) {
  const auto visit = [&](const Word& word) {
    if (const std::uint64_t key = topic_key(word)) words.insert(key);
    return false;
  };
  read_words(text, visit, [](char32_t) { return false; });
}

bool speaks_to_reader(std::string_view text) {
  if (!text.empty() && text.front() == '[') return true;
  return read_words(text, addresses, [](char32_t c) { return c == '|' || c == '@' || c == 0xa9; });
}

bool speaks_of_outlet(std::string_view text, std::string_view outlet) {
  const std::string_view name = host_name(outlet);
  const auto visit = [&](const Word& word) {
    if (word.quoted) return false;
    return is_in(kOfOutlet, kOfOutletFirst, word.text) ||
           (!name.empty() && matches(word.text, name));
  };
  return read_words(text, visit, [](char32_t) { return false; });
}

}  // namespace depesche::extract
