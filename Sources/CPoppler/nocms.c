#include "CPoppler.h"
void *cmsOpenProfileFromMem(const void *m, unsigned n) { return 0; }