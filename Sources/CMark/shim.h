// cmark: the CommonMark reference parser. A shim header because a module map needs one.
#pragma once
#include <cmark.h>
