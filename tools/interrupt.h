// SPDX-License-Identifier: GPL-2.0-or-later
// Ctrl-C in depesche-ingest: the first asks for a clean end, the second ends at once.
#ifndef DEPESCHE_TOOLS_INTERRUPT_H_
#define DEPESCHE_TOOLS_INTERRUPT_H_

#include <array>
#include <streambuf>

namespace depesche::tools {

// From now on SIGINT, SIGTERM and SIGHUP set a mark, and say so on a terminal; a second one has its
// usual effect.
void catch_interrupts();

bool interrupted();

// The standard input as bytes. It ends at an interrupt, also while it waits for input; std::cin
// would wait on.
class InterruptibleInput : public std::streambuf {
 private:
  int_type underflow() override;

  std::array<char, 65'536> buffer_;
};

}  // namespace depesche::tools

#endif
