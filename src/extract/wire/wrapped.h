// SPDX-License-Identifier: GPL-2.0-or-later
// Text that a wire wrapped at its width -> paragraphs.
#ifndef DEPESCHE_EXTRACT_WIRE_WRAPPED_H_
#define DEPESCHE_EXTRACT_WIRE_WRAPPED_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace depesche::extract {

// The paragraphs of "lines". Unlike in text of unknown origin (paragraphs.h) the width is known,
// so that each line's end is judged alone: where the next word would have fitted, the line was
// ended on purpose. Rows of tables ("| a | b |") and items of lists ("* a") are paragraphs, without
// the signs at their start.
std::vector<std::string> unwrapped(std::span<const std::string_view> lines);

// Appends "line" to "text", of which it is the continuation: by the rules of line_break.h, but at
// the start without a space, and with single ones inside.
void append_wrapped(std::string& text, std::string_view line);

}  // namespace depesche::extract

#endif
