// GMime: mails and their parts. A shim header because a module map needs one.
#pragma once
#include <gmime/gmime.h>
