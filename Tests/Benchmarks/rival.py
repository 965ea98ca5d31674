"""What is usually written to get the text of documents that are dropped into a folder: watchdog, pypdf, SQLite.

Vigil is measured beside it. It is kept as such scripts are: one process, one file after the other in the observer's
thread, a commit for each, no care for what came before it ran or for a crash between the news of a file and its row.

    rival.py FOLDER DATABASE

A line for each file that was dealt with, after the commit: "stored", "known" or "failed", a tab and the file's name.
Debian: python3-watchdog, python3-pypdf, python3-bs4.
"""

import hashlib
import os
import sqlite3
import sys

from bs4 import BeautifulSoup
from pypdf import PdfReader
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer


def text_of(path):
    """The text of a file by the ending of its name."""
    ending = os.path.splitext(path)[1].lower()
    if ending == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    return BeautifulSoup(text, "html.parser").get_text() if ending in (".html", ".htm") else text


class Handler(FileSystemEventHandler):
    """Keeps each file that appears."""

    def __init__(self, database):
        self.path = database
        self.connection = None

    def on_created(self, event):
        """Files that are moved into the folder are told of so."""
        self.take(event)

    def on_closed(self, event):
        """Files that were written in the folder are whole now."""
        self.take(event)

    def take(self, event):
        """Reads a file and commits its text."""
        if event.is_directory:
            return
        try:
            outcome = self.keep(event.src_path)
        except Exception as error:  # Whatever a document makes a library raise; the next one is to be read.
            print(f"{event.src_path}: {error!r}", file=sys.stderr)
            outcome = "failed"
        print(outcome, os.path.basename(event.src_path), sep="\t", flush=True)

    def keep(self, path):
        """Commits the text of a file under its hash; SQLite syncs a commit unless it is told otherwise."""
        if self.connection is None:  # Of the observer's thread, as sqlite3 wants it.
            self.connection = sqlite3.connect(self.path)
            self.connection.execute(
                "CREATE TABLE IF NOT EXISTS documents (hash TEXT PRIMARY KEY, path TEXT, text TEXT)"
            )
        text = text_of(path)
        with open(path, "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        row = (digest, path, text)
        added = self.connection.execute("INSERT OR IGNORE INTO documents VALUES (?, ?, ?)", row).rowcount
        self.connection.commit()
        return "stored" if added else "known"


def main():
    """Watches until it is ended."""
    folder, database = sys.argv[1:]
    observer = Observer()
    observer.schedule(Handler(database), folder, recursive=True)
    observer.start()
    observer.join()


main()
