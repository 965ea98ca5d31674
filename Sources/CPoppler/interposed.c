// Two libraries that poppler would call and that text does not need, answered here instead. The executable exports
// these names (linker settings of this target in Package.swift), and so libpoppler binds to them.
//
// lcms2: poppler builds a colour transform for each page, which is four fifths of its time, from a profile that a
// stranger wrote. Without one it takes the alternate colour space; the text is the same.
// fontconfig: poppler asks it for a stand-in file for each font that a document does not embed. Text needs the name
// only, and the question would open files in the cage.
#include <stddef.h>

#define EXPORTED __attribute__((visibility("default"), used))

EXPORTED void *cmsOpenProfileFromMem(const void *profile, unsigned count) {
  (void)profile, (void)count;
  return NULL;
}

EXPORTED int FcConfigSubstitute(void *configuration, void *pattern, int kind) {
  (void)configuration, (void)pattern, (void)kind;
  return 1;
}

EXPORTED void FcDefaultSubstitute(void *pattern) { (void)pattern; }

EXPORTED void *FcFontSort(void *configuration, void *pattern, int trim, void **characters, int *result) {
  (void)configuration, (void)pattern, (void)trim, (void)characters;
  if (result) *result = 1; // FcResultNoMatch
  return NULL;
}
