#include "decorum_icu.h"
#include "text_buffer.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uregex.h>

struct decorum_regex {
    URegularExpression *expression;
    decorum_text_buffer text;
};

/// Backtracking states ICU may keep, in bytes.
static const int32_t stack_limit = 1 << 20;

static decorum_regex *wrap(URegularExpression *expression) {
    decorum_regex *regex = calloc(1, sizeof *regex);
    if (!regex) {
        uregex_close(expression);
        return NULL;
    }
    regex->expression = expression;
    return regex;
}

decorum_regex *decorum_regex_open(
    const char *pattern, int32_t length, bool caseless, char *error, int32_t error_capacity, int32_t *error_offset) {
    decorum_text_buffer text = {0};
    *error_offset = -1;
    if (!decorum_text_buffer_set(&text, pattern, length)) return NULL;
    UErrorCode status = U_ZERO_ERROR;
    UParseError place = {.offset = -1};
    uint32_t flags = caseless ? UREGEX_CASE_INSENSITIVE : 0;
    URegularExpression *expression = uregex_open(text.units, text.length, flags, &place, &status);
    decorum_text_buffer_free(&text);
    if (U_FAILURE(status)) {
        strncpy(error, u_errorName(status), (size_t)error_capacity - 1);
        error[error_capacity - 1] = 0;
        *error_offset = place.offset;
        return NULL;
    }
    return wrap(expression);
}

decorum_regex *decorum_regex_clone(const decorum_regex *regex) {
    UErrorCode status = U_ZERO_ERROR;
    URegularExpression *copy = uregex_clone(regex->expression, &status);
    return U_FAILURE(status) ? NULL : wrap(copy);
}

void decorum_regex_close(decorum_regex *regex) {
    uregex_close(regex->expression);
    decorum_text_buffer_free(&regex->text);
    free(regex);
}

int32_t decorum_regex_find(
    decorum_regex *regex, const char *utf8, int32_t length, int32_t steps, int32_t *ranges, int32_t capacity) {
    if (!decorum_text_buffer_set(&regex->text, utf8, length)) return -2;
    UErrorCode status = U_ZERO_ERROR;
    uregex_setTimeLimit(regex->expression, steps, &status);
    uregex_setStackLimit(regex->expression, stack_limit, &status);
    uregex_setText(regex->expression, regex->text.units, regex->text.length, &status);
    int32_t count = 0;
    while (count < capacity && uregex_findNext(regex->expression, &status)) {
        ranges[2 * count] = regex->text.offsets[uregex_start(regex->expression, 0, &status)];
        ranges[2 * count + 1] = regex->text.offsets[uregex_end(regex->expression, 0, &status)];
        count++;
    }
    if (status == U_REGEX_TIME_OUT || status == U_REGEX_STACK_OVERFLOW) return -1;
    return U_FAILURE(status) ? -2 : count;
}
