// SPDX-License-Identifier: GPL-2.0-or-later
// The standard output: checked writes, and a pager for what is longer than the screen.
#include "tools/output.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <depesche/error.h>

namespace depesche::tools {
namespace {

constexpr std::size_t kBufferBytes = 65'536;

}  // namespace

Output::Output() : stream_(this) {}

Output::~Output() {
  if (pager_ != nullptr) close_pager();
}

void Output::page(const std::string& command, std::size_t rows) {
  pager_command_ = command;
  rows_ = rows;
}

void Output::finish() {
  if (error_ == 0) write_out();
  if (pager_ != nullptr) {
    const int status = close_pager();
    if (WIFEXITED(status) && (WEXITSTATUS(status) == 126 || WEXITSTATUS(status) == 127)) {
      throw Error(ErrorCode::io, "running the pager \"" + pager_command_ +
                                     "\" failed; --no-pager prints without one");
    }
  }
  if (error_ != 0 && error_ != EPIPE) {
    throw Error(ErrorCode::io, "writing the output: " + std::generic_category().message(error_));
  }
}

Output::int_type Output::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char byte = traits_type::to_char_type(c);
  return put(&byte, 1) ? c : traits_type::eof();
}

std::streamsize Output::xsputn(const char* data, std::streamsize size) {
  return put(data, static_cast<std::size_t>(size)) ? size : 0;
}

int Output::sync() { return write_out() ? 0 : -1; }

bool Output::put(const char* data, std::size_t size) {
  if (error_ != 0) return false;
  pending_.append(data, size);
  // Nothing is written before it is known whether the pager is needed.
  if (!pager_command_.empty() && pager_ == nullptr) {
    lines_ += static_cast<std::size_t>(std::count(data, data + size, '\n'));
    if (lines_ < rows_) return true;
    start_pager();
  }
  return pending_.size() < kBufferBytes || write_out();
}

bool Output::write_out() {
  if (error_ != 0) return false;
  const int target = pager_ != nullptr ? fileno(pager_) : STDOUT_FILENO;
  for (std::size_t done = 0; done < pending_.size();) {
    const ssize_t written = ::write(target, pending_.data() + done, pending_.size() - done);
    if (written < 0) {
      if (errno == EINTR) continue;
      error_ = errno;
      return false;
    }
    done += static_cast<std::size_t>(written);
  }
  pending_.clear();
  return true;
}

void Output::start_pager() {
  pager_ = popen(pager_command_.c_str(), "w");
  if (pager_ == nullptr) return pager_command_.clear();  // no process to be had: print at once
  // A pager takes Ctrl-C for itself. If this program died of it, the pager would live on and share
  // the keyboard with the shell.
  on_interrupt_ = std::signal(SIGINT, SIG_IGN);
}

int Output::close_pager() {
  const int status = pclose(pager_);
  pager_ = nullptr;
  std::signal(SIGINT, on_interrupt_);
  return status;
}

}  // namespace depesche::tools
