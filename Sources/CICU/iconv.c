// iconv(3), which libraries of mail, archives and XML use for character sets, answered by ICU: glibc opens a file for
// each set when it is first asked for, and in the cage that would end the reader. The executable exports these names
// (linker settings of this target in Package.swift), and so the libraries bind to them.
//
// UTF-8 and UTF-16 stay with glibc: poppler converts between them for every word and has them loaded when it is warm.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>
#include <unicode/ucnv.h>

#define EXPORTED __attribute__((visibility("default"), used))

struct conversion {
  UConverter *from, *to;
  UChar pivot[512], *read, *write;
};

// A conversion of ours is told from one of glibc's by the lowest bit of its address. -1, which is odd too, is none.
static bool is_ours(iconv_t handle) { return handle != (iconv_t)-1 && (uintptr_t)handle & 1; }
static struct conversion *conversion(iconv_t handle) { return (struct conversion *)((uintptr_t)handle & ~(uintptr_t)1); }

static bool is_glibcs(const char *name) { return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF-16") == 0; }

// ICU replaces what it cannot convert; iconv stops there.
static UConverter *strict(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = *name ? ucnv_open(name, &status) : NULL;
  if (!converter || U_FAILURE(status)) return NULL;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  return converter;
}

EXPORTED iconv_t iconv_open(const char *to, const char *from) {
  if (is_glibcs(to) && is_glibcs(from)) {
    iconv_t (*glibc)(const char *, const char *) = dlsym(RTLD_NEXT, "iconv_open");
    return glibc ? glibc(to, from) : (iconv_t)-1;
  }
  struct conversion *made = calloc(1, sizeof *made);
  if (!made) return (iconv_t)-1;
  made->from = strict(from);
  made->to = strict(to);
  made->read = made->write = made->pivot;
  if (made->from && made->to) return (iconv_t)((uintptr_t)made | 1);
  ucnv_close(made->from);
  ucnv_close(made->to);
  free(made);
  errno = EINVAL;
  return (iconv_t)-1;
}

EXPORTED int iconv_close(iconv_t handle) {
  if (!is_ours(handle)) {
    int (*glibc)(iconv_t) = dlsym(RTLD_NEXT, "iconv_close");
    return glibc ? glibc(handle) : -1;
  }
  ucnv_close(conversion(handle)->from);
  ucnv_close(conversion(handle)->to);
  free(conversion(handle));
  return 0;
}

EXPORTED size_t iconv(iconv_t handle, char **source, size_t *source_left, char **target, size_t *target_left) {
  if (!is_ours(handle)) {
    static size_t (*glibc)(iconv_t, char **, size_t *, char **, size_t *);
    if (!glibc) glibc = dlsym(RTLD_NEXT, "iconv");
    return glibc ? glibc(handle, source, source_left, target, target_left) : (size_t)-1;
  }
  struct conversion *work = conversion(handle);
  bool ending = !source || !*source;
  if (ending && (!target || !*target)) {
    ucnv_reset(work->from);
    ucnv_reset(work->to);
    work->read = work->write = work->pivot;
    return 0;
  }
  UErrorCode status = U_ZERO_ERROR;
  const char *start = ending ? "" : *source, *place = start, *end = start + (ending ? 0 : *source_left);
  char *written = *target;
  ucnv_convertEx(work->to, work->from, &written, written + *target_left, &place, end, work->pivot, &work->read,
                 &work->write, work->pivot + 512, false, ending, &status);
  *target_left -= (size_t)(written - *target);
  *target = written;
  if (status == U_INVALID_CHAR_FOUND || status == U_ILLEGAL_CHAR_FOUND) {
    // iconv stops in front of the bytes that it does not know, ICU behind them.
    char unknown[32];
    int8_t count = sizeof unknown;
    UErrorCode asked = U_ZERO_ERROR;
    ucnv_getInvalidChars(work->from, unknown, &count, &asked);
    if (U_SUCCESS(asked)) place -= count < place - start ? count : place - start;
    ucnv_resetToUnicode(work->from);
  }
  if (!ending) {
    *source_left -= (size_t)(place - *source);
    *source = (char *)place;
  }
  if (U_SUCCESS(status)) return 0;
  errno = status == U_BUFFER_OVERFLOW_ERROR ? E2BIG : status == U_TRUNCATED_CHAR_FOUND ? EINVAL : EILSEQ;
  return (size_t)-1;
}
