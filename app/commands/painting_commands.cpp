#include "app/commands/commands.h"

#include "app/report_file.h"
#include "app/session.h"
#include "app/translation.h"
#include "ui/pages/pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QRect>

namespace assay
{

namespace
{

/// Installs the language of --language; nothing without it.
Result<> speak(Session &session)
{
    if (!session.has(QStringLiteral("language")))
        return Done{};
    const QString language = session.option(QStringLiteral("language"));
    if (!languages().contains(language))
        return Error{ErrorCode::Usage, QStringLiteral("The option “--language” takes one of: %1; not “%2”.")
                                           .arg(languages().join(QStringLiteral(", ")), language)};
    const QLocale locale(language);
    QLocale::setDefault(locale);
    installTranslations(*QCoreApplication::instance(), locale);
    return Done{};
}

Result<Outcome> reportModel(Session &session)
{
    ASSAY_TRY(model, VersionedName::parse(session.argument(0)));
    ASSAY_CHECK(speak(session));
    ASSAY_TRY(project, session.project());
    const QString out = session.option(QStringLiteral("out"));
    ASSAY_CHECK(writeModelReport(*project, model, out, session.progress()));
    return Outcome{{{QStringLiteral("model"), model.toString()}, {QStringLiteral("file"), out}},
                   QStringLiteral("Wrote the report of %1 to %2.\n").arg(model.toString(), out)};
}

Result<PictureOptions> pictureOptions(Session &session)
{
    PictureOptions options;
    if (session.has(QStringLiteral("theme"))) {
        const QString theme = session.option(QStringLiteral("theme"));
        if (!options.themes.contains(theme))
            return Error{ErrorCode::Usage, QStringLiteral("The option “--theme” takes one of: %1; not “%2”.")
                                               .arg(options.themes.join(QStringLiteral(", ")), theme)};
        options.themes = {theme};
    }
    if (session.has(QStringLiteral("size"))) {
        const QString text = session.option(QStringLiteral("size"));
        const QStringList sides = text.split(u'x');
        options.size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
        const bool isUsual =
            QRect(QPoint(860, 560), QPoint(4000, 3000)).contains(options.size.width(), options.size.height());
        if (!isUsual)
            return Error{ErrorCode::Usage,
                         QStringLiteral("The option “--size” takes a width and a height from 860x560 to 4000x3000, not "
                                        "“%1”.")
                             .arg(text)};
    }
    if (session.has(QStringLiteral("scale"))) {
        const QString text = session.option(QStringLiteral("scale"));
        bool isNumber = false;
        options.scale = text.toDouble(&isNumber);
        if (!isNumber || !(options.scale >= 0.5 && options.scale <= 4))
            return Error{ErrorCode::Usage,
                         QStringLiteral("The option “--scale” takes a number from 0.5 to 4, not “%1”.").arg(text)};
    }
    options.language = session.option(QStringLiteral("language"));
    return options;
}

Result<Outcome> pictures(Session &session)
{
    ASSAY_TRY(options, pictureOptions(session));
    ASSAY_CHECK(speak(session));
    ASSAY_TRY(project, session.project());
    const QString folder = QDir(session.argument(0)).absolutePath();
    ASSAY_TRY(files, renderPictures(project, folder, options));
    return Outcome{{{QStringLiteral("folder"), folder}, {QStringLiteral("files"), QJsonArray::fromStringList(files)}},
                   QStringLiteral("Wrote %1 pictures to %2.\n").arg(files.size()).arg(folder)};
}

OptionRule languageOption()
{
    return {QStringLiteral("language"), QStringLiteral("L"), QStringLiteral("en (as it is without this) or de")};
}

} // namespace

std::vector<Command> paintingCommands()
{
    return {
        {.name = QStringLiteral("report model"),
         .arguments = {QStringLiteral("MODEL[@V]")},
         .summary = QStringLiteral("Write what a team lead needs to know of a model version as PDF."),
         .example = QStringLiteral("assay report model demand@1 --out demand-1.pdf"),
         .options = {{QStringLiteral("out"), QStringLiteral("FILE"), QStringLiteral("the PDF to write"), false, true},
                     languageOption()},
         .run = reportModel,
         .needsPainting = true},
        {.name = QStringLiteral("pictures"),
         .arguments = {QStringLiteral("DIR")},
         .summary = QStringLiteral("Write every page of the project as PNG, in light and dark."),
         .example = QStringLiteral("assay --project bike-demo pictures pages --theme dark --scale 2"),
         .options = {{QStringLiteral("theme"), QStringLiteral("T"), QStringLiteral("light or dark alone")},
                     languageOption(),
                     {QStringLiteral("size"), QStringLiteral("WxH"),
                      QStringLiteral("of the window in points, 860x560 or more; 1440x900 without it")},
                     {QStringLiteral("scale"), QStringLiteral("S"), QStringLiteral("pixels for each point, 0.5 to 4")}},
         .run = pictures,
         .needsPainting = true},
    };
}

} // namespace assay
