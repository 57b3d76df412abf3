// SPDX-License-Identifier: GPL-2.0-or-later
// Writing single articles into an index, for programs that have articles of their own.
#ifndef DEPESCHE_WRITER_H_
#define DEPESCHE_WRITER_H_

#include <depesche/article.h>
#include <depesche/export.h>

#include <memory>
#include <string>
#include <string_view>

namespace depesche {

struct WriterOptions {
  // How long to wait for another writer to finish, in seconds, before Error(index_locked).
  double wait_seconds = 10;
};

enum class PutOutcome { added, updated, unchanged };

// The writer of one index. An index has one writer at a time, over all processes; readers may be
// open meanwhile and see what was committed. Changes are kept in one transaction: commit() makes
// them durable and visible together; the destructor drops what was not committed, and gathers what
// facets and sorting need of all that was, so that readers find it ready.
// Not safe for concurrent use.
class DEPESCHE_EXPORT Writer {
 public:
  // Opens the index directory "index" for writing and creates it if it does not exist. Throws
  // Error: index_locked, index_incompatible, index_damaged, io.
  explicit Writer(const std::string& index, const WriterOptions& options = WriterOptions());
  ~Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  // Adds "article", or replaces the one with the same id; an article that equals the stored one is
  // left untouched. Control characters in its text are dropped. Throws Error(bad_argument) for an
  // article without id, with no title, lead or body, with invalid UTF-8, with a date that does not
  // exist, or of more than 16 MB of text; the transaction stays as it was.
  PutOutcome put(const Article& article);

  // Removes the article with this id; false if there is none.
  bool remove(std::string_view id);

  // Makes all changes since the last commit durable and visible to Searchers that are opened or
  // refreshed afterwards. Throws Error(io); then nothing of the transaction is stored and the
  // Writer can't be used further.
  void commit();

 private:
  class DEPESCHE_NO_EXPORT Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace depesche

#endif
