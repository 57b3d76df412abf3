// SPDX-License-Identifier: GPL-2.0-or-later
// The write protocol over Xapian.
#include "index/store.h"

#include "base/xapian_error.h"
#include "index/columns/column_file.h"
#include "index/compounds.h"
#include "index/posix_file.h"
#include "index/removed.h"
#include "index/schema.h"

#include <memory>
#include <utility>

namespace depesche::index {

BuildDocument document_builder(const Xapian::Database& database) {
  auto builder =
      std::make_shared<DocumentBuilder>(stored_splitter(database), article_dictionary(database));
  return [builder](const Article& article, const std::string& origin, const std::string& encoded) {
    return builder->build(article, origin, encoded);
  };
}

Store::Store(const std::string& index, double wait_seconds, MakeBuilder make_builder)
    : path_(index),
      wait_seconds_(wait_seconds),
      make_builder_(std::move(make_builder)),
      index_(open_for_writing(index, wait_seconds)) {
  open_data();
}

Store::Store(const std::string& index, WritableIndex opened, MakeBuilder make_builder)
    : path_(index),
      wait_seconds_(0),
      make_builder_(std::move(make_builder)),
      index_(std::move(opened)) {
  open_data();
}

void Store::open_data() {
  base::guarded("opening the index " + path_, [&] {
    positions_.emplace(index_.data_directory, index_.database, index_.audience);
  });
  use_tables();
}

void Store::use_tables() {
  base::guarded("opening the index " + path_, [&] {
    build_ = make_builder_(index_.database);
    articles_.emplace(article_dictionary(index_.database));
  });
}

Xapian::docid Store::write(Xapian::docid docid, const Article& article, const std::string& origin,
                           const std::string& encoded,
                           const std::vector<std::string>& repeat_terms) {
  return base::guarded("writing the article " + article.id + " to the index " + path_, [&] {
    BuiltDocument built = build_(article, origin, encoded);
    for (const std::string& term : repeat_terms) built.document.add_boolean_term(term);
    built.document.add_value(kReturningSlot, encode_list(repeat_terms));
    begin();
    if (docid != 0) remove_document(index_.database, docid);
    const Xapian::docid written = index_.database.add_document(built.document);
    positions_->add(written, built.positions.bytes, built.positions.place);
    return written;
  });
}

void Store::remove(Xapian::docid docid) {
  base::guarded("removing an article from the index " + path_, [&] {
    begin();
    remove_document(index_.database, docid);
  });
}

void Store::set_metadata(const std::string& key, const std::string& value) {
  base::guarded("writing to the index " + path_, [&] {
    begin();
    index_.database.set_metadata(key, value);
  });
}

// A transaction even for a single change: outside of one Xapian commits by itself now and then.
void Store::begin() {
  if (in_transaction_) return;
  index_.database.begin_transaction();
  in_transaction_ = true;
}

void Store::commit() {
  if (!in_transaction_) return;
  base::guarded("committing to the index " + path_, [&] {
    positions_->finish();
    index_.database.commit_transaction();
  });
  in_transaction_ = false;
  // Xapian renames the file that names the new revision, but does not sync the directory: without
  // this a power cut loses what was reported as done.
  if (index_.audience == Audience::readers) sync_directory(index_.data_directory);
}

void Store::use(const LearnedLexicon& lexicon, const std::string& article_dictionary) {
  base::guarded("writing to the index " + path_, [&] {
    begin();
    store_lexicon(index_.database, lexicon);
    store_article_dictionary(index_.database, article_dictionary);
  });
  commit();
  use_tables();
}

void Store::write_columns() noexcept { index::write_columns(index_.data_directory); }

void Store::reopen() {
  // Closed first, as it holds the lock itself.
  index_.database = Xapian::WritableDatabase();
  in_transaction_ = false;
  index_ = open_for_writing(path_, wait_seconds_);
  open_data();
}

void Store::replace(WritableIndex opened) {
  in_transaction_ = false;
  index_ = std::move(opened);
  open_data();
}

}  // namespace depesche::index
