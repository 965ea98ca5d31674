// gumbo: the HTML5 tree constructor. A shim header because a module map needs one.
#pragma once
#include <gumbo.h>
