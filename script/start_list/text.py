# SPDX-License-Identifier: GPL-2.0-or-later
"""German text out of Debian packages, in blocks: paragraphs, messages, entries."""

import bz2
import gzip
import html
import json
import re
import struct
import subprocess
import tarfile

# Tags that do not end a sentence; every other one ends a block.
_INLINE = re.compile(
    r"</?(?:a|abbr|acronym|application|b|bdi|bookmark\w*|cite|code|command|em|emphasis|filename|font|"
    r"gui\w*|i|interface|key\w*|link|literal|productname|q|quote|replaceable|span|strong|sub|sup|term|tt|u|"
    r"ulink|userinput|var|xref)\b[^>]*>", re.IGNORECASE)
_SKIPPED = re.compile(r"<(script|style|pre|programlisting|screen|svg)\b.*?</\1>|<!--.*?-->|<\?.*?\?>",
                      re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def from_markup(text):
    text = _INLINE.sub("", _SKIPPED.sub("\n", text))
    return [html.unescape(block) for block in _TAG.sub("\0", text).replace("|", "\0").split("\0")]


def from_plain(text):
    return re.split(r"\n\s*\n|\n%\n", text)


def from_manual(text):
    lines = []
    for line in text.split("\n"):
        if re.match(r"\.(B|I|BR|BI|IR|IB|RB|RI) ", line):
            line = line.split(" ", 1)[1]
        elif line.startswith((".", "'")):
            line = "\0"
        lines.append(re.sub(r"\\f.|\\f\(..|\\[&/,|^]|\\\*\(..|\\\(..|\\-", "", line))
    return " ".join(lines).split("\0")


def from_properties(text):
    return re.findall(r"^[\w.%-]+=(.+)$", text, re.MULTILINE)


def from_json(text):
    return [value for value in json.loads(text).values() if isinstance(value, str)]


def from_po(text):
    strings = re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\s*)+)', text, re.MULTILINE)
    return [re.sub(r'"\s*"', "", s).strip().strip('"') for s in strings]


def from_mo(data):
    """Translations of a compiled catalogue of GNU gettext, without those left in English."""
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, sources, targets = struct.unpack(order + "8x3I", data[:20])
    blocks = []
    for i in range(1, count):
        texts = []
        for table in (sources, targets):
            size, start = struct.unpack_from(order + "2I", data, table + 8 * i)
            texts.append(data[start:start + size].decode("utf-8", "replace"))
        if texts[0].split("\0")[0].rpartition("\4")[2] != texts[1]:
            blocks += texts[1].split("\0")
    return blocks


def from_qm(data):
    """Translations of a compiled catalogue of Qt: UTF-16 behind the tag 3 of the section 0x69."""
    blocks, at = [], 16
    while at + 5 <= len(data):
        section, size = struct.unpack_from(">BI", data, at)
        at += 5
        if section == 0x69:
            end, here = at + size, at
            while here + 5 <= end:
                tag = data[here]
                if tag in (3, 6, 7, 8):  # translation, source text, context, comment
                    length = struct.unpack_from(">I", data, here + 1)[0]
                    if tag == 3 and length != 0xFFFFFFFF:
                        blocks.append(data[here + 5:here + 5 + length].decode("utf-16-be", "replace"))
                    here += 5 + (0 if length == 0xFFFFFFFF else length)
                else:
                    here += {1: 1, 5: 5}.get(tag, 1)
        at += size
    return blocks


_BY_NAME = [  # the first that matches
    (r"\.mo$", from_mo),
    (r"\.qm$", from_qm),
    (r"\.po$", from_po),
    (r"\.(html|xhtml|htm|page|xml|docbook|ktouch)$", from_markup),
    (r"\.json$", from_json),
    (r"\.properties$", from_properties),
    (r"/man\d/.*\.\d\w*$", from_manual),
    (r"(\.txt|\.utf8|/fortunes/.*/[^.]+)$", from_plain),
]


def decoded(data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("iso-8859-1")


def blocks_of(name, data):
    """The blocks of one file; none if it is of no kind that holds text."""
    if name.endswith(".gz"):
        name, data = name[:-3], gzip.decompress(data)
    elif name.endswith(".bz2"):
        name, data = name[:-4], bz2.decompress(data)
    name = re.sub(r"\.cache$", ".docbook", name)
    for pattern, read in _BY_NAME:
        if re.search(pattern, name):
            return read(data if read in (from_mo, from_qm) else decoded(data))
    return []


def files_of(package, wanted):
    """(name, bytes) of the files of a .deb whose path matches "wanted"."""
    dpkg = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE)
    with tarfile.open(fileobj=dpkg.stdout, mode="r|") as archive:
        for member in archive:
            if member.isfile() and re.search(wanted, member.name):
                yield member.name, archive.extractfile(member).read()
    dpkg.stdout.read()
    dpkg.wait()
