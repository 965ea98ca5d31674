// Processes: waiting, limits, ancestry.
#pragma once
#include <pthread.h>
#include <sys/types.h>

/// pthread_setname_np(3): the first 15 bytes of `name` count.
void vigil_name_thread(pthread_t thread, const char *name);
