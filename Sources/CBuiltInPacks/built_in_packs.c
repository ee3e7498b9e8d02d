#include "built_in_packs.h"

static const unsigned char packs[] = {
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "generated/packs.bin"
};

const unsigned char *decorum_built_in_packs(void) { return packs; }
size_t decorum_built_in_packs_size(void) { return sizeof packs; }
