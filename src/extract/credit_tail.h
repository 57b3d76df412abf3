// SPDX-License-Identifier: GPL-2.0-or-later
// The credit at the end of a body: finding it, and taking it out.
#ifndef DEPESCHE_EXTRACT_CREDIT_TAIL_H_
#define DEPESCHE_EXTRACT_CREDIT_TAIL_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/credit.h"

namespace depesche::extract {

// Takes the credit out of the last paragraphs of a body: lines of their own, brackets after the
// last sentence, or a bare "dpa" there. Looks past a few short lines that are no sentences, which
// pages leave behind the text. Nothing if the body has no credit.
std::optional<Credit> take_credit(std::vector<std::string>& paragraphs);

// True if "paragraph" is a credit or ends with one that names an agency: the article is over.
bool ends_with_credit(std::string_view paragraph);

}  // namespace depesche::extract

#endif
