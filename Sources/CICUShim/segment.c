#include "decorum_icu.h"
#include "text_buffer.h"

#include <stdlib.h>
#include <unicode/ubrk.h>

struct decorum_segmenter {
    UBreakIterator *iterators[3];
    decorum_text_buffer text;
};

static const UBreakIteratorType kinds[3] = {UBRK_CHARACTER, UBRK_WORD, UBRK_SENTENCE};

decorum_segmenter *decorum_segmenter_open(const char *locale) {
    decorum_segmenter *segmenter = calloc(1, sizeof *segmenter);
    if (!segmenter) return NULL;
    for (int kind = 0; kind < 3; kind++) {
        UErrorCode status = U_ZERO_ERROR;
        segmenter->iterators[kind] = ubrk_open(kinds[kind], locale, NULL, 0, &status);
        if (U_FAILURE(status)) {
            decorum_segmenter_close(segmenter);
            return NULL;
        }
    }
    return segmenter;
}

void decorum_segmenter_close(decorum_segmenter *segmenter) {
    for (int kind = 0; kind < 3; kind++) {
        if (segmenter->iterators[kind]) ubrk_close(segmenter->iterators[kind]);
    }
    decorum_text_buffer_free(&segmenter->text);
    free(segmenter);
}

bool decorum_segmenter_set_text(decorum_segmenter *segmenter, const char *utf8, int32_t length) {
    return decorum_text_buffer_set(&segmenter->text, utf8, length);
}

int32_t decorum_segmenter_ends(
    decorum_segmenter *segmenter, int32_t kind, int32_t *ends, int32_t *statuses, int32_t capacity) {
    if (kind < 0 || kind > 2) return -1;
    UBreakIterator *iterator = segmenter->iterators[kind];
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, segmenter->text.units, segmenter->text.length, &status);
    if (U_FAILURE(status)) return -1;
    ubrk_first(iterator);
    int32_t count = 0;
    for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
        if (count < capacity) {
            ends[count] = segmenter->text.offsets[end];
            if (statuses) statuses[count] = ubrk_getRuleStatus(iterator);
        }
        count++;
    }
    return count;
}
