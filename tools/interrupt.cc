// SPDX-License-Identifier: GPL-2.0-or-later
// Ctrl-C in depesche-ingest: the first asks for a clean end, the second ends at once.
#include "tools/interrupt.h"

#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace depesche::tools {
namespace {

// Read by whichever thread is reading; a handler may write a lock-free atomic.
std::atomic<bool> interrupt_seen = false;
std::atomic<bool> somebody_watches = false;
static_assert(std::atomic<bool>::is_always_lock_free);

// A bulk load may work for minutes to store what was read: who watches must know that it ends.
void on_interrupt(int) {
  static constexpr char kStopping[] = "\r\x1b[Kstopping cleanly; Ctrl-C again stops at once\n";
  const int error = errno;
  interrupt_seen = true;
  if (somebody_watches) {
    [[maybe_unused]] const ssize_t told = ::write(STDERR_FILENO, kStopping, sizeof kStopping - 1);
  }
  errno = error;
}

constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGHUP};

// Waits until there is input; false at an interrupt. That may have come to another thread, which
// does not wake this one, so it looks now and then.
bool wait_for_input() {
  constexpr int kLookMilliseconds = 100;
  pollfd input = {STDIN_FILENO, POLLIN, 0};
  while (!interrupted()) {
    const int ready = poll(&input, 1, kLookMilliseconds);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
  }
  return false;
}

}  // namespace

void catch_interrupts() {
  somebody_watches = ::isatty(STDERR_FILENO) == 1;
  struct sigaction action = {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (const int signal : kSignals) {
    struct sigaction current = {};
    sigaction(signal, nullptr, &current);
    // What the caller ignores (nohup, a background job) stays ignored.
    if (current.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
}

bool interrupted() { return interrupt_seen; }

InterruptibleInput::int_type InterruptibleInput::underflow() {
  while (wait_for_input()) {
    const ssize_t count = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
    if (count > 0) {
      setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
      return traits_type::to_int_type(buffer_[0]);
    }
    if (count == 0) break;
    if (errno != EINTR && errno != EAGAIN) {
      // Istreams turn this into badbit, which readers take for a failed read.
      throw std::system_error(errno, std::generic_category(), "reading the standard input");
    }
  }
  return traits_type::eof();
}

}  // namespace depesche::tools
