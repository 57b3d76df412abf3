// SPDX-License-Identifier: GPL-2.0-or-later
// Picture credits ("Foto: Peter Kneffel/dpa", "© AFP"): they tell a caption, never the source.
#ifndef DEPESCHE_EXTRACT_CAPTION_H_
#define DEPESCHE_EXTRACT_CAPTION_H_

#include <optional>
#include <string>
#include <string_view>

namespace depesche::extract {

// The caption that "line" is, without its picture credit; empty if the line is a picture credit
// alone. Nothing if the line does not end with one.
std::optional<std::string> parse_caption(std::string_view line);

}  // namespace depesche::extract

#endif
