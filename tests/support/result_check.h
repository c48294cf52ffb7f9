#pragma once

#include "core/base/result.h"

#include <QTest>

/// Fails the test with the error's sentence when a Result is an error.
#define QVERIFY_RESULT(result)                                                                                         \
    do {                                                                                                               \
        const auto &checkedResult = (result);                                                                          \
        QVERIFY2(bool(checkedResult),                                                                                  \
                 checkedResult.isError()                                                                               \
                     ? qPrintable(checkedResult.error().text + QStringLiteral(" / ") + checkedResult.error().detail)   \
                     : "");                                                                                            \
    } while (false)

/// Fails unless the Result is an error of that code; prints what it was.
#define QVERIFY_ERROR(result, expectedCode)                                                                            \
    do {                                                                                                               \
        const auto &checkedResult = (result);                                                                          \
        QVERIFY2(checkedResult.isError(), "expected an error");                                                        \
        QVERIFY2(checkedResult.error().code == (expectedCode), qPrintable(checkedResult.error().text));                \
    } while (false)
