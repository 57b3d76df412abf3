#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Counts the words of German text: prints form, uses, how many of them have a capital, how many an
article (or -1: not counted).

Usage: count.py SOURCES.tsv WORDS.txt FOLDER >counts.tsv   (FOLDER holds what start-list fetched)
"""

import collections
import glob
import json
import os
import re
import sys
import tarfile
import unicodedata

import text

# German files of a package that has other languages too.
GERMAN = (r"(?i)/(de|de_DE|de-de|german|deutsch)/|/fortunes/de|FreeColMessages_de|/de\.|"
          r"[/._-](de|de_DE|de-DE|deutsch|german)\.(mo|po|qm|html?|txt|xml|json|properties|utf8|ktouch|"
          r"docbook)(\.gz)?$")
ALL_GERMAN = {"debian-paketmanagement-buch": r"\.html$"}

# A source of which so many uses of a word count is general prose and no manual.
GENERAL_MOST = 60

WORD = re.compile(r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*")
GERMAN_WORDS = frozenset(
    "der die das und in zu den von ist mit des im nicht eine ein dem sich auf für als auch es werden "
    "aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben "
    "nur oder aber vor zur bis mehr durch man sein wurde wenn können kann ihr ihre ich sie wir du "
    "dieser diese dieses ihnen keine kein diesen soll alle unter dann ob".split())
ENGLISH_WORDS = frozenset(
    "the of and to is in that it for be this are on with you as not or by from an at have can if "
    "will your".split())


def exact_form(word):
    word = unicodedata.normalize("NFC", word).replace("\u00ad", "").lower()
    return word.replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")


def is_german(words):
    """Whether a block is German running text; of a short one nobody can tell."""
    if len(words) < 6:
        return True
    lower = [word.lower() for word in words]
    german = sum(word in GERMAN_WORDS for word in lower)
    return german * 8 >= len(words) and german > sum(word in ENGLISH_WORDS for word in lower)


class Uses:
    """Of one form in one source."""
    __slots__ = ("all", "inside", "capital")

    def __init__(self):
        self.all = 0      # uses
        self.inside = 0   # those not at the begin of a sentence
        self.capital = 0  # those of them that have a capital

    def share(self):
        return self.capital / self.inside if self.inside else .5


def count_block(block, uses):
    """Number of words."""
    block = unicodedata.normalize("NFC", " ".join(block.replace("_", "").replace("&", "").split()))
    words = list(WORD.finditer(block))
    if not is_german([word.group() for word in words]):
        return 0
    for word in words:
        if block[:word.start()].endswith(("'", "’")):
            continue  # a clipped word: "'nen", "geht's"
        known = uses[exact_form(word.group())]
        known.all += 1
        before = block[:word.start()].rstrip(" ")[-1:]
        if before.isalnum() or before in tuple(",;)-/"):
            known.inside += 1
            known.capital += word.group()[0].isupper() and (
                len(word.group()) == 1 or not word.group().isupper())
    return len(words)


def strings_of(value):
    if isinstance(value, str):
        yield from re.split(r"[,\n]", value)
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings_of(inner)


def blocks_of_source(package, folder):
    if package == "Translation-de":
        with open(os.path.join(folder, package), encoding="utf-8") as file:
            for entry in re.findall(r"^Description-de: (.*(?:\n .*)*)", file.read(), re.MULTILINE):
                yield from entry.split("\n .\n")
    elif package.startswith("@"):
        archive, = glob.glob(os.path.join(folder, package[1:].replace("/", "-") + "-*.tgz"))
        with tarfile.open(archive) as files:
            german = files.extractfile("package/dist/translations/de.json")
            yield from strings_of(json.load(german))
    else:
        archive, = glob.glob(os.path.join(folder, package + "_*.deb"))
        for name, data in text.files_of(archive, ALL_GERMAN.get(package, GERMAN)):
            yield from text.blocks_of(name, data)


def count_source(package, folder, seen):
    uses, words = collections.defaultdict(Uses), 0
    for block in blocks_of_source(package, folder):
        if len(block) < 3 or block in seen:  # messages and paragraphs that several programs share
            continue
        seen.add(block)
        words += count_block(block, uses)
    print(f"{package}\t{words} words\t{len(uses)} forms", file=sys.stderr)
    return uses


def count_list(path, counts, capitals):
    """Adds the words of words.txt (its first lines say how it is written); which forms are names."""
    names, others, section = set(), set(), []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            if line.startswith("@"):
                section = line[1:].split()
                continue
            head, colon, firsts = line.partition(": ")
            words = [first + head for first in firsts.split()] if colon else line.split()
            for form in map(exact_form, words):
                uses = 3 if colon else int(section[0])
                counts[form] += uses
                capitals[form] += uses
                (names if "names" in section else others).add(form)
    return names - others


def main():
    sources, words, folder = sys.argv[1:]
    counts, capitals, seen = collections.Counter(), collections.Counter(), set()
    sources_of, general = collections.Counter(), set()
    with open(sources, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file if not line.startswith("#")]
    for package, most, *_ in rows:
        for form, uses in count_source(package, folder, seen).items():
            counted = min(uses.all, int(most))
            counts[form] += counted
            capitals[form] += counted * uses.share()
            sources_of[form] += 1
            if int(most) >= GENERAL_MOST:
                general.add(form)
    for form in [form for form in counts if sources_of[form] < 2 and form not in general]:
        del counts[form]  # the jargon of one manual
    names = count_list(words, counts, capitals)
    for form in sorted(counts):
        if form.isascii() and 3 <= len(form) <= 60 and form not in ENGLISH_WORDS:
            # A name is what no article stands before; in short messages nouns have none either, so
            # that nothing is said of the other words.
            determined = 0 if form in names else -1
            print(f"{form}\t{counts[form]}\t{round(capitals[form])}\t{determined}")


main()
