// libsystemd: journal, notification, watchdog and socket activation. Only the non-variadic forms are used.
#pragma once
#include <systemd/sd-daemon.h>
#include <systemd/sd-id128.h>
#include <systemd/sd-journal.h>
