#!/usr/bin/env python3
"""Builds the Azerbaijani (Latin) Hunspell dictionary from the stem lists.

    azerbaijani-dictionary.py               write az.aff and az.dic, print counts
    azerbaijani-dictionary.py --check FILE  list the words of FILE that the dictionary rejects, the most frequent first

Stems stand in Sources/Decorum/Dictionaries/az/stems, one a line, `#` for comments, with marks after ` / `:
  double       one of the two last consonants may go before a consonant (xətt: xətdə)
  hard         a final k/q (noun) or t (verb) does not soften before a vowel
  soften       a verb of one syllable whose t softens (get-: gedir)
  drop         the last vowel drops before a vowel (fikir: fikri)
  cases        with drop: the bare stem's cases keep it too (ağız: ağzı, ağıza)
  yod          a final vowel takes y before a vowel (su: suyu)
  front, back  suffixes follow this harmony, not that of the last vowel
  noun         in other.txt: a word with the suffixes of a noun
  bare         in the other lists: the form itself alone
  omit, wrong  in exceptions.txt: a stem left out, a form refused
A stem in several lists gets the suffixes of all; exceptions.txt replaces what the other lists say.

Every word form is a stem and one or two Hunspell suffixes: a suffix of the first level carries whatever makes a
paradigm (tense, number, possession, case), one of the second whatever may follow any of them (person, copula,
question). The suffixes are spelled by adding them to sample words, so that harmony is worked out in one place.
"""

import argparse
import collections
import re
import subprocess
import sys
from pathlib import Path
from typing import Iterable, Iterator

FOLDER = Path(__file__).resolve().parent.parent / "Sources/Decorum/Dictionaries/az"
VOWELS = "aıouəeiöü"
HIGH = dict(zip(VOWELS, "ııuuiiiüü"))
LOW = dict(zip(VOWELS, "aaaaəəəəə"))
CLASS = dict(zip(VOWELS, "aaooeeeöö"))
LETTER = dict(zip("aoeö", "1234"))
"""Harmony classes and the digit that ends their flags."""
SOFT = {"k": "y", "q": "ğ", "t": "d"}
NEED_AFFIX, FORBIDDEN = "!!", "!x"

RELATED = "eə,iı,oö,uü,cç,sş,gğ"
"""Letters typed for one another on a keyboard without ours."""
SLIPS = "w ş,sh ş,ch ç,g q,q g,x h,h x,q ğ,y ğ,ğ q,k y,di$ dir,dı$ dır,du$ dur,dü$ dür"
"""Other slips, and what is meant, for suggestions."""

Suffixes = dict[str, set[str]]
"""A suffixed word and the flags of what may follow."""


def vowels(word: str) -> str:
    """The vowels of a word in lower case, the two i's apart; `e` for a word that has none (an abbreviation)."""
    lower = word.replace("I", "ı").replace("İ", "i").lower()
    return "".join(c for c in lower if c in VOWELS) or "e"


def add(word: str, suffix: str) -> str:
    """Adds a suffix: `A` is a/ə, `I` is ı/i/u/ü, `Q` is q/k; (y), (n), (s) appear after a vowel only, (I) after a
    consonant only."""
    vowel_final = word[-1] in VOWELS
    suffix = re.sub(r"\(([yns])\)", r"\1" if vowel_final else "", suffix)
    suffix = suffix.replace("(I)", "" if vowel_final else "I")
    for letter in suffix:
        vowel = vowels(word)[-1]
        word += {"A": LOW[vowel], "I": HIGH[vowel], "Q": "q" if LOW[vowel] == "a" else "k"}.get(letter, letter)
    return word


def soften(word: str) -> str:
    """The word with its last consonant softened."""
    return word[:-1] + SOFT[word[-1]]


# What may follow: person, copula, question (second level).

PERSONS = {
    "S": "sAn* sInIz* mIş sA mI",  # after a consonant: you are; it seems; if; question
    "W": "dIr* dIrlAr*",  # is
    "Z": "Am* IQ*",  # after a consonant: I am, we are
    "Y": "Am* IQ*",  # the same after a softened k/q
    "G": "lAr*",  # they (verbs)
    "E": "dI> mIşAm mIşsAn mIşIQ mIşsInIz mIşlAr",  # idi and imiş after a tense
    "V": "dIr* dIrlAr* yAm* sAn* yIQ* sInIz* ydI> ymIş ysA mI",  # all of it after a vowel
    "B": "* m* n* Q* nIz* lAr*",  # after -dı
    "C": "? m? n? Q? nIz? lAr? ydI>",  # after -sa
}
"""What the flags of the second level add; `?`: also with -mı, `*`: and -sa, `>`: with the persons of the past."""


def follow(kind: str, word: str) -> set[str]:
    """The words that a flag of the second level makes of a sample word."""
    base, made = soften(word) if kind == "Y" else word, set()
    for suffix in PERSONS[kind].split():
        form = add(base, suffix.rstrip("?*>"))
        made |= {form} | {add(form, more) for more in {"?": ["mI"], "*": ["mI", "sA"]}.get(suffix[-1], [])}
        made |= follow("B", form) if suffix[-1] == ">" else set()
    return made


def flag(kind: str, word: str) -> str:
    """The flag of a kind in the harmony of a word."""
    return kind + LETTER[CLASS[vowels(word)[-1]]]


def copula(word: str) -> set[str]:
    """The flags of what may follow a nominal form."""
    return {flag(kind, word) for kind in ("V" if word[-1] in VOWELS else "SWZ")}


# Nouns (first level).


def declined(word: str, possessed: bool = False) -> list[tuple[str, str]]:
    """The form and its cases (genitive, dative, accusative, locative, ablative, instrumental), each with the kind it
    has: `A` dative, `L` locative; `possessed` after the third person's possessive."""
    if possessed:
        endings = ["", "nIn", "nA", "nI", "ndA", "ndAn", "ylA"]
    elif word[-1] in VOWELS:
        endings = ["", "nIn", "yA", "nI", "dA", "dAn", "ylA"]
    else:
        endings = ["", "In", "A", "I", "dA", "dAn", "lA"]
    forms = [(add(word, ending), kind) for ending, kind in zip(endings, ["", "", "A", "", "L", "", ""])]
    return forms + ([(word + "lə", "")] if possessed and LOW[vowels(word)[-1]] == "ə" else [])


def possessives(word: str) -> list[tuple[str, str]]:
    """The possessives of a form save that of `they`, in all cases."""
    forms = [form for suffix in ["(I)m", "(I)n", "(I)mIz", "(I)nIz"] for form in declined(add(word, suffix))]
    return forms + declined(add(word, "(s)I"), possessed=True)


def completed(forms: Iterable[tuple[str, str]], adjectival: bool = True) -> Suffixes:
    """Forms with the flags that follow, the -dakı of locatives and the -dək of datives."""
    made: Suffixes = {}
    for form, kind in forms:
        made[form] = copula(form)
        if kind == "A":
            made[add(form, "dək")] = set()
        if kind == "L" and adjectival:
            made[add(form, "kI")] = nominal(add(form, "kI"))
    return made


def paradigm(part: str, word: str, softening: bool = False) -> list[tuple[str, str]]:
    """A part of a noun's forms: `P` those the stem's end does not touch, `D` possessives, `X` the cases in a vowel,
    `N` all of them."""
    if part == "N":
        return [form for p in "PDX" for form in paradigm(p, word, softening)]
    base, plural = soften(word) if softening else word, add(word, "lAr")
    if part == "P":
        return declined(plural) + possessives(plural) + declined(word)[4:]
    return possessives(base) if part == "D" else declined(base)[1:4]


DERIVED = {"L": "lI sIz lIQ çI lIlIQ sIzlIQ çIlIQ", "J": "lIQ", "R": "gil"}
"""The words derived of nouns, of adjectives, of names."""


def nominal(word: str, marks: Iterable[str] = ()) -> set[str]:
    """The flags of a noun's paradigm."""
    sample = harmonic(word, set(marks))
    native = word[-1] == ("q" if LOW[vowels(sample)[-1]] == "a" else "k")
    if word[-1] in VOWELS:
        kinds = "NV"
    else:
        kinds = "PSWKUY" if native and len(vowels(word)) > 1 and "hard" not in marks else "PSWDXZ"
    return {flag(kind, sample) for kind in kinds}


def harmonic(word: str, marks: set[str]) -> str:
    """The word, or one of the same end in the harmony marked."""
    vowel = vowels(word)[-1]
    if "front" in marks:
        vowel = {"a": "ə", "ı": "i", "o": "ö", "u": "ü"}.get(vowel, vowel)
    if "back" in marks:
        vowel = {"ə": "a", "e": "a", "i": "ı", "ö": "o", "ü": "u"}.get(vowel, vowel)
    return vowel if word[-1] in VOWELS else vowel + word[-1]


# Verbs (first level). Flags: M consonant-initial, two-way; T consonant-initial, four-way; A vowel-initial, two-way;
# I vowel-initial, four-way (H and O after a vowel).

FINITE = {
    "M": "mAdI:B sA:C mAsA:C mAmIş:SWZGE mAyIb:SWG mAmIşdAn: mAlI:V mAmAlI:V mAyAsI:V mAz:SGE mAzdAn: mAzkən: mAyArAQ: "
         "mAyIncA: mArAm* mArIQ* mAyIm? mAsIn? mAsInlAr? mAyAQ? mAyIn: mAyInIz: mAyAm: mAyAsAn: mAyAsInIz: mAyAlAr: "
         "sAnA: mAyA:V",
    "T": "dI:B mIş:SWZGE mIr:SZGE mIsAn: mIsInIz: sIn? sInlAr?",
    "A": "(y)Ar:SZGE (y)Arkən: (y)ArAQ: (y)AsI:V (y)A:V (y)AQ? (y)AsAn? (y)AsInIz? (y)AlAr? (y)Am:",
    "I": "(y)Ir:SZGE (y)Ib:SWG (y)Im? (y)In: (y)InIz: (y)IncA:",
}
"""Finite forms and converbs: what follows `:` are the flags of what may follow; `?`: also with -mı, `*`: and -sa."""
VERBAL_NOUNS = {"M": "mAQ mAmAQ mA mAmA mAyAn mAyAcAQ", "A": "(y)An (y)AcAQ"}
RELATIVES = {"M": "mAdIQ", "T": "dIQ"}


def conjugated(kind: str, stem: str) -> Suffixes:
    """The forms of a verb that begin with the suffixes of a kind."""
    made: Suffixes = collections.defaultdict(set)
    for suffix in VERBAL_NOUNS.get(kind, "").split():
        word = add(stem, suffix)
        for form, flags in completed([(word, "")] + paradigm("N", word, word[-1] in "kq"), adjectival=False).items():
            made[form] |= flags
        if word[-1] in "kq":
            made[word] = {flag(k, word) for k in ("SWYGE" if "AcA" in suffix else "SWY")}
    if kind in RELATIVES:
        word = add(stem, RELATIVES[kind])
        forms = paradigm("P", word)[7:-1] + paradigm("D", word, True)
        made.update(completed(forms + [(add(word, "lArI"), ""), (add(word, "cA"), "")], adjectival=False))
    for entry in FINITE[kind].split():
        suffix, flags = entry.rstrip("?*").partition(":")[::2]
        form = add(stem, suffix)
        made[form] |= {flag(k, form) for k in flags}
        made.update((add(form, more), set()) for more in {"?": ["mI"], "*": ["mI", "sA"]}.get(entry[-1], []))
    return made


def verbal(stem: str, marks: set[str]) -> Iterator[tuple[str, set[str]]]:
    """The stems of a verb, each with its flags."""
    if stem[-1] in VOWELS:
        yield stem, {flag(kind, stem) for kind in "MTHO"}
        return
    closed, opened = {flag("M", stem), flag("T", stem)}, {flag("A", stem), flag("I", stem)}
    if stem[-1] == "t" and "hard" not in marks and (len(vowels(stem)) > 1 or "soften" in marks):
        yield stem, closed
        yield soften(stem), opened | {NEED_AFFIX}
    else:
        yield stem, closed | opened


# The two files.


def read_stems(path: Path) -> Iterator[tuple[str, set[str]]]:
    """The stems of a list with their marks."""
    for line in path.read_text(encoding="utf-8").splitlines():
        stem, _, marks = line.partition("#")[0].partition(" / ")
        if stem.strip():
            yield stem.strip(), set(marks.split())


def entries_of(kind: str, stem: str, marks: set[str]) -> Iterator[tuple[str, set[str]]]:
    """The entries a stem makes."""
    if kind == "verbs":
        if stem[-3:] not in ("maq", "mək"):
            sys.exit(f"verbs.txt: not an infinitive: {stem}")
        yield from verbal(stem[:-3], marks)
        return
    if "omit" in marks or kind == "exceptions":
        yield from [(stem, {FORBIDDEN})] if "wrong" in marks else []
        return
    if "bare" in marks or kind == "other" and "noun" not in marks:
        yield stem, set()
        return
    sample = harmonic(stem, marks)
    derivation = flag("J" if kind == "adjectives" else "L", sample)
    if "double" in marks:
        yield stem[:-1], {flag(k, sample) for k in "PSW"} | {derivation, NEED_AFFIX}
    if "yod" in marks or "drop" in marks:
        spine = stem + "y" if "yod" in marks else re.sub(f"[{VOWELS}]([^{VOWELS}])$", r"\1", stem)
        plain = {flag("X", sample)} if "cases" in marks else set()
        yield stem, {flag(k, sample) for k in "PSW"} | plain | {derivation}
        yield spine, {flag("D", sample), flag("X", sample), NEED_AFFIX}
        return
    yield stem, nominal(stem, marks) | {derivation} | ({flag("R", sample)} if kind == "names" else set())


def build() -> dict[str, int]:
    """Writes az.aff and az.dic; returns how many stems each list gave."""
    entries: dict[str, set[str]] = collections.defaultdict(set)
    bare, counts = set(), {}
    special = dict(read_stems(FOLDER / "stems/exceptions.txt"))
    for path in sorted((FOLDER / "stems").glob("*.txt")):
        kind, stems = path.stem.split("-")[0], list(read_stems(path))
        counts[path.name] = len(stems)
        for stem, marks in stems:
            for entry, flags in entries_of(kind, stem, marks if kind == "verbs" else special.get(stem, marks)):
                entries[entry] |= flags - {NEED_AFFIX}
                if NEED_AFFIX not in flags:
                    bare.add(entry)
    for entry in entries.keys() - bare:
        entries[entry].add(NEED_AFFIX)

    rules = [line for block in affix_blocks() for line in render(*block)]
    words = [entry + flagged(flags) for entry, flags in sorted(entries.items())]
    head = ["# Made by scripts/azerbaijani-dictionary.py: change the stem lists, not this file.", "SET UTF-8",
            "LANG az_AZ", "FLAG long", f"NEEDAFFIX {NEED_AFFIX}", f"FORBIDDENWORD {FORBIDDEN}", "WORDCHARS -",
            "TRY aəinrldımkeystubşoqüvzgçpxhöfcğjw"]
    for name, rows in [("MAP", RELATED.split(",")), ("REP", SLIPS.split(","))]:
        head += [f"{name} {len(rows)}"] + [f"{name} {row}" for row in rows]
    (FOLDER / "az.aff").write_text("\n".join(head + rules) + "\n", encoding="utf-8")
    (FOLDER / "az.dic").write_text("\n".join([str(len(words))] + words) + "\n", encoding="utf-8")
    return counts | {"az.dic entries": len(words), "az.aff rules": len(rules)}


def affix_blocks() -> Iterator[tuple[str, str, Suffixes]]:
    """Every flag with its sample word and the words made of it."""
    for vowel in "aoəö":
        closed, softening = vowel + "b", vowel + ("q" if vowel in "ao" else "k")
        for kind in PERSONS:
            sample = {"V": vowel, "B": vowel, "C": vowel, "Y": softening}.get(kind, closed)
            yield flag(kind, vowel), sample, {w: set() for w in follow(kind, sample) if w != sample}
        for kind, part, sample in [("P", "P", closed), ("D", "D", closed), ("X", "X", closed), ("N", "N", vowel),
                                   ("K", "D", softening), ("U", "X", softening)]:
            yield flag(kind, vowel), sample, completed(paradigm(part, sample, sample == softening))
        for kind in DERIVED:
            yield flag(kind, vowel), closed, {add(closed, s): nominal(add(closed, s)) for s in DERIVED[kind].split()}
        for kind in FINITE:
            yield flag(kind, vowel), closed, conjugated(kind, closed)
        for kind, part in [("H", "A"), ("O", "I")]:
            yield flag(kind, vowel), vowel, conjugated(part, vowel)


def flagged(flags: set[str]) -> str:
    """Flags as they stand after a word."""
    return "/" + "".join(sorted(flags)) if flags else ""


def render(name: str, sample: str, made: Suffixes) -> list[str]:
    """A flag's block of rules."""
    lines, end = [], len(sample)
    for word, flags in sorted(made.items()):
        strip, start, condition = ("0", end, ".") if word.startswith(sample) else (sample[-1], end - 1, sample[-1])
        lines.append(f"SFX {name} {strip} {word[start:]}{flagged(flags)} {condition}")
    return [f"SFX {name} Y {len(lines)}"] + lines


def rejected(path: Path) -> list[tuple[str, int]]:
    """The words of a text that the dictionary rejects, with their counts, the most frequent first."""
    words = collections.Counter(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8")))
    run = subprocess.run(["hunspell", "-d", str(FOLDER / "az"), "-l", "-i", "utf-8"], input="\n".join(words),
                         capture_output=True, text=True, check=True)
    found = set(run.stdout.split())
    print(f"{sum(words[w] for w in found)} of {sum(words.values())} words rejected", file=sys.stderr)
    return sorted(((w, n) for w, n in words.items() if w in found), key=lambda pair: (-pair[1], pair[0]))


def main() -> None:
    """Reads the arguments and does what they ask."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", type=Path, metavar="FILE", help="list the words of FILE that are rejected")
    arguments = parser.parse_args()
    if arguments.check:
        print("\n".join(f"{count:7} {word}" for word, count in rejected(arguments.check)))
        return
    print("\n".join(f"{count:7} {name}" for name, count in build().items()))


if __name__ == "__main__":
    main()
