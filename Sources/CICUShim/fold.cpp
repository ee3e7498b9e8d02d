#include "decorum_icu.h"

#include <string>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

namespace {

int32_t give(const std::string &from, char *to, int32_t capacity) {
    int32_t length = static_cast<int32_t>(from.size());
    if (length <= capacity) from.copy(to, from.size());
    return length;
}

}  // namespace

bool decorum_may_compose(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) && !nfc->hasBoundaryBefore(static_cast<UChar32>(scalar));
}

int32_t decorum_fold(const char *utf8, int32_t length, bool turkic, char *folded, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
    const icu::Normalizer2 *fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) return -1;
    // Composition first, so that I + U+0307 is İ before the Turkic mapping sees it.
    std::string composed, cased, done;
    icu::StringByteSink<std::string> composedSink(&composed), casedSink(&cased), doneSink(&done);
    nfkc->normalizeUTF8(0, icu::StringPiece(utf8, length), composedSink, nullptr, status);
    uint32_t options = turkic ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT;
    icu::CaseMap::utf8Fold(options, icu::StringPiece(composed), casedSink, nullptr, status);
    if (turkic) {
        fold->normalizeUTF8(0, icu::StringPiece(cased), doneSink, nullptr, status);
        return U_FAILURE(status) ? -1 : give(done, folded, capacity);
    }
    // Outside Turkic text the dot that folding İ leaves behind (U+0307) is noise.
    std::string undotted;
    for (size_t i = 0; i < cased.size();) {
        if (cased.compare(i, 3, "i\xCC\x87") == 0) {
            undotted += 'i';
            i += 3;
        } else {
            undotted += cased[i++];
        }
    }
    fold->normalizeUTF8(0, icu::StringPiece(undotted), doneSink, nullptr, status);
    return U_FAILURE(status) ? -1 : give(done, folded, capacity);
}

int32_t decorum_compose(const char *utf8, int32_t length, char *composed, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) {
        return -1;
    }
    std::string done;
    icu::StringByteSink<std::string> sink(&done);
    nfc->normalizeUTF8(0, icu::StringPiece(utf8, length), sink, nullptr, status);
    return U_FAILURE(status) ? -1 : give(done, composed, capacity);
}

int32_t decorum_map_case(
    const char *utf8, int32_t length, const char *locale, bool upper, char *mapped, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    std::string done;
    icu::StringByteSink<std::string> sink(&done);
    icu::StringPiece text(utf8, length);
    if (upper) {
        icu::CaseMap::utf8ToUpper(locale, 0, text, sink, nullptr, status);
    } else {
        icu::CaseMap::utf8ToLower(locale, 0, text, sink, nullptr, status);
    }
    return U_FAILURE(status) ? -1 : give(done, mapped, capacity);
}
