// SPDX-License-Identifier: GPL-2.0-or-later
// Facets as aligned tables with bars.
#include "present/facet_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "present/numbers.h"
#include "present/sanitise.h"
#include "present/style.h"
#include "present/width.h"

namespace depesche::present {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kGap = 2;
constexpr std::size_t kLongestBar = 40;
constexpr std::size_t kShortestBar = 4;  // below that, no bars

struct Layout {
  std::size_t value_columns = 0;
  std::size_t count_columns = 0;
  std::size_t bar_columns = 0;
};

Layout lay_out(const Facet& facet, std::uint64_t largest, std::size_t columns) {
  Layout layout;
  layout.count_columns = grouped(largest).size();
  std::size_t widest = facet.missing > 0 ? 6 : 1;
  for (const FacetValue& value : facet.values) {
    // A value wider than the terminal is cut anyway; bytes bound columns well enough to skip it.
    const std::size_t width =
        value.value.size() > 4 * columns ? columns : display_width(sanitise(value.value));
    widest = std::max(widest, width);
  }
  const std::size_t fixed = kIndent + kGap + layout.count_columns;
  const std::size_t room = columns > fixed ? columns - fixed : 1;
  // Values may take half of the room when that leaves the bars what they need.
  layout.value_columns = std::min(widest, std::max(room / 2, std::min<std::size_t>(room, 12)));
  const std::size_t rest = room - std::min(room, layout.value_columns);
  if (rest >= kGap + kShortestBar) layout.bar_columns = std::min(rest - kGap, kLongestBar);
  if (layout.bar_columns == 0) layout.value_columns = std::min(widest, room);
  return layout;
}

// A bar in eighths of a column; never empty for a count above zero.
std::string bar(std::uint64_t count, std::uint64_t largest, std::size_t columns) {
  static constexpr std::array<const char*, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const double share = static_cast<double>(count) / static_cast<double>(largest);
  const auto rounded = std::llround(share * static_cast<double>(columns) * 8);
  const auto eighths = std::max<std::size_t>(count > 0 ? 1 : 0, static_cast<std::size_t>(rounded));
  std::string text;
  for (std::size_t i = 0; i < eighths / 8; ++i) text += "█";
  return text + kEighths[eighths % 8];
}

void write_row(const std::string& label, std::uint64_t count, std::uint64_t largest, Role role,
               const Layout& layout, bool colour, std::ostream& out) {
  const std::string digits = grouped(count);
  out << std::string(kIndent, ' ')
      << styled(pad_right(truncate(label, layout.value_columns), layout.value_columns), role,
                colour)
      << std::string(kGap + layout.count_columns - digits.size(), ' ') << digits;
  if (layout.bar_columns > 0 && count > 0) {
    out << std::string(kGap, ' ')
        << styled(bar(count, largest, layout.bar_columns), role == Role::plain ? Role::bar : role,
                  colour);
  }
  out << '\n';
}

}  // namespace

void write_facet_table(const Facet& facet, std::size_t columns, bool colour, std::ostream& out) {
  std::uint64_t largest = std::max<std::uint64_t>(facet.missing, 1);
  for (const FacetValue& value : facet.values) largest = std::max(largest, value.count);
  const Layout layout = lay_out(facet, largest, columns);

  out << styled(sanitise(facet.field), Role::heading, colour) << '\n';
  for (const FacetValue& value : facet.values) {
    write_row(sanitise(value.value), value.count, largest, Role::plain, layout, colour, out);
  }
  if (facet.missing > 0) {
    write_row("(none)", facet.missing, largest, Role::detail, layout, colour, out);
  }
  if (facet.more > 0) {
    out << std::string(kIndent, ' ')
        << styled("… " + counted(facet.more, "more value", "more values"), Role::detail, colour)
        << '\n';
  }
  if (facet.values.empty() && facet.missing == 0) {
    out << std::string(kIndent, ' ') << styled("no values", Role::detail, colour) << '\n';
  }
}

}  // namespace depesche::present
