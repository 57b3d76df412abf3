// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon of an index, learned from its own articles.
#include "index/relearn.h"

#include "analyse/compound/word_lists.h"
#include "index/posix_file.h"

#include <depesche/error.h>

namespace depesche::index {
namespace {

constexpr std::size_t kMaxListBytes = 4'000'000;

std::string read_list(const std::string& file) {
  if (kind_of(file) == PathKind::missing) {
    throw Error(ErrorCode::not_found, "there is no file " + file);
  }
  std::string text = read_small_file(file, kMaxListBytes + 1);
  if (text.size() > kMaxListBytes) {
    throw Error(ErrorCode::bad_argument, file + " has more than 4 MB");
  }
  return text;
}

// An index of an older version may have no lexicon yet.
analyse::CompoundLists stored_lists(const Xapian::Database& database) {
  if (database.get_metadata(kLexiconKey).empty()) return {};
  try {
    return stored_lexicon(database).lexicon.lists();
  } catch (const Error& error) {
    throw Error(error.code(), std::string(error.what()) +
                                  "; name files for both lists of words (--whole-words, "
                                  "--compounds), and it is not needed");
  }
}

}  // namespace

analyse::CompoundLists new_lists(const Xapian::Database& database,
                                 const std::string& whole_words_file,
                                 const std::string& compounds_file) {
  analyse::CompoundLists lists;
  if (whole_words_file.empty() || compounds_file.empty()) lists = stored_lists(database);
  if (!whole_words_file.empty()) {
    lists.whole = analyse::parse_whole_words(read_list(whole_words_file), whole_words_file);
  }
  if (!compounds_file.empty()) {
    lists.split = analyse::parse_compounds(read_list(compounds_file), compounds_file);
  }
  return lists;
}

void count_words(const Article& article, analyse::WordCounts& words) {
  for (const std::string* text : {&article.title, &article.lead, &article.body, &article.caption}) {
    words.add(*text);
  }
}

}  // namespace depesche::index
