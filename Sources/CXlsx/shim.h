// libxlsxwriter: writes the spreadsheets that analysts open (Office Open XML). Swift has no such library, and the format
// is a dozen XML files in a zip. A shim header because a module map needs one.
#pragma once
#include <xlsxwriter.h>
