// SPDX-License-Identifier: GPL-2.0-or-later
// Makes columns from the values that the documents of a database have.
#ifndef DEPESCHE_INDEX_COLUMNS_COLUMN_BUILDER_H_
#define DEPESCHE_INDEX_COLUMNS_COLUMN_BUILDER_H_

#include "index/schema.h"

#include <xapian.h>

#include <string>

namespace depesche::index {

// Of documents that are removed columns know nothing.

// The bytes of a ValueColumn for "row", a facet field that is no date. Values that a filter does
// not tell apart ("Genf" and "GENF") are one value, named as most articles write it; of equally
// frequent spellings the one that sorts first. Throws Xapian::Error; Error(index_damaged) for
// values that are no list; Error(internal), see value_column_bytes().
std::string build_value_column(const Xapian::Database& database, const FieldRow& row);

// The bytes of a DateColumn, and of a LengthColumn. Throw Xapian::Error; Error(index_damaged).
std::string build_date_column(const Xapian::Database& database);
std::string build_length_column(const Xapian::Database& database);

}  // namespace depesche::index

#endif
