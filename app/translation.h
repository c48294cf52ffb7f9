#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace assay
{

/// Installs Assay's and Qt's own texts in a language, and the English plural forms. For as long as the application
/// lives.
void installTranslations(QCoreApplication &application, const QLocale &locale);

/// The languages that Assay speaks: en, de.
QStringList languages();

} // namespace assay
