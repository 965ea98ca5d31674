// libxml2: its push parser, which tells of elements as it meets them and makes no tree. A shim header because a module
// map needs one.
#pragma once
#include <libxml/parser.h>
