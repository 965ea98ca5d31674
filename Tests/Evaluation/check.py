#!/usr/bin/env python3
"""Holds the scorers' figures of Deploy/evaluate against the thresholds: check.py FOLDER THRESHOLDS.json

FOLDER holds a NAME.json of ofsted/score.py, or a NAME.txt that score_articles.py printed, for each name in THRESHOLDS.
A threshold is the most that may be wrong or invented (counted) and the least share that must be found.
"""
import json, os, re, sys


def counts_of_reports(path):
    """{field: (right, wrong + invented, missed)} over all kinds."""
    rows = {}
    for key, c in json.load(open(path)).items():
        field, kind = key.split("|")
        if kind == "ALL":
            rows[field] = (c.get("TP", 0), c.get("WRONG", 0) + c.get("INVENTED", 0), c.get("MISSED", 0))
    grades = ["overall", "leadership", "help_and_protection", "in_care", "care_leavers", "adoption", "lscb"]
    rows["grades"] = tuple(sum(rows.get(g, (0, 0, 0))[i] for g in grades) for i in range(3))
    return rows


def counts_of_articles(path):
    rows = {}
    for line in open(path):
        m = re.match(r"(\w+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+[\d.]+\s+[\d.]+$", line.strip())
        if m:
            right, wrong, missed, invented = map(int, m.groups()[1:])
            rows[m.group(1)] = (right, wrong + invented, missed)
    return rows


def main():
    folder, thresholds = sys.argv[1], json.load(open(sys.argv[2]))
    failures = 0
    for name, fields in thresholds.items():
        path = os.path.join(folder, name)
        rows = counts_of_reports(path + ".json") if os.path.exists(path + ".json") else counts_of_articles(path + ".txt")
        for field, limit in fields.items():
            if field not in rows:
                print(f"{name} {field}: the scorer printed no such row")
                failures += 1
                continue
            right, false, missed = rows[field]
            recall = right / max(1, right + missed)
            precision = right / max(1, right + false)
            bad = []
            if false > limit.get("false", float("inf")):
                bad.append(f"{false} wrong or invented, at most {limit['false']}")
            if precision < limit.get("precision", 0):
                bad.append(f"precision {precision:.3f}, at least {limit['precision']}")
            if recall < limit.get("recall", 0):
                bad.append(f"recall {recall:.3f}, at least {limit['recall']}")
            if bad:
                print(f"{name} {field}: " + "; ".join(bad))
                failures += 1
    if failures:
        sys.exit(f"{failures} figures are below their thresholds.")
    print("All figures are at or above their thresholds.")


main()
