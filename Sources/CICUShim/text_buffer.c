#include "text_buffer.h"

#include <stdlib.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

bool decorum_text_buffer_set(decorum_text_buffer *buffer, const char *utf8, int32_t length) {
    if (length < 0 || length == INT32_MAX) return false;
    if (buffer->capacity < length + 1) {
        int32_t capacity = length < 255 ? 256 : length + 1;
        UChar *units = realloc(buffer->units, sizeof(UChar) * (size_t)capacity);
        if (units) buffer->units = units;
        int32_t *offsets = realloc(buffer->offsets, sizeof(int32_t) * (size_t)capacity);
        if (offsets) buffer->offsets = offsets;
        if (!units || !offsets) return false;
        buffer->capacity = capacity;
    }
    const uint8_t *bytes = (const uint8_t *)utf8;
    int32_t out = 0, in = 0;
    while (in < length) {
        int32_t start = in;
        if (bytes[in] < 0x80) {
            buffer->units[out] = bytes[in++];
            buffer->offsets[out++] = start;
            continue;
        }
        UChar32 scalar;
        U8_NEXT_OR_FFFD(bytes, in, length, scalar);
        if (scalar <= 0xFFFF) {
            buffer->units[out] = (UChar)scalar;
            buffer->offsets[out++] = start;
        } else {
            buffer->units[out] = U16_LEAD(scalar);
            buffer->offsets[out++] = start;
            buffer->units[out] = U16_TRAIL(scalar);
            buffer->offsets[out++] = start;
        }
    }
    buffer->offsets[out] = length;
    buffer->length = out;
    return true;
}

void decorum_text_buffer_free(decorum_text_buffer *buffer) {
    free(buffer->units);
    free(buffer->offsets);
}
