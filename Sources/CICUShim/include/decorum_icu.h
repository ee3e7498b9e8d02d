/// The only face of ICU that Swift sees: opaque handles, UTF-8 in, plain integers out.
/// Offsets are UTF-8 bytes. Input must be valid UTF-8, as Swift strings are.
#ifndef DECORUM_ICU_H
#define DECORUM_ICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Segmentation (segment.c)

typedef struct decorum_segmenter decorum_segmenter;

enum {
    DECORUM_BREAK_GRAPHEME = 0,
    DECORUM_BREAK_WORD = 1,
    DECORUM_BREAK_SENTENCE = 2,
};

/// Opens break iterators for a locale. NULL where ICU has no break data.
decorum_segmenter *decorum_segmenter_open(const char *locale);
void decorum_segmenter_close(decorum_segmenter *segmenter);

/// Takes a text; it is copied. False where it is too long or memory is short.
bool decorum_segmenter_set_text(decorum_segmenter *segmenter, const char *utf8, int32_t length);

/// Writes the end of each segment, and its rule status where `statuses` is not NULL; returns how many there are,
/// also when that is more than `capacity` (call again with more room). -1 on failure.
int32_t decorum_segmenter_ends(
    decorum_segmenter *segmenter, int32_t kind, int32_t *ends, int32_t *statuses, int32_t capacity);

// MARK: Characters (character.c)

/// Script of a code point as ICU's UScriptCode.
int32_t decorum_script(uint32_t scalar);
/// ICU's UCharCategory.
int32_t decorum_category(uint32_t scalar);
bool decorum_is_emoji(uint32_t scalar);
bool decorum_is_emoji_presentation(uint32_t scalar);
bool decorum_is_default_ignorable(uint32_t scalar);
bool decorum_is_lowercase(uint32_t scalar);
bool decorum_is_uppercase(uint32_t scalar);

/// True where the UTF-8 text is one recommended emoji sequence (RGI_Emoji).
bool decorum_is_rgi_emoji(const char *utf8, int32_t length);

// MARK: Folding (fold.cpp)

/// True where a scalar may combine with what stands before it, so that a text that holds it may not be composed.
bool decorum_may_compose(uint32_t scalar);

/// NFKC case folding; `turkic` maps I to ı and İ to i. Returns the folded length, also when that is more than
/// `capacity`; -1 on failure.
int32_t decorum_fold(const char *utf8, int32_t length, bool turkic, char *folded, int32_t capacity);

/// Canonical composition (NFC). Returns as `decorum_fold`.
int32_t decorum_compose(const char *utf8, int32_t length, char *composed, int32_t capacity);

/// Case mapping by a locale's rules. Returns as `decorum_fold`.
int32_t decorum_map_case(
    const char *utf8, int32_t length, const char *locale, bool upper, char *mapped, int32_t capacity);

// MARK: Regular expressions (regex.c)

typedef struct decorum_regex decorum_regex;

/// Compiles a pattern; NULL with the error's name and offset (UTF-16, -1 if unknown) where it is wrong.
decorum_regex *decorum_regex_open(
    const char *pattern, int32_t length, bool caseless, char *error, int32_t error_capacity, int32_t *error_offset);
/// A copy for another thread; NULL where memory is short.
decorum_regex *decorum_regex_clone(const decorum_regex *regex);
void decorum_regex_close(decorum_regex *regex);

/// Finds all matches; writes start and end of each as UTF-8 offsets. Returns their number (capped at `capacity`), -1
/// where the time limit was reached (`steps`, about a millisecond each), -2 on another failure.
int32_t decorum_regex_find(
    decorum_regex *regex, const char *utf8, int32_t length, int32_t steps, int32_t *ranges, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
