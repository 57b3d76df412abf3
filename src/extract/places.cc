// SPDX-License-Identifier: GPL-2.0-or-later
// Names of places as datelines have them.
#include "extract/places.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "base/utf8.h"
#include "extract/agencies.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

// Towns from which agencies and papers report most. Needed where the form alone decides nothing
// ("Berlin. In Berlin …"); other places are known by their form.
constexpr std::string_view kKnownPlaces =
    "Aachen|Aalen|Aarau|Abu Dhabi|Addis Abeba|Aleppo|Algier|Altenburg|Amman|Amsterdam|Ankara|"
    "Ansbach|Antalya|Arnsberg|Aschaffenburg|Athen|Atlanta|Augsburg|Aurich|Bad Homburg|Bad Hersfeld|"
    "Baden-Baden|Bagdad|Baku|Bali|Bamberg|Bangkok|Barcelona|Basel|Bautzen|Bayreuth|Beirut|Belgrad|"
    "Bergisch Gladbach|Berlin|Bern|Biel|Bielefeld|Bilbao|Bochum|Bogotá|Bonn|Boston|Bottrop|Bozen|"
    "Brandenburg|Brasília|Bratislava|Braunschweig|Bregenz|Bremen|Bremerhaven|Brüssel|Budapest|"
    "Buenos Aires|Bukarest|Canberra|Caracas|Castrop-Rauxel|Celle|Chemnitz|Chicago|Chur|Coburg|"
    "Cottbus|Cuxhaven|Damaskus|Darmstadt|Davos|Den Haag|Dessau|Detmold|Doha|Donezk|Dortmund|"
    "Dresden|Dubai|Dublin|Duisburg|Düren|Düsseldorf|Edinburgh|Eisenach|Eisenstadt|Emden|Emmerich|"
    "Erfurt|Erlangen|Eschwege|Essen|Esslingen|Flensburg|Florenz|Frankfurt|Frankfurt am Main|"
    "Freiburg|Freising|Friedrichshafen|Fritzlar|Fulda|Fürth|Garmisch-Partenkirchen|Gaza|"
    "Gelsenkirchen|Genf|Genua|Gera|Gießen|Gladbeck|Glasgow|Goslar|Göppingen|Görlitz|Göttingen|Graz|"
    "Greifswald|Gütersloh|Hagen|Halle|Hamburg|Hameln|Hamm|Hanau|Hannover|Havanna|Heidelberg|"
    "Heidenheim|Heilbronn|Helsinki|Herford|Herne|Hildesheim|Hof|Hofgeismar|Homs|Hongkong|"
    "Ingolstadt|Innsbruck|Islamabad|Istanbul|Jakarta|Jena|Jerusalem|Johannesburg|Kabul|Kairo|"
    "Kaiserslautern|Kalkutta|Kapstadt|Karlsruhe|Kassel|Kempten|Kiel|Kiew|Klagenfurt|Koblenz|"
    "Konstanz|Kopenhagen|Krefeld|Köln|Lausanne|Leipzig|Lemgo|Leverkusen|Lille|Limburg|Lingen|Linz|"
    "Lissabon|Ljubljana|London|Los Angeles|Ludwigsburg|Ludwigshafen|Lugano|Luxemburg|Luzern|Lübeck|"
    "Lüneburg|Lyon|Madrid|Magdeburg|Mailand|Mainz|Malmö|Manchester|Manila|Mannheim|Marburg|"
    "Marseille|Meiningen|Mekka|Melbourne|Melsungen|Memmingen|Mexiko-Stadt|Miami|Minden|Minsk|Moers|"
    "Monaco|Mossul|Moskau|Mumbai|Mönchengladbach|Mülheim|München|Münster|Nairobi|Neapel|Neu-Delhi|"
    "Neubrandenburg|Neumünster|Neustadt in Holstein|Freiburg im Breisgau|Reit im Winkl|Bad Homburg "
    "vor der Höhe|Neuss|New "
    "York|Nikosia|Nizza|Northeim|Nürnberg|Oberhausen|Offenbach|"
    "Offenburg|Oldenburg|Oslo|Osnabrück|Paderborn|Palma|Paris|Passau|Peking|Pforzheim|Philadelphia|"
    "Pirna|Pjöngjang|Plauen|Potsdam|Prag|Quedlinburg|Rabat|Ramallah|Ravensburg|Recklinghausen|"
    "Regensburg|Remscheid|Reutlingen|Reykjavik|Riad|Riga|Rio de Janeiro|Rom|Rosenheim|Rostock|"
    "Rotenburg|Rotterdam|Saarbrücken|Salzburg|Salzgitter|San Francisco|Sanaa|Sankt Petersburg|"
    "Santiago de "
    "Chile|Sarajevo|Schwerin|Schweinfurt|Schwalmstadt|Seoul|Shanghai|Siegen|Sindelfingen|"
    "Singapur|Sinsheim|Skopje|Sofia|Solingen|Sotschi|St. Gallen|St. Petersburg|St. Pölten|"
    "Stockholm|Stralsund|Straßburg|Straubing|Stuttgart|Suhl|Sydney|São Paulo|Taipeh|Tallinn|"
    "Teheran|Tel Aviv|Thun|Tiflis|Tokio|Toronto|Trier|Tripolis|Tunis|Tübingen|Turin|Ulm|Unna|"
    "Valencia|Vatikanstadt|Venedig|Vilnius|Villach|Warschau|Washington|Weimar|Wien|Wiesbaden|"
    "Wilhelmshaven|Winterthur|Witten|Wittenberg|Witzenhausen|Wolfhagen|Wolfsburg|Worms|Wuppertal|"
    "Würzburg|Zagreb|Zug|Zürich|Zwickau";

// Words inside a place's name that are not capitalised: "Frankfurt am Main", "Rio de Janeiro".
constexpr std::string_view kConnectors[] = {"am",  "an",  "bei", "ob", "der", "de",  "la", "las",
                                            "los", "del", "di",  "da", "do",  "sur", "on", "of"};

// "Frankfurt/Main", "Frankfurt/Oder": the part behind the slash is a river.
constexpr std::string_view kRivers[] = {
    "Main", "Oder", "Saale", "Ruhr",       "Spree",     "Havel",    "Neckar", "Donau", "Weser",
    "Elbe", "Lahn", "Inn",   "Weinstraße", "Westfalen", "Holstein", "Harz",   "M.",    "O."};

// Codes of the editors' desks that the Mitteldeutsche Zeitung puts behind the places.
constexpr std::string_view kDeskCodes[] = {"MZ", "Mz", "DUR"};

// States and lands that are written in capitals; other short words in capitals are parties.
constexpr std::string_view kCapitalPlaces[] = {"NRW", "USA", "UN", "EU"};

// First words of a sentence or headline that look like a place because they are capitalised.
constexpr std::string_view kNoPlaces =
    "Der|Die|Das|Dem|Den|Des|Ein|Eine|Einen|Einer|Zu|Zum|Zur|Im|In|Am|An|Auf|Aus|Bei|Beim|Bis|Von|"
    "Vom|Vor|Für|Gegen|Mit|Nach|Nur|Noch|Nicht|Kein|Keine|Mehr|Neu|Neue|Neuer|Neues|Ob|Oder|Und|So|"
    "Seit|Trotz|Über|Um|Unter|Viele|Was|Wann|Warum|Weil|Wenn|Wer|Wie|Wir|Wo|Alle|Alles|Auch|Da|"
    "Dann|Dabei|Denn|Doch|Er|Es|Sie|Ich|Ihr|Ja|Nein|Jetzt|Heute|Gestern|Morgen|Hier|Dort|Ach|Ah|"
    "Oh|Nun|Also|Aber|Endlich|Leider|Danke|Bitte|Achtung|Update|Eilmeldung|Eil|Exklusiv|Video|"
    "Fotos|Foto|Bilder|Bild|Anzeige|Werbung|Kommentar|Gastkommentar|Interview|Analyse|Fazit|"
    "Hintergrund|Skandal|Krieg|Frieden|Corona|Politik|Wirtschaft|Sport|Kultur|Fußball|Wetter|"
    "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Jänner|Februar|"
    "März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Herr|Frau|Minister|"
    "Präsident|Kanzler|Kanzlerin|Polizei|Regierung|Gott|Menschen|Kinder|Frauen|Männer|Deutsche|"
    "Start|Ende|Liveticker|Ticker|Newsblog|Live|Neues|Wahnsinn|Islam|Klima|Energie|Geld|Zeit|"
    "Copyright|Deutscher|Deutsches|Großer|Große|Großes|Wort|Frage|Antwort|Tipp|Tipps|Hinweis|"
    "Beispiel|Grund|Ergebnis|Folge|Teil|Kapitel|Thema|Ziel|"
    "Copyright|Deutscher|Deutsches|Großer|Große|Großes|Redaktion|Autor|Autorin|Tor|Tore|Spiel|"
    "Trainer|Einwechslungen|Aufstellung|Schiedsrichter";

// Words that names of places begin with, and such that they end with.
constexpr std::string_view kFirstWords =
    "Abu|Addis|Al|Alt|Bad|Ban|Banja|Baton|Belo|Bogotá|Bosnisch|Buenos|Burg|Cap|Cape|Castel|Cerro|"
    "Château|Ciudad|College|Colorado|Costa|Daressalam|Des|Djebel|Dschebel|El|Fort|Frankfurt|Gran|"
    "Grand|"
    "Groß|Haus|Heiligen|Hoch|Hohen|Hong|Honolulu|Ho|Insel|Jelenia|Juan|Kap|Key|Kiryat|Klein|Königs|"
    "Kreis|"
    "Kuala|La|Lago|Landkreis|Las|Le|Les|Little|Long|Los|Mar|Markt|Mexico|Minas|Mont|Monte|Mount|"
    "Neu|New|Nieder|Nischni|Nischnij|North|Nord|Notre|Nova|Novi|Nowy|Ober|Old|Oro|Ost|Palm|Palo|"
    "Phnom|"
    "Pine|Playa|Point|Ponta|Port|Porto|Puerto|Punta|Rio|Rock|Saint|Sainte|Salt|San|Sankt|Santa|"
    "Santo|"
    "Santiago|São|Schwäbisch|Schloss|Simi|Sioux|South|Spring|Sri|St.|Stift|Süd|Tel|Terre|Tierra|"
    "Ulan|Unter|"
    "Val|Vila|Villa|Wadi|West|White|Wiener|Zell|Deutsch|Bayerisch|Hessisch|Preußisch|Lutherstadt|"
    "Windisch|Clausthal|Castrop|Mariä|Maria|Klosterneuburg|Mülheim|Halle|Gau|Nesse|"
    "Eisenhüttenstadt|"
    "Berlin|Hamburg|Wien|München|Köln|Kansas|Jersey|Oklahoma|Quezon|Guatemala|Panama|Belize|Kuwait|"
    "Vatikan|Cox's|Khan|Dera|Scharm|Ras|Deir|Tall|Beit|Bet|Bir|Ain|Kafr|Tripoli|Mazar|Camp";
constexpr std::string_view kLastWords =
    "City|Beach|Springs|Hill|Hills|Island|Islands|Bay|Lake|Town|Park|Falls|Valley|Rouge|Stadt|"
    "Neustadt|Canaveral|Abeba|Carlo|Horizonte|Lumpur|Penh|Bator|Aires|Janeiro|Luka|Sad|Haag|Castle|"
    "Airport|County|Worth|Vegas|Angeles|Alto|Paulo|Salvador|Moritz|Gallen|Pölten|Pauli|Saale|Gmünd|"
    "Hall|Lauderdale|Diego|Francisco|Antonio|Heights|Station|Shore|Village|Square";

// Endings that make a word a plain noun: "Überwachung – Die …" has no place. "Straubing" has none.
constexpr std::string_view kNounEndings[] = {
    "ung",        "ungen",      "heit",  "heiten", "keit",  "keiten", "schaft",
    "tion",       "tionen",     "ität",  "ismus",  "nisse", "krise",  "politik",
    "minister",   "berichte",   "Demos", "-Aus",   "wahl",  "Wahl",   "wahlen",
    "bundesliga", "Bundesliga", "funk",  "phase"};

using Words = std::unordered_set<std::string_view>;

Words word_set(std::string_view table) {
  Words set;
  for (const std::string_view word : split(table, "|")) set.insert(word);
  return set;
}

bool is_no_place(std::string_view word) {
  static const Words kSet = word_set(kNoPlaces);
  return kSet.contains(word);
}

template <std::size_t N>
bool contains(const std::string_view (&table)[N], std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

bool is_place_word(std::string_view word) {
  if (!capitalised(word)) return false;
  char32_t previous = 0;
  for (std::size_t at = 0, next = 0; at < word.size(); at = next) {
    const char32_t c = base::decode_utf8(word, at, next);
    const bool inside = c == U'-' || c == U'\'' || c == U'’';
    if (!base::is_letter(c) && !inside && c != U'.') return false;
    if (previous == U'.' || (inside && next == word.size())) return false;
    previous = c;
  }
  // "St. Gallen" and "Bad St.": only short words are abbreviated.
  return !word.ends_with('.') || word.size() <= 4;
}

bool is_acronym(std::string_view word) {
  return length(word) <= 4 && all_letters(word) && base::to_lower(word) != word &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_noun_ending(std::string_view word) {
  return std::any_of(std::begin(kNounEndings), std::end(kNounEndings),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

// Several words are a place if one of them says so, "Bad Wildungen", "Kansas City", "Rio de
// Janeiro", or they are the two halves of a name in capitals; "True Grit" and "Jannik Sinner" are
// not.
bool is_named_like_places(const std::vector<std::string_view>& parts) {
  static const Words kFirst = word_set(kFirstWords);
  static const Words kLast = word_set(kLastWords);
  if (kFirst.contains(parts.front()) || kLast.contains(parts.back())) return true;
  return std::any_of(parts.begin() + 1, parts.end() - 1, [](std::string_view word) {
    return contains(kConnectors, word) && word != "der";
  });
}

// "Kiel" of "KIEL"; empty for what is not a word in capitals.
std::string without_capitals(std::string_view word) {
  const std::string lower = base::to_lower(word);
  std::size_t first = 0;
  if (!all_letters(word) || length(word) < 3) return {};
  base::decode_utf8(word, 0, first);
  for (std::size_t at = first, next = 0; at < word.size(); at = next) {
    if (!base::is_upper(base::decode_utf8(word, at, next))) return {};
  }
  return std::string(word.substr(0, first)) + lower.substr(first);
}

bool is_listed(std::string_view name) {
  static const Words kSet = word_set(kKnownPlaces);
  return kSet.contains(name) || kSet.contains(without_capitals(name));
}

// One place: "Halle (Saale)", "Frankfurt am Main", "Mont Pèlerin".
bool is_place(std::string_view text) {
  if (is_listed(text)) return true;
  if (text.ends_with(')')) {
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || open == 0) return false;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    if (!is_place_word(inside) || !agency_code(inside).empty()) return false;
    text = trim(text.substr(0, open));
  }
  const std::vector<std::string_view> parts = words(text);
  if (parts.empty() || parts.size() > 4) return false;
  // "FDP", "FC Bayern München", "Handball-WM"
  const std::string_view last = parts.back().substr(parts.back().find_last_of('-') + 1);
  if (is_acronym(last) && !contains(kCapitalPlaces, last)) return false;
  const bool acronym_inside = std::any_of(parts.begin(), parts.end() - 1, is_acronym);
  if (acronym_inside) return false;
  if (is_no_place(parts.front())) return false;
  if (parts.size() == 1 && has_noun_ending(parts[0])) return false;
  if (parts.size() > 1 && !is_named_like_places(parts)) return false;
  if (!is_place_word(parts.front()) || !is_place_word(parts.back())) return false;
  if (length(parts.front()) < 2) return false;
  return std::all_of(parts.begin(), parts.end(), [](std::string_view word) {
    return is_place_word(word) || contains(kConnectors, word);
  });
}

}  // namespace

bool is_known_place(std::string_view name) {
  // "Frankfurt/Main", "Halle (Saale)"
  return is_listed(name) || is_listed(trim(name.substr(0, name.find_first_of("/("))));
}

std::optional<std::vector<std::string>> parse_places(std::string_view text) {
  constexpr std::size_t kMostPlaces = 6;
  std::vector<std::string> places;
  for (std::string_view part : split(text, "/")) {
    if (part.ends_with('.') && part.size() > 2) part.remove_suffix(1);
    if (contains(kDeskCodes, part)) continue;
    if (!places.empty() && contains(kRivers, part)) {
      places.back() += '/' + std::string(part);
      continue;
    }
    if (!is_place(part)) return std::nullopt;
    const std::string plain = without_capitals(part);
    const bool capitals = !plain.empty() && is_known_place(plain);
    places.push_back(capitals ? plain : single_spaced(part));
  }
  if (places.empty() || places.size() > kMostPlaces) return std::nullopt;
  return places;
}

}  // namespace depesche::extract
