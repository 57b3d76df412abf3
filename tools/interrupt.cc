// SPDX-License-Identifier: GPL-2.0-or-later
// Ctrl-C in depesche-ingest: the first asks for a clean end, the second ends at once.
#include "tools/interrupt.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace depesche::tools {
namespace {

volatile std::sig_atomic_t interrupt_count = 0;

void on_interrupt(int) { interrupt_count = 1; }

constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGHUP};

// Waits until there is input; false at an interrupt. Between interrupted() and a plain read() a
// signal could slip in and be overlooked; ppoll() lets signals in only while it waits.
bool wait_for_input() {
  sigset_t ours;
  sigset_t before;
  sigemptyset(&ours);
  for (const int signal : kSignals) sigaddset(&ours, signal);
  sigprocmask(SIG_BLOCK, &ours, &before);
  pollfd input = {STDIN_FILENO, POLLIN, 0};
  bool ready = false;
  while (!interrupted() && !ready) {
    ready = ppoll(&input, 1, nullptr, &before) > 0 || errno != EINTR;
  }
  sigprocmask(SIG_SETMASK, &before, nullptr);
  return ready;
}

}  // namespace

void catch_interrupts() {
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

bool interrupted() { return interrupt_count != 0; }

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
