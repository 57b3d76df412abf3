// SPDX-License-Identifier: GPL-2.0-or-later
// What an article of the synthetic archive holds, by shares measured on real news (corpus.h).
#include "bench/speed/article_maker.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string_view>

#include "bench/speed/names.h"

namespace depesche::bench {
namespace {

constexpr std::string_view kSections[] = {"Politik",    "Wirtschaft", "Sport",   "Panorama",
                                          "Kultur",     "Lokales",    "Ausland", "Wissen",
                                          "Gesundheit", "Reise",      "Medien",  "Meinung"};
// The first ones publish more.
constexpr std::string_view kOutlets[] = {
    "nordland-kurier.de",      "tagblatt-suedhang.de",       "der-morgenbote.de",
    "wochenspiegel-online.de", "rheinauer-zeitung.de",       "abendpost-lindenau.de",
    "hafen-rundschau.de",      "bergischer-anzeiger.de",     "ostsee-nachrichten.de",
    "heidekreis-blatt.de",     "stadtanzeiger-breitfeld.de", "moorland-bote.de",
    "boersen-tageblatt.de",    "sportkurier-west.de",        "kulturbrief.de",
    "landpost-altmark.de"};
constexpr std::string_view kAgencies[] = {"dpa", "AFP", "Reuters", "epd",
                                          "KNA", "AP",  "SID",     "APA"};

constexpr std::uint32_t kTopics = 240;
constexpr std::uint64_t kWindow = 4096;  // copies of an agency's text lie so many articles apart
constexpr std::uint32_t kStoriesPerWindow = 700;
constexpr int kDaysOfMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

// Bytes of a body: its quantiles at equal steps of 5 %.
constexpr std::uint32_t kBodyBytes[] = {280,  1300, 1720, 2060, 2340,  2600,  2890,
                                        3180, 3490, 3810, 4170, 4570,  5030,  5560,
                                        6170, 6900, 7870, 9180, 11100, 14000, 34000};
constexpr std::uint32_t kSentencesOfParagraph[] = {1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8};

// Stands in every "every"th article, from number "first" on, below number "end".
struct Marker {
  std::string_view text;
  std::uint64_t every, first, end;
};
constexpr std::uint64_t kNoEnd = ~std::uint64_t{0};
constexpr Marker kMarkers[] = {
    {"Zwerbalix", 10, 3, kNoEnd},          {"Quonthira", 100, 7, kNoEnd},
    {"Brimusolt", 1000, 9, kNoEnd},        {"Fraxolid Numbertig", 50, 1, kNoEnd},
    {"Numbertig Fraxolid", 25, 2, kNoEnd}, {"Jolkebant", 2000, 11, 10000},
    {"Wuxtarim", 2000, 111, 10000},        {"Dreplogan", 2000, 211, 10000},
    {"Yskomart", 2000, 311, 10000},        {"Plimvogur", 2000, 411, 10000},
    {"Khedrosil", 2000, 511, 10000},       {"Zontrebal", 2000, 611, 10000},
    {"Quilmadur", 2000, 711, 10000},       {"Ermoxilan", 2000, 811, 10000},
};

bool stands_in(const Marker& marker, std::uint64_t number) {
  return number < marker.end && number % marker.every == marker.first;
}

std::uint64_t count(const Marker& marker, std::uint64_t articles) {
  const std::uint64_t end = std::min(articles, marker.end);
  return end > marker.first ? (end - marker.first - 1) / marker.every + 1 : 0;
}

void text(const char* key, std::string_view value, std::string& out) {
  out += ", \"";
  out += key;
  out += "\": \"";
  out += value;
  out += '"';
}

}  // namespace

// One printing of a story.
struct ArticleMaker::Copy {
  Copy(std::uint64_t seed, std::uint64_t number)
      : own(mix(seed, 2 * number)),
        agency(own.percent(32)),
        id(agency ? mix(seed ^ 1,
                        2 * (number / kWindow * kStoriesPerWindow +
                             std::min(own.below(kStoriesPerWindow), own.below(kStoriesPerWindow))) +
                            1)
                  : mix(seed, 2 * number + 1)),
        common(id),
        year(2010 + static_cast<int>(std::max(common.below(15), common.below(15)))),
        month(static_cast<int>(common.below(12))),
        day(1 + static_cast<int>(common.below(static_cast<std::size_t>(kDaysOfMonth[month])))),
        topic(common.percent(60)  // a month has its themes
                  ? static_cast<std::uint32_t>(
                        mix(static_cast<std::uint64_t>(year * 12 + month), common.below(12)) %
                        kTopics)
                  : common.below(kTopics)),
        story(id, topic) {
    const std::uint32_t at = common.below((std::size(kBodyBytes) - 1) * 1024);
    const std::uint32_t low = kBodyBytes[at / 1024];
    bytes = low + (kBodyBytes[at / 1024 + 1] - low) * (at % 1024) / 1024;
    source = agency ? kAgencies[std::min(common.below(8), common.below(8))] : std::string_view();
    second = agency && common.percent(12) ? "AFP" : std::string_view();
    // Houses shorten agency copy from its end.
    if (agency && own.percent(40)) bytes = bytes * (40 + own.below(50)) / 100;
  }

  Random own;  // of this printing
  bool agency;
  std::uint64_t id;  // the same for all printings of an agency's story
  Random common;
  int year, month, day;
  std::uint32_t topic;
  Story story;
  std::uint32_t bytes;
  std::string_view source, second;
};

void ArticleMaker::append_paragraph(const Story& story, Random& random, std::string& out) {
  if (random.percent(22)) {
    sentences_.headline(story, random, out);
    return;
  }
  for (std::uint32_t n = random.pick(kSentencesOfParagraph); n > 0; --n) {
    sentences_.sentence(story, random, out);
  }
  out.pop_back();
}

void ArticleMaker::append_body(const Copy& copy, std::uint64_t number, std::string& out) {
  Random own = copy.own;
  const std::size_t start = out.size();
  if (copy.agency) {
    append_place(copy.story.places[0], out);
    out += " (";
    out += copy.source;
    out += ") – ";
  }
  for (std::uint64_t paragraph = 0; out.size() - start < copy.bytes; ++paragraph) {
    if (paragraph > 0) out += "\\n";
    Random random(mix(copy.id, paragraph + 100));
    const bool changed = copy.agency && own.percent(4);
    append_paragraph(copy.story, changed ? own : random, out);
  }
  for (const Marker& marker : kMarkers) {
    if (!stands_in(marker, number)) continue;
    out += "\\n";
    sentences_.sentence(copy.story, own, out);
    out += "Dazu kam ";
    out += marker.text;
    out += '.';
  }
  // A house's own line, which returns in many of its articles.
  if (!copy.agency && own.percent(8)) {
    out +=
        "\\nAbonnieren Sie hier den Newsletter unserer Redaktion und lesen Sie morgens zuerst, "
        "was ";
    out += "wichtig wird.";
  }
}

void ArticleMaker::append(std::uint64_t number, std::string& out) {
  Copy copy(seed_, number);
  Random& own = copy.own;
  Random title = copy.agency && own.percent(50) ? Random(mix(copy.id, 1)) : own;
  const std::string_view outlet =
      kOutlets[std::min(own.below(std::size(kOutlets)), own.below(std::size(kOutlets)))];
  const std::string_view section = kSections[copy.topic % std::size(kSections)];
  out += "{\"id\": \"syn-";
  out += std::to_string(number);
  out += '"';
  if (own.percent(30)) {
    text("kicker", {}, out);
    out.pop_back();
    sentences_.words().noun(copy.story.nouns[own.below(6)], Case::nominative, own.percent(30), out);
    out += '"';
  }
  text("title", {}, out);
  out.pop_back();
  sentences_.headline(copy.story, title, out);
  out += '"';
  if (own.percent(25)) {
    text("lead", {}, out);
    out.pop_back();
    Random random(mix(copy.id, 2));
    sentences_.sentence(copy.story, random, out);
    out.back() = '"';
  }
  text("body", {}, out);
  out.pop_back();
  append_body(copy, number, out);
  out += "\", \"tags\": [\"";
  const std::uint32_t tags = 1 + std::min(own.below(5), own.below(5));
  for (std::uint32_t i = 0; i < tags; ++i) {
    if (i > 0) out += "\", \"";
    sentences_.words().noun(copy.story.nouns[i], Case::nominative, false, out);
  }
  out += "\"]";
  text("outlet", outlet, out);
  text("section", section, out);
  if (!copy.agency && own.percent(60)) {
    text("author", {}, out);
    out.pop_back();
    const std::uint32_t person = own.below(400);
    append_first_name(person, out);
    out += ' ';
    append_surname(person, out);
    out += '"';
  }
  char date[40] = "";
  if (!own.percent(2)) {
    const int length =
        std::snprintf(date, sizeof date, "%04d-%02d-%02d", copy.year, copy.month + 1, copy.day);
    if (own.percent(50)) {
      std::snprintf(date + length, sizeof date - static_cast<std::size_t>(length), "T%02u:%02u:00",
                    5 + own.below(18), own.below(60));
    }
  }
  text("date", date, out);
  text("url", "https://", out);
  out.pop_back();
  out += outlet;
  out += '/';
  out += std::to_string(number);
  out += '"';
  text("source", copy.source, out);
  if (!copy.second.empty() && copy.second != copy.source) {
    out.pop_back();
    out += ", ";
    out += copy.second;
    out += '"';
  }
  out += "}\n";
}

std::vector<ExpectedHits> planted_hits(std::uint64_t articles) {
  std::vector<ExpectedHits> result;
  for (const Marker& marker : kMarkers) {
    const bool phrase = marker.text.find(' ') != std::string_view::npos;
    const std::string quote = phrase ? "\"" : "";
    result.push_back({quote + std::string(marker.text) + quote, count(marker, articles)});
  }
  return result;
}

}  // namespace depesche::bench
