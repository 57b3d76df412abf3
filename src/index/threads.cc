// SPDX-License-Identifier: GPL-2.0-or-later
// Work on several threads at once.
#include "index/threads.h"

#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace depesche::index {

void run_in_threads(unsigned threads, const std::function<void()>& work) {
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&] {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (unsigned i = 1; i < threads; ++i) others.emplace_back(run);
    } catch (const std::system_error&) {
      // The system gives no more; then these do it.
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace depesche::index
