// SPDX-License-Identifier: GPL-2.0-or-later
// Where a wire message comes from: place, agencies, authors.
#include "extract/wire/origin.h"

#include <cstddef>
#include <optional>

#include "extract/agencies.h"
#include "extract/byline.h"
#include "extract/credit.h"
#include "extract/dateline.h"
#include "extract/names.h"
#include "extract/outlet.h"
#include "extract/places.h"
#include "extract/story.h"
#include "extract/text.h"

namespace depesche::extract {

namespace {

using Strings = std::vector<std::string>;

// The agencies that a credit line, a byline or a provider's name is made of.
Strings agencies_in(std::string_view text) {
  text = trim(text);
  const std::string_view whole = agency_code(text);
  if (!whole.empty()) return {std::string(whole)};
  if (const std::optional<Credit> credit = parse_credit(text)) {
    if (!credit->agencies.empty()) return credit->agencies;
  }
  return agencies_of(read_names(text));
}

// "Genf (dpa) - " without its dash.
std::string_view without_dash(std::string_view dateline) {
  dateline = trim(dateline);
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view dash : {"-", "–", "—", "--"}) {
      if (!dateline.ends_with(dash)) continue;
      dateline = trim(dateline.substr(0, dateline.size() - dash.size()));
      more = true;
    }
  }
  return dateline;
}

// Of a dateline that the sender marks as one: "MADRID, 21 Nov. 2024 (Europa Press) -" too.
Dateline marked_dateline(std::string_view text) {
  const std::string raw = single_spaced(without_dash(text));
  if (std::optional<Dateline> dateline = parse_dateline(raw + " - X")) {
    dateline->raw = raw;
    return *std::move(dateline);
  }
  Dateline dateline;
  dateline.raw = raw;
  const std::size_t open = raw.find('(');
  const std::size_t close = raw.find(')', std::min(open, raw.size()));
  if (open != std::string::npos && close != std::string::npos) {
    const std::string brackets = raw.substr(open + 1, close - open - 1);
    dateline.agencies = bracketed_agencies(brackets);
    if (!dateline.agencies.empty()) dateline.credit = brackets;
  }
  const std::string place(trim(raw.substr(0, raw.find_first_of(",("))));
  if (std::optional<Strings> places = parse_places(place)) {
    dateline.places = *std::move(places);
  } else if (!place.empty()) {
    dateline.places = {place};
  }
  return dateline;
}

void put(Dateline dateline, Article& article) {
  article.dateline = std::move(dateline.raw);
  article.place = std::move(dateline.places);
  add_new(article.source, dateline.agencies);
  if (article.credit.empty()) article.credit = std::move(dateline.credit);
}

// Takes the dateline out of the first paragraphs. One without an agency is trusted only at the very
// start; a survey of the news has many, and none is its own.
void take_dateline_of_text(Strings& paragraphs, Article& article) {
  constexpr std::size_t kMostBefore = 3;  // paragraphs
  std::optional<Dateline> found;
  std::size_t at = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::optional<Dateline> dateline = parse_dateline(paragraphs[i]);
    if (!dateline || (i > 0 && dateline->agencies.empty())) continue;
    if (found) return;
    if (i >= kMostBefore) return;
    found = std::move(dateline);
    at = i;
  }
  if (!found) return;
  paragraphs[at].erase(0, found->bytes);
  put(*std::move(found), article);
}

void read_dateline(const WireItem& item, Strings& paragraphs, Article& article) {
  if (trim(item.dateline).empty()) {
    take_dateline_of_text(paragraphs, article);
  } else {
    put(marked_dateline(item.dateline), article);
    // It may stand in the text as well, with more in it: "NEW YORK", "NEW YORK (AP) - ".
    std::optional<Dateline> again;
    if (!paragraphs.empty()) again = parse_dateline(paragraphs.front());
    if (again && again->raw.starts_with(article.dateline)) {
      paragraphs.front().erase(0, again->bytes);
      put(*std::move(again), article);
    }
  }
  if (!article.place.empty()) return;
  for (const std::string& place : item.located) {
    if (!trim(place).empty()) add_new(article.place, {single_spaced(place)});
  }
}

void read_byline(const WireItem& item, Article& article) {
  std::string_view text = trim(item.byline);
  if (!text.empty()) {
    std::string german;  // "By Jane Doe and John Roe" has the form of "Von …"
    if (text.starts_with("By ") || text.starts_with("by ")) {
      german = "Von" + std::string(text.substr(2));
      if (const std::size_t at = german.rfind(" and "); at != std::string::npos) {
        german.replace(at, 5, " und ");
      }
      text = german;
    }
    if (const std::optional<Byline> byline = parse_byline(text)) {
      add_new(article.author, byline->people);
      add_new(article.source, byline->agencies);
      return;
    }
    if (text.starts_with("Von ")) text.remove_prefix(4);
    const Strings agencies = agencies_in(text);
    add_new(article.source, agencies);
    if (agencies.empty() || text.find(' ') != std::string_view::npos) {
      add_new(article.author, author_values(text));
    }
    return;
  }
  for (const std::string_view creator : item.creators) {
    // "loening.meyel" is an editor's name on the agency's computer, "dpa-Redaktion" nobody.
    const bool person = trim(creator).find(' ') != std::string_view::npos;
    if (person && agencies_in(creator).empty()) add_new(article.author, author_values(creator));
  }
}

// "afp", "http://www.afp.com/about", "afp.com", "nprov:AFP"
Strings provider_agencies(std::string_view provider) {
  provider = trim(provider);
  if (provider.find("://") != std::string_view::npos) {
    const std::string host = outlet_of_url(provider);
    return host.empty() ? Strings() : provider_agencies(host);
  }
  Strings agencies = agencies_in(provider);
  if (agencies.empty()) agencies = agencies_in(provider.substr(0, provider.find('.')));
  return agencies;
}

}  // namespace

void read_origin(const WireItem& item, Strings& paragraphs, Extraction& result) {
  Article& article = result.article;
  read_dateline(item, paragraphs, article);
  if (!article.source.empty()) result.findings.push_back({"source", "the dateline"});

  const std::size_t before = article.source.size();
  Article story;
  move_credit(paragraphs, story);
  Strings agencies = agencies_in(item.credit);
  add_new(article.source, agencies);
  add_new(article.source, story.source);
  if (article.source.size() > before) result.findings.push_back({"source", "the credit"});
  read_byline(item, article);
  if (item.byline.empty()) add_new(article.author, story.author);
  for (const std::string& credit : {single_spaced(item.credit), story.credit}) {
    if (article.credit.empty()) article.credit = credit;
  }
  if (!article.source.empty()) return;
  article.source = provider_agencies(item.provider);
  result.findings.push_back({"source", "the provider"});
  if (!article.source.empty()) return;
  // An agency that the table does not know is still whose message it is.
  for (const std::string_view name : {trim(item.credit), trim(item.provider)}) {
    if (!article.source.empty() || name.empty()) continue;
    const bool address = name.find("://") != std::string_view::npos;
    article.source = {address ? outlet_of_url(name) : source_value(name)};
  }
}

}  // namespace depesche::extract
