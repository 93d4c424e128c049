"""Learns the lists beside this script, which the benchmarks make their names from: nothing but frequencies goes in.

    python3 learn.py TABLE.tsv PAIRS.tsv UNITS.tsv GROUPS.tsv TOKENS.tsv...

TABLE has the columns id, kind, name; PAIRS name_a, name_b; UNITS arabic, latin:count|...; GROUPS group, forms separated by |;
TOKENS latin, native, count. Writes tokens.tsv (which tokens, how often, in which place of a name) and rewrites.tsv (how often a
spelling of a name part is respelled in a certain way) into the folder of this script.
"""

import collections
import itertools
import pathlib
import re
import sys

POOL_SIZES = {
    "east_given": 900,
    "east_family": 1200,
    "slavic_given": 120,
    "slavic_patronymic": 120,
    "slavic_family": 600,
    "world_given": 250,
    "world_family": 1500,
    "organization": 500,
}
# Which rewrites are kept: so many, seen in this share of the places where they could be or oftener.
REWRITES = 250
RAREST = 0.004
# One consonant for one other, more often than not in another name.
RAREST_CONSONANT = 0.03
# The commonest tokens of the world's names are given names, though some are family names too; these are counts of ranks.
WORLD_GIVEN = 250
WORLD_ALWAYS_GIVEN = 50

WORD = re.compile(r"[a-z]{3,14}")
PATRONYMIC = re.compile(r"[a-z]+(ovich|evich|ovna|evna)")
PARTICLES = {"al", "el", "ben", "bin", "ibn", "abu", "the", "von", "van", "der", "den", "des", "del", "las", "los"}


def rows(path):
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            yield line.rstrip("\n").split("\t")


def words(name):
    return [word for word in re.split(r"[\s,.()'’\"-]+", name.lower()) if WORD.fullmatch(word) and word not in PARTICLES]


def persons(table, pairs):
    """Names with the given names first."""
    for _, kind, name in rows(table):
        if kind == "person":
            family, _, given = name.partition(",")
            yield words(f"{given} {family}")
    for name_a, name_b, *_ in rows(pairs):
        yield words(name_a)
        yield words(name_b)


def pools(table, pairs, units, tokens):
    found = collections.defaultdict(collections.Counter)
    for name in persons(table, pairs):
        if len(name) < 2:
            continue
        marks = [PATRONYMIC.fullmatch(word) is not None for word in name]
        if any(marks):
            found["slavic_given"][name[0]] += 1
            found["slavic_family"][name[-1]] += not marks[-1]
            found["slavic_patronymic"].update(itertools.compress(name, marks))
        else:
            found["east_given"].update(name[:-1])
            found["east_family"][name[-1]] += 1
    spread_units(found, units)
    world = collections.Counter()
    for path in tokens:
        for latin, _, count in rows(path):
            if WORD.fullmatch(latin) and latin not in PARTICLES:
                world[latin] += int(count)
    ranked = world.most_common()
    found["world_given"].update(dict(ranked[:WORLD_GIVEN]))
    found["world_family"].update(dict(ranked[WORLD_ALWAYS_GIVEN:]))
    for _, kind, name in rows(table):
        if kind == "organization":
            found["organization"].update(words(name))
    return found


def spread_units(found, units):
    """Counts of name parts, shared out between given and family names as their place in whole names says."""
    counts = collections.Counter()
    for _, spellings in rows(units):
        for spelling in spellings.split("|"):
            latin, _, count = spelling.rpartition(":")
            for word in words(latin):
                counts[word] += int(count)
    given, family = found["east_given"], found["east_family"]
    for word, count in counts.items():
        share = (given[word] + 0.5) / (given[word] + family[word] + 1.5)
        given[word] += round(count * share)
        family[word] += round(count * (1 - share))


def spellings(units, groups):
    """Pairs of spellings of one name part."""
    for _, forms in rows(units):
        yield from near([form.rpartition(":")[0].lower() for form in forms.split("|")])
    for _, forms in rows(groups):
        # Groups also hold forms of other languages, mostly with an ending put on.
        yield from (pair for pair in near(forms.split("|")[:8]) if not is_inflected(*pair))


def is_inflected(one, steps):
    other = "".join(b for _, b in steps)
    return one.startswith(other) or other.startswith(one) or (one[-1] == "s") != (other[-1] == "s")


def near(forms):
    forms = [form for form in forms if WORD.fullmatch(form)]
    for one, other in itertools.permutations(forms, 2):
        steps = align(one, other)
        if one != other and sum(a != b for a, b in steps) * 3 <= len(steps):
            yield one, steps


def align(one, other):
    """The letters of two words side by side, at the fewest edits; an empty string stands for a missing letter."""
    rows_ = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            row.append(min(rows_[-1][j] + 1, row[-1] + 1, rows_[-1][j - 1] + (letter != against)))
        rows_.append(row)
    steps, i, j = [], len(one), len(other)
    while i or j:
        if i and j and rows_[i][j] == rows_[i - 1][j - 1] + (one[i - 1] != other[j - 1]):
            i, j = i - 1, j - 1
            steps.append((one[i], other[j]))
        elif i and rows_[i][j] == rows_[i - 1][j] + 1:
            i -= 1
            steps.append((one[i], ""))
        else:
            j -= 1
            steps.append(("", other[j]))
    return steps[::-1]


def rewrites(units, groups):
    """How often a chunk of letters, where it stands, is respelled as another one; $ is the end of a word."""
    seen, changed = collections.Counter(), collections.Counter()
    for one, steps in spellings(units, groups):
        marked = one + "$"
        for size in (1, 2, 3):
            seen.update(marked[at : at + size] for at in range(len(marked) - size + 1))
        changed.update(chunks(steps))
    shares = {(a, b): count / seen[a] for (a, b), count in changed.items() if seen[a] and max(len(a), len(b)) <= 3}
    # Groups also hold a name's feminine form; its ending is no spelling of the other.
    shares = {(a, b): share for (a, b), share in shares.items() if min(len(a), len(b)) < 2 or set(a) & set(b)}
    shares = {pair: share for pair, share in shares.items() if share >= (RAREST_CONSONANT if is_consonants(*pair) else RAREST)}
    kept = sorted(shares, key=lambda pair: (-changed[pair], pair))[:REWRITES]
    return [(a, b, shares[a, b]) for a, b in sorted(kept)]


def is_consonants(source, target):
    return len(source) == len(target) == 1 and not set(source + target) & set("aeiouy$")


def chunks(steps):
    """Runs of changed letters; one that is empty on one side takes the letter beside it along, of which it may be the double."""
    steps = [*steps, ("$", "$")]
    at = 0
    while at < len(steps):
        end = at
        while end < len(steps) and steps[end][0] != steps[end][1]:
            end += 1
        if end > at:
            source, target = joined(steps[at:end])
            if not source or not target:
                doubled = (source or target)[-1] == steps[end][0]
                if at == 0 or doubled or steps[end][0] == "$":
                    end += 1
                else:
                    at -= 1
                source, target = joined(steps[at:end])
            yield source, target
        at = max(end, at + 1)


def joined(steps):
    return "".join(a for a, _ in steps), "".join(b for _, b in steps)


def main():
    table, pairs, units, groups, *tokens = sys.argv[1:]
    folder = pathlib.Path(__file__).parent
    with open(folder / "tokens.tsv", "w", encoding="utf-8") as out:
        out.write("# Tokens of names by their place in a name, and how often: learned by learn.py.\n")
        found = pools(table, pairs, units, tokens)
        for pool, size in POOL_SIZES.items():
            ranked = sorted(found[pool].items(), key=lambda item: (-item[1], item[0]))
            out.writelines(f"{pool}\t{token}\t{count}\n" for token, count in ranked[:size])
    with open(folder / "rewrites.tsv", "w", encoding="utf-8") as out:
        out.write("# Letters, what they are respelled as, and in which share of respelled name parts: learned by learn.py.\n")
        out.writelines(f"{a}\t{b}\t{share:.4f}\n" for a, b, share in rewrites(units, groups))


main()
