// libcrypto: SHA-256 through its EVP interface. A shim header because a module map needs one.
#pragma once
#include <openssl/evp.h>
