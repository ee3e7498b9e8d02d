/// The built-in packs in their compiled form (Sources/CBuiltInPacks/generated/packs.bin, written by `make generate`).
#ifndef DECORUM_BUILT_IN_PACKS_H
#define DECORUM_BUILT_IN_PACKS_H

#include <stddef.h>

const unsigned char *decorum_built_in_packs(void);
size_t decorum_built_in_packs_size(void);

#endif
