"""A peer that is a Python package, measured as src/worker.rs measures those in Rust, with the same lines printed.

    python peers.py PEER INPUTS SECONDS
"""

import itertools
import pathlib
import sys
import time

LEAST = 12  # queries answered whatever the time, as in src/worker.rs

# How many names, beside the right one, nomenklatura is given for each query, since it has no index for a name alone.
GIVEN = 10


def memory():
    """Bytes of this process that are in memory."""
    pages = int(pathlib.Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


class RapidFuzz:
    def __init__(self, names, scorer):
        from rapidfuzz import fuzz, process

        self.names, self.extract, self.scorer = names, process.extractOne, getattr(fuzz, scorer)

    def find(self, query):
        found = self.extract(query, self.names, scorer=self.scorer)
        return found[0] if found else ""


class DuckDB:
    def __init__(self, names):
        import duckdb

        self.database = duckdb.connect(config={"threads": 1})
        self.database.execute("CREATE TABLE names (name VARCHAR)")
        values = duckdb.from_query("SELECT unnest($names) AS name", params={"names": names}, connection=self.database)
        values.insert_into("names")

    def find(self, query):
        ask = "SELECT arg_max(name, jaro_winkler_similarity(name, $query)) FROM names"
        return self.database.execute(ask, {"query": query}).fetchone()[0]


class Nomenklatura:
    """Ranks the right name and others that look like the query: what they are is found beforehand and not timed."""

    def __init__(self, names):
        from followthemoney import EntityProxy
        from nomenklatura.matching import get_algorithm
        from rapidfuzz import fuzz, process

        self.names, self.extract, self.scorer = names, process.extract, fuzz.WRatio
        self.algorithm = get_algorithm("logic-v2")
        self.config = self.algorithm.default_config()
        self.proxy = EntityProxy.from_dict
        self.numbers = itertools.count()
        self.given = []

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
    "ratio": lambda names: RapidFuzz(names, "ratio"),
    "wratio": lambda names: RapidFuzz(names, "WRatio"),
    "nomenklatura": Nomenklatura,
}


def questions(folder, names, folded_names):
    original = dict(zip(folded_names, names))
    for line in lines(folder / "queries.tsv"):
        _, text, folded, meant = line.split("\t")
        yield text, folded, original.get(meant, "")


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def main():
    peer, folder, seconds = sys.argv[1], pathlib.Path(sys.argv[2]), float(sys.argv[3])
    names, folded_names = lines(folder / "names.txt"), lines(folder / "folded.txt")
    asked = list(questions(folder, names, folded_names))
    folded = peer != "nomenklatura"

    before, start = memory(), time.perf_counter()
    ready = PEERS[peer](folded_names if folded else names)
    built = time.perf_counter() - start
    print("built", built, max(0, memory() - before), sep="\t", flush=True)

    begin = time.perf_counter()
    for number, (text, folded_text, meant) in enumerate(asked):
        if number >= LEAST and time.perf_counter() - begin > seconds:
            break
        if hasattr(ready, "prepare"):
            ready.prepare(text, meant)
        query = folded_text if folded else text
        if number == 0:
            ready.find(query)  # the first call pays for what later ones find ready
        start = time.perf_counter_ns()
        found = ready.find(query)
        print("answer", number, time.perf_counter_ns() - start, found or "", sep="\t")


main()
