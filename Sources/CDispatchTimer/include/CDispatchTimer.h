// libdispatch starts a timer that looks each second whether its threads are blocked, so as to start more. Nothing in
// Vigil blocks on libdispatch's threads, and a daemon that has nothing to do should not wake 86,400 times a day. Linked
// in by `--wrap` (see Package.swift), which reaches libdispatch where it is linked statically, as in every release.
#pragma once
