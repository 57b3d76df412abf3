// SPDX-License-Identifier: GPL-2.0-or-later
// The format "iptc7901": news agencies' messages as text, framed by control characters.
#ifndef DEPESCHE_READ_IPTC7901_H_
#define DEPESCHE_READ_IPTC7901_H_

#include "read/format.h"

#include <memory>
#include <string_view>

namespace depesche::read {

// True if "line" is the first of a message: "bdt0123 3 pl 214  dpa 0456", that is service and
// number, priority, category, words, agency and its number. Control characters around it don't
// count.
bool is_iptc7901_header(std::string_view line);

// True if "head" starts with such a line, or with the character that starts one (SOH).
bool looks_like_iptc7901(std::string_view head);

// Each message of the file as Record::text, its header line first, the control characters that
// frame its parts replaced by line feeds; Origin::line is the header's if the file holds several. A
// message without text, or larger than ReadLimits::file_bytes, is a problem.
std::unique_ptr<RecordReader> make_iptc7901_reader(const ReadContext& context);

// "text", a message of seven bits, with the characters of the German set (ISO 646-DE, DIN 66003):
// "f}r" is "für". The same text if it does not look like that.
std::string decode_iso646_de(std::string_view text);

}  // namespace depesche::read

#endif
