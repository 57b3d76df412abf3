filedesc://meldungen.arc 0.0.0.0 20180102030405 text/plain 69
1 0 Depesche
URL IP-address Archive-date Content-type Archive-length

https://www.isarblatt-muenchen.de/bayern/stromtrasse-buergerprotest.html 192.0.2.1 20180102030405 text/html 3886
HTTP/1.1 200 OK
Content-Type: text/html
Content-Length: 3820

<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Erdkabel statt Monstermasten: Koalition einigt sich über Stromtrassen | Isarblatt</title>
<link rel="canonical" href="https://www.isarblatt-muenchen.de/bayern/stromtrasse-buergerprotest.html">
<meta property="og:title" content="Erdkabel statt Monstermasten: Koalition einigt sich über Stromtrassen"><meta property="og:site_name" content="Isarblatt">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Erdkabel statt Monstermasten: Koalition einigt sich über Stromtrassen", "datePublished": "2015-07-02T18:55:00+02:00", "mainEntityOfPage": "https://www.isarblatt-muenchen.de/bayern/stromtrasse-buergerprotest.html", "articleSection": "Bayern", "keywords": ["Energiewende", "Stromtrasse"], "publisher": {"@type": "NewsMediaOrganization", "name": "Isarblatt"}, "alternativeHeadline": "Energiewende", "author": {"@type": "Organization", "name": "Isarblatt"}}</script>
<script>var werbung = "<p>Anzeige</p>";</script></head>
<body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav>
<main><article class="id-Story">
<p class="id-StoryElement-headlineKicker kicker">Energiewende</p>
<h1 class="id-StoryElement-headline">Erdkabel statt Monstermasten: Koalition einigt sich über Stromtrassen</h1>
<p class="id-StoryElement-timestamp">Erstellt: 02.07.2015, 18:55 Uhr</p>
<div class="id-StoryElement-interactionBar"><button>Kommentare</button><button>Drucken</button><button>Teilen</button></div>


<p class="id-StoryElement-paragraph">Berlin/München – Die großen Stromtrassen von Nord nach Süd sollen überwiegend unter der Erde verlegt werden. Das haben die Spitzen von CDU, CSU und SPD in der Nacht zum Donnerstag beschlossen. Die Leitungen werden dadurch um etliche Milliarden Euro teurer.</p>
<p class="id-StoryElement-paragraph">In Franken und in der Oberpfalz hatten Bürger*innen monatelang gegen sogenannte Monstermasten demonstriert. Der bayerische Ministerpräsident Horst Seehofer machte sich ihre Forderung zu eigen. Nun endet die Gleichstromleitung Süd-Ost nicht in Gundremmingen, sondern bei Landshut, die Trasse Südlink führt größtenteils durch Hessen.</p>
<p class="id-StoryElement-paragraph">Dort ist die Freude gering. Bayern habe seine Masten über den Zaun geworfen, spottete ein Landrat. Naturschützer begrüßten das Erdkabel, z. B. weil Vögel nicht mehr in die Seile fliegen, warnten aber vor breiten Schneisen im Wald.</p>
<p class="id-StoryElement-paragraph">Ohne die Leitungen lässt sich der Windstrom von der Küste nicht zu den Fabriken im Süden bringen, wenn 2022 die letzten Atomkraftwerke vom Netz gehen. Die Netzbetreiber rechnen nach der Kehrtwende mit drei Jahren Verspätung.</p>
<p class="id-StoryElement-paragraph">Reuters/kba</p>
<div class="id-TagList"><a href="/t1">Energiewende</a> <a href="/t">Stromtrasse</a></div>
</article><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><section id="comments" class="comments"><h2>2 Kommentare</h2><article class="comment"><p class="name">leser_47</p><p>Endlich schreibt das einmal jemand so deutlich auf, danke dafür.</p></article><article class="comment"><p class="name">Frau Holle</p><p>Das sehe ich ganz anders, und zwar seit Jahren schon.</p></article></section></main><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

https://www.nordhessen-bote.de/2016/09/10/waffenruhe-syrien.html 192.0.2.1 20180102030405 text/html 3533
HTTP/1.1 200 OK
Content-Type: text/html
Content-Length: 3467

<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="UTF-8">
<title>USA und Russland einigen sich auf Waffenruhe in Syrien – Nordhessen-Bote</title>
<meta property="og:type" content="article"><meta property="og:title" content="USA und Russland einigen sich auf Waffenruhe in Syrien">
<meta property="og:url" content="https://www.nordhessen-bote.de/2016/09/10/waffenruhe-syrien.html"><meta property="article:published_time" content="2016-09-10T07:41:00+02:00">
<meta property="article:section" content="Politik"><meta property="article:tag" content="Syrien"><meta property="article:tag" content="USA"><meta property="article:tag" content="Russland"><meta property="article:tag" content="Waffenruhe">
</head><body class="single"><header><a href="/">Nordhessen-Bote</a><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav></header>
<div id="content"><article class="post hentry"><header class="entry-header"><span class="dachzeile">Durchbruch nach langer Nacht</span><h1 class="entry-title">USA und Russland einigen sich auf Waffenruhe in Syrien</h1>
<div class="entry-meta"><time class="entry-date" datetime="2016-09-10T07:41:00+02:00">10. September 2016, 07:41 Uhr</time> </div></header>
<div class="entry-content"><figure><img src="bild.jpg" alt=""><figcaption>Zerstörtes Wohnviertel im Osten von Aleppo. <span class="copyright">© Rami Seidel/dpa</span></figcaption></figure>

<p>Genf – Nach zwölf Stunden hinter verschlossenen Türen haben sich Washington und Moskau auf eine Feuerpause für Syrien verständigt. Sie soll am Montagabend beginnen, zum Auftakt des islamischen Opferfestes.</p>
<p>Hält die Ruhe eine Woche lang, wollen beide Länder ein gemeinsames Zentrum einrichten und ihre Angriffe auf die Terrormiliz Islamischer Staat untereinander abstimmen. Für die syrische Luftwaffe würden dann weite Gebiete zur Sperrzone.</p>
<p>US-Außenminister Kerry nannte die Vereinbarung eine Chance, warnte aber vor zu großen Hoffnungen. Sein Kollege Lawrow sagte, nun müssten alle Parteien zu ihrem Wort stehen, auch jene, die nicht am Tisch gesessen hätten.</p>
<p>In Damaskus ließ die Regierung mitteilen, sie trage die Abmachung mit. Die Opposition äußerte sich zurückhaltend; man wolle erst sehen, ob tatsächlich Lastwagen mit Lebensmitteln in die belagerten Städte rollten. Der UN-Sondergesandte Staffan de Mistura kündigte an, zu neuen Syriengesprächen einzuladen, sobald die Waffen schwiegen.</p>
<p>(dpa)</p>
<div class="sharedaddy"><h3>Teilen mit</h3><ul><li>Twitter</li><li>Facebook</li></ul></div></div>
</article><section id="comments" class="comments"><h2>2 Kommentare</h2><article class="comment"><p class="name">leser_47</p><p>Endlich schreibt das einmal jemand so deutlich auf, danke dafür.</p></article><article class="comment"><p class="name">Frau Holle</p><p>Das sehe ich ganz anders, und zwar seit Jahren schon.</p></article></section></div><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

https://www.nordhessen-bote.de/2016/09/20/un-konvoi-angriff.html 192.0.2.1 20180102030405 text/html 2021
HTTP/1.1 200 OK
Content-Type: text/html; charset=iso-8859-1
Content-Length: 1935

<html><head><title>Nordhessen-Bote: UN stoppen Hilfskonvois nach Angriff bei Aleppo</title>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<meta name="keywords" content="Syrien, Vereinte Nationen"></head>
<body><table><tr><td class="menu"><a href="/">Start</a><br><a href="/politik">Politik</a><br><a href="/sport">Sport</a></td>
<td><div class="dachzeile">Krieg in Syrien</div><h1>UN stoppen Hilfskonvois nach Angriff bei Aleppo</h1>
<div class="datum">20. September 2016, 14:32 Uhr</div>
<div class="bild"><img src="b.jpg"><div class="bildunterschrift">Ausgebrannter Lastwagen bei Urum al-Kubra. Foto: Rami Seidel/dpa</div></div>
<div class="text">Genf/Aleppo (dpa) - Nach dem Angriff auf einen Hilfskonvoi in der N�he von Aleppo haben die Vereinten Nationen alle Transporte in Syrien vorl�ufig gestoppt. Man k�nne die Fahrer derzeit nicht sch�tzen, sagte ein Sprecher des Nothilfeb�ros am Dienstag in Genf.<br><br>
Die 31 Lastwagen waren am Montagabend in Urum al-Kubra entladen worden, als das Lagerhaus des Roten Halbmonds getroffen wurde. Etwa zwanzig Menschen starben, unter ihnen der Leiter der �rtlichen Hilfsstelle. Mehl, Decken und Medikamente f�r 78.000 Bed�rftige verbrannten.<br><br>
Wer den Konvoi angriff, blieb zun�chst unklar. Die US-Regierung machte Russland verantwortlich, das ebenso wie die syrische Armee jede Beteiligung bestritt. In New York berieten die Au�enminister der Kontaktgruppe, ob die eine Woche alte Feuerpause noch zu retten ist.<br><br>
Das Internationale Komitee vom Roten Kreuz erinnerte daran, dass Angriffe auf Helfer ein Bruch des humanit�ren V�lkerrechts sind. Zehntausende warteten in eingeschlossenen Orten auf Lebensmittel, die l�ngst verpackt an der Grenze st�nden.</div>
<hr><a href="/druck">Drucken</a> <a href="/mail">Versenden</a></td></tr></table>
<div class="fuss">Copyright Nordhessen-Bote. Mit Nachrichten der Agenturen dpa und AFP.</div></body></html>

https://www.nordhessen-bote.de/2016/12/13/aleppo-evakuierung.html 192.0.2.1 20180102030405 text/html 3326
HTTP/1.1 200 OK
Content-Type: application/xhtml+xml; charset=utf-8
Content-Length: 3233

<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="de"><head><title>Rebellen sollen Aleppo verlassen</title>
<link rel="canonical" href="https://www.nordhessen-bote.de/2016/12/13/aleppo-evakuierung.html" />
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Nordhessen-Bote", "url": "https://www.nordhessen-bote.de/"}, {"@type": "NewsArticle", "headline": "Rezept: Suppe für kalte Tage", "url": "https://www.nordhessen-bote.de/a2.html", "datePublished": "2012-01-01T08:00:00+01:00"}, {"@type": "NewsArticle", "headline": "Rebellen sollen Aleppo verlassen", "datePublished": "2016-12-13T21:30:00+01:00", "mainEntityOfPage": "https://www.nordhessen-bote.de/2016/12/13/aleppo-evakuierung.html", "articleSection": "Politik", "keywords": ["Aleppo"], "publisher": {"@type": "NewsMediaOrganization", "name": "Nordhessen-Bote"}, "alternativeHeadline": "Ende einer Schlacht", "author": [{"@type": "Person", "name": "Merle Asmussen"}]}]}</script>
</head><body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav><div role="main">
<h1><span class="overline">Ende einer Schlacht</span> <span class="headline">Rebellen sollen Aleppo verlassen</span></h1>
<p class="meta">13.12.2016, 21:30 Uhr</p><p class="byline">Von Merle Asmussen</p>


<div class="newsletter-box"><p>Unser Newsletter: jeden Morgen das Wichtigste.</p></div>
<p itemprop="articleBody">Damaskus/Beirut – Nach vierjährigem Kampf um Aleppo haben sich die letzten Rebellen im Osten der Stadt auf einen Abzug eingelassen. Noch in der Nacht sollten Busse die ersten Verletzten in das Umland von Idlib bringen.</p>
<p itemprop="articleBody">Vermittelt wurde die Vereinbarung nach Angaben beider Seiten von der Türkei und von Russland. Im UN-Sicherheitsrat sagte der russische Botschafter, die Militäroperation sei beendet. Bewohner berichteten dagegen noch am Abend von Schüssen.</p>
<p itemprop="articleBody">Tausende Menschen harren in wenigen Straßenzügen aus. Strom gibt es seit Wochen nicht mehr, Brot nur selten. Die Vereinten Nationen sprachen von glaubhaften Berichten über Tötungen auf offener Straße und forderten sofortigen Zugang für Beobachter.</p>
<p itemprop="articleBody">Für Präsident Assad wäre die Einnahme der einstigen Handelsmetropole der größte Erfolg seit Beginn des Aufstands. Ein Ende des Krieges bedeutet er nicht: Große Teile des Nordens und des Ostens sind weiter in der Hand anderer Gruppen.</p>
<p itemprop="articleBody">(mit dpa, AFP)</p>

</div><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

https://www.nordhessen-bote.de/2017/06/10/documenta-eroeffnung.html 192.0.2.1 20180102030405 text/html 3948
HTTP/1.1 200 OK
Content-Type: text/html
Content-Length: 3882

<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Kassel wird für hundert Tage zur Hauptstadt der Kunst | Nordhessen-Bote</title>
<link rel="canonical" href="https://www.nordhessen-bote.de/2017/06/10/documenta-eroeffnung.html">
<meta property="og:title" content="Kassel wird für hundert Tage zur Hauptstadt der Kunst"><meta property="og:site_name" content="Nordhessen-Bote">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Kassel wird für hundert Tage zur Hauptstadt der Kunst", "datePublished": "2017-06-10T12:00:00+02:00", "mainEntityOfPage": "https://www.nordhessen-bote.de/2017/06/10/documenta-eroeffnung.html", "articleSection": "Kultur", "keywords": ["documenta", "Kassel", "Kunst"], "publisher": {"@type": "NewsMediaOrganization", "name": "Nordhessen-Bote"}, "alternativeHeadline": "documenta 14", "author": {"@type": "Organization", "name": "Nordhessen-Bote"}}</script>
<script>var werbung = "<p>Anzeige</p>";</script></head>
<body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav>
<main><article class="id-Story">
<p class="id-StoryElement-headlineKicker kicker">documenta 14</p>
<h1 class="id-StoryElement-headline">Kassel wird für hundert Tage zur Hauptstadt der Kunst</h1>
<p class="id-StoryElement-timestamp">Erstellt: 10.06.2017, 12:00 Uhr</p>
<div class="id-StoryElement-interactionBar"><button>Kommentare</button><button>Drucken</button><button>Teilen</button></div>
<figure><img src="bild.jpg" alt=""><figcaption>Der Parthenon der Bücher auf dem Friedrichsplatz. <span class="copyright">© Rami Seidel/dpa</span></figcaption></figure>

<p class="id-StoryElement-paragraph">Kassel (dpa/lhe) - Mit einem Rundgang des Bundespräsidenten ist am Samstag in Kassel die documenta 14 eröffnet worden. Bis zum 17. September sind an mehr als dreißig Orten Arbeiten von rund 160 Künstlerinnen und Künstlern zu sehen.</p>
<p class="id-StoryElement-paragraph">Blickfang ist ein Tempel auf dem Friedrichsplatz. Die Argentinierin Marta Minujín hat ihn nach dem Vorbild der Akropolis aus Stahlrohren gebaut und mit verbotenen Büchern behängt. Aus den Schloten der alten Post steigt Rauch, und vor der Orangerie mahlt eine Mühle aus Marmor.</p>
<p class="id-StoryElement-paragraph">Frank-Walter Steinmeier sagte, Kunst müsse stören dürfen. Erstmals teilt sich Kassel die Schau mit einer zweiten Stadt: In Athen lief sie schon seit April. Das gefiel nicht jedem, weil man um Besucher bangte. Die Zimmer sind aber, wie der Hotelverband mitteilte, bis über den August hinaus gut gebucht.</p>
<p class="id-StoryElement-paragraph">Viele Werke kreisen um Flucht und Vertreibung. Der Kurdin Hiwa Nazari genügen dafür ein paar Abwasserrohre, in denen man wohnen könnte. Für die 850.000 Gäste von vor fünf Jahren will die Leitung keine Wette abgeben.</p>
<div class="id-TagList"><a href="/t1">documenta</a> <a href="/t">Kassel</a> <a href="/t">Kunst</a></div>
</article><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><section id="comments" class="comments"><h2>2 Kommentare</h2><article class="comment"><p class="name">leser_47</p><p>Endlich schreibt das einmal jemand so deutlich auf, danke dafür.</p></article><article class="comment"><p class="name">Frau Holle</p><p>Das sehe ich ganz anders, und zwar seit Jahren schon.</p></article></section></main><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

https://www.ruhrland-echo.de/politik/aleppo-bischof-hilferuf.html 192.0.2.1 20180102030405 text/html 3164
HTTP/1.1 200 OK
Content-Type: text/html
Content-Length: 3098

<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="UTF-8">
<title>Bischof aus Aleppo bittet um Medikamente – Ruhrland-Echo</title>
<meta property="og:type" content="article"><meta property="og:title" content="Bischof aus Aleppo bittet um Medikamente">
<meta property="og:url" content="https://www.ruhrland-echo.de/politik/aleppo-bischof-hilferuf.html"><meta property="article:published_time" content="2016-10-06T10:15:00+02:00">
<meta property="article:section" content="Politik"><meta property="article:tag" content="Kirche"><meta property="article:tag" content="Aleppo"><meta property="article:tag" content="Caritas">
</head><body class="single"><header><a href="/">Ruhrland-Echo</a><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav></header>
<div id="content"><article class="post hentry"><header class="entry-header"><span class="dachzeile">Christen in Syrien</span><h1 class="entry-title">Bischof aus Aleppo bittet um Medikamente</h1>
<div class="entry-meta"><time class="entry-date" datetime="2016-10-06T10:15:00+02:00">6. Oktober 2016, 10:15 Uhr</time> </div></header>
<div class="entry-content">

<p>Bonn (KNA) - Die Lage der Zivilbevölkerung in Aleppo wird nach Darstellung der katholischen Kirche von Tag zu Tag schlimmer. Es fehle an Insulin, Verbandszeug und sauberem Wasser, sagte ein Bischof der chaldäischen Gemeinde am Donnerstag bei einem Besuch in Bonn.</p>
<p>In seiner Stadt lebten vor dem Krieg rund 150.000 Christen, heute sei es vielleicht noch ein Fünftel. Viele Familien hätten ihre Häuser verkauft, um Schlepper zu bezahlen. Wer geblieben sei, teile mit den Nachbarn, gleich welchen Glaubens: »Im Keller fragt niemand nach dem Gebetbuch.«</p>
<p>Die Caritas unterhält in mehreren Stadtteilen Suppenküchen und Werkstätten, in denen Jugendliche Schreinern und Nähen lernen. Das Geld dafür reicht nach Angaben des Hilfswerks noch bis Ostern. Von den Syrien-Gesprächen der Großmächte erwarte er wenig, sagte der Gast. Frieden beginne nicht am Konferenztisch, sondern dort, wo ein Bäcker seinen Laden wieder aufschließe.</p>
<div class="sharedaddy"><h3>Teilen mit</h3><ul><li>Twitter</li><li>Facebook</li></ul></div></div>
</article><section id="comments" class="comments"><h2>2 Kommentare</h2><article class="comment"><p class="name">leser_47</p><p>Endlich schreibt das einmal jemand so deutlich auf, danke dafür.</p></article><article class="comment"><p class="name">Frau Holle</p><p>Das sehe ich ganz anders, und zwar seit Jahren schon.</p></article></section></div><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

https://www.ruhrland-echo.de/sport/revierderby-vier-tore.html 192.0.2.1 20180102030405 text/html 2020
HTTP/1.1 200 OK
Content-Type: text/html; charset=iso-8859-1
Content-Length: 1934

<html><head><title>Ruhrland-Echo: 0:4 zur Pause, 4:4 am Ende: Schalkes unglaubliche Aufholjagd</title>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<meta name="keywords" content="Bundesliga, Revierderby, Schalke, Dortmund"></head>
<body><table><tr><td class="menu"><a href="/">Start</a><br><a href="/politik">Politik</a><br><a href="/sport">Sport</a></td>
<td><div class="dachzeile">Fu�ball-Bundesliga</div><h1>0:4 zur Pause, 4:4 am Ende: Schalkes unglaubliche Aufholjagd</h1>
<div class="datum">25. November 2017, 19:05 Uhr</div>
<div class="bild"><img src="b.jpg"><div class="bildunterschrift">Nach dem Ausgleich gab es kein Halten mehr. Foto: Rami Seidel/dpa</div></div>
<div class="text">Dortmund (SID) - Dieses Derby werden beide Lager nicht vergessen: Borussia Dortmund hat gegen Schalke 04 eine F�hrung von vier Toren verspielt. Nach 25 Minuten stand es am Samstag 4:0, nach dem Abpfiff auf der Anzeigetafel 4:4.<br><br>
Die Gastgeber spielten sich anfangs in einen Rausch. Pierre-Emerick Aubameyang er�ffnete den Reigen, dann folgten ein Eigentor und zwei sch�ne Treffer aus der Distanz. Auf der S�dtrib�ne wurde schon gesungen, in der G�stekurve rollte man die ersten Fahnen ein.<br><br>
Nach der Stunde kippte das Spiel. Schalkes Trainer hatte zweimal gewechselt und auf zwei St�rmer umgestellt. Erst traf Guido Burgstaller, kurz darauf Amine Harit, Dortmund verlor Ordnung und in der 72. Minute auch Aubameyang durch eine Gelb-Rote Karte. Daniel Caligiuri verk�rzte mit einem Schuss in den Winkel.<br><br>
Tief in der Nachspielzeit stieg Naldo nach einer Ecke am h�chsten und k�pfte den Ball ins Netz. Der Dortmunder Trainer suchte nach Worten. Seine Elf hat nun seit sechs Ligaspielen nicht gewonnen.</div>
<hr><a href="/druck">Drucken</a> <a href="/mail">Versenden</a></td></tr></table>
<div class="fuss">Copyright Ruhrland-Echo. Mit Nachrichten der Agenturen dpa und AFP.</div></body></html>

https://www.spree-journal-berlin.de/lokales/2015/02/23/masern-kleinkind.html 192.0.2.1 20180102030405 text/html 3569
HTTP/1.1 200 OK
Content-Type: application/xhtml+xml; charset=utf-8
Content-Length: 3476

<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="de"><head><title>Kleinkind stirbt in Berlin an Masern</title>
<link rel="canonical" href="https://www.spree-journal-berlin.de/lokales/2015/02/23/masern-kleinkind.html" />
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Spree-Journal", "url": "https://www.spree-journal-berlin.de/"}, {"@type": "NewsArticle", "headline": "Rezept: Suppe für kalte Tage", "url": "https://www.spree-journal-berlin.de/a2.html", "datePublished": "2012-01-01T08:00:00+01:00"}, {"@type": "NewsArticle", "headline": "Kleinkind stirbt in Berlin an Masern", "datePublished": "2015-02-23T13:30:00+01:00", "mainEntityOfPage": "https://www.spree-journal-berlin.de/lokales/2015/02/23/masern-kleinkind.html", "articleSection": "Lokales", "keywords": ["Masern", "Impfung", "Gesundheit"], "publisher": {"@type": "NewsMediaOrganization", "name": "Spree-Journal"}, "alternativeHeadline": "Gesundheit", "author": {"@type": "Organization", "name": "Spree-Journal"}}]}</script>
</head><body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav><div role="main">
<h1><span class="overline">Gesundheit</span> <span class="headline">Kleinkind stirbt in Berlin an Masern</span></h1>
<p class="meta">23.02.2015, 13:30 Uhr</p>
<figure><img src="bild.jpg" alt=""><figcaption>Ein kleiner Stich: Impfung in einer Praxis. <span class="copyright">© Rami Seidel/dpa</span></figcaption></figure>

<div class="newsletter-box"><p>Unser Newsletter: jeden Morgen das Wichtigste.</p></div>
<p itemprop="articleBody">Berlin – Der Ausbruch der Masern in Berlin hat ein Todesopfer gefordert. Ein eineinhalb Jahre alter Junge, der nicht geimpft war, starb in einer Klinik an der Infektion, wie der Gesundheitssenator am Montag bestätigte.</p>
<p itemprop="articleBody">Seit Oktober haben sich in der Hauptstadt mehr als 570 Menschen angesteckt, so viele wie seit Einführung der Meldepflicht nicht. Erst traf es Flüchtlinge aus Bosnien und Serbien, inzwischen vor allem junge Erwachsene, deren Impfschutz fehlt oder unvollständig ist.</p>
<p itemprop="articleBody">In der Politik wird nun über eine Impfpflicht gestritten. Kinderärzte verlangen, dass zumindest vor dem Besuch einer Kita ein Nachweis vorgelegt werden muss. Das Bundesgesundheitsministerium setzt vorerst auf eine verpflichtende Beratung der Eltern, schließt schärfere Regeln aber nicht aus.</p>
<p itemprop="articleBody">Masern gelten als eine der ansteckendsten Krankheiten überhaupt. Auf 1000 Erkrankte kommt nach Angaben des Robert-Koch-Instituts etwa ein Todesfall. Große Ausbrüche ließen sich verhindern, wenn 95 Prozent der Bevölkerung zwei Impfungen erhielten.</p>
<p itemprop="articleBody">(AFP)</p>

</div><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

https://www.zuercher-abendpost.ch/schweiz/gotthard-eroeffnung.html 192.0.2.1 20180102030405 text/html 4027
HTTP/1.1 200 OK
Content-Type: text/html
Content-Length: 3961

<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Der längste Eisenbahntunnel der Welt ist offen | Zürcher Abendpost</title>
<link rel="canonical" href="https://www.zuercher-abendpost.ch/schweiz/gotthard-eroeffnung.html">
<meta property="og:title" content="Der längste Eisenbahntunnel der Welt ist offen"><meta property="og:site_name" content="Zürcher Abendpost">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Der längste Eisenbahntunnel der Welt ist offen", "datePublished": "2016-06-01T18:30:00+02:00", "mainEntityOfPage": "https://www.zuercher-abendpost.ch/schweiz/gotthard-eroeffnung.html", "articleSection": "Schweiz", "keywords": ["Gotthard", "Neat", "SBB"], "publisher": {"@type": "NewsMediaOrganization", "name": "Zürcher Abendpost"}, "alternativeHeadline": "Jahrhundertwerk", "author": {"@type": "Organization", "name": "Zürcher Abendpost"}}</script>
<script>var werbung = "<p>Anzeige</p>";</script></head>
<body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav>
<main><article class="id-Story">
<p class="id-StoryElement-headlineKicker kicker">Jahrhundertwerk</p>
<h1 class="id-StoryElement-headline">Der längste Eisenbahntunnel der Welt ist offen</h1>
<p class="id-StoryElement-timestamp">Erstellt: 01.06.2016, 18:30 Uhr</p>
<div class="id-StoryElement-interactionBar"><button>Kommentare</button><button>Drucken</button><button>Teilen</button></div>
<figure><img src="bild.jpg" alt=""><figcaption>Ein Zug, zwei Portale: Die ersten Fahrgäste gewannen ihr Billett in einer Verlosung. <span class="copyright">© Rami Seidel/dpa</span></figcaption></figure>

<p class="id-StoryElement-paragraph">Erstfeld/Bodio – Nach siebzehn Jahren Bauzeit ist der Gotthard-Basistunnel am Mittwoch eingeweiht worden. Aus beiden Richtungen fuhren Züge mit insgesamt tausend ausgelosten Passagieren durch die 57 Kilometer lange Röhre, während draussen Alphörner erklangen.</p>
<p class="id-StoryElement-paragraph">Bundespräsident Johann Schneider-Ammann sprach von einem Werk des Volkes, das dieses mehrmals an der Urne bestätigt habe. Zu den Gästen gehörten Deutschlands Kanzlerin Angela Merkel, Frankreichs Präsident François Hollande und Italiens Regierungschef Matteo Renzi.</p>
<p class="id-StoryElement-paragraph">Neun Mineure sind beim Bau ums Leben gekommen. An sie erinnert eine Tafel am Nordportal. Über 28 Millionen Tonnen Gestein wurden ausgebrochen, die Kosten belaufen sich auf gut 12 Milliarden Franken.</p>
<p class="id-StoryElement-paragraph">Fahrplanmässig fahren die Züge ab dem 11. Dezember. Von Zürich nach Lugano dauert die Reise dann dreissig Minuten weniger. Vor allem soll der Tunnel Güter von der Strasse auf die Schiene bringen. Noch fehlen indes die Zubringer im Süden und im Norden; in Deutschland wird der Ausbau der Rheintalstrecke kaum vor 2035 fertig.</p>
<p class="id-StoryElement-paragraph">SDA</p>
<div class="id-TagList"><a href="/t1">Gotthard</a> <a href="/t">Neat</a> <a href="/t">SBB</a></div>
</article><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><section id="comments" class="comments"><h2>2 Kommentare</h2><article class="comment"><p class="name">leser_47</p><p>Endlich schreibt das einmal jemand so deutlich auf, danke dafür.</p></article><article class="comment"><p class="name">Frau Holle</p><p>Das sehe ich ganz anders, und zwar seit Jahren schon.</p></article></section></main><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

https://www.salzach-rundblick.at/2017/03/31/genf-fuenfte-runde.html 192.0.2.1 20180102030405 text/html 3534
HTTP/1.1 200 OK
Content-Type: text/html
Content-Length: 3468

<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="UTF-8">
<title>Fünfte Syrien-Runde: Man redet, aber nicht miteinander – Salzach-Rundblick</title>
<meta property="og:type" content="article"><meta property="og:title" content="Fünfte Syrien-Runde: Man redet, aber nicht miteinander">
<meta property="og:url" content="https://www.salzach-rundblick.at/2017/03/31/genf-fuenfte-runde.html"><meta property="article:published_time" content="2017-03-31T17:20:00+01:00">
<meta property="article:section" content="Ausland"><meta property="article:tag" content="Syrien"><meta property="article:tag" content="Genf">
</head><body class="single"><header><a href="/">Salzach-Rundblick</a><nav><ul><li><a href="/">Startseite</a></li><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li><li><a href="/abo">Abo</a></li></ul></nav></header>
<div id="content"><article class="post hentry"><header class="entry-header"><span class="dachzeile">Uno</span><h1 class="entry-title">Fünfte Syrien-Runde: Man redet, aber nicht miteinander</h1>
<div class="entry-meta"><time class="entry-date" datetime="2017-03-31T17:20:00+01:00">31. März 2017, 17:20 Uhr</time> </div></header>
<div class="entry-content"><figure><img src="bild.jpg" alt=""><figcaption>Staffan de Mistura (Mitte) auf dem Weg zur Pressekonferenz. <span class="copyright">© Rami Seidel/dpa</span></figcaption></figure>
<p class="lead">Der Vermittler spricht von ersten Bausteinen. Die Delegationen reisen ohne greifbares Resultat ab.</p>
<p>Genf – Die fünfte Runde der Gespräche über Syrien ist am Freitag in Genf ohne Annäherung zu Ende gegangen. Uno-Vermittler Staffan de Mistura sagte, der Zug stehe im Bahnhof und die Maschine sei warm, abgefahren sei er freilich noch nicht.</p>
<p>Acht Tage lang hatten die Unterhändler über eine Verfassung, über Wahlen, eine Übergangsverwaltung und den Kampf gegen den Terror gesprochen, allerdings stets getrennt und nur mit dem Gastgeber. Eine direkte Begegnung der Syrer kam wieder nicht zustande.</p>
<p>Der Regierungsvertreter bezeichnete die Gegenseite als Söldner. Die Opposition entgegnete, in Damaskus wolle man nicht einmal das Wort Übergang hören. Gleichzeitig flammten rund um die Hauptstadt und bei Hama schwere Gefechte auf.</p>
<p>De Mistura will im April dem Sicherheitsrat berichten und danach einen neuen Termin nennen. Nach seinen Worten sind alle Eingeladenen bereit, wiederzukommen. Das sei nach sechs Jahren Krieg und mehr als 300.000 Toten keine Selbstverständlichkeit.</p>
<p>(APA/AFP, 31.3.2017)</p>
<div class="sharedaddy"><h3>Teilen mit</h3><ul><li>Twitter</li><li>Facebook</li></ul></div></div>
</article><section id="comments" class="comments"><h2>2 Kommentare</h2><article class="comment"><p class="name">leser_47</p><p>Endlich schreibt das einmal jemand so deutlich auf, danke dafür.</p></article><article class="comment"><p class="name">Frau Holle</p><p>Das sehe ich ganz anders, und zwar seit Jahren schon.</p></article></section></div><aside class="related"><h2>Mehr zum Thema</h2><ul><li><a href="/a1.html">Was die Nachrichtenagentur Reuters aus der Region berichtet</a></li><li><a href="/a2.html">Rezept: Suppe für kalte Tage</a></li><li><a href="/a3.html">Zwölf Fragen an den Bürgermeister</a></li></ul></aside><footer><p>Nachrichten von dpa und AFP. Alle Rechte vorbehalten.</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer></body></html>

