// SPDX-License-Identifier: GPL-2.0-or-later
// The format "scrape": the text of a news page as copied, one article a file.
#ifndef DEPESCHE_READ_SCRAPE_H_
#define DEPESCHE_READ_SCRAPE_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

// True: any text can be a scraped page.
bool looks_like_scrape(std::string_view head);

// The whole file as Record::text. A file without text, or over the limit, is a problem.
std::unique_ptr<RecordReader> make_scrape_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
