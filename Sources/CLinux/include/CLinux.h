// What Linux offers and Swift's Glibc module does not: it is compiled without _GNU_SOURCE, and Swift cannot import
// variadic functions or macros with casts. Every function is one system call, named after it, and returns its result
// or the negated errno; none keeps state.
#pragma once
#include "descriptors.h"
#include "files.h"
#include "processes.h"
#include "sockets.h"
