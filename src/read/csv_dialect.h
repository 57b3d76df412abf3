// SPDX-License-Identifier: GPL-2.0-or-later
// How a table is written: its delimiter and quote, and whether its first line names the columns.
#ifndef DEPESCHE_READ_CSV_DIALECT_H_
#define DEPESCHE_READ_CSV_DIALECT_H_

#include "read/archive.h"
#include "read/csv_record.h"

#include <string>
#include <string_view>
#include <vector>

namespace depesche::read {

// The cells as names of columns: cleaned and trimmed.
std::vector<std::string> column_names(const std::vector<CsvCell>& cells);

// True if these are names of columns: short ones, and a title or body among them.
bool is_header(const std::vector<std::string>& names, const TableOptions& options);

// The dialect of the table that "text" starts with, as far as "options" leave it open: the one of
// the usual delimiters and quotes in which the first records have the same number of cells.
CsvDialect find_dialect(TextBuffer& text, const TableOptions& options);

// True if "head" is a table by its looks alone: a first line of single words between delimiters,
// and records below it with as many cells.
bool looks_like_table(std::string_view head);

}  // namespace depesche::read

#endif
