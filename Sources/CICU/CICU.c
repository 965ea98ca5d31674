#include "CICU.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uclean.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/udata.h>

void vigil_icu_warm(void) {
  UErrorCode status = U_ZERO_ERROR;
  udata_setFileAccess(UDATA_NO_FILES, &status);
  status = U_ZERO_ERROR;
  u_init(&status);
  // Kept open on purpose: a converter's table is dropped with its last user.
  static const char *const usual[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
    status = U_ZERO_ERROR;
    ucnv_open(usual[i], &status);
  }
  char name[64];
  const char sample[] = "caf\xE9 na\xEFve";
  vigil_icu_detect(sample, sizeof sample - 1, false, name, sizeof name);
}

bool vigil_icu_knows(const char *encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &status);
  ucnv_close(converter);
  return U_SUCCESS(status);
}

char *vigil_icu_decode(const char *encoding, const void *bytes, size_t count, void *context,
                       bool (*piece)(void *context), size_t *result_count) {
  enum { PIECE = 64 << 10 };
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open(encoding, &status);
  UConverter *to = ucnv_open("UTF-8", &status);
  size_t capacity = count + count / 2 + 64, used = 0;
  char *result = malloc(capacity);
  const char *source = bytes, *end = source + count;
  UChar pivot[4096];
  UChar *pivot_source = pivot, *pivot_target = pivot;
  bool first = true, done = U_FAILURE(status) || !result, stopped = done;
  while (!done) {
    const char *limit = end - source > PIECE ? source + PIECE : end;
    char *target = result + used;
    status = U_ZERO_ERROR;
    ucnv_convertEx(to, from, &target, result + capacity, &source, limit, pivot, &pivot_source, &pivot_target,
                   pivot + 4096, first, limit == end, &status);
    first = false;
    used = (size_t)(target - result);
    if (status == U_BUFFER_OVERFLOW_ERROR) {
      size_t larger = capacity + capacity / 2;
      char *moved = larger > capacity ? realloc(result, larger) : NULL;
      if (moved) {
        result = moved;
        capacity = larger;
      } else {
        done = stopped = true;
      }
    } else if (U_FAILURE(status) || (piece && !piece(context))) {
      done = stopped = true;
    } else {
      done = source == end;
    }
  }
  ucnv_close(from);
  ucnv_close(to);
  if (stopped) {
    free(result);
    return NULL;
  }
  *result_count = used;
  return result;
}

int vigil_icu_detect(const void *bytes, size_t count, bool markup, char *name, size_t name_capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  int confidence = 0;
  ucsdet_enableInputFilter(detector, markup);
  ucsdet_setText(detector, bytes, count > INT32_MAX ? INT32_MAX : (int32_t)count, &status);
  const UCharsetMatch *match = U_SUCCESS(status) ? ucsdet_detect(detector, &status) : NULL;
  if (match && U_SUCCESS(status)) {
    const char *found = ucsdet_getName(match, &status);
    confidence = ucsdet_getConfidence(match, &status);
    if (U_FAILURE(status) || snprintf(name, name_capacity, "%s", found) >= (int)name_capacity) confidence = 0;
  }
  ucsdet_close(detector);
  return confidence;
}
