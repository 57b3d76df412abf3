// SPDX-License-Identifier: GPL-2.0-or-later
// Colours of text on a terminal. The only place where escape sequences are made.
#ifndef DEPESCHE_PRESENT_STYLE_H_
#define DEPESCHE_PRESENT_STYLE_H_

#include <string>
#include <string_view>

#include "present/sanitise.h"

namespace depesche::present {

enum class Role { plain, title, found, detail, heading, bar };

// "text", which is sanitised already, in the colour of its role; as it is without colour.
std::string styled(std::string_view text, Role role, bool colour);

// The same with its marks shown as found.
std::string styled(const MarkedText& text, Role role, bool colour);

}  // namespace depesche::present

#endif
