// SPDX-License-Identifier: GPL-2.0-or-later
// Which stored articles have lost their source.
#include "index/prune.h"

#include "base/hash.h"
#include "index/lookup.h"
#include "index/posix_file.h"
#include "index/removed.h"
#include "index/schema.h"
#include "read/record.h"

#include <depesche/error.h>

#include <algorithm>

namespace depesche::index {
namespace {

// A tenth may vanish unasked: more looks like a disk that is not there.
constexpr std::uint64_t kShare = 10;

bool is_under(const std::string& path, const std::string& root) {
  if (path.compare(0, root.size(), root) != 0) return false;
  return path.size() == root.size() || root.back() == '/' || path[root.size()] == '/';
}

// Calls use(file, docids) for each file under one of the roots that articles came from.
template <typename Use>
void each_file(const Xapian::Database& database, const std::vector<std::string>& roots, Use use) {
  // The terms are hashed where paths are long, so the path is read from the first article's value.
  const Xapian::TermIterator end = database.allterms_end(kOriginPrefix);
  for (auto term = database.allterms_begin(kOriginPrefix); term != end; ++term) {
    const std::vector<Xapian::docid> docids = documents_with(database, *term);
    if (docids.empty()) continue;
    const std::string file = stored_origin(database, docids.front());
    const bool asked = std::any_of(roots.begin(), roots.end(),
                                   [&](const std::string& root) { return is_under(file, root); });
    if (asked) use(file, docids);
  }
}

}  // namespace

std::uint64_t count_known(const Xapian::Database& database, const std::vector<std::string>& roots) {
  std::uint64_t known = 0;
  each_file(database, roots, [&](const std::string&, const std::vector<Xapian::docid>& docids) {
    known += docids.size();
  });
  return known;
}

PrunePlan plan_prune(const Xapian::Database& database, const ArticleReader& articles,
                     const std::vector<std::string>& roots, const FileLog& files, const IdSet& seen,
                     std::uint64_t known) {
  PrunePlan plan;
  plan.known = known;
  each_file(database, roots,
            [&](const std::string& file, const std::vector<Xapian::docid>& docids) {
              if (!files.has_whole(file) && !is_gone(std::string(read::file_of(file)))) return;
              for (const Xapian::docid docid : docids) {
                const std::string id = articles.read(database, docid).id;
                if (!seen.contains(base::hash64(id))) plan.gone.push_back(docid);
              }
            });
  return plan;
}

void check_share(const PrunePlan& plan) {
  if (plan.gone.size() * kShare <= plan.known) return;
  throw Error(
      ErrorCode::bad_argument,
      "prune would remove " + std::to_string(plan.gone.size()) + " of the " +
          std::to_string(plan.known) +
          " articles that came from there, more than 10 %: nothing was removed; force it if "
          "that is meant");
}

}  // namespace depesche::index
