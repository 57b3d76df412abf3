// SPDX-License-Identifier: GPL-2.0-or-later
// The stored form of an article: a version byte, the fields in the order of Article, a checksum.
#include "index/article_codec.h"

#include "base/bytes.h"
#include "base/hash.h"

#include <depesche/error.h>

#include <cstdint>
#include <vector>

namespace depesche::index {
namespace {

// Stored in the index: raised when the fields below change.
constexpr char kCodecVersion = 2;
// Without "note" and "modified". Read as well: an index keeps such articles until they are written
// again.
constexpr char kFirstCodecVersion = 1;
constexpr std::size_t kChecksumBytes = 8;

// The fields in their stored order, for both directions: "visit" gets each text or list of texts.
template <typename AnyArticle, typename Visit>
void visit_fields(AnyArticle& article, char version, Visit&& visit) {
  visit(article.id);
  visit(article.kicker);
  visit(article.title);
  visit(article.lead);
  visit(article.body);
  visit(article.caption);
  visit(article.dateline);
  visit(article.place);
  visit(article.credit);
  visit(article.source);
  visit(article.author);
  visit(article.outlet);
  visit(article.section);
  visit(article.tags);
  visit(article.url);
  if (version != kFirstCodecVersion) visit(article.note);
  visit(article.file);
  visit(article.format);
}

struct Encode {
  std::string& out;

  void operator()(const std::string& text) const { base::append_text(out, text); }
  void operator()(const std::vector<std::string>& texts) const {
    base::append_number(out, texts.size());
    for (const std::string& text : texts) base::append_text(out, text);
  }
};

struct Decode {
  base::ByteReader& in;

  void operator()(std::string& text) const { text = in.text(); }
  void operator()(std::vector<std::string>& texts) const {
    for (std::uint64_t left = in.number(); left > 0; --left) texts.emplace_back(in.text());
  }
};

void append_date(std::string& out, const Date& date) {
  base::append_number(out, static_cast<std::uint64_t>(date.year));
  base::append_number(out, static_cast<std::uint64_t>(date.month));
  base::append_number(out, static_cast<std::uint64_t>(date.day));
  base::append_number(out, static_cast<std::uint64_t>(date.minute) + 1);
}

int decode_part(base::ByteReader& in) {
  const std::uint64_t part = in.number();
  if (part > 0xffff) throw Error(ErrorCode::index_damaged, "a stored date is none");
  return static_cast<int>(part);
}

Date decode_date(base::ByteReader& in) {
  Date date;
  date.year = decode_part(in);
  date.month = decode_part(in);
  date.day = decode_part(in);
  date.minute = decode_part(in) - 1;
  return date;
}

}  // namespace

std::string encode_article(const Article& article) {
  std::string out;
  out.reserve(article.title.size() + article.lead.size() + article.body.size() + 512);
  out.push_back(kCodecVersion);
  visit_fields(article, kCodecVersion, Encode{out});
  append_date(out, article.date);
  append_date(out, article.modified);
  base::append_fixed64(out, base::hash64(out));
  return out;
}

Article decode_article(std::string_view encoded) {
  if (encoded.size() < 1 + kChecksumBytes) {
    throw Error(ErrorCode::index_damaged, "a stored article is missing");
  }
  const std::string_view payload = encoded.substr(0, encoded.size() - kChecksumBytes);
  if (base::ByteReader(encoded.substr(payload.size())).fixed64() != base::hash64(payload)) {
    throw Error(ErrorCode::index_damaged, "the checksum of a stored article is wrong");
  }
  const char version = payload.front();
  if (version != kCodecVersion && version != kFirstCodecVersion) {
    throw Error(ErrorCode::index_damaged, "a stored article has an unknown form");
  }
  base::ByteReader in(payload.substr(1));
  Article article;
  visit_fields(article, version, Decode{in});
  article.date = decode_date(in);
  if (version != kFirstCodecVersion) article.modified = decode_date(in);
  if (!in.at_end()) throw Error(ErrorCode::index_damaged, "a stored article is too long");
  return article;
}

}  // namespace depesche::index
