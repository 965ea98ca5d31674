// libarchive: the members of ZIP files. A shim header because a module map needs one.
#pragma once
#include <archive.h>
#include <archive_entry.h>
