// SPDX-License-Identifier: GPL-2.0-or-later
// Which stored articles have lost their source.
#ifndef DEPESCHE_INDEX_PRUNE_H_
#define DEPESCHE_INDEX_PRUNE_H_

#include "index/docid_set.h"
#include "index/file_log.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace depesche::index {

struct PrunePlan {
  std::vector<Xapian::docid> gone;
  std::uint64_t known = 0;  // articles that came from the operands before this run
};

// The articles up to "last_before" that were read from one of the "roots" (absolute paths of files
// and folders), are not in "seen", and whose file is gone or was read whole without them. Lets
// Xapian's errors pass through.
PrunePlan plan_prune(const Xapian::Database& database, const std::vector<std::string>& roots,
                     const FileLog& files, const DocidSet& seen, Xapian::docid last_before);

// Throws Error(bad_argument) if the plan removes more than a tenth.
void check_share(const PrunePlan& plan);

}  // namespace depesche::index

#endif
