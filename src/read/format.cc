// SPDX-License-Identifier: GPL-2.0-or-later
// The rows of the format table, and the choice among them.
#include "read/format.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "read/bundle.h"
#include "read/compressed.h"
#include "read/csv.h"
#include "read/encoding.h"
#include "read/feed.h"
#include "read/html.h"
#include "read/iptc7901.h"
#include "read/json.h"
#include "read/jsonl.h"
#include "read/newsml.h"
#include "read/scrape.h"
#include "read/warc.h"
#include "read/wire_json.h"
#include "read/xml_root.h"

namespace depesche::read {
namespace {

// More specific formats first: the first row that recognises a file's content reads it. The last
// takes any text.
constexpr Format kFormats[] = {
    {"iptc7901", "iptc", looks_like_iptc7901, false, make_iptc7901_reader},
    {"newsml", "newsml", looks_like_newsml, false, make_newsml_reader},
    {"nitf", "nitf", looks_like_nitf, false, make_nitf_reader},
    {"rss", "rss rdf xml", looks_like_rss, false, make_rss_reader},
    {"atom", "atom", looks_like_atom, false, make_atom_reader},
    {"dpa", "", looks_like_dpa, false, make_dpa_reader},
    {"ninjs", "ninjs", looks_like_ninjs, false, make_ninjs_reader},
    {"jsonfeed", "", looks_like_jsonfeed, false, make_jsonfeed_reader},
    {"json", "json", looks_like_json, true, make_json_reader},
    {"jsonl", "jsonl ndjson", looks_like_jsonl, true, make_jsonl_reader},
    {"warc", "warc arc", looks_like_warc, true, make_warc_reader, true},
    {"html", "html htm xhtml shtml php asp aspx jsp", looks_like_html, true, make_html_reader},
    {"csv", "csv tsv", looks_like_csv, true, make_csv_reader},
    {"scrape", "txt text", looks_like_scrape, false, make_scrape_reader},
};

// Beginnings of files that are no text, or not yet read as such.
struct Signature {
  std::string_view start;  // lower case
  std::string_view what;
};
constexpr Signature kBinarySignatures[] = {
    {"\x1F\x8B", "compressed data (gzip)"},
    {"\x28\xB5\x2F\xFD", "compressed data (zstd)"},
    {"\xFD"
     "7zXZ",
     "compressed data (xz)"},
    {"BZh", "compressed data (bzip2)"},
    {"PK\x03\x04", "a ZIP archive"},
    {"%PDF-", "a PDF document"},
    {"{\\rtf", "an RTF document"},
    {"\x89PNG", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
    {"GIF8", "a picture"},
};
constexpr Signature kMarkupSignatures[] = {
    {"<!doctype", "XML"}, {"<!--", "XML"}, {"<?xml", "XML"}, {"<?php", "a program"},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view skip_blank(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const auto first = std::find_if_not(text.begin(), text.end(), is_blank);
  return text.substr(static_cast<std::size_t>(first - text.begin()));
}

bool starts_with_lower(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                   [](char a, char b) { return a == lower(b); });
}

// The extension in lower case; empty if the name has none.
std::string extension_of(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string extension(file_name.substr(dot + 1));
  std::transform(extension.begin(), extension.end(), extension.begin(), lower);
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto fits = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  const bool is_one = extension.size() <= 6 &&
                      std::all_of(extension.begin(), extension.end(), fits) &&
                      std::any_of(extension.begin(), extension.end(), is_letter);
  return is_one ? extension : std::string();
}

const Format* format_of_extension(std::string_view extension) {
  if (extension.empty()) return nullptr;
  for (const Format& format : kFormats) {
    std::string_view left = format.extensions;
    while (!left.empty()) {
      const std::string_view word = left.substr(0, left.find(' '));
      if (word == extension) return &format;
      left.remove_prefix(std::min(left.size(), word.size() + 1));
    }
  }
  return nullptr;
}

// A choice with a reason if this is no text; else an empty one.
FormatChoice refuse_binary(std::string_view head) {
  for (const Signature& signature : kBinarySignatures) {
    if (head.starts_with(signature.start)) {
      return {nullptr, "the file holds " + std::string(signature.what) + ", not text"};
    }
  }
  if (looks_like_utf16(head)) {
    return {nullptr, "the file looks like UTF-16 without a byte order mark", true};
  }
  // A short message has more control characters than text has: they frame it.
  if (looks_binary(head) && !looks_like_iptc7901(skip_blank(head))) {
    return {nullptr, "the file holds binary data, not text"};
  }
  return {};
}

// Why text that starts like this is not read; empty if it may be.
std::string reason_unread(std::string_view head) {
  if (looks_like_sitemap(head)) return "a sitemap lists addresses, it holds no articles";
  for (const Signature& signature : kMarkupSignatures) {
    if (starts_with_lower(head, signature.start)) {
      return "the file holds " + std::string(signature.what) + ", which is not read";
    }
  }
  const bool has_ends = head.find("</") != head.npos || head.find("/>") != head.npos;
  if (has_ends && !xml_root(head).empty()) return "the file holds XML of no known kind";
  return {};
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                  [&](const Format& format) { return name == format.name; });
  return found == std::end(kFormats) ? nullptr : found;
}

bool may_have_format(std::string_view file_name) {
  std::string name(file_name);
  for (int i = 0; i < kMaxContainers; ++i) name = name_unpacked(name);
  const std::string extension = extension_of(name);
  return extension.empty() || format_of_extension(extension) != nullptr ||
         std::find(std::begin(kBundleExtensions), std::end(kBundleExtensions), extension) !=
             std::end(kBundleExtensions);
}

FormatChoice check_format(const Format& format, std::string_view head) {
  if (format.reads_bytes) return {&format, {}};
  FormatChoice refused = refuse_binary(head);
  return refused.reason.empty() ? FormatChoice{&format, {}} : refused;
}

FormatChoice choose_format(std::string_view file_name, std::string_view head) {
  const std::string_view start = skip_blank(head);
  for (const Format& format : kFormats) {
    if (format.reads_bytes && format.recognises(start)) return {&format, {}};
  }
  FormatChoice refused = refuse_binary(head);
  if (!refused.reason.empty()) return refused;
  const std::span specific(std::begin(kFormats), std::size(kFormats) - 1);
  for (const Format& format : specific) {
    if (format.recognises(start)) return {&format, {}};
  }
  refused.reason = reason_unread(start);
  if (!refused.reason.empty()) return refused;

  const std::string extension = extension_of(file_name);
  const Format* named = format_of_extension(extension);
  if (named != nullptr && named->extension_decides) return {named, {}};
  if (named == nullptr && !extension.empty()) {
    return {nullptr, "files named *." + extension + " are read only if their format is given"};
  }
  return {&kFormats[std::size(kFormats) - 1], {}};
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

}  // namespace depesche::read
