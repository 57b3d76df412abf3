// SPDX-License-Identifier: GPL-2.0-or-later
// Articles through the system's libzstd.
#include "index/packed_article.h"

#include <zdict.h>
#include <zstd.h>

#include "index/article_check.h"
#include "index/article_codec.h"

#include <depesche/error.h>

#include <algorithm>
#include <new>

namespace depesche::index {
namespace {

// Stored in the index: the first byte of what was packed. Articles that were not begin with the
// version of their code, a byte below these.
constexpr char kFrame = 'f';
constexpr char kFrameWithDictionary = 'd';
constexpr char kFirstForm = 'a';

// Of 5,960 articles, 34.7 MB, dictionary included: zlib at its default level 16.4 MB, 133 µs an
// article; zstd at level 3 16.9 MB without, 13.4 MB with a dictionary, 37 µs; level 6 12.8 MB, 107
// µs.
constexpr int kLevel = 3;
// What this level takes for long texts. For short ones it would take smaller tables: 4 µs less, and
// 1.3 % more bytes.
constexpr int kHashLog = 17;
constexpr int kChainLog = 16;

// 64 KB give 13.6 MB, 256 KB 13.2. But who shows a single hit reads all of it first, a quarter of a
// millisecond.
constexpr std::size_t kDictionaryBytes = 110 * 1024;
constexpr std::size_t kLeastSamplesBytes = 64 * 1024;
constexpr std::size_t kMostSamplesBytes = 3 * 512 * 1024;
// Of a sample: the samples of many articles teach more than the whole text of few.
constexpr std::size_t kSampleBytes = 8 * 1024;
// A dictionary is at most this part of its samples, so that it is worth its room in a small index.
constexpr std::size_t kSamplesShare = 8;

constexpr std::size_t kLongestEncodedBytes = 2 * kLongestArticleBytes;

[[noreturn]] void throw_damaged(const char* why) { throw Error(ErrorCode::index_damaged, why); }

// For calls that fail for want of memory only.
void check(std::size_t result) {
  if (ZSTD_isError(result) != 0) throw std::bad_alloc();
}

}  // namespace

std::string train_article_dictionary(const std::vector<std::string>& samples) {
  std::size_t all_bytes = 0;
  for (const std::string& sample : samples) all_bytes += std::min(sample.size(), kSampleBytes);
  if (all_bytes < kLeastSamplesBytes) return std::string();
  const std::size_t step = (all_bytes + kMostSamplesBytes - 1) / kMostSamplesBytes;
  std::string text;
  std::vector<std::size_t> lengths;
  for (std::size_t i = 0; i < samples.size(); i += step) {
    lengths.push_back(std::min(samples[i].size(), kSampleBytes));
    text.append(samples[i], 0, lengths.back());
  }
  std::string dictionary(std::min(kDictionaryBytes, text.size() / kSamplesShare), '\0');
  const std::size_t trained =
      ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), text.data(), lengths.data(),
                            static_cast<unsigned>(lengths.size()));
  // Samples that have nothing in common give none.
  dictionary.resize(ZDICT_isError(trained) != 0 ? 0 : trained);
  return dictionary;
}

std::string article_dictionary(const Xapian::Database& database) {
  return database.get_metadata(kArticleDictionaryKey);
}

void store_article_dictionary(Xapian::WritableDatabase& database, const std::string& dictionary) {
  database.set_metadata(kArticleDictionaryKey, dictionary);
}

void ArticlePacker::Free::operator()(ZSTD_CCtx_s* context) const { ZSTD_freeCCtx(context); }

ArticlePacker::ArticlePacker(std::string_view dictionary)
    : form_(dictionary.empty() ? kFrame : kFrameWithDictionary), context_(ZSTD_createCCtx()) {
  if (!context_) throw std::bad_alloc();
  check(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, kLevel));
  check(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_hashLog, kHashLog));
  check(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_chainLog, kChainLog));
  // The code of an article ends in a checksum, which tells a wrong dictionary, too.
  check(ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_dictIDFlag, 0));
  check(ZSTD_CCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size()));
}

std::string ArticlePacker::pack(std::string_view encoded) const {
  std::string packed(1 + ZSTD_compressBound(encoded.size()), form_);
  const std::size_t bytes = ZSTD_compress2(context_.get(), packed.data() + 1, packed.size() - 1,
                                           encoded.data(), encoded.size());
  check(bytes);
  packed.resize(1 + bytes);
  return packed;
}

void ArticleReader::Free::operator()(ZSTD_DCtx_s* context) const { ZSTD_freeDCtx(context); }

ArticleReader::ArticleReader(std::string_view dictionary)
    : has_dictionary_(!dictionary.empty()), context_(ZSTD_createDCtx()) {
  if (!context_) throw std::bad_alloc();
  if (ZSTD_isError(
          ZSTD_DCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size())) != 0) {
    throw_damaged("the dictionary of the stored articles can't be read");
  }
}

Article ArticleReader::read(std::string_view packed) const {
  if (packed.empty() || packed.front() < kFirstForm) return decode_article(packed);
  const char form = packed.front();
  if (form != kFrame && form != kFrameWithDictionary) {
    throw_damaged("a stored article has an unknown form");
  }
  if (form == kFrameWithDictionary && !has_dictionary_) {
    throw_damaged("the dictionary of the stored articles is missing");
  }
  packed.remove_prefix(1);
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  // Its values for "error" and "unknown" are the greatest numbers.
  if (size > kLongestEncodedBytes) throw_damaged("a stored article has no possible length");
  std::string encoded(static_cast<std::size_t>(size), '\0');
  const std::size_t bytes = ZSTD_decompressDCtx(context_.get(), encoded.data(), encoded.size(),
                                                packed.data(), packed.size());
  if (bytes != encoded.size()) throw_damaged("a stored article can't be decompressed");
  return decode_article(encoded);
}

Article ArticleReader::read(const Xapian::Database& database, Xapian::docid docid) const {
  return read(database.get_document(docid, Xapian::DOC_ASSUME_VALID).get_data());
}

}  // namespace depesche::index
