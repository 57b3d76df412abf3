// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in paths.
#include "extract/path_date.h"

#include <doctest/doctest.h>

#include <string>

#include "base/calendar.h"

TEST_SUITE_BEGIN("extract/path_date");

namespace depesche::extract {
namespace {

TEST_CASE("the deepest date of a path counts") {
  const struct {
    std::string path, date;
  } rows[] = {
      {"/archiv/2016/09/07/genf.txt", "2016-09-07"},
      {"/archiv/2016/9/7/genf.txt", "2016-09-07"},
      {"/archiv/2016-09-07/genf.txt", "2016-09-07"},
      {"/archiv/hna-2016-09-07-genf.txt", "2016-09-07"},
      {"/archiv/20160907.txt", "2016-09-07"},
      {"/archiv/2016_09_07.txt", "2016-09-07"},
      {"/2015/01/02/2016-09-07.txt", "2016-09-07"},
      {"/archiv/2016/09/genf.txt", ""},
      {"/archiv/2016/13/07/genf.txt", ""},
      {"/archiv/article242046302/a.html", ""},
      {"/archiv/120160907.txt", ""},
      {"/archiv/99990101.txt", ""},
      {"/archiv/2016-02-31.txt", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.path);
    CHECK(base::format_date(date_in_path(row.path)) == row.date);
  }
}

}  // namespace
}  // namespace depesche::extract

TEST_SUITE_END();
