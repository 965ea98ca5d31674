#define _GNU_SOURCE
#include "processes.h"
