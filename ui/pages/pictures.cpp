#include "ui/pages/pictures.h"

#include "core/base/atomic_file.h"
#include "core/work/manage_people.h"
#include "ui/main_window.h"
#include "ui/pages/page_table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_strip.h"
#include "ui/window/command_palette.h"
#include "ui/window/page_stack.h"
#include "ui/window/shortcut_sheet.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>

namespace assay
{

namespace
{

constexpr int longestWaitMs = 30'000;
constexpr int stepMs = 10;
/// Charts draw in the turn after their data came; two turns and their layout are done by then.
constexpr int drawnMs = 60;

/// Lets the window work until `isDone`, at most for some time.
bool waitUntil(const std::function<bool()> &isDone)
{
    const QDeadlineTimer deadline(longestWaitMs);
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (isDone() || deadline.hasExpired())
            loop.quit();
    });
    timer.start(stepMs);
    loop.exec();
    return isDone();
}

void waitFor(int ms)
{
    const QDeadlineTimer deadline(ms);
    waitUntil([&] { return deadline.hasExpired(); });
}

/// The window of one theme, and the files its pictures go to.
class PictureRoom final
{
public:
    PictureRoom(QString folder, QString theme, const PictureOptions &options)
        : m_folder(std::move(folder)),
          m_theme(std::move(theme)),
          m_options(options),
          m_scratch(options.scratch.isEmpty() ? m_temporary.path() : QDir(options.scratch).filePath(m_theme)),
          m_settings(inScratch(QStringLiteral("settings.ini"))),
          m_workspace(m_settings, m_tasks)
    {
        QDir().mkpath(m_scratch);
        m_settings.setTheme(m_theme);
        m_look = std::make_unique<Theme>(*qApp, m_settings);
        m_window = std::make_unique<MainWindow>(m_workspace, m_scratch);
        m_window->setAttribute(Qt::WA_DontShowOnScreen);
        m_window->setFixedSize(options.size);
        m_window->show();
    }

    Result<> renderWelcome() { return save(QStringLiteral("welcome")); }

    Result<> renderPages(std::shared_ptr<Project> project, const QString &suffix)
    {
        m_workspace.setProject(std::move(project));
        for (const PageEntry &page : pageTable()) {
            m_window->showPage(page.id);
            ASSAY_CHECK(settle(page.id));
            ASSAY_CHECK(save(page.id + suffix));
            if (!suffix.isEmpty())
                continue;
            ASSAY_CHECK(renderTabs(page.id));
            ASSAY_CHECK(renderSights(page.id));
        }
        return Done{};
    }

    /// The tabs that the page does not show at first, and back again.
    Result<> renderTabs(const QString &pageId)
    {
        auto *tabs = m_window->pages().currentPage()->findChild<TabStrip *>();
        if (tabs == nullptr)
            return Done{};
        const int first = tabs->currentIndex();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tab == first || !tabs->isTabVisible(tab) || !tabs->isTabEnabled(tab))
                continue;
            tabs->setCurrentIndex(tab);
            ASSAY_CHECK(settle(pageId));
            ASSAY_CHECK(save(pageId + u'-' + tabs->idOf(tab)));
        }
        tabs->setCurrentIndex(first);
        return Done{};
    }

    /// States that no tab shows by itself, and back again.
    Result<> renderSights(const QString &pageId)
    {
        for (const Page::Sight &sight : m_window->pages().currentPage()->sights()) {
            sight.come();
            ASSAY_CHECK(settle(pageId));
            ASSAY_CHECK(save(pageId + u'-' + sight.id));
            sight.leave();
        }
        return Done{};
    }

    Result<> renderOverlays()
    {
        m_window->showPage(pageTable().front().id);
        ASSAY_CHECK(settle(pageTable().front().id));
        m_window->palettePopup().open();
        waitUntil([this] { return m_window->palettePopup().isSettled(); });
        ASSAY_CHECK(save(QStringLiteral("palette")));
        m_window->palettePopup().close();
        m_window->shortcutSheet().open();
        ASSAY_CHECK(save(QStringLiteral("shortcuts")));
        m_window->shortcutSheet().close();
        return Done{};
    }

    /// What a person sees who opens a folder that is no project.
    Result<> renderError()
    {
        m_window->openProject(QStringLiteral("/nowhere/bikes"));
        waitUntil([this] { return m_tasks.runningCount() == 0; });
        return save(QStringLiteral("error"));
    }

    Result<> renderEmpty()
    {
        auto empty = createProject(inScratch(QStringLiteral("new-project")),
                                   {QStringLiteral("Ada Example"), QStringLiteral("data scientist")},
                                   [] { return TimeMs(1'767'225'600'000); });
        if (!empty)
            return empty.error();
        return renderPages(*empty, QStringLiteral("-empty"));
    }

    [[nodiscard]] const QStringList &files() const { return m_files; }

private:
    Result<> settle(const QString &pageId)
    {
        if (waitUntil([this] { return m_window->pages().currentPage()->isSettled(); }))
            return Done{};
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("Pictures",
                                                 "Cannot make the picture of “%1”: the page did not finish "
                                                 "loading in %n s.",
                                                 nullptr, longestWaitMs / 1000)
                         .arg(pageId)};
    }

    Result<> save(const QString &name)
    {
        waitFor(drawnMs);
        QPixmap picture(m_options.size * m_options.scale);
        picture.setDevicePixelRatio(m_options.scale);
        m_window->render(&picture);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        picture.toImage().convertToFormat(QImage::Format_RGB32).save(&buffer, "PNG");
        const QString path = QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(name, m_theme));
        ASSAY_CHECK(writeFileAtomically(path, bytes));
        m_files.append(path);
        return Done{};
    }

    [[nodiscard]] QString inScratch(const QString &name) const { return QDir(m_scratch).filePath(name); }

    QString m_folder;
    QString m_theme;
    PictureOptions m_options;
    QTemporaryDir m_temporary;
    QString m_scratch;
    Settings m_settings;
    TaskRunner m_tasks;
    Workspace m_workspace;
    std::unique_ptr<Theme> m_look;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_files;
};

Result<> checkOptions(const PictureOptions &options)
{
    for (const QString &theme : options.themes) {
        if (theme != u"light" && theme != u"dark")
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("Pictures", "Cannot make pictures in the theme “%1”. "
                                                                 "Use light or dark.")
                             .arg(theme)};
    }
    if (!(options.scale >= 0.5 && options.scale <= 4))
        return Error{ErrorCode::Usage, QCoreApplication::translate(
                                           "Pictures", "Cannot make pictures at scale %1. Use a scale from 0.5 to 4.")
                                           .arg(options.scale)};
    return Done{};
}

} // namespace

Result<QStringList> renderPictures(std::shared_ptr<Project> project, const QString &folder,
                                   const PictureOptions &options)
{
    ASSAY_CHECK(checkOptions(options));
    if (!QDir().mkpath(folder))
        return Error{
            ErrorCode::Io,
            QCoreApplication::translate("Pictures", "Cannot make the folder “%1”. Choose another.").arg(folder)};
    QTranslator translator;
    if (!options.language.isEmpty() && options.language != u"en") {
        if (!translator.load(QStringLiteral(":/i18n/assay_%1.qm").arg(options.language)))
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("Pictures", "There is no translation to “%1”. Use "
                                                                 "en or de.")
                             .arg(options.language)};
        QCoreApplication::installTranslator(&translator);
    }
    // A cursor that blinks would make two pictures of one state differ.
    QApplication::setCursorFlashTime(0);
    QStringList files;
    for (const QString &theme : options.themes) {
        PictureRoom room(folder, theme, options);
        ASSAY_CHECK(room.renderWelcome());
        ASSAY_CHECK(room.renderError());
        ASSAY_CHECK(room.renderPages(project, {}));
        ASSAY_CHECK(room.renderOverlays());
        ASSAY_CHECK(room.renderEmpty());
        files.append(room.files());
    }
    return files;
}

} // namespace assay
