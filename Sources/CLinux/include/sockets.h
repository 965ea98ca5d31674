// Unix sockets, readiness and wake-ups.
#pragma once
#include <sys/socket.h>
#include <sys/types.h>
