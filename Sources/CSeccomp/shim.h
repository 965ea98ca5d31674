// libseccomp: system-call filters. Only the array forms are used: Swift cannot import variadic functions.
#pragma once
#include <seccomp.h>
