// SPDX-License-Identifier: GPL-2.0-or-later
// Facets as aligned tables with bars.
#ifndef DEPESCHE_PRESENT_FACET_TABLE_H_
#define DEPESCHE_PRESENT_FACET_TABLE_H_

#include <cstddef>
#include <ostream>

#include <depesche/search.h>

namespace depesche::present {

// The field's name, a row a value with count and bar, the hits without a value as "(none)", and
// how many values are not listed.
void write_facet_table(const Facet& facet, std::size_t columns, bool colour, std::ostream& out);

}  // namespace depesche::present

#endif
