// SPDX-License-Identifier: GPL-2.0-or-later
// Pages that stand before an article: paywalls, consent, JavaScript and error pages.
#include "extract/wall.h"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"
#include "extract/page_lines.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

constexpr std::string_view kConsent = "a page that asks for consent, without the article";
constexpr std::string_view kScript = "a page that needs JavaScript, without the article";
constexpr std::string_view kMissing = "an error page";
constexpr std::string_view kScrambled = "a paywall, with shuffled letters behind it";

struct Row {
  std::string_view reason;
  // So many characters of other text may stand beside such a line, and the page is still a wall.
  std::size_t most_text;
  std::string_view phrases;  // in lower case, separated by '|'
};

constexpr std::size_t kTeaser = 700;
constexpr std::size_t kBeforeConsent = 500;  // there is no teaser, or a short one
constexpr std::size_t kSample = 1200;        // "Das war die Leseprobe"
constexpr std::size_t kLine = 150;

constexpr Row kWalls[] = {
    // The text says itself that it ends here.
    {kPaywall, kSample,
     "dieser artikel ist hier noch nicht zu ende|das war die leseprobe|lesen sie mit bildplus|"
     "abonnentinnen und abonnenten vorbehalten|abonnenten vorbehalten|"
     "dieser artikel ist nur für abonnent|dieser artikel ist exklusiv für|"
     "dieser inhalt ist nur für abonnent|dieser artikel ist kostenpflichtig|"
     "dieser inhalt ist kostenpflichtig|sie möchten diesen artikel weiterlesen|"
     "um den ganzen artikel zu lesen|um den vollständigen artikel zu lesen|"
     "um den artikel weiterzulesen|um diesen artikel weiterzulesen|um diesen artikel zu lesen|"
     "um weiterzulesen|den vollständigen artikel lesen sie|den ganzen artikel lesen sie|"
     "der vollständige artikel ist|lesen sie diesen artikel mit|lesen sie den ganzen artikel mit"},
    {kPaywall, kTeaser,
     "jetzt weiterlesen|jetzt digital weiterlesen|hier weiterlesen|weiterlesen mit |"
     "plus weiterlesen|abo weiterlesen|+ weiterlesen|sie möchten weiterlesen|"
     "sie wollen weiterlesen|wenn sie weiterlesen wollen|bereits abonnent|schon abonnent|"
     "bereits abonniert|bereits digitalabonnent|sie haben bereits ein abo|bereits mp+-nutzer|"
     "freier zugang zu allen artikeln|freier zugriff auf alle|zugang zu allen artikeln|"
     "zugang zu allen exklusiven|zugang zu allen inhalten|zugriff auf alle artikel|"
     "zugang zu diesem und allen|artikel freischalten|itunes-abo wiederherstellen|"
     "itunes-account|verlängert sich das abo automatisch|mit kaufbestätigung bezahlt|monatlich "
     "kündbar|jederzeit kündbar|im ersten monat|probeabo|probemonat|"
     "digital-abo abschließen|plus-abo abschließen|passwort ein, um sich anzumelden"},
    {kConsent, kBeforeConsent,
     "bereits pur-abonnent|pur-abo |pur-abo\"|pur-abonnement|werbefrei lesen|weiter mit werbung|"
     "mit werbung weiterlesen|mit werbung lesen|mit werbung und tracking|ohne werbetracking|"
     "nutzung aller cookies zu|cookies in ihrem browser aktiviert|zustimmungs-dialog|"
     "cookies zustimmen|cookies akzeptieren|akzeptieren und weiter|alle akzeptieren|"
     "ihren adblocker|ihren werbeblocker|die entsprechenden optionen anzuzeigen|"
     "werbung finden sie störend|skript wurde nicht geladen|zustimmung in einem iframe"},
    // Such boxes stand inside many an article; a page is a wall only if nothing else is there.
    {kConsent, kLine,
     "um diesen inhalt zu sehen|um diesen inhalt anzuzeigen|widerrufliche einwilligung|"
     "widerrufliche zustimmung|um eingebettete inhalte anzuzeigen|inhalte von drittanbietern|"
     "an dieser stelle findest du inhalte|an dieser stelle finden sie inhalte|"
     "wenn du hier klickst, siehst du|consent-einstellungen|ihre einwilligung|ihre zustimmung|"
     "deine einwilligung|deine zustimmung|externer inhalt"},
    {kScript, kLine,
     "aktivieren sie javascript|aktiviere javascript|javascript ist deaktiviert|"
     "javascript deaktiviert|javascript in ihrem browser|javascript muss aktiviert|"
     "benötigt javascript|enable javascript|javascript aktivieren"},
};

// Titles of pages that were not there when they were fetched, in lower case.
constexpr std::string_view kErrorTitles[] = {"seite nicht gefunden",
                                             "seite wurde nicht gefunden",
                                             "404 not found",
                                             "fehler 404",
                                             "error 404",
                                             "not found",
                                             "page not found",
                                             "403 forbidden",
                                             "access denied",
                                             "zugriff verweigert",
                                             "artikel nicht gefunden",
                                             "inhalt nicht gefunden",
                                             "diese seite existiert nicht",
                                             "seite nicht verfügbar",
                                             "seite nicht mehr verfügbar",
                                             "502 bad gateway",
                                             "503 service unavailable",
                                             "500 internal server error",
                                             "die seite konnte nicht"};

struct Phrase {
  std::string_view text;
  const Row* row;
};

constexpr std::size_t kKeyBytes = 4;

std::uint32_t key_of(const char* text) {
  std::uint32_t key = 0;
  std::memcpy(&key, text, kKeyBytes);
  return key;
}

// The phrases by their first four bytes, so that a line is gone through once and not once for each
// phrase. Most places of a line are passed by the bits alone.
class Phrases {
 public:
  Phrases() {
    for (const Row& row : kWalls) {
      std::string_view rest = row.phrases;
      while (!rest.empty()) {
        const std::string_view phrase = rest.substr(0, rest.find('|'));
        const std::uint32_t key = key_of(phrase.data());
        starts_.set(bit_of(key));
        by_start_[key].push_back({phrase, &row});
        rest.remove_prefix(std::min(phrase.size() + 1, rest.size()));
      }
    }
  }

  // Those that may begin at "text", of which four bytes are there.
  std::span<const Phrase> at(const char* text) const {
    const std::uint32_t key = key_of(text);
    if (!starts_.test(bit_of(key))) return {};
    const auto found = by_start_.find(key);
    return found == by_start_.end() ? std::span<const Phrase>() : std::span(found->second);
  }

 private:
  static constexpr std::size_t kBits = 4096;
  static std::size_t bit_of(std::uint32_t key) { return key * 2654435761U >> 20; }

  std::bitset<kBits> starts_;
  std::unordered_map<std::uint32_t, std::vector<Phrase>> by_start_;
};

// What a line says of a wall: a phrase at its start or end, in a short line, or two anywhere. A
// single one in the middle of a paragraph may be the article's subject.
const Row* find_wall(std::string_view line) {
  constexpr std::size_t kLongestLine = 1500;  // bytes
  constexpr std::size_t kShortLine = 120;
  constexpr std::size_t kStart = 6;  // signs before the phrase: "… oder \"", "» "
  constexpr std::size_t kEnd = 3;    // signs behind it
  static const Phrases kPhrases;
  if (line.size() > kLongestLine) return nullptr;
  const std::string lower = base::to_lower(line);
  const Row* found = nullptr;
  std::vector<const char*> counted;  // phrases, each once
  int count = 0;
  for (std::size_t at = 0; at + kKeyBytes <= lower.size(); ++at) {
    for (const Phrase& phrase : kPhrases.at(lower.data() + at)) {
      if (lower.compare(at, phrase.text.size(), phrase.text) != 0) continue;
      if (std::find(counted.begin(), counted.end(), phrase.text.data()) != counted.end()) continue;
      counted.push_back(phrase.text.data());
      if (found == nullptr || phrase.row->most_text > found->most_text) found = phrase.row;
      const bool at_end = at + phrase.text.size() + kEnd >= lower.size();
      count += at <= kStart || at_end || line.size() <= kShortLine ? 2 : 1;
    }
  }
  return count >= 2 ? found : nullptr;
}

bool is_error_title(std::string_view line) {
  constexpr std::size_t kLongestTitle = 80;
  if (line.size() > kLongestTitle) return false;
  const std::string lower = base::to_lower(line);
  return std::any_of(std::begin(kErrorTitles), std::end(kErrorTitles), [&](std::string_view title) {
    return lower.starts_with(title) || lower.ends_with(title);
  });
}

// Counts the characters of a page's own text. Teasers are printed twice, one of them cut short.
class TextCount {
 public:
  void add(std::string_view line) {
    constexpr std::size_t kShortestText = 60;
    constexpr std::size_t kSameStart = 40;
    const std::size_t chars = length(line);
    if (chars < kShortestText && !ends_sentence(line)) return;
    std::size_t& counted = lines_[line.substr(0, kSameStart)];
    if (chars <= counted) return;
    total_ += chars - counted;
    counted = chars;
  }
  std::size_t total() const { return total_; }

 private:
  std::unordered_map<std::string_view, std::size_t> lines_;
  std::size_t total_ = 0;
};

}  // namespace

bool is_wall_line(std::string_view line) {
  const Row* row = find_wall(line);
  return row != nullptr;
}

bool is_scrambled(std::string_view paragraph) {
  constexpr std::size_t kFewestWords = 15;
  static const std::unordered_set<std::string_view> kCommon = {
      "der", "die", "das", "und", "in",    "den",  "von", "zu",   "mit",  "ist", "des",  "auf",
      "für", "im",  "dem", "ein", "nicht", "eine", "es",  "sich", "auch", "als", "an",   "er",
      "sie", "wie", "aus", "bei", "nach",  "sind", "hat", "war",  "am",   "um",  "dass", "zum"};
  std::size_t count = 0;
  std::size_t common = 0;
  std::size_t mixed = 0;  // small letters before capitals: "ceuhS"
  for (const std::string_view word : words(paragraph)) {
    ++count;
    if (kCommon.contains(word)) ++common;
    bool small = false;
    for (std::size_t at = 0, next = 0; at < word.size(); at = next) {
      const char32_t c = base::decode_utf8(word, at, next);
      if (small && base::is_upper(c)) {
        ++mixed;
        break;
      }
      small = base::is_letter(c) && !base::is_upper(c);
    }
  }
  // German has a common word in every three, and a capital inside a word in less than a hundred.
  return count >= kFewestWords && common * 20 < count && mixed * 10 >= count;
}

std::string_view wall_reason(const std::vector<std::string>& lines) {
  constexpr std::size_t kMostLines = 400;  // walls are short
  constexpr std::size_t kTitleLines = 4;
  if (lines.size() > kMostLines) return {};
  TextCount text;
  const Row* wall = nullptr;
  bool scrambled = false;
  bool error = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Row* found = find_wall(lines[i]);
    error = error || (i < kTitleLines && is_error_title(lines[i]));
    if (found != nullptr) {
      if (wall == nullptr || found->most_text > wall->most_text) wall = found;
    } else if (is_scrambled(lines[i])) {
      scrambled = true;
    } else if (find_page_line(lines[i]).duty == LineDuty::none) {
      text.add(lines[i]);
    }
  }
  if (scrambled && text.total() <= kSample) return kScrambled;
  if (error && text.total() <= kTeaser / 2) return kMissing;
  return wall != nullptr && text.total() <= wall->most_text ? wall->reason : std::string_view();
}

}  // namespace depesche::extract
