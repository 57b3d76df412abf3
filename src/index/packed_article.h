// SPDX-License-Identifier: GPL-2.0-or-later
// Encoded articles as document data: compressed by zstd with a dictionary of the archive's own
// words.
#ifndef DEPESCHE_INDEX_PACKED_ARTICLE_H_
#define DEPESCHE_INDEX_PACKED_ARTICLE_H_

#include <depesche/article.h>
#include <xapian.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace depesche::index {

// Metadata key.
inline constexpr char kArticleDictionaryKey[] = "depesche.articles.dictionary";

// A dictionary for articles like these, whose encode_article() are "samples": at most 110 KB, less
// for few samples, empty for less than 64 KB of them. Of more than 1.5 MB some are looked at,
// evenly. A few hundred articles are enough; takes an eighth of a second. The same samples give the
// same.
std::string train_article_dictionary(const std::vector<std::string>& samples);

// The dictionary of "database"; empty if it has none. Changes only with the database's UUID: its
// articles are unreadable without it. Xapian's errors pass through.
std::string article_dictionary(const Xapian::Database& database);
// Makes "dictionary" that of a database without articles; an empty one is none.
void store_article_dictionary(Xapian::WritableDatabase& database, const std::string& dictionary);

// Makes document data of encoded articles. Not safe for concurrent use.
class ArticlePacker {
 public:
  // For a database with this article_dictionary().
  explicit ArticlePacker(std::string_view dictionary);

  // A byte that says what follows, and a zstd frame.
  std::string pack(std::string_view encoded) const;

 private:
  struct Free {
    void operator()(ZSTD_CCtx_s* context) const;
  };
  char form_;
  std::unique_ptr<ZSTD_CCtx_s, Free> context_;
};

// Reads the articles of a database back, also those that an earlier release stored unpacked. Not
// safe for concurrent use.
class ArticleReader {
 public:
  // For a database with this article_dictionary().
  explicit ArticleReader(std::string_view dictionary);

  // The article in the data of a document. Throws Error(index_damaged); no data make it allocate
  // more than twice the longest article.
  Article read(std::string_view packed) const;

  // The same of a document of the database. Xapian's errors pass through.
  Article read(const Xapian::Database& database, Xapian::docid docid) const;

 private:
  struct Free {
    void operator()(ZSTD_DCtx_s* context) const;
  };
  bool has_dictionary_;
  std::unique_ptr<ZSTD_DCtx_s, Free> context_;
};

}  // namespace depesche::index

#endif
