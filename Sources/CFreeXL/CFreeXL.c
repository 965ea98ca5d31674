// fopen(3) for FreeXL, from memory. The executable exports the name (linker settings of this target in Package.swift), and
// so libfreexl binds to it. Everyone else gets glibc's.
#define _GNU_SOURCE
#include "CFreeXL.h"
#include <dlfcn.h>
#include <stdio.h>

// Told by its address, which no other caller has.
static const char in_memory[] = "workbook";
static _Thread_local const void *document;
static _Thread_local size_t document_count;

__attribute__((visibility("default"), used)) FILE *fopen(const char *path, const char *mode) {
  if (path == in_memory) return fmemopen((void *)document, document_count, "rb");
  FILE *(*glibc)(const char *, const char *) = dlsym(RTLD_NEXT, "fopen");
  return glibc ? glibc(path, mode) : NULL;
}

int vigil_freexl_open(const void *bytes, size_t count, bool head_only, const void **workbook) {
  document = bytes;
  document_count = count;
  *workbook = NULL;
  return head_only ? freexl_open_info(in_memory, workbook) : freexl_open(in_memory, workbook);
}
