// SPDX-License-Identifier: GPL-2.0-or-later
// The table of lines that belong to the page and not to the article: buttons, ads, comment rules.
#include "extract/page_lines.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/utf8.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

struct Row {
  LineDuty duty;
  // Separated by '|', in lower case, with '#' for a run of digits, and without signs at both ends.
  std::string_view lines;
};

constexpr Row kWholeLines[] = {
    // Buttons.
    {LineDuty::drop,
     "drucken|teilen|drucken teilen|teilen drucken|teilen merken drucken|merken|verschenken|"
     "teilen verschenken merken drucken anhören|kommentare drucken teilen|kommentare drucken|"
     "kommentare teilen|kommentareteilen|kommentaredrucken|kommentaredruckenteilen|"
     "news folgen artikel teilen|news folgen|kopiert news folgen|artikel teilen|artikel drucken|"
     "artikel merken|artikel versenden|artikel anhören|link kopieren|link kopiert|"
     "kopiere den aktuellen link|vorlesen|anhören|feedback|nach oben|zur startseite|zur "
     "sz-startseite|"
     "seite teilen|beitrag teilen|teilen auf|mailen|per mail "
     "versenden|e-mail|mail|facebook|twitter|"
     "whatsapp|xing|linkedin|pinterest|telegram|tweet|twittern|empfehlen|schriftgröße|folgen|"
     "auf facebook teilen|auf twitter teilen|facebook twitter|facebook twitter whatsapp|"
     "facebook twitter whatsapp e-mail|schließen|menü|suche|startseite|#. startseite|home|zum "
     "inhalt springen|"
     "zur navigation springen|schließen artikelzusammenfassung|artikelzusammenfassung|"
     "seite in eigenem fenster öffnen|nachrichtenagentur|diesen artikel teilen|diese seite teilen|"
     "embed|player wird geladen|zurück zur übersicht|zum seitenanfang|seite drucken|fehler "
     "gefunden? jetzt melden|fehler gefunden|zurück zur liste|zurück zur startseite"},
    // Pictures.
    {LineDuty::drop,
     "bild vergrößern|vergrößern|bildergalerie|fotostrecke|fotostrecke öffnen|zur fotostrecke|"
     "# bilder|# fotos|# bilder - fotostrecke öffnen|# von #|#/#|# / #|getty images|imago|"
     "picture alliance|video|video abspielen"},
    // Ads and consent.
    {LineDuty::drop,
     "anzeige|anzeige anzeige|werbung|advertisement|weiterlesen nach der anzeige|"
     "werbung finden sie störend|artikel wird nach der anzeige fortgesetzt|"
     "lesen sie nach der anzeige weiter|auch interessant anzeige|"
     "auch interessant anzeige auch interessant anzeige|"
     "die zustimmung in einem iframe ist nicht möglich|externer inhalt|empfohlener externer inhalt|"
     "empfohlener redaktioneller inhalt"},
    // Dates that depend on when the page was looked at.
    {LineDuty::drop,
     "stand: # uhr|stand: #:# uhr|stand #:# uhr|heute, #:# uhr|heute #:# uhr|gestern, #:# uhr|"
     "gestern #:# uhr|vor # stunden|vor # stunde|vor # minuten|vor # minute|vor # tagen|vor # tag|"
     "vor einer stunde|publiziert heute um #:# uhr|online seit heute, #.# uhr|# min lesezeit|"
     "# minuten lesezeit|# min. lesezeit|lesezeit # min|lesezeit: # min|lesezeit: # "
     "minuten|lesedauer: # minuten|lesedauer # min"},
    // Walls and newsletters.
    {LineDuty::offer,
     "newsletter|unser newsletter|unsere newsletter|newsletter abonnieren|"
     "jetzt newsletter abonnieren|zum newsletter anmelden"},
    {LineDuty::drop,
     "itunes-abo wiederherstellen|alle antworten zum pur-abo findest du hier|nur #,# eur im monat|"
     "direkt aus dem dpa-newskanal|jetzt sag ich auch mal was|jetzt weiterlesen|jetzt "
     "abonnieren|abo abschließen|"
     "sie haben bereits ein abo|sie sind bereits abonnent|wir bedanken uns für ihr vertrauen in "
     "unsere journalistische arbeit"},
    {LineDuty::list,
     "lesen sie auch|lest auch|lies auch|siehe auch|lesetipp|lesetipps|lese-tipp|lesen sie dazu "
     "auch|lesen sie hier|lesen sie mehr|auch interessant|"
     "auch spannend|das könnte sie auch interessieren|das könnte sie interessieren|"
     "das könnte dich auch interessieren|das könnte ihnen auch gefallen|mehr nachrichten für dich|"
     "mehr news|mehr nachrichten|meistgelesen|meistgelesene artikel|am meisten gelesen|"
     "ähnliche artikel|verwandte artikel|verwandte themen|empfehlung|empfehlungen|empfehlung(en|"
     "empfohlene artikel|mehr aus dem ressort|mehr zum thema|mehr zu diesem thema|weitere artikel|"
     "das thema könnte dich auch interessieren|ähnliche themen|ähnliche beiträge|schon gelesen|"
     "verwendete quellen|quellen anzeigen|weitere artikel zum thema|weitere meldungen|weitere "
     "nachrichten|weitere themen|passend dazu|"
     "# aus # - meistempfohlen heute|lesen sie mehr zum thema|links zum thema|unsere empfehlungen|"
     "top-artikel|aktuelle nachrichten|neueste artikel|zum weiterlesen|die redaktion empfiehlt"},
    {LineDuty::comment_button,
     "kommentare|# kommentare|# kommentar|kommentare (#|kommentar (#|"
     "kommentieren|leserkommentare|leserkommentare (#|liebe leserinnen und leser|"
     "liebe leserinnen, liebe leser|liebe leser|liebe nutzerinnen und nutzer"},
    {LineDuty::end,
     "kommentar verfassen|kommentar schreiben|kommentar abgeben|ihr kommentar|kommentar melden|"
     "kommentare öffnen|kommentare anzeigen|alle kommentare anzeigen|alle kommentare|"
     "kommentare lesen|kommentare schreiben|diskutieren sie mit|jetzt mitdiskutieren|"
     "zu diesem artikel wurden noch keine kommentare verfasst|noch keine kommentare|"
     "kommentieren / forum lesen|forum: # postings|forum: # posting|# postings|# posting|"
     "netiquette|kommentarregeln|kommentarrichtlinien|hinweise zum kommentieren|"
     "regeln für kommentare|leserbrief schreiben|leserbriefe|# ergänzungen|die redaktion|"
     "ihre redaktion|nutzungsbedingungen|agb"},
    // At the foot of a page, but crossheads ("Datenschutz") and buttons inside the text as well.
    {LineDuty::list,
     "forum|impressum|datenschutz|kontakt|community|login|anmelden|abmelden|registrieren|"
     "jetzt anmelden|hier anmelden"},
    {LineDuty::tags,
     "schlagworte zu diesem artikel|schlagwörter zu diesem artikel|schlagworte|schlagwörter|"
     "stichworte|stichwörter|themen|themen des artikels|themen in diesem artikel|"
     "themen dieses artikels|themen zu diesem artikel|mehr lesen über|tags|"
     "lesen sie mehr zu diesen themen"},
};

// Longest line that a row of kStarts may match, in bytes, so that a paragraph never does.
constexpr std::size_t kLongestStart = 220;

constexpr Row kStarts[] = {
    {LineDuty::drop,
     "lesen sie auch: |lest auch: |lies auch: |siehe auch: |lesen sie auch – |lesen sie auch - "
     "|auch interessant: |mehr zum thema: |"
     "lesen sie hier: |lesen sie dazu: |lesen sie mehr: |das könnte sie auch interessieren: |"
     "bereits pur-abonnent|sie sind bereits abonnent|anmelden oder registrieren|falls sie nicht "
     "weitergeleitet werden|wenn sie bereits mp+|"
     "oder \"kicker pur|freier zugang zu allen artikeln|freier zugriff auf alle |"
     "{ \"placeholdertype\"|mehr zu den autoren und autorinnen auf |dieser artikel ist nur für "
     "abonnenten|sie möchten weiterlesen|mit dem abo weiterlesen|jetzt den newsletter |"
     "rechte am artikel können sie |hier können sie die rechte an diesem artikel |"
     "an dieser stelle findest du einen externen |an dieser stelle finden sie einen externen |"
     "ich bin damit einverstanden, dass mir |personenbezogene daten können an drittplattformen |"
     "damit werden personenbezogene daten an drittplattformen |"
     "dieses thema im "
     "programm|"
     "um diesen inhalt anzuzeigen|um dieses element anzuzeigen|um diesen inhalt zu sehen|"
     "mit dem laden des |mit aktivierung des |dieser inhalt wird von |hier finden sie externe "
     "inhalte|"
     "du kannst ihn dir mit einem klick anzeigen lassen|sie können ihn sich mit einem klick "
     "anzeigen lassen|"
     "anzeige, enthält |dieser beitrag enthält werbung|dieser beitrag enthält affiliate|"
     "dieser artikel enthält affiliate|enthält affiliate|werbung. dieser beitrag |"
     "über dieses thema berichtete |diese nachricht wurde am |"
     "bitte markieren sie die entsprechenden wörter im text|fanden sie die zusammenfassung |"
     "dies ist ein experimentelles tool|bestätigung der einwilligung|"
     "vielen dank. ihr benutzeraccount |vielen dank für ihre registrierung|"
     "leider konnte ihr konto nicht |registrieren sie sich hier|willkommen bei der standard|"
     "sie entscheiden darüber, wie sie unsere inhalte |"
     "bitte deaktivieren sie sämtliche hard- und software|live-ticker aktualisieren|"
     "liveticker aktualisieren|die mit einem symbol oder unterstreichung gekennzeichneten links |"
     "die mit einemsymbol oder unterstreichung gekennzeichneten links |weiterlesen: |"
     "freier zugriff auf |wöchentlich die digitale ausgabe "},
    {LineDuty::end,
     "bitte melden sie sich an|melden sie sich an, um|melden sie sich an und diskutieren|"
     "melden sie sich mit ihrem|schreibe einen kommentar|schreiben sie einen kommentar|"
     "die kommentarfunktion unter |die kommentarfunktion zu diesem |die kommentarfunktion ist |"
     "die kommentarfunktion für diesen |die kommentarfunktion wird |"
     "unsere kommentarfunktion |die kommentare im forum |"
     "die redaktion behält sich |kommentare werden von der redaktion |"
     "wir bitten um verständnis, dass es im unterschied|wir behalten uns vor, kommentare|"
     "halten sie sich beim kommentieren|um kommentieren zu können|um einen kommentar zu|"
     "alle rechte vorbehalten|nutzer, die diesen dienst|hier können sie sich anmelden|"
     "sie müssen angemeldet sein|sie müssen sich anmelden|als registrierter nutzer"},
    {LineDuty::comment_button,
     "liebe leserinnen und leser, wir bitten um |liebe leserinnen und leser, im kommentarbereich |"
     "liebe leser, wir bitten um "},
};

using WholeLines = std::unordered_map<std::string_view, LineDuty>;

const WholeLines& whole_lines() {
  static const WholeLines kLines = [] {
    WholeLines lines;
    for (const Row& row : kWholeLines) {
      for (const std::string_view line : split(row.lines, "|")) lines.emplace(line, row.duty);
    }
    return lines;
  }();
  return kLines;
}

const std::vector<std::string_view>& tag_labels() {
  static const std::vector<std::string_view> kLabels = [] {
    std::vector<std::string_view> labels;
    for (const auto& [line, duty] : whole_lines()) {
      if (duty == LineDuty::tags) labels.push_back(line);
    }
    return labels;
  }();
  return kLabels;
}

struct Start {
  std::string_view text;
  LineDuty duty;
};

const std::vector<Start>& starts() {
  static const std::vector<Start> kAll = [] {
    std::vector<Start> all;
    for (const Row& row : kStarts) {
      std::string_view rest = row.lines;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        all.push_back({rest.substr(0, end), row.duty});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return all;
  }();
  return kAll;
}

// The form in which lines stand in the table: "» 267 Kommentare:" is "# kommentare".
std::string table_form(std::string_view line) {
  std::string form;
  bool digits = false;
  for (const char c : base::to_lower(single_spaced(line))) {
    if (!is_ascii_digit(c)) {
      form += c;
    } else if (!digits) {
      form += '#';
    }
    digits = is_ascii_digit(c);
  }
  return form;
}

std::string_view without_signs(std::string_view text) {
  while (true) {
    const std::size_t bytes = text.size();
    text = trim(text);
    for (const std::string_view sign :
         {"»", "›", "→", "▶", "►", "•", "*", "+", "-", "–", ">", "…"}) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size());
      if (text.ends_with(sign)) text.remove_suffix(sign.size());
    }
    while (!text.empty() &&
           std::string_view(",:.!?)").find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    }
    if (text.size() == bytes) return text;
  }
}

// "Themen: Syrien, Genf", "Themen #Syrien #Genf" and "Schlagwörter zu diesem Artikel Syrien": the
// label's end in "line", or npos. "Themen" alone needs the colon, as it begins sentences.
std::size_t tag_label_end(std::string_view line, std::string_view lower) {
  if (lower.size() != line.size()) return std::string_view::npos;
  for (const std::string_view label : tag_labels()) {
    if (!lower.starts_with(label)) continue;
    const std::string_view rest = lower.substr(label.size());
    if (rest.starts_with(':')) return label.size() + 1;
    if (rest.starts_with(" :")) return label.size() + 2;
    if (rest.starts_with(" #")) return label.size() + 1;
    if (rest.starts_with(' ') && label.ends_with("zu diesem artikel")) return label.size();
  }
  return std::string_view::npos;
}

}  // namespace

PageLine find_page_line(std::string_view line) {
  if (line.empty() || line.size() > kLongestStart) return {};
  const std::string form = table_form(line);
  const std::string_view bare = without_signs(form);
  const auto whole = whole_lines().find(bare);
  if (whole != whole_lines().end()) return {whole->second, {}};
  for (const Start& start : starts()) {
    if (bare.starts_with(start.text)) return {start.duty, {}};
  }
  const std::size_t end = tag_label_end(line, base::to_lower(line));
  if (end == std::string_view::npos || ends_sentence(line)) return {};
  return {LineDuty::tags, trim(line.substr(end))};
}

bool is_breadcrumb(std::string_view line) {
  // "HNA - Startseite"
  const std::vector<std::string_view> all = words(line);
  if (all.size() > 1 && all.size() <= 4 && all.back() == "Startseite") return true;
  constexpr std::size_t kLongestPart = 40;
  constexpr std::string_view kRoots[] = {"startseite", "home", "nachrichten", "news", "start"};
  if (line.size() > kLongestStart) return false;
  std::string plain;
  for (std::size_t at = 0, next = 0; at < line.size(); at = next) {
    const char32_t c = base::decode_utf8(line, at, next);
    const bool arrow = c == U'›' || c == U'»' || c == U'→' || c == U'|';
    plain.append(arrow ? ">" : line.substr(at, next - at));
  }
  const std::vector<std::string_view> parts = split(plain, "/>");
  if (parts.size() < 2) return false;
  const std::string root = base::to_lower(parts.front());
  return std::find(std::begin(kRoots), std::end(kRoots), root) != std::end(kRoots) &&
         std::all_of(parts.begin(), parts.end(),
                     [](std::string_view part) { return length(part) <= kLongestPart; });
}

}  // namespace depesche::extract
