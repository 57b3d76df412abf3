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

// The articles that were read from one of the "roots" (absolute paths of files and folders), whose
// hashed ids are not in "seen", and whose file is gone or was read whole without them. "added" of
// those from there are new in this run. Lets Xapian's errors pass through; throws
// Error(index_damaged).
PrunePlan plan_prune(const Xapian::Database& database, const ArticleReader& articles,
                     const std::vector<std::string>& roots, const FileLog& files, const IdSet& seen,
                     std::uint64_t added);

// Throws Error(bad_argument) if the plan removes more than a tenth.
void check_share(const PrunePlan& plan);

}  // namespace depesche::index

#endif
