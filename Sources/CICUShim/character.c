#include "decorum_icu.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

int32_t decorum_script(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)scalar, &status);
    return U_FAILURE(status) ? USCRIPT_UNKNOWN : script;
}

int32_t decorum_category(uint32_t scalar) { return u_charType((UChar32)scalar); }
bool decorum_is_emoji(uint32_t scalar) { return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI); }
bool decorum_is_emoji_presentation(uint32_t scalar) {
    return u_hasBinaryProperty((UChar32)scalar, UCHAR_EMOJI_PRESENTATION);
}
bool decorum_is_default_ignorable(uint32_t scalar) {
    return u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}
bool decorum_is_lowercase(uint32_t scalar) { return u_isULowercase((UChar32)scalar); }
bool decorum_is_uppercase(uint32_t scalar) { return u_isUUppercase((UChar32)scalar); }

bool decorum_is_rgi_emoji(const char *utf8, int32_t length) {
    UChar units[64];
    int32_t count = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(units, 64, &count, utf8, length, &status);
    if (U_FAILURE(status)) return false;
    return u_stringHasBinaryProperty(units, count, UCHAR_RGI_EMOJI);
}
