// ICU's converters and its detector of encodings. ICU names its functions by macros with a version in them, which Swift
// does not import; and of its API Vigil needs these few calls.
#pragma once
#include <stdbool.h>
#include <stddef.h>

// Forbids ICU to look for data outside its own library, ever, and loads its tables. Call before anything else here.
void vigil_icu_warm(void);

// Whether ICU has a converter for the name, under any alias.
bool vigil_icu_knows(const char *encoding);

// Decodes to UTF-8, with U+FFFD for what is not valid. The result is malloc'ed, its size in `result_count`; NULL when
// the encoding is not known or memory is short. `piece` is called with each 64 KiB of input done; false stops.
char *vigil_icu_decode(const char *encoding, const void *bytes, size_t count, void *context,
                       bool (*piece)(void *context), size_t *result_count);

// The encoding that the bytes most likely have: writes its name and returns a confidence of 0 to 100. Bytes that look
// like tags are left out when `markup` is true.
int vigil_icu_detect(const void *bytes, size_t count, bool markup, char *name, size_t name_capacity);
