// SPDX-License-Identifier: GPL-2.0-or-later
// The public Writer: single articles through the store.
#include <depesche/writer.h>

#include "base/xapian_error.h"
#include "index/article_check.h"
#include "index/article_codec.h"
#include "index/lookup.h"
#include "index/store.h"

#include <depesche/error.h>

namespace depesche {
namespace {

const std::string kNoOrigin;  // a program gives the articles, no file

}  // namespace

class Writer::Impl {
 public:
  Impl(const std::string& index, double wait_seconds) : store_(index, wait_seconds) {}

  ~Impl() { store_.write_columns(); }

  PutOutcome put(const Article& article) {
    const Article clean = index::checked(article);
    const std::string encoded = index::encode_article(clean);
    return change([&] {
      const index::Comparison found = base::guarded("looking up an article", [&] {
        return index::compare(store_.database(), store_.articles(), clean, encoded, kNoOrigin);
      });
      if (found.unchanged()) return PutOutcome::unchanged;
      store_.write(found.docid, clean, kNoOrigin, encoded, {});
      return found.docid == 0 ? PutOutcome::added : PutOutcome::updated;
    });
  }

  bool remove(std::string_view id) {
    return change([&] {
      const Xapian::docid docid = base::guarded(
          "looking up an article", [&] { return index::find_article(store_.database(), id); });
      if (docid != 0) store_.remove(docid);
      return docid != 0;
    });
  }

  void commit() {
    change([&] { store_.commit(); });
  }

 private:
  // After a failure Xapian has dropped the transaction; a later commit() would report success with
  // nothing stored.
  template <typename Work>
  auto change(Work&& work) -> decltype(work()) {
    if (failed_) throw Error(ErrorCode::io, "this Writer failed before and can't be used further");
    failed_ = true;
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      failed_ = false;
    } else {
      auto result = work();
      failed_ = false;
      return result;
    }
  }

  index::Store store_;
  bool failed_ = false;
};

Writer::Writer(const std::string& index, const WriterOptions& options)
    : impl_(std::make_unique<Impl>(index, options.wait_seconds)) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

PutOutcome Writer::put(const Article& article) { return impl_->put(article); }
bool Writer::remove(std::string_view id) { return impl_->remove(id); }
void Writer::commit() { impl_->commit(); }

}  // namespace depesche
