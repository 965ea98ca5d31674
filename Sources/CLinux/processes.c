#define _GNU_SOURCE
#include "processes.h"

void vigil_name_thread(pthread_t thread, const char *name) {
  char cut[16] = {0};
  for (int i = 0; i < 15 && name[i]; i++) cut[i] = name[i];
  pthread_setname_np(thread, cut);
}
