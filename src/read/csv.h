// SPDX-License-Identifier: GPL-2.0-or-later
// The format "csv": tables of one article a record, separated by commas, semicolons or tabs.
#ifndef DEPESCHE_READ_CSV_H_
#define DEPESCHE_READ_CSV_H_

#include "read/format.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace depesche::read {

// A table with more columns is a problem.
inline constexpr std::size_t kMostColumns = 1000;

// True if the first line has single words between delimiters and the lines below it are like it.
bool looks_like_csv(std::string_view head);

// A record for each record of the table, with a field for each cell that is not empty, named by its
// column. Lines without any text are passed over. A record that is no good is one problem, which
// names its first line: one with more or fewer cells than columns, one over the limit of a line,
// and one whose quote is not closed, behind which reading goes on at the next line that begins a
// record. A table whose columns have no known names is one problem.
std::unique_ptr<RecordReader> make_csv_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
