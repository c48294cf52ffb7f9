#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QApplication;

namespace assay
{

class Settings;

/// Gives the application our style, fonts and the palette of that mode.
void applyLook(QApplication &application, ThemeMode mode);

/// Keeps the application in the theme that the settings ask for, live; “system” follows the system's own palette.
/// Window thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    Theme(QApplication &application, Settings &settings, QObject *parent = nullptr);
    [[nodiscard]] ThemeMode mode() const { return m_mode; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    Settings &m_settings;
    ThemeMode m_systemMode;
    ThemeMode m_mode = ThemeMode::Light;
};

} // namespace assay
