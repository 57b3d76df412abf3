// SPDX-License-Identifier: GPL-2.0-or-later
// Who holds the lock of an index, for the message to whoever waits.
#ifndef DEPESCHE_INDEX_LOCK_HOLDER_H_
#define DEPESCHE_INDEX_LOCK_HOLDER_H_

#include <string>

namespace depesche::index {

// The number of the process that holds a lock on "lock_file", as far as /proc tells; else empty.
std::string lock_holder(const std::string& lock_file);

}  // namespace depesche::index

#endif
