// SPDX-License-Identifier: GPL-2.0-or-later
// Ranges of dates as a list of documents that a column makes while it is read.
#include "query/date_range.h"

#include "index/schema.h"

#include <string>
#include <utility>

namespace depesche::query {
namespace {

// Below and above every date of the slot; a time of day makes a value longer than its day alone.
constexpr char kBeforeAll[] = "0";
constexpr char kBehindDay[] = "9999";
constexpr char kBehindAll[] = "9";

// Tells Xapian how many documents there are, so that it goes by the range where few have a date in
// it, and asks about single documents where few have the words.
class DateSource : public Xapian::PostingSource {
 public:
  DateSource(std::shared_ptr<const index::DateColumn> dates, const index::DateRange& range)
      : dates_(std::move(dates)), range_(range) {}

  PostingSource* clone() const override { return new DateSource(dates_, range_); }

  void init(const Xapian::Database& database) override {
    documents_ = dates_->count(range_);
    last_ = database.get_lastdocid();
    docid_ = 0;
  }

  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }

  bool check(Xapian::docid docid, double) override {
    docid_ = docid;
    return range_.contains(dates_->key(docid));
  }
  void next(double weight) override { skip_to(docid_ + 1, weight); }
  void skip_to(Xapian::docid docid, double) override {
    docid_ = docid;
    while (docid_ <= last_ && !range_.contains(dates_->key(docid_))) ++docid_;
  }
  bool at_end() const override { return docid_ > last_; }
  Xapian::docid get_docid() const override { return docid_; }
  std::string get_description() const override {
    const auto day = [](index::DateKey key) {
      Date date = index::date_of(key);
      date.minute = -1;
      return index::date_value(date);
    };
    const index::DateRange open;
    return "Dates(" + (range_.first == open.first ? "" : day(range_.first)) + ".." +
           (range_.last == open.last ? "" : day(range_.last)) + ")";
  }

 private:
  std::shared_ptr<const index::DateColumn> dates_;
  index::DateRange range_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid docid_ = 0;
};

Xapian::Query by_slot(const Date& first, const Date& last) {
  return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, index::kDateSlot,
                       first.known() ? index::date_value(first) : kBeforeAll,
                       last.known() ? index::date_value(last) + kBehindDay : kBehindAll);
}

}  // namespace

Xapian::Query date_range(const Date& first, const Date& last, const DatesAtHand& dates) {
  const std::shared_ptr<const index::DateColumn> column = dates ? dates() : nullptr;
  if (!column) return by_slot(first, last);
  index::DateRange range;
  if (first.known()) range.first = index::date_key(first);
  if (last.known()) {
    Date end = last;
    end.minute = 24 * 60 - 1;
    range.last = index::date_key(end);
  }
  if (range.last < range.first) return Xapian::Query();
  return Xapian::Query((new DateSource(column, range))->release());
}

}  // namespace depesche::query
