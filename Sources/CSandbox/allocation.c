#include "CSandbox.h"
#include <malloc.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

// The C library's own allocator, under the names it exports for those who stand in front of it.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

static bool armed = false;

void vigil_settle_memory(void) {
  malloc_trim(0);
  char *end = sbrk(0);
  // From large to small, so that a free piece is taken whole; the steps are those of the allocator's small pieces. The
  // first allocation that comes from behind the end tells that no such piece is left.
  for (size_t size = 64 << 10; size >= 24; size = size > 2096 ? size / 2 : size > 1048 ? 1048 : size - 16)
    for (char *piece = __libc_malloc(size); piece && piece < end;) piece = __libc_malloc(size);
}

void vigil_report_refused_allocations(void) { armed = true; }

static void refused(void) {
  static const uint8_t frame[5] = {5, 0, 0, 0, 0};
  if (!armed) return;
  armed = false;
  ssize_t ignored = write(1, frame, sizeof frame);
  (void)ignored;
}

void *malloc(size_t size) {
  void *memory = __libc_malloc(size);
  if (__builtin_expect(!memory, 0)) refused();
  return memory;
}

void *calloc(size_t count, size_t size) {
  void *memory = __libc_calloc(count, size);
  if (__builtin_expect(!memory, 0)) refused();
  return memory;
}

void *realloc(void *old, size_t size) {
  void *memory = __libc_realloc(old, size);
  if (__builtin_expect(!memory && size, 0)) refused();
  return memory;
}
