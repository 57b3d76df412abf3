// SPDX-License-Identifier: GPL-2.0-or-later
// A small database in memory whose documents have values only.
#ifndef DEPESCHE_TESTS_SUPPORT_VALUE_DATABASE_H_
#define DEPESCHE_TESTS_SUPPORT_VALUE_DATABASE_H_

#include "index/schema.h"

#include <xapian.h>

#include <string>
#include <vector>

namespace depesche::tests {

class ValueDatabase {
 public:
  ValueDatabase() : database_(std::string(), Xapian::DB_BACKEND_INMEMORY) {}

  // Documents are numbered from 1.
  void add(const char* field, const std::vector<std::string>& values) {
    Xapian::Document document;
    if (!values.empty()) {
      document.add_value(index::find_field(field)->slot, index::encode_list(values));
    }
    database_.add_document(document);
  }

  void add_date(const Date& date) {
    Xapian::Document document;
    if (date.known()) document.add_value(index::kDateSlot, index::date_value(date));
    database_.add_document(document);
  }

  Xapian::WritableDatabase& get() { return database_; }

 private:
  Xapian::WritableDatabase database_;
};

}  // namespace depesche::tests

#endif
