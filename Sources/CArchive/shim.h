// libarchive: the members of ZIP and tar archives. A shim header because a module map needs one.
#pragma once
#include <archive.h>
#include <archive_entry.h>
