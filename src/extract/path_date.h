// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in the names of files and folders.
#ifndef DEPESCHE_EXTRACT_PATH_DATE_H_
#define DEPESCHE_EXTRACT_PATH_DATE_H_

#include <depesche/article.h>

#include <string_view>

namespace depesche::extract {

// The date in the deepest part of "path" that has one: "2016/09/07/", "2016-09-07", "20160907".
// Unknown if there is none.
Date date_in_path(std::string_view path);

}  // namespace depesche::extract

#endif
