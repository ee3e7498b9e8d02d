#ifndef DECORUM_TEXT_BUFFER_H
#define DECORUM_TEXT_BUFFER_H

#include <stdbool.h>
#include <stdint.h>
#include <unicode/umachine.h>

/// UTF-16 copy of a UTF-8 text, with the UTF-8 offset of each unit and of the end.
typedef struct {
    UChar *units;
    int32_t *offsets;
    int32_t length;
    int32_t capacity;
} decorum_text_buffer;

bool decorum_text_buffer_set(decorum_text_buffer *buffer, const char *utf8, int32_t length);
void decorum_text_buffer_free(decorum_text_buffer *buffer);

#endif
