#pragma once

#include <QRegularExpression>
#include <QTest>

namespace assay
{

/// Every warning fails the test, but for what the offscreen platform says of itself.
inline void failOnUiWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace assay
