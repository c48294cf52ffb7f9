#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QStringList>
#include <QTranslator>

namespace assay
{

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    const auto install = [&](const QLocale &language, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(language, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    const QString ours = QStringLiteral(":/i18n");
    // English has a file of its own for its plural forms; what another language lacks falls back to it.
    install(QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("assay"), ours);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("assay"), ours);
}

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

} // namespace assay
