#include "built_in_packs.h"

// Aligned, since tables are read in place.
__attribute__((aligned(16))) static const unsigned char packs[] = {
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "generated/packs.bin"
};

const unsigned char *decorum_built_in_packs(void) { return packs; }
size_t decorum_built_in_packs_size(void) { return sizeof packs; }
