// SPDX-License-Identifier: GPL-2.0-or-later
// The standard output: checked writes, and a pager for what is longer than the screen.
#ifndef DEPESCHE_TOOLS_OUTPUT_H_
#define DEPESCHE_TOOLS_OUTPUT_H_

#include <csignal>
#include <cstddef>
#include <cstdio>
#include <ostream>
#include <streambuf>
#include <string>

namespace depesche::tools {

// A stream buffer over file descriptor 1 that remembers why a write failed. Not safe for
// concurrent use.
class Output : private std::streambuf {
 public:
  Output();
  ~Output() override;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Fails when nobody takes the output any more; then there is no use in writing on.
  std::ostream& stream() { return stream_; }

  // From now on, more than "rows" lines go to this pager, and Ctrl-C with them.
  void page(const std::string& command, std::size_t rows);

  // Writes what is left and waits for the pager. A reader that went away is no error; a pager that
  // can't be run and anything else that kept output from being written throws Error(io).
  void finish();

 private:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* data, std::streamsize size) override;
  int sync() override;
  bool put(const char* data, std::size_t size);
  bool write_out();
  void start_pager();
  int close_pager();  // its status, as of wait()

  std::ostream stream_;
  std::string pending_;
  std::string pager_command_;
  std::size_t rows_ = 0;
  std::size_t lines_ = 0;
  std::FILE* pager_ = nullptr;
  void (*on_interrupt_)(int) = SIG_DFL;  // before the pager was started
  int error_ = 0;                        // errno of the first write that failed
};

}  // namespace depesche::tools

#endif
