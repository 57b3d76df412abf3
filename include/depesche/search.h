// SPDX-License-Identifier: GPL-2.0-or-later
// What is asked of an index and what it answers: plain values.
#ifndef DEPESCHE_SEARCH_H_
#define DEPESCHE_SEARCH_H_

#include <depesche/article.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace depesche {

// Articles without date come last in both directions; equals stand in the order of the index: as they
// were indexed, but an article that changed stands behind those that were there then.
enum class Sort { relevance, oldest_first, newest_first };

// Keeps the articles whose "field" has one of "values" (whole values, compared without regard to
// case and spelling of umlauts). Filters on one field are one filter with all their values; those
// on different fields must all hold.
struct Filter {
  std::string field;  // a facet field or its alias: "source", "quelle", "month"
  std::vector<std::string> values;
};

struct FacetRequest {
  std::string field;       // as in Filter
  std::size_t limit = 10;  // the most frequent values to return; 0: all
};

struct SearchRequest {
  std::string query;  // in the query language; empty or "*" matches every article
  bool any = false;   // several words mean OR instead of AND
  // "Krieg" also finds "Ukrainekrieg", and "Trainerwechsel" also texts in which Trainer and Wechsel
  // stand near each other; both rank below the word itself. With "any", one of its parts is enough.
  bool compounds = true;
  std::vector<Filter> filters;
  std::string since;  // "2016", "2016-09" or "2016-09-07": its first day and later; empty: no bound
  std::string until;  // as since: its last day and earlier
  std::vector<FacetRequest> facets;
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;           // 0: only count
  bool all = false;                 // every hit from offset on; limit is not looked at
  std::size_t snippet_chars = 240;  // length of a snippet; 0: no snippets
  std::size_t partial_limit = 0;    // most hits and partial matches together; 0: no partial matches
  bool explain = false;             // fill SearchResult::explanation
};

// Byte ranges [begin, end) in a text, in order, not overlapping.
using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

// A piece of an article's text around the words that were searched for.
struct Snippet {
  std::string text;
  Marks marks;
  bool starts_inside = false;  // text before it was cut off
  bool ends_inside = false;    // text after it was cut off
};

struct Hit {
  std::size_t rank = 0;  // from 1, over all pages
  double score = 0;      // of the ranking; comparable within one result only
  Article article;       // the whole article
  Marks kicker_marks;    // in article.kicker
  Marks title_marks;     // in article.title
  Snippet snippet;
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
};

// The counts are exact: a value's count is the number of hits that the same request has with a
// filter on that value. A filter on the facet's own field does not shrink the facet.
struct Facet {
  std::string field;               // the field's name, never an alias
  std::vector<FacetValue> values;  // by falling count, then by value
  std::uint64_t missing = 0;       // hits without a value
  std::uint64_t more = 0;          // values that were not listed
};

// Articles that have some of the words, or a part of a compound, where fewer than three with these
// filters have all of them. Filters, fields with values and exclusions hold as in the request. They
// are no hits, and no hit is among them: totals and facets know nothing of them. They stand on the
// first page (offset 0), where their ranks and scores go on below those of the hits.
struct PartialMatches {
  std::uint64_t articles = 0;  // exact
  std::vector<Hit> best;       // the first of them by relevance
};

struct SearchResult {
  std::string query;
  std::uint64_t hits = 0;  // exact
  std::size_t offset = 0;
  std::vector<Hit> results;
  PartialMatches partial;          // if there are few hits, and any was asked for: partial_limit
  std::vector<Facet> facets;       // in the order of the request
  std::vector<std::string> notes;  // one sentence each: what was cut short, and how
  std::string explanation;         // several lines; empty unless asked for
  double took_ms = 0;
};

// A term of the index that a pattern matches.
struct Term {
  std::string term;  // an exact form: lower case, ss for ß, ae for ä
  std::string stem;  // what it is searched by
  std::uint64_t articles = 0;
};

struct IndexStats {
  std::uint64_t articles = 0;
  // Articles and versions of articles that were removed or replaced, and take room until the index
  // is compacted; until then their words count below.
  std::uint64_t removed = 0;
  std::uint64_t terms = 0;  // different exact forms in title, body and tags
  std::uint64_t words = 0;  // running words in them
  std::uint64_t size_bytes = 0;
  Date first;  // of the articles with a date
  Date last;
  std::uint64_t without_date = 0;
  int schema_version = 0;
  int analysis_version = 0;
  // What the index knows of compounds: so many words, learned from so many articles and the start
  // list; 0 articles: the start list alone.
  std::uint64_t lexicon_words = 0;
  std::uint64_t lexicon_articles = 0;
  std::string uuid;            // of the data
  std::uint64_t revision = 0;  // grows with each commit
};

}  // namespace depesche

#endif
