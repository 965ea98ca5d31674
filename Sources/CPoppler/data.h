#pragma once
#ifdef __cplusplus
extern "C" {
#endif
// Maps poppler's data files and keeps them for the life of the process. Once, before any thread reads a document.
void vigil_poppler_data_load(void);
#ifdef __cplusplus
}
#endif
