// SPDX-License-Identifier: GPL-2.0-or-later
// Processes of their own for tests that kill or starve a writer.
#ifndef DEPESCHE_TESTS_INDEX_CHILD_H_
#define DEPESCHE_TESTS_INDEX_CHILD_H_

#include <doctest/doctest.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

namespace depesche::tests {

// Runs "work" in a process of its own, which ends without destructors and exit handlers: with
// status 0, or 1 after an exception.
template <typename Work>
pid_t in_child(Work&& work) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    try {
      work();
    } catch (...) {
      _exit(1);
    }
    _exit(0);
  }
  return child;
}

// Waits for its end; true if it ended with status 0.
inline bool wait_for(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace depesche::tests

#endif
