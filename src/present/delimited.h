// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of CSV (RFC 4180, lines end in LF) and TSV that a spreadsheet opens without running them.
#ifndef DEPESCHE_PRESENT_DELIMITED_H_
#define DEPESCHE_PRESENT_DELIMITED_H_

#include <ostream>
#include <string>
#include <vector>

namespace depesche::present {

enum class Delimiter { comma, tab };

// Writes one row. Cells are sanitised; one that a spreadsheet would take for a formula (it starts
// with = + - @, a tab or a carriage return) gets a ' in front. A CSV cell may hold line feeds; in
// TSV, which has no quotes, they are spaces.
void write_row(const std::vector<std::string>& cells, Delimiter delimiter, std::ostream& out);

}  // namespace depesche::present

#endif
