// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-16 streams as UTF-8.
#ifndef DEPESCHE_READ_UTF16_H_
#define DEPESCHE_READ_UTF16_H_

#include "read/input.h"

#include <memory>

namespace depesche::read {

// "input" itself or, if it starts with a byte order mark of UTF-16, its text as UTF-8 without the
// mark. An unpaired surrogate and half a code unit at the end become U+FFFD. Throws Error(io).
std::unique_ptr<Input> decode_utf16(std::unique_ptr<Input> input);

}  // namespace depesche::read

#endif
