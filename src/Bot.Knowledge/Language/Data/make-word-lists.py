#!/usr/bin/env python3
"""Makes the word lists beside this file from Debian's wdutch and wamerican. See README.md for the format."""
import gzip
import re
import sys
import unicodedata
from pathlib import Path


def fold(word):
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return plain.lower().replace("'", "")


def read(path):
    """Lower-case words, and words that are always written with a capital (names)."""
    words, names = set(), set()
    for line in Path(path).read_text("utf-8").splitlines():
        folded = fold(line)
        if "-" in folded:
            folded = folded.replace("-", "") if len(folded) > 7 else ""
        if re.fullmatch("[a-z]{2,40}", folded):
            (names if line[0].isupper() else words).add(folded)
    return words, names - words


def write(name, words):
    coded, before = bytearray(), ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(before), len(word)) and before[shared] == word[shared]:
            shared += 1
        coded += bytes([0x80 | shared]) + word[shared:].encode()
        before = word
    (Path(__file__).parent / name).write_bytes(gzip.compress(bytes(coded), 9, mtime=0))
    print(name, len(words), "words")


dutch, dutch_names = read(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict/dutch")
english, english_names = read(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/dict/american-english")
write("dutch.words.gz", dutch)
write("english.words.gz", english)
write("names.words.gz", (dutch_names | english_names) - dutch - english)
