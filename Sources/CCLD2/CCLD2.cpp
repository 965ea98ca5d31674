#include "CCLD2.h"

#include <climits>
#include <cstdio>  // before CLD2's header, which needs it
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

vigil_language vigil_language_of(const char *text, size_t count) {
  vigil_language result = {"un", 0, 0, false};
  if (count > INT_MAX) return result;
  CLD2::CLDHints none = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int valid = 0;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(text, static_cast<int>(count), true, &none, 0, languages, percents, scores,
                                          nullptr, &result.letters, &result.is_reliable, &valid);
  if (static_cast<size_t>(valid) != count) return {"un", 0, 0, false};
  result.code = CLD2::LanguageCode(languages[0]);
  result.percent = percents[0];
  return result;
}
