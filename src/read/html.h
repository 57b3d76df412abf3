// SPDX-License-Identifier: GPL-2.0-or-later
// The format "html": one web page a file.
#ifndef DEPESCHE_READ_HTML_H_
#define DEPESCHE_READ_HTML_H_

#include "read/format.h"

#include <memory>
#include <string>
#include <string_view>

namespace depesche::read {

// True if the first element, behind comments and an XML declaration, is one of HTML, or the
// document type is.
bool looks_like_html(std::string_view head);

// The whole file as Record::text, decoded, with its markup. A file without text, or over the limit,
// is a problem.
std::unique_ptr<RecordReader> make_html_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
