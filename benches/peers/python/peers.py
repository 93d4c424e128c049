"""A peer that is a Python package, measured as src/worker.rs measures those in Rust, with the same lines printed.

    python peers.py PEER INPUTS SECONDS
"""

import itertools
import os
import pathlib
import sys
import time

# As in src/worker.rs: queries answered whatever the time, and how often all of them are asked.
LEAST = 12
ROUNDS = 3

# How many names, beside the right one, nomenklatura is given for each query, since it has no index for a name alone.
GIVEN = 10


class RapidFuzz:
    def __init__(self, scorer):
        from rapidfuzz import fuzz, process

        self.extract, self.scorer = process.extractOne, getattr(fuzz, scorer)

    def build(self, path):
        self.names = lines(path)

    def find(self, query):
        found = self.extract(query, self.names, scorer=self.scorer)
        return found[0] if found else ""


class DuckDB:
    def __init__(self):
        import duckdb

        self.database = duckdb.connect(config={"threads": 1})

    def build(self, path):
        rows = "read_csv($path, header = false, delim = '\t', quote = '', escape = '', columns = {'name': 'VARCHAR'})"
        self.database.execute(f"CREATE TABLE names AS SELECT name FROM {rows}", {"path": str(path)})

    def find(self, query):
        ask = "SELECT arg_max(name, jaro_winkler_similarity(name, $query)) FROM names"
        return self.database.execute(ask, {"query": query}).fetchone()[0]


class Nomenklatura:
    """Ranks the right name and others that look like the query: what they are is found beforehand and not timed."""

    def __init__(self):
        from followthemoney import EntityProxy
        from nomenklatura.matching import get_algorithm
        from rapidfuzz import fuzz, process

        self.extract, self.scorer = process.extract, fuzz.ratio
        self.algorithm = get_algorithm("logic-v2")
        self.config = self.algorithm.default_config()
        self.proxy = EntityProxy.from_dict
        self.numbers = itertools.count()

    def prepare(self, query, meant):
        near = self.extract(query, self.names, scorer=self.scorer, limit=GIVEN)
        texts = {name for name, _, _ in near} | ({meant} if meant else set())
        self.given = [self.entity(text) for text in sorted(texts)]

    def entity(self, name):
        # Results are kept by id, so that ids must not come again.
        return self.proxy({"id": f"e{next(self.numbers)}", "schema": "Person", "properties": {"name": [name]}})

    def find(self, query):
        asked = self.entity(query)
        best = max(self.given, key=lambda entity: self.algorithm.compare(asked, entity, self.config).score)
        return best.caption


PEERS = {
    "duckdb": DuckDB,
    "ratio": lambda: RapidFuzz("ratio"),
    "wratio": lambda: RapidFuzz("WRatio"),
    "nomenklatura": Nomenklatura,
}


def memory():
    """Bytes of this process that are in memory."""
    pages = int(pathlib.Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def build(ready, path):
    """What building takes, in seconds and bytes; what a package takes by itself does not count."""
    before, start = memory(), time.perf_counter()
    ready.build(path)
    return time.perf_counter() - start, max(0, memory() - before)


def questions(folder):
    original = dict(zip(lines(folder / "folded.txt"), lines(folder / "names.txt")))
    for line in lines(folder / "queries.tsv"):
        _, text, folded, meant = line.split("\t")
        yield text, folded, original.get(meant, "")


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def main():
    peer, folder, seconds = sys.argv[1], pathlib.Path(sys.argv[2]), float(sys.argv[3])
    ready = PEERS[peer]()
    folded = not isinstance(ready, Nomenklatura)
    if folded:
        built, kept = build(ready, folder / "folded.txt")
    else:
        ready.names = lines(folder / "names.txt")
        built, kept = "nan", "nan"  # nothing to build
    print("built", built, kept, sep="\t", flush=True)

    asked = list(enumerate(questions(folder)))
    begin = None
    for turn, (number, (text, folded_text, meant)) in enumerate(asked * ROUNDS):
        if turn >= LEAST and time.perf_counter() - begin > seconds:
            break
        if not folded:
            ready.prepare(text, meant)
        query = folded_text if folded else text
        if turn == 0:
            ready.find(query)  # the first call pays for what later ones find ready
            begin = time.perf_counter()
        start = time.perf_counter_ns()
        found = ready.find(query)
        print("answer", number, time.perf_counter_ns() - start, found or "", sep="\t")


main()
