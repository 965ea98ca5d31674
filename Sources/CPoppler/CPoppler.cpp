#include "CPoppler.h"
#include "data.h"

#include <climits>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <iconv.h>
#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-embedded-file.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <string>
#include <vector>

struct vigil_pdf {
  std::unique_ptr<poppler::document> document;
  mutable bool repaired;
};

namespace {

// poppler has one place for its messages in the whole process; a document is read by one thread.
thread_local bool saw_repair = false;

void listen(const std::string &message, void *) {
  for (const char *word : {"reconstruct", "xref"})
    if (strcasestr(message.c_str(), word)) saw_repair = true;
}

void append(std::string &text, uint32_t scalar) {
  if (scalar < 0x80) {
    text.push_back(static_cast<char>(scalar));
    return;
  }
  int more = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
  static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
  text.push_back(static_cast<char>(lead[more] | scalar >> (6 * more)));
  while (more-- > 0) text.push_back(static_cast<char>(0x80 | (scalar >> (6 * more) & 0x3F)));
}

// Appends UTF-16 as UTF-8 and returns the number of scalars. Controls vanish, lone surrogates become U+FFFD.
// (poppler's own conversion opens an iconv descriptor for each call.)
uint32_t append(std::string &text, const poppler::ustring &units) {
  uint32_t scalars = 0;
  for (size_t i = 0; i < units.size(); i++) {
    uint32_t unit = units[i];
    if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == 0xFEFF) continue;
    if (unit >= 0xD800 && unit < 0xE000) {
      bool pair = unit < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000;
      unit = pair ? 0x10000 + ((unit & 0x3FF) << 10 | (units[++i] & 0x3FF)) : 0xFFFD;
    }
    append(text, unit);
    scalars++;
  }
  return scalars;
}

std::string utf8(const poppler::ustring &units) {
  std::string text;
  append(text, units);
  return text;
}

// Coordinates may be anything in a hostile file; what is no number, or on no page, is the corner.
float place(double coordinate) { return std::abs(coordinate) < 1e6 ? static_cast<float>(coordinate) : 0; }

bool names_bold(const std::string &font) {
  for (const char *weight : {"bold", "black", "heavy"})
    if (strcasestr(font.c_str(), weight)) return true;
  return false;
}

} // namespace

extern "C" void vigil_pdf_warm(const void *bytes, size_t count) try {
  vigil_poppler_data_load();
  // glibc unloads a converter that nobody holds; poppler-cpp converts between these two for every word.
  iconv_open("UTF-16", "UTF-8");
  iconv_open("UTF-8", "UTF-16");
  enum vigil_pdf_status status;
  vigil_pdf *document = vigil_pdf_open(bytes, count, &status);
  if (!document) return;
  for (int page = 0; page < vigil_pdf_page_count(document); page++) {
    vigil_pdf_page words;
    if (vigil_pdf_read_page(document, page, &words)) vigil_pdf_free_page(&words);
  }
  vigil_pdf_information(document, nullptr, [](void *, const char *, const char *) { return true; });
  vigil_pdf_embedded_files(document, nullptr, [](void *, const char *, size_t, const char *, const char *, size_t) {
    return true;
  });
  // Never closed: poppler frees its tables with its last document.
} catch (...) {
}

extern "C" vigil_pdf *vigil_pdf_open(const void *bytes, size_t count, enum vigil_pdf_status *status) try {
  *status = VIGIL_PDF_DAMAGED;
  poppler::set_debug_error_function(listen, nullptr);
  if (count > INT_MAX) return nullptr;
  saw_repair = false;
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(static_cast<const char *>(bytes), static_cast<int>(count)));
  if (!document) return nullptr;
  if (document->is_locked()) {
    *status = VIGIL_PDF_ENCRYPTED;
    return nullptr;
  }
  auto *result = new vigil_pdf{std::move(document), saw_repair};
  *status = VIGIL_PDF_READ;
  return result;
} catch (...) {
  return nullptr;
}

extern "C" void vigil_pdf_close(vigil_pdf *document) try { delete document; } catch (...) {
}

extern "C" int vigil_pdf_page_count(const vigil_pdf *document) try { return document->document->pages(); } catch (...) {
  return 0;
}

extern "C" bool vigil_pdf_was_repaired(const vigil_pdf *document) { return document->repaired; }

extern "C" bool vigil_pdf_read_page(const vigil_pdf *document, int number, vigil_pdf_page *result) try {
  *result = {nullptr, 0, nullptr};
  saw_repair = false;
  std::unique_ptr<poppler::page> page(document->document->create_page(number));
  if (!page) return false;
  std::vector<poppler::text_box> boxes = page->text_list(poppler::page::text_list_include_font);
  document->repaired |= saw_repair;
  std::string text;
  std::unique_ptr<vigil_pdf_word[], decltype(&free)> words(
      static_cast<vigil_pdf_word *>(calloc(boxes.size() + 1, sizeof(vigil_pdf_word))), free);
  if (!words) return false;
  size_t used = 0;
  for (const poppler::text_box &box : boxes) {
    size_t start = text.size();
    uint32_t scalars = append(text, box.text());
    if (text.size() > UINT32_MAX) return false;
    if (scalars == 0) {
      if (used > 0 && box.has_space_after()) words[used - 1].space_after = true;
      continue;
    }
    poppler::rectf bounds = box.bbox();
    bool font = box.has_font_info();
    words[used++] = {place(bounds.left()),
                     place(bounds.top()),
                     place(bounds.right()),
                     place(bounds.bottom()),
                     place(font ? box.get_font_size() : bounds.height()),
                     static_cast<uint32_t>(start),
                     static_cast<uint32_t>(text.size() - start),
                     scalars,
                     static_cast<uint8_t>(box.rotation() & 3),
                     box.has_space_after(),
                     font && names_bold(box.get_font_name())};
  }
  result->text = static_cast<char *>(malloc(text.size() + 1));
  if (!result->text) return false;
  memcpy(result->text, text.data(), text.size());
  result->text[text.size()] = 0;
  result->words = words.release();
  result->word_count = used;
  return true;
} catch (...) {
  return false;
}

extern "C" void vigil_pdf_free_page(vigil_pdf_page *page) {
  free(page->words);
  free(page->text);
  *page = {nullptr, 0, nullptr};
}

extern "C" void vigil_pdf_information(const vigil_pdf *document, void *context,
                                      bool (*entry)(void *, const char *, const char *)) try {
  for (const std::string &key : document->document->info_keys()) {
    std::string value = utf8(document->document->info_key(key));
    if (!entry(context, key.c_str(), value.c_str())) return;
  }
} catch (...) {
}

extern "C" void vigil_pdf_embedded_files(const vigil_pdf *document, void *context,
                                         bool (*file)(void *, const char *, size_t, const char *, const char *,
                                                      size_t)) try {
  if (!document->document->has_embedded_files()) return;
  for (poppler::embedded_file *embedded : document->document->embedded_files()) {
    if (!embedded || !embedded->is_valid()) continue;
    std::string name = embedded->name();
    std::string type = embedded->mime_type();
    poppler::byte_array bytes = embedded->data();
    if (!file(context, name.data(), name.size(), type.c_str(), bytes.data(), bytes.size())) return;
  }
} catch (...) {
}
