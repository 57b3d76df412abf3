// SPDX-License-Identifier: GPL-2.0-or-later
// How articles are packed into document data, and what damaged data do.
#include "index/packed_article.h"

#include <depesche/error.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/article_codec.h"
#include "index/support.h"
#include "support/random_news.h"

TEST_SUITE_BEGIN("index/packed_article");

using depesche::Article;
using depesche::ErrorCode;
using depesche::index::ArticlePacker;
using depesche::index::ArticleReader;
using depesche::index::encode_article;
using namespace depesche::tests;

namespace {

std::vector<std::string> samples(std::size_t count) {
  RandomNews news(7);
  std::vector<std::string> encoded;
  for (const Article& article : news.articles(count)) encoded.push_back(encode_article(article));
  return encoded;
}

const std::string& dictionary() {
  static const std::string trained = depesche::index::train_article_dictionary(samples(3000));
  return trained;
}

Article report() {
  Article made = article("nordhessen-bote.de/genf", "Krieg in Syrien", "Friedenskrieg in Genf.");
  for (int i = 0; i < 20; ++i) made.body += " Der Bürgerkrieg dauert an, die Kriegsende blieb aus.";
  made.source = {"afp"};
  return made;
}

std::string message(const ArticleReader& reader, const std::string& packed) {
  return message_of(ErrorCode::index_damaged, [&] { reader.read(packed); });
}

}  // namespace

TEST_CASE("an article comes back with and without a dictionary") {
  REQUIRE_FALSE(dictionary().empty());
  const std::string encoded = encode_article(report());
  for (const std::string& words : {std::string(), dictionary()}) {
    CAPTURE(words.size());
    const std::string packed = ArticlePacker(words).pack(encoded);
    CHECK(packed.size() < encoded.size() / 2);
    CHECK(encode_article(ArticleReader(words).read(packed)) == encoded);
  }
}

TEST_CASE("a dictionary makes articles smaller that it was not trained with") {
  const ArticlePacker with(dictionary());
  const ArticlePacker without("");
  const ArticleReader reader(dictionary());
  std::size_t bytes_with = 0;
  std::size_t bytes_without = 0;
  const std::vector<std::string> all = samples(3300);
  for (std::size_t i = 3000; i < all.size(); ++i) {
    const std::string packed = with.pack(all[i]);
    CHECK(encode_article(reader.read(packed)) == all[i]);
    bytes_with += packed.size();
    bytes_without += without.pack(all[i]).size();
  }
  CHECK(bytes_with * 10 < bytes_without * 9);
}

TEST_CASE("an article that is not packed is read as it is") {
  const std::string encoded = encode_article(report());
  CHECK(encode_article(ArticleReader("").read(encoded)) == encoded);
  CHECK(encode_article(ArticleReader(dictionary()).read(encoded)) == encoded);
}

TEST_CASE("the longest article comes back") {
  Article longest = report();
  longest.body.assign(16'000'000, 'a');
  const std::string encoded = encode_article(longest);
  CHECK(ArticleReader("").read(ArticlePacker("").pack(encoded)).body == longest.body);
}

TEST_CASE("few samples give no dictionary and the same ones the same") {
  CHECK(depesche::index::train_article_dictionary({}).empty());
  CHECK(depesche::index::train_article_dictionary(samples(100)).empty());
  CHECK(depesche::index::train_article_dictionary(samples(3000)) == dictionary());
  CHECK(dictionary().size() <= 110 * 1024);
  // Nothing to learn: bytes that are all the same.
  const std::vector<std::string> same(100, std::string(10'000, 'a'));
  const std::string none = depesche::index::train_article_dictionary(same);
  CHECK(encode_article(ArticleReader(none).read(
            ArticlePacker(none).pack(encode_article(report())))) == encode_article(report()));
}

TEST_CASE("each damaged byte of a packed article is noticed") {
  const std::string encoded = encode_article(report());
  for (const std::string& words : {std::string(), dictionary()}) {
    const ArticleReader reader(words);
    const std::string packed = ArticlePacker(words).pack(encoded);
    for (std::size_t at = 0; at < packed.size(); ++at) {
      CAPTURE(at);
      message(reader, packed.substr(0, at));
      for (const int flip : {1, 0x80, 0xff}) {
        std::string damaged = packed;
        damaged[at] = static_cast<char>(damaged[at] ^ flip);
        // Some bits of zstd mean nothing; no other article may come of the rest.
        std::string read = encoded;
        try {
          read = encode_article(reader.read(damaged));
        } catch (const depesche::Error& error) {
          CHECK(error.code() == ErrorCode::index_damaged);
        }
        CHECK(read == encoded);
      }
    }
    message(reader, packed + packed.substr(1));
  }
}

TEST_CASE("a wrong or missing dictionary is noticed") {
  const std::string packed = ArticlePacker(dictionary()).pack(encode_article(report()));
  CHECK(contains(message(ArticleReader(""), packed), "dictionary"));
  const std::string other = depesche::index::train_article_dictionary(samples(2000));
  REQUIRE(other != dictionary());
  message(ArticleReader(other), packed);
}

TEST_CASE("a length that no article has is refused before memory is taken for it") {
  // The header of a zstd frame with a length of eight bytes.
  const std::string header = "f\x28\xb5\x2f\xfd\xe0";
  const ArticleReader reader("");
  CHECK(contains(message(reader, header + std::string(7, '\xff') + '\x0f'), "length"));
  CHECK(contains(message(reader, header + std::string("\0\0\0\x03\0\0\0\0", 8)), "length"));
  CHECK(contains(message(reader, header + std::string("\0\0\0\x01\0\0\0\0", 8)), "decompress"));
  // A frame without a length.
  CHECK(contains(message(reader, std::string("f\x28\xb5\x2f\xfd\0\x58\x01\0\0", 10)), "length"));
  CHECK(contains(message(reader, "x"), "unknown form"));
}

TEST_CASE("a database keeps its dictionary and reads its articles by it") {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  CHECK(depesche::index::article_dictionary(database).empty());
  depesche::index::store_article_dictionary(database, dictionary());
  CHECK(depesche::index::article_dictionary(database) == dictionary());
  Xapian::Document document;
  document.set_data(ArticlePacker(dictionary()).pack(encode_article(report())));
  CHECK(stored_article(database, database.add_document(document)).body == report().body);
}

TEST_SUITE_END();
