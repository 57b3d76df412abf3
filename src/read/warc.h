// SPDX-License-Identifier: GPL-2.0-or-later
// The format "warc": web archives, WARC and ARC, of whose records the pages are read.
#ifndef DEPESCHE_READ_WARC_H_
#define DEPESCHE_READ_WARC_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

// True if "head" is the start of a WARC or ARC file.
bool looks_like_warc(std::string_view head);

// Each page of HTML that was got with status 200 as a Record of the format "html", with its address
// and the time of its capture. Other records are counted as skipped; a broken one is a problem.
// Takes gzip as it is.
std::unique_ptr<RecordReader> make_warc_reader(const ReadContext& context);

}  // namespace depesche::read

#endif
