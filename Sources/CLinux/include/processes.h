// Processes: waiting, limits, ancestry.
#pragma once
#include <sys/types.h>
