// CLD2, which tells the language of a text, made callable from Swift: its interface is C++ and has classes of the C++
// library in it. Its tables are part of the library: it opens nothing and keeps nothing between two calls.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct vigil_language {
  // CLD2's code, "en" or "zh-Hant"; static.
  const char *code;
  // Of the letters that were looked at, the share in this language, from 0 to 100.
  int percent;
  // Bytes of letters and single spaces that were looked at, in all languages.
  int letters;
  // Whether CLD2 itself stands by it.
  bool is_reliable;
} vigil_language;

// What a UTF-8 text is in, most of all. At most INT_MAX bytes.
vigil_language vigil_language_of(const char *text, size_t count);

#ifdef __cplusplus
}
#endif
