// poppler's tables of Asian character sets (package poppler-data), mapped while files may still be opened.
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
#include <sys/stat.h>
#include <unistd.h>

struct file {
  char *path;
  void *bytes;
  size_t count;
};

enum { MOST_FILES = 4096 };
static struct file files[MOST_FILES];
static size_t file_count = 0;
static bool loaded = false;

static int map(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)place;
  if (kind != FTW_F || status->st_size == 0 || file_count == MOST_FILES) return 0;
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  void *bytes = mmap(NULL, (size_t)status->st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  close(descriptor);
  char *copy = bytes == MAP_FAILED ? NULL : strdup(path);
  if (copy) files[file_count++] = (struct file){copy, bytes, (size_t)status->st_size};
  return 0;
}

void vigil_poppler_data_load(void) {
  if (!loaded) nftw("/usr/share/poppler", map, 8, FTW_PHYS);
  loaded = true;
}

// `openFile(char const *, char const *)` of libpoppler.
__attribute__((visibility("default"), used)) FILE *_Z8openFilePKcS0_(const char *path, const char *mode) {
  if (!loaded) return fopen(path, mode);
  for (size_t i = 0; i < file_count; i++)
    if (strcmp(files[i].path, path) == 0) return fmemopen(files[i].bytes, files[i].count, "r");
  return NULL;
}
