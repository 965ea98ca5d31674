// Old Excel workbooks by FreeXL, which opens them by a path: in the cage there are no files, and so fopen(3) is answered
// here for one path that only this shim knows.
#pragma once
#include <freexl.h>
#include <stdbool.h>
#include <stddef.h>

// Opens a workbook in memory, or looks at its head only. The bytes must stay until it is closed. An error of FreeXL's.
int vigil_freexl_open(const void *bytes, size_t count, bool head_only, const void **workbook);
