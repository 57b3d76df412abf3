// SPDX-License-Identifier: GPL-2.0-or-later
// Finds a list by its fingerprint and decodes it.
#include "index/positions/look_up.h"

#include <cstring>

namespace depesche::index {
namespace {

// Reads numbers from bytes that may be anything. Behind their end there are zeros.
class ListReader {
 public:
  explicit ListReader(std::string_view bytes)
      : at_(reinterpret_cast<const unsigned char*>(bytes.data())), end_(at_ + bytes.size()) {}

  // True if another number follows in the list.
  bool read(std::uint32_t& number) {
    number = 0;
    unsigned byte = next();
    for (; byte & 0x80; byte = next()) number = number << 7 | (byte & 0x7f);
    number = number << 6 | (byte & 0x3f);
    return (byte & 0x40) != 0;
  }

 private:
  unsigned next() { return at_ == end_ ? 0 : *at_++; }

  const unsigned char* at_;
  const unsigned char* end_;
};

// False if they do not rise, as only damaged ones do.
bool read_positions(ListReader in, std::vector<std::uint32_t>& positions) {
  std::uint32_t position = 0;
  for (bool more = true; more;) {
    std::uint32_t step = 0;
    more = in.read(step);
    if (position + step <= position) return false;
    position += step;
    positions.push_back(position);
  }
  return true;
}

// "list" begins where the list does; "tail" gives the bytes of the long ones.
template <typename Tail>
bool read_list(std::string_view list, Tail tail, std::vector<std::uint32_t>& positions) {
  if (list.empty()) return false;
  ListReader in(list);
  std::uint32_t first = 0;
  const bool more = in.read(first);
  if (first != 0) return read_positions(ListReader(list), positions);
  if (!more) return true;
  std::uint32_t place = 0;
  in.read(place);
  const std::string_view lists = tail();
  return place < lists.size() && read_positions(ListReader(lists.substr(place)), positions);
}

template <typename Number>
Number number_at(std::string_view bytes, std::size_t place) {
  Number number;
  std::memcpy(&number, bytes.data() + place, sizeof number);
  return number;
}

// How many of the eight bytes end a list: those below 0x40.
std::size_t count_ends(std::uint64_t bytes) {
  const std::uint64_t ends = ~(bytes | bytes << 1) & 0x8080808080808080;
  return static_cast<std::size_t>(((ends >> 7) * 0x0101010101010101) >> 56);
}

// The place behind so many lists that begin at "at".
std::size_t behind_lists(std::string_view line, std::size_t at, std::size_t lists) {
  while (lists > 0 && at + 8 <= line.size()) {
    const std::size_t ends = count_ends(number_at<std::uint64_t>(line, at));
    if (ends >= lists) break;
    lists -= ends;
    at += 8;
  }
  for (; lists > 0 && at < line.size(); ++at) {
    if (static_cast<unsigned char>(line[at]) < 0x40) --lists;
  }
  return at;
}

// The first bytes of "bytes", the number of which stands at their begin.
std::string_view counted(std::string_view bytes, std::size_t uncounted) {
  if (bytes.size() < 4) return {};
  const std::size_t count = std::size_t{number_at<std::uint32_t>(bytes, 0)} + uncounted;
  return count <= bytes.size() ? bytes.substr(0, count) : std::string_view();
}

// How many bytes "size" and what fills its last line are.
std::size_t whole_lines(std::size_t size) {
  return (size + kLineBytes - 1) / kLineBytes * kLineBytes;
}

}  // namespace

DocumentPositions::DocumentPositions(std::string_view lines, const BlobPlace& place)
    : place_(place) {
  if (place.line < lines.size() / kLineBytes) blob_ = lines.substr(place.line * kLineBytes);
}

std::string_view DocumentPositions::lines() const {
  const std::size_t size = (std::size_t{place_.homes} + place_.overflow) * kLineBytes;
  return size <= blob_.size() ? blob_.substr(0, size) : std::string_view();
}

std::string_view DocumentPositions::tail() const {
  if (!place_.has_tail) return {};
  const std::string_view all = counted(blob_.substr(lines().size()), kTailHeadBytes);
  return all.empty() ? all : all.substr(kTailHeadBytes);
}

std::string_view DocumentPositions::blob() const {
  const bool table = place_.overflow == BlobPlace::kTable;
  std::size_t size = table ? counted(blob_, 0).size() : lines().size();
  if (!table && place_.has_tail) {
    const std::size_t in_tail = tail().size();
    if (size == 0 || in_tail == 0) return {};
    size += kTailHeadBytes + in_tail;
  }
  size = whole_lines(size);
  return size <= blob_.size() ? blob_.substr(0, size) : std::string_view();
}

bool DocumentPositions::find(std::uint64_t hash, std::vector<std::uint32_t>& positions) const {
  if (place_.overflow == BlobPlace::kTable) return find_in_table(hash, positions);
  return find_in_lines(hash, positions);
}

bool DocumentPositions::find_in_lines(std::uint64_t hash,
                                      std::vector<std::uint32_t>& positions) const {
  const std::string_view all = lines();
  std::size_t at = std::size_t{home_line(hash, place_.homes)} * kLineBytes;
  for (; at + kLineBytes <= all.size(); at += kLineBytes) {
    const std::string_view line = all.substr(at, kLineBytes);
    const auto salt = static_cast<std::uint8_t>(line[0]);
    const auto head = static_cast<std::uint8_t>(line[1]);
    const std::size_t count = head & ~kGoesOn;
    if (count > kLineBytes - kLineHeadBytes) return false;
    const void* found = std::memchr(line.data() + kLineHeadBytes, fingerprint(hash, salt), count);
    if (found == nullptr) {
      if ((head & kGoesOn) == 0) return false;
      continue;
    }
    const std::size_t place =
        static_cast<std::size_t>(static_cast<const char*>(found) - line.data()) - kLineHeadBytes;
    const std::size_t list = behind_lists(line, kLineHeadBytes + count, place);
    return read_list(
        line.substr(list), [this] { return tail(); }, positions);
  }
  return false;
}

bool DocumentPositions::find_in_table(std::uint64_t hash,
                                      std::vector<std::uint32_t>& positions) const {
  const std::string_view table = counted(blob_, 0);
  if (table.size() < kTableHeadBytes) return false;
  const std::size_t terms = number_at<std::uint32_t>(table, 4);
  const std::size_t tail = number_at<std::uint32_t>(table, 8);
  const std::size_t places = kTableHeadBytes + terms * sizeof(std::uint64_t);
  const std::size_t lists = kTableHeadBytes + terms * kTableEntryBytes;
  if (lists > tail || tail > table.size()) return false;
  std::size_t begin = 0;
  std::size_t end = terms;
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    const auto there =
        number_at<std::uint64_t>(table, kTableHeadBytes + middle * sizeof(std::uint64_t));
    if (there < hash) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  if (begin == terms) return false;
  const std::size_t found = kTableHeadBytes + begin * sizeof(std::uint64_t);
  if (number_at<std::uint64_t>(table, found) != hash) return false;
  const std::size_t list =
      lists + number_at<std::uint32_t>(table, places + begin * sizeof(std::uint32_t));
  if (list >= tail) return false;
  return read_list(
      table.substr(list), [&] { return table.substr(tail); }, positions);
}

}  // namespace depesche::index
