// SPDX-License-Identifier: GPL-2.0-or-later
// Which stored articles have lost their source.
#ifndef DEPESCHE_INDEX_PRUNE_H_
#define DEPESCHE_INDEX_PRUNE_H_

#include "index/file_log.h"
#include "index/id_set.h"
#include "index/packed_article.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace depesche::index {

struct PrunePlan {
  std::vector<Xapian::docid> gone;
  std::uint64_t known = 0;  // articles that came from the operands before this run
};

// How many articles were read from one of the "roots", absolute paths of files and folders. Lets
// Xapian's errors pass through.
std::uint64_t count_known(const Xapian::Database& database, const std::vector<std::string>& roots);

// The articles that were read from one of the "roots", whose hashed ids are not in "seen", and
// whose file is gone or was read whole without them. "known" is what count_known() said before the
// run. Lets Xapian's errors pass through; throws Error(index_damaged).
PrunePlan plan_prune(const Xapian::Database& database, const ArticleReader& articles,
                     const std::vector<std::string>& roots, const FileLog& files, const IdSet& seen,
                     std::uint64_t known);

// Throws Error(bad_argument) if the plan removes more than a tenth.
void check_share(const PrunePlan& plan);

}  // namespace depesche::index

#endif
