// poppler's tables of Asian character sets (package poppler-data), copied while files may still be opened into one
// memory file, which is mapped once: a mapping for each of the three hundred files would make every fork twice as dear.
//
// poppler opens one whenever a document names a character map that it does not embed. In the cage no file can be
// opened, and so its own function that opens them (goo/gfile.h) is answered here; the executable exports it as it does
// the names in interposed.c. Should a later poppler name it otherwise, only documents with such maps are hurt.
#define _GNU_SOURCE
#include "data.h"
#include <fcntl.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

struct file {
  char *path;
  size_t start;
  size_t count;
};

enum { MOST_FILES = 4096 };
static struct file files[MOST_FILES];
static size_t file_count = 0;
static size_t end = 0;
static int memory = -1;
static char *bytes = NULL;
static bool loaded = false;

static int copy(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)place;
  if (kind != FTW_F || status->st_size == 0 || file_count == MOST_FILES) return 0;
  int source = open(path, O_RDONLY | O_CLOEXEC);
  if (source < 0) return 0;
  size_t size = (size_t)status->st_size, done = 0;
  while (done < size) {
    ssize_t count = sendfile(memory, source, NULL, size - done);
    if (count <= 0) break;
    done += (size_t)count;
  }
  close(source);
  char *name = done == size ? strdup(path) : NULL;
  if (name) files[file_count++] = (struct file){name, end, size};
  end += done;
  return 0;
}

void vigil_poppler_data_load(void) {
  if (loaded) return;
  loaded = true;
  memory = memfd_create("poppler-data", MFD_CLOEXEC);
  if (memory < 0) return;
  nftw("/usr/share/poppler", copy, 8, FTW_PHYS);
  void *mapped = end > 0 ? mmap(NULL, end, PROT_READ, MAP_SHARED, memory, 0) : MAP_FAILED;
  close(memory);
  if (mapped == MAP_FAILED) file_count = 0;
  else bytes = mapped;
}

// `openFile(char const *, char const *)` of libpoppler.
__attribute__((visibility("default"), used)) FILE *_Z8openFilePKcS0_(const char *path, const char *mode) {
  if (!loaded) return fopen(path, mode);
  for (size_t i = 0; i < file_count; i++)
    if (strcmp(files[i].path, path) == 0) return fmemopen(bytes + files[i].start, files[i].count, "r");
  return NULL;
}
