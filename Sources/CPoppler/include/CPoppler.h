// poppler's C++ interface, made callable from Swift: its classes can be neither copied nor moved, and so Swift's C++
// interoperation does not import them.
//
// Everything behind these functions parses bytes that a stranger wrote. No C++ exception leaves them; running out of
// memory may still end the process, as poppler does so itself. One document is used by one thread at a time.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct vigil_pdf vigil_pdf;

enum vigil_pdf_status { VIGIL_PDF_READ = 0, VIGIL_PDF_DAMAGED = 1, VIGIL_PDF_ENCRYPTED = 2 };

// One word of a page: its box in points from the page's top left corner, and where its UTF-8 text stands in the
// page's `text`. Words come in reading order.
typedef struct vigil_pdf_word {
  float x0, y0, x1, y1, font_size;
  uint32_t text_start, text_count, scalar_count;
  uint8_t quarter_turns;
  bool space_after, bold;
} vigil_pdf_word;

typedef struct vigil_pdf_page {
  vigil_pdf_word *words;
  size_t word_count;
  char *text;
} vigil_pdf_page;

// Loads what poppler, iconv and the name tables open, and keeps it. Call before the first document of a cage.
void vigil_pdf_warm(const void *bytes, size_t count);

// The bytes must outlive the document. NULL unless the status is VIGIL_PDF_READ.
vigil_pdf *vigil_pdf_open(const void *bytes, size_t count, enum vigil_pdf_status *status);
void vigil_pdf_close(vigil_pdf *document);

int vigil_pdf_page_count(const vigil_pdf *document);

// Whether the cross-reference table had to be rebuilt from the objects found, at any time until now.
bool vigil_pdf_was_repaired(const vigil_pdf *document);

// False when the page cannot be read. `page` counts from 0; free the result with vigil_pdf_free_page.
bool vigil_pdf_read_page(const vigil_pdf *document, int page, vigil_pdf_page *result);
void vigil_pdf_free_page(vigil_pdf_page *page);

// Calls `entry` with each key and value of the document information, UTF-8 and NUL-terminated, until it says false.
void vigil_pdf_information(const vigil_pdf *document, void *context,
                           bool (*entry)(void *context, const char *key, const char *value));

// Calls `file` with each embedded file until it says false. Name and media type may be empty.
void vigil_pdf_embedded_files(const vigil_pdf *document, void *context,
                              bool (*file)(void *context, const char *name, size_t name_count, const char *media_type,
                                           const char *bytes, size_t count));

#ifdef __cplusplus
}
#endif
