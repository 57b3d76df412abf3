// SPDX-License-Identifier: GPL-2.0-or-later
// THE table: which field of an article is found by which name, term prefix and value slot.
//
// A document has
//  - for analysed text, for each word (see Tier) its exact form under the field's word prefix, its
//    stem under "Z" and that prefix, and, if it is a compound, the stems of its parts under "XCH"
//    or "XCM" and that prefix. Stems and parts have positions, forms have none.
//      body (lead first): prefix "", positions
//      title (kicker first): prefix "S", positions; and in the main field "" without positions, so
//        that ranking sees title and body as one field while a phrase never runs from one into the
//        other; it counts kTitleWeight times there
//      tags: prefix "XK", positions, and in the main field like the title
//      caption "XCAP", author "XA": positions, not in the main field
//    Only terms of the main field count for the length of a document.
//  - for each word of the main field that does not stand in the body: the same terms under "XNB"
//    ("not in body"), so that `body:x` is x AND NOT XNBx, exactly
//  - for whole values: prefix + normalised and folded value, see value_term()
//  - values for facets, sorting and housekeeping in the slots below
//  - a term for each paragraph that may be boilerplate, dropped or not (index/repeats.h)
//  - the whole article as document data (index/article_codec.h, index/packed_article.h)
// Prefixes follow Omega's convention. Words and folded values start with no capital letter, so a
// prefix ends where the capitals end.
#ifndef DEPESCHE_INDEX_SCHEMA_H_
#define DEPESCHE_INDEX_SCHEMA_H_

#include <depesche/article.h>
#include <xapian.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::index {

// Stored in every index. Raised when an older program can't read what this one writes, or this one
// not what that wrote: then a rebuild makes it one of this version.
//   2: compounds
//   3: articles are packed (index/packed_article.h)
//   4: positions stand in files beside the tables (index/positions)
//   5: no term lists; removed documents stay in the tables (index/removed.h). Of older versions the
//      counts of paragraphs that were dropped are lost.
inline constexpr int kSchemaVersion = 5;

// Metadata keys.
inline constexpr char kSchemaVersionKey[] = "depesche.schema";
inline constexpr char kAnalysisVersionKey[] = "depesche.analysis";
// Which documents are removed, and the beginning of more such keys (index/removed.h).
inline constexpr char kRemovedKey[] = "depesche.removed";

// Value slots; stored in the index: add at the end, never change.
enum Slot : Xapian::valueno {
  kDateSlot = 0,       // date_value(): "20160907" or "201609072044"
  kTagsSlot = 1,       // encode_list() of the values as written
  kSourceSlot = 2,     // likewise
  kOutletSlot = 3,     // likewise
  kSectionSlot = 4,    // likewise
  kPlaceSlot = 5,      // likewise
  kAuthorSlot = 6,     // likewise
  kHashSlot = 7,       // 8 bytes, hash64 of the encoded article: tells a changed article
  kOriginSlot = 8,     // absolute path of the file it was read from; empty: given by a program
  kReturningSlot = 9,  // encode_list() of the terms of paragraphs that are counted: index/repeats.h
  kNoSlot = Xapian::BAD_VALUENO
};

enum class FieldKind {
  text,   // analysed: words, phrases, wildcards
  value,  // whole values
  both,   // analysed in queries, whole in filters and facets
  date,   // day, month, year
};

struct FieldRow {
  const char* name;
  const char* aliases;  // separated by spaces
  FieldKind kind;
  const char* words;  // prefix of analysed words; nullptr: not analysed
  const char* whole;  // prefix of whole values; nullptr: none
  Slot slot;          // of its values; kNoSlot: none
  bool facet;         // has counts, and can be filtered by whole values
  // The value that another spelling stands for ("Deutsche Presse-Agentur" -> "dpa"); nullptr: each
  // stands for itself.
  std::string (*normalise)(std::string_view) = nullptr;
};

// year, month and day are rows of their own, over the date's slot.
std::span<const FieldRow> fields();

// The row with this name or alias, ASCII case ignored; nullptr if there is none.
const FieldRow* find_field(std::string_view name_or_alias);

inline constexpr char kMainWords[] = "";  // prefix of the main field's words
inline constexpr char kTitleWords[] = "S";
inline constexpr char kTagsWords[] = "XK";
inline constexpr char kNotInBodyWords[] = "XNB";
// How often a word of the title counts in the main field. From 1 to 5 the ranking is the same
// within 0.002 of MRR@10; a headline is what an article is about.
inline constexpr unsigned kTitleWeight = 2;
inline constexpr char kIdPrefix[] = "Q";
inline constexpr char kReturningPrefix[] = "XBP";  // of paragraphs: index/repeats.h
inline constexpr char kOriginPrefix[] = "XFILE";   // whole: the absolute path, not folded

// What a term says of a word.
enum class Tier {
  forms,      // it is this word, exactly
  stems,      // it has this stem
  heads,      // it is a compound that ends with a word of this stem: Ukrainekrieg, of Krieg
  modifiers,  // it is a compound that has such a word further in front: Kriegsende, of Krieg
};
inline constexpr std::size_t kTiers = 4;

// The term for "text", a form or stem, under a word prefix.
std::string word_term(Tier tier, std::string_view words_prefix, std::string_view text);

// The term of a whole value: prefix and folded value; over 200 bytes, its first 180 bytes (whole
// code points) and a hash, so that no value is too long for Xapian.
std::string value_term(const FieldRow& field, std::string_view value);
// The same for any prefix and as it is, without folding: ids, urls and paths, where case counts.
std::string exact_value_term(const char* whole_prefix, std::string_view value);

// Several values in one slot, and back. An empty list is an empty string. decode_list() throws
// Error(index_damaged) for other bytes.
std::string encode_list(const std::vector<std::string>& values);
std::vector<std::string> decode_list(std::string_view encoded);

// The value of kDateSlot: "20160907", with a known time "201609072044"; empty for an unknown date.
// Its first eight, six and four characters are the terms of day, month and year. Values sort like
// the dates.
std::string date_value(const Date& date);
// And back; an unknown date for anything else.
Date parse_date_value(std::string_view value);

}  // namespace depesche::index

#endif
