#include "tests/ui/ui_test.h"
#include "ui/settings.h"
#include "ui/theme/app_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolTip>

#include <array>
#include <cmath>

using namespace assay;

namespace
{

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Vector linearRgb(const QColor &color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const Vector rgb = linearRgb(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrast(const QColor &a, const QColor &b)
{
    const double bright = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
}

/// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
const std::map<std::string, Matrix> &visionMatrices()
{
    static const std::map<std::string, Matrix> matrices = {
        {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
        {"protan",
         {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
        {"deutan",
         {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
        {"tritan",
         {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
    };
    return matrices;
}

Vector multiply(const Matrix &matrix, const Vector &v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = std::clamp(matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2], 0.0, 1.0);
    return result;
}

/// CIE L*a*b* under D65.
Vector lab(const Vector &rgb)
{
    static const Matrix toXyz = {
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Vector white = {0.95047, 1, 1.08883};
    Vector f{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = (toXyz[i][0] * rgb[0] + toXyz[i][1] * rgb[1] + toXyz[i][2] * rgb[2]) / white[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double distance(const QColor &a, const QColor &b, const Matrix &vision)
{
    const Vector first = lab(multiply(vision, linearRgb(a)));
    const Vector second = lab(multiply(vision, linearRgb(b)));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }

    void whatPeopleWriteIsNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("picture") << QStringLiteral("<img src=x><b>bold</b>");
        QTest::newRow("bold") << QStringLiteral("<b>bold</b>");
        QTest::newRow("document") << QStringLiteral("<html><body>all</body></html>");
        QTest::newRow("plain") << QStringLiteral("a < b & c > d");
    }

    void whatPeopleWriteIsNoMarkup()
    {
        QFETCH(QString, text);
        applyLook(*qApp, ThemeMode::Light);
        QWidget window;
        window.resize(200, 100);
        auto *label = new QLabel(text, &window);
        auto *document = new QLabel(QStringLiteral("<b>ours</b>"), &window);
        document->setTextFormat(Qt::RichText);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(document->textFormat(), Qt::RichText);
        QToolTip::showText(window.mapToGlobal(QPoint(10, 10)), text, &window);
        const auto *tip = shownToolTip();
        QVERIFY(tip);
        QCOMPARE(tip->text(), text);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QToolTip::hideText();
    }

    /// A choice that is cut off says so.
    void aLongChoiceEndsInAnEllipsis()
    {
        applyLook(*qApp, ThemeMode::Light);
        const auto pictureOf = [](const QString &text) {
            QComboBox choice;
            choice.addItem(text);
            choice.resize(90, 28);
            return choice.grab().toImage();
        };
        // Only beyond what is seen do they differ.
        const QString shown = QStringLiteral("cols");
        QVERIFY(pictureOf(shown + QStringLiteral("ample_bytree_and_more")) != pictureOf(shown));
        QCOMPARE(pictureOf(shown + QStringLiteral("ample_bytree_and_more")),
                 pictureOf(shown + QStringLiteral("ample_bytree_and_much_more")));
        const QFontMetrics metrics(QApplication::font());
        const QString elided =
            metrics.elidedText(shown + QStringLiteral("ample_bytree_and_more"), Qt::ElideRight, 90 - 35);
        QVERIFY(elided.endsWith(u'…'));
        QCOMPARE(pictureOf(shown + QStringLiteral("ample_bytree_and_more")), pictureOf(elided));
    }

    void themes_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << int(ThemeMode::Light);
        QTest::newRow("dark") << int(ThemeMode::Dark);
    }

    void wordsStandOut_data() { themes_data(); }
    void wordsStandOut()
    {
        QFETCH(int, mode);
        using enum Token;
        const std::vector<std::pair<Token, Token>> pairs = {
            {Text, Page},
            {Text, Card},
            {Text, Window},
            {Text, AccentSoft},
            {Text, Hover},
            {Text, Pressed},
            {TextSecondary, Page},
            {TextSecondary, Card},
            {TextSecondary, Window},
            {TextSecondary, Hover},
            {TextSecondary, AccentSoft},
            {AccentText, Accent},
            {Accent, AccentSoft},
            {Accent, Page},
            {Accent, Card},
            {Good, GoodSoft},
            {Warning, WarningSoft},
            {Bad, BadSoft},
            {Info, InfoSoft},
            {Neutral, NeutralSoft},
            {Bad, Page},
            {Bad, Card},
            {Text, BadSoft},
            {Text, WarningSoft},
            {Text, GoodSoft},
            {Text, InfoSoft},
            {TooltipText, Tooltip},
        };
        for (const auto &[front, back] : pairs) {
            const double ratio = contrast(tokenColor(front, ThemeMode(mode)), tokenColor(back, ThemeMode(mode)));
            QVERIFY2(ratio >= 4.5,
                     qPrintable(QStringLiteral("token %1 on %2: %3").arg(int(front)).arg(int(back)).arg(ratio)));
        }
    }

    void graphicsStandOut_data() { themes_data(); }
    void graphicsStandOut()
    {
        QFETCH(int, mode);
        const QColor card = tokenColor(Token::Card, ThemeMode(mode));
        for (int i = 0; i < 8; ++i) {
            const double ratio = contrast(seriesStyle(i, ThemeMode(mode)).color, card);

            // too.
            QVERIFY2(ratio >= 3, qPrintable(QStringLiteral("series %1: %2").arg(i).arg(ratio)));
        }
        for (const Token token : {Token::Accent, Token::Good, Token::Warning, Token::Bad, Token::Heat0, Token::Heat2})
            QVERIFY2(contrast(tokenColor(token, ThemeMode(mode)), card) >= 3, qPrintable(QString::number(int(token))));
    }

    void seriesAreDistinguishable_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("vision");
        for (const auto &[vision, matrix] : visionMatrices()) {
            QTest::addRow("light %s", vision.c_str()) << int(ThemeMode::Light) << QString::fromStdString(vision);
            QTest::addRow("dark %s", vision.c_str()) << int(ThemeMode::Dark) << QString::fromStdString(vision);
        }
    }

    void seriesAreDistinguishable()
    {
        QFETCH(int, mode);
        QFETCH(QString, vision);
        double least = 1000;
        for (int i = 0; i < 8; ++i) {
            for (int j = i + 1; j < 8; ++j)
                least = std::min(least,
                                 distance(seriesStyle(i, ThemeMode(mode)).color, seriesStyle(j, ThemeMode(mode)).color,
                                          visionMatrices().at(vision.toStdString())));
        }
        // Blue and green come nearest to each other where the short cones are missing.
        const double wanted = vision == QStringLiteral("tritan") ? 12.5 : 15;
        QVERIFY2(least >= wanted, qPrintable(QString::number(least)));
    }

    void seriesGoOnPastEight()
    {
        for (int i = 0; i < 32; ++i) {
            for (int j = i + 1; j < 32; ++j) {
                const SeriesStyle a = seriesStyle(i, ThemeMode::Light);
                const SeriesStyle b = seriesStyle(j, ThemeMode::Light);
                QVERIFY(a.color != b.color || a.pen != b.pen || a.hasMarkers != b.hasMarkers);
            }
        }
    }

    void sequencesRiseEvenly_data() { seriesAreDistinguishable_data(); }
    void sequencesRiseEvenly()
    {
        QFETCH(int, mode);
        QFETCH(QString, vision);
        const Matrix &matrix = visionMatrices().at(vision.toStdString());
        const QColor card = tokenColor(Token::Card, ThemeMode(mode));
        for (int i = 0; i <= 32; ++i) {
            const QColor color = sequentialColor(i / 32.0, ThemeMode(mode));
            QVERIFY2(contrast(color, card) >= 3, qPrintable(color.name()));
            if (i < 4)
                continue;
            // An eighth of the range is told apart, and more is lighter, whoever looks.
            const QColor before = sequentialColor((i - 4) / 32.0, ThemeMode(mode));
            QVERIFY2(distance(color, before, matrix) >= 4, qPrintable(color.name()));
            QVERIFY2(luminance(color) > luminance(before), qPrintable(color.name()));
        }
        QCOMPARE(sequentialColor(-1, ThemeMode(mode)), sequentialColor(0, ThemeMode(mode)));
        QCOMPARE(sequentialColor(2, ThemeMode(mode)), sequentialColor(1, ThemeMode(mode)));
    }

    void paletteIsComplete_data() { themes_data(); }
    void paletteIsComplete()
    {
        QFETCH(int, mode);
        const QPalette palette = makePalette(ThemeMode(mode));
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role == QPalette::NoRole)
                continue;
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                QVERIFY2(palette.isBrushSet(group, QPalette::ColorRole(role)), qPrintable(QString::number(role)));
        }
        QCOMPARE(int(themeMode(palette)), mode);
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) != palette.color(QPalette::Active, QPalette::Text));
        QCOMPARE(tokenColor(Token::Bad, palette), tokenColor(Token::Bad, ThemeMode(mode)));
    }

    void everyIconPaints()
    {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() >= 40);
        for (const QString &file : files) {
            const QImage image = icon(file.chopped(4)).pixmap(QSize(16, 16), 1.0).toImage();
            int painted = 0;
            for (int y = 0; y < 16; ++y) {
                for (int x = 0; x < 16; ++x)
                    painted += qAlpha(image.pixel(x, y)) > 100;
            }
            QVERIFY2(painted >= 5, qPrintable(file));
        }
    }

    void iconsFollowTheTheme()
    {
        const auto strongest = [](QIcon::Mode mode) {
            const QImage image = icon(QStringLiteral("stop")).pixmap(QSize(16, 16), 1.0, mode).toImage();
            return QColor(image.pixelColor(4, 8)).rgb();
        };
        applyLook(*qApp, ThemeMode::Light);
        const QRgb light = strongest(QIcon::Normal);
        QVERIFY(strongest(QIcon::Disabled) != light);
        QVERIFY(strongest(QIcon::Selected) != light);
        applyLook(*qApp, ThemeMode::Dark);
        QVERIFY(strongest(QIcon::Normal) != light);
    }

    void settingsChangeTheThemeLive()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        Theme theme(*qApp, settings);
        settings.setTheme(QStringLiteral("dark"));
        QCOMPARE(theme.mode(), ThemeMode::Dark);
        QCOMPARE(themeMode(QApplication::palette()), ThemeMode::Dark);
        settings.setTheme(QStringLiteral("light"));
        QCOMPARE(themeMode(QApplication::palette()), ThemeMode::Light);
        QVERIFY(qobject_cast<AppStyle *>(QApplication::style()));
    }

    void primaryButtonsAreFilled()
    {
        applyLook(*qApp, ThemeMode::Light);
        QPushButton button(QStringLiteral("Train…"));
        button.resize(100, 28);
        const QColor plain = button.grab().toImage().pixelColor(6, 14);
        button.setProperty("primary", true);
        const QColor filled = button.grab().toImage().pixelColor(6, 14);
        QCOMPARE(filled.rgb(), tokenColor(Token::Accent, ThemeMode::Light).rgb());
        QCOMPARE(plain.rgb(), tokenColor(Token::Card, ThemeMode::Light).rgb());
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
