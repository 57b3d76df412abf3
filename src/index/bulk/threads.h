// SPDX-License-Identifier: GPL-2.0-or-later
// Work on a number of threads of its own choice.
#ifndef DEPESCHE_INDEX_BULK_THREADS_H_
#define DEPESCHE_INDEX_BULK_THREADS_H_

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <cstddef>

namespace depesche::index {

// Runs work(), the parallel algorithms in which use so many threads, the calling one among them;
// with one of them everything is done in the calling thread.
template <typename Work>
void with_threads(unsigned threads, Work work) {
  // More threads than processors are no mistake, but the arena alone would print that they are.
  const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism,
                                    std::size_t{threads});
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute(work);
}

}  // namespace depesche::index

#endif
