#include "ui/theme/theme.h"

#include "ui/settings.h"
#include "ui/theme/app_style.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QEvent>

namespace assay
{

void applyLook(QApplication &application, ThemeMode mode)
{
    if (!qobject_cast<AppStyle *>(application.style()))
        application.setStyle(new AppStyle);
    const QPalette palette = makePalette(mode);
    application.setPalette(palette);
    // Rows are selected softly, but selected words in a field must stand out.
    QPalette editing = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        editing.setColor(group, QPalette::Highlight, tokenColor(Token::Accent, mode));
        editing.setColor(group, QPalette::HighlightedText, tokenColor(Token::AccentText, mode));
    }
    for (const char *name : {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QLabel"})
        application.setPalette(editing, name);
    application.setFont(textFont());
}

Theme::Theme(QApplication &application, Settings &settings, QObject *parent)
    : QObject(parent),
      m_application(application),
      m_settings(settings),
      m_systemMode(themeMode(QApplication::palette()))
{
    connect(&settings, &Settings::themeChanged, this, &Theme::apply);
    application.installEventFilter(this);
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The system's palette shows through only where ours is taken away.
    if (event->type() == QEvent::ThemeChange && watched->isWidgetType()) {
        const QPalette ours = QApplication::palette();
        QApplication::setPalette(QPalette());
        const ThemeMode system = themeMode(QApplication::palette());
        QApplication::setPalette(ours);
        if (system != m_systemMode) {
            m_systemMode = system;
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const QString choice = m_settings.theme();
    m_mode = choice == QStringLiteral("dark")    ? ThemeMode::Dark
             : choice == QStringLiteral("light") ? ThemeMode::Light
                                                 : m_systemMode;
    applyLook(m_application, m_mode);
}

} // namespace assay
