#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace assay
{

/// Makes lines of text of what a program writes to a terminal, as its bytes come. On one thread.
///
/// Of a line that is written over (carriage returns, as progress bars do) the last state is kept; colours and other
/// escape sequences are left out. What is no UTF-8 becomes U+FFFD. Lines end with a line feed; what goes on for longer
/// than mostBytes is cut into several.
class OutputLines final
{
public:
    static constexpr qsizetype mostBytes = 16'000;

    /// The lines that these bytes end.
    QStringList take(QByteArrayView bytes);
    /// The line that has begun and not ended, if any.
    QStringList finish();

private:
    QByteArray m_begun;
};

/// The text of one line: what a terminal would show of it, without colours.
QString shownLine(QByteArrayView line);

} // namespace assay
