// SPDX-License-Identifier: GPL-2.0-or-later
// What the splitter knows of words: a flat table, its look-up and its stored form.
#include "analyse/compound/lexicon.h"

#include <depesche/error.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "base/bytes.h"
#include "base/hash.h"

namespace depesche::analyse {
namespace {

// Stored in the index: raised when the bytes below change.
constexpr char kVersion = 2;
constexpr std::size_t kMaxFormBytes = 255;
constexpr std::size_t kStatisticsBytes = 4;
constexpr std::size_t kMinRowBytes = 2 + kStatisticsBytes;
constexpr std::size_t kChecksumBytes = 8;

// A number x >= 0 as a byte: 12 steps for each doubling of x + 1, up to 2.5 million.
constexpr double kStepsPerDoubling = 12;

std::uint8_t quantised(double number) {
  const double step = std::round(kStepsPerDoubling * std::log2(1 + std::max(number, 0.)));
  return static_cast<std::uint8_t>(std::min(step, 255.));
}

double restored(std::uint8_t step) {
  static const std::array<double, 256> kNumbers = [] {
    std::array<double, 256> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      numbers[i] = std::exp2(static_cast<double>(i) / kStepsPerDoubling) - 1;
    }
    return numbers;
  }();
  return kNumbers[step];
}

// A share in 7 bits, and a flag in the eighth.
constexpr int kShareSteps = 127;
constexpr int kFlag = 128;

std::uint8_t quantised_share(double share, bool flag) {
  const long step = std::lround(kShareSteps * std::clamp(share, 0., 1.));
  return static_cast<std::uint8_t>(step + (flag ? kFlag : 0));
}

void append_texts(std::string& out, const std::vector<std::string>& texts) {
  base::append_number(out, texts.size());
  for (const std::string& text : texts) base::append_text(out, text);
}

std::vector<std::string> read_texts(base::ByteReader& in) {
  std::vector<std::string> texts;
  for (std::uint64_t left = in.number(); left > 0; --left) texts.emplace_back(in.text());
  return texts;
}

[[noreturn]] void fail(const char* what) { throw Error(ErrorCode::index_damaged, what); }

// A sum of counts; NaN and the like would go through every formula.
double read_sum(base::ByteReader& in) {
  const double sum = std::bit_cast<double>(in.fixed64());
  if (!std::isfinite(sum) || sum < 0) fail("a sum of the stored lexicon is no number");
  return sum;
}

}  // namespace

Lexicon::Lexicon(std::vector<LexiconRow> rows, const LexiconTotals& totals, CompoundLists lists)
    : totals_(totals), lists_(std::move(lists)) {
  std::sort(rows.begin(), rows.end(),
            [](const LexiconRow& a, const LexiconRow& b) { return a.form < b.form; });
  const auto same = [](const LexiconRow& a, const LexiconRow& b) { return a.form == b.form; };
  rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
  entries_.reserve(rows.size());
  for (const LexiconRow& row : rows) {
    if (row.form.empty() || row.form.size() > kMaxFormBytes) continue;
    Entry entry;
    entry.offset = static_cast<std::uint32_t>(text_.size());
    entry.bytes = static_cast<std::uint8_t>(row.form.size());
    entry.count = quantised(row.statistics.count);
    entry.capitalised = quantised_share(row.statistics.capitalised, row.statistics.proper_name);
    entry.as_first = quantised(row.statistics.as_first);
    entry.as_head = quantised(row.statistics.as_head);
    text_ += row.form;
    entries_.push_back(entry);
  }
  build_slots();
}

void Lexicon::build_slots() {
  slots_.build(entries_.size(), [this](std::uint32_t row) { return form_of(entries_[row]); });
}

WordStatistics Lexicon::statistics_of(const Entry& entry) const {
  WordStatistics known;
  known.count = restored(entry.count);
  known.capitalised = static_cast<double>(entry.capitalised % kFlag) / kShareSteps;
  known.as_first = restored(entry.as_first);
  known.as_head = restored(entry.as_head);
  known.proper_name = entry.capitalised >= kFlag;
  return known;
}

bool Lexicon::find(std::string_view form, WordStatistics& statistics) const {
  const std::uint32_t row =
      slots_.find(form, [this](std::uint32_t other) { return form_of(entries_[other]); });
  if (row == SlotTable::kNone) return false;
  statistics = statistics_of(entries_[row]);
  return true;
}

std::vector<LexiconRow> Lexicon::rows() const {
  std::vector<LexiconRow> rows;
  rows.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    rows.push_back({std::string(form_of(entry)), statistics_of(entry)});
  }
  return rows;
}

// Each form shares its begin with the one before: how many bytes, how many follow, and those.
std::string Lexicon::encode() const {
  std::string out(1, kVersion);
  base::append_fixed64(out, std::bit_cast<std::uint64_t>(totals_.root_counts));
  base::append_fixed64(out, std::bit_cast<std::uint64_t>(totals_.firsts));
  append_texts(out, lists_.whole);
  base::append_number(out, lists_.split.size());
  for (const std::vector<std::string>& parts : lists_.split) append_texts(out, parts);
  base::append_number(out, entries_.size());
  std::string_view last;
  for (const Entry& entry : entries_) {
    const std::string_view form = form_of(entry);
    const auto [differs, end] = std::mismatch(last.begin(), last.end(), form.begin(), form.end());
    const auto shared = static_cast<std::size_t>(differs - last.begin());
    out.push_back(static_cast<char>(shared));
    out.push_back(static_cast<char>(form.size() - shared));
    out += form.substr(shared);
    for (const std::uint8_t byte :
         {entry.count, entry.capitalised, entry.as_first, entry.as_head}) {
      out.push_back(static_cast<char>(byte));
    }
    last = form;
  }
  base::append_fixed64(out, base::hash64(out));
  return out;
}

Lexicon Lexicon::decode(std::string_view encoded) {
  if (encoded.size() < 1 + kChecksumBytes) fail("the stored lexicon is missing");
  const std::string_view payload = encoded.substr(0, encoded.size() - kChecksumBytes);
  if (base::ByteReader(encoded.substr(payload.size())).fixed64() != base::hash64(payload)) {
    fail("the checksum of the stored lexicon is wrong");
  }
  if (payload.front() != kVersion) fail("the stored lexicon has an unknown form");
  base::ByteReader in(payload.substr(1));
  Lexicon lexicon;
  lexicon.totals_.root_counts = read_sum(in);
  lexicon.totals_.firsts = read_sum(in);
  lexicon.lists_.whole = read_texts(in);
  for (std::uint64_t left = in.number(); left > 0; --left) {
    lexicon.lists_.split.push_back(read_texts(in));
  }
  const std::uint64_t size = in.number();
  if (size > payload.size() / kMinRowBytes) fail("the stored lexicon is too short");
  lexicon.entries_.resize(static_cast<std::size_t>(size));
  lexicon.text_.reserve(payload.size() * 2);
  std::string& text = lexicon.text_;
  std::size_t last = 0;  // where the form before begins
  for (Entry& entry : lexicon.entries_) {
    const std::string_view lengths = in.take(2);
    const std::size_t shared = static_cast<unsigned char>(lengths[0]);
    const std::size_t added = static_cast<unsigned char>(lengths[1]);
    const std::size_t offset = text.size();
    if (shared > offset - last || added == 0 || shared + added > kMaxFormBytes) {
      fail("a word of the stored lexicon is none");
    }
    const std::string_view rest = in.take(added + kStatisticsBytes);
    // Where the forms differ, the second must be greater; or else it goes on behind the first.
    if (shared < offset - last &&
        static_cast<unsigned char>(rest[0]) <= static_cast<unsigned char>(text[last + shared])) {
      fail("the stored lexicon is out of order");
    }
    text.append(text, last, shared);
    text.append(rest.substr(0, added));
    entry.offset = static_cast<std::uint32_t>(offset);
    entry.bytes = static_cast<std::uint8_t>(shared + added);
    entry.count = static_cast<std::uint8_t>(rest[added]);
    entry.capitalised = static_cast<std::uint8_t>(rest[added + 1]);
    entry.as_first = static_cast<std::uint8_t>(rest[added + 2]);
    entry.as_head = static_cast<std::uint8_t>(rest[added + 3]);
    last = offset;
  }
  if (!in.at_end()) fail("the stored lexicon is too long");
  lexicon.build_slots();
  return lexicon;
}

}  // namespace depesche::analyse
