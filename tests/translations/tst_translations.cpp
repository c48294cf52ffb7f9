#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace assay;

namespace
{

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    QString state;            ///< unfinished, vanished, obsolete; empty when finished
};

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.state = xml.attributes().value(QLatin1String("type")).toString();
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != QLatin1String("translation")) {
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            message.translations.append(xml.readElementText());
        else if (xml.isCharacters())
            text += xml.text();
        if (xml.atEnd())
            return;
    }
    if (message.translations.isEmpty())
        message.translations.append(text);
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append({context, {}, {}, {}});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, messages.last());
    }
    return messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(L?\\d+|n)"));
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

/// Every sentence for people is there in German too.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_german = updated(QStringLiteral("assay_de.ts"));
        m_english = updated(QStringLiteral("assay_en.ts"));
        QVERIFY(m_german.size() > 100);
        QCOMPARE(m_german.size(), m_english.size());
    }

    void everySentenceIsTranslated()
    {
        QStringList missing;
        for (const Message &message : m_german) {
            if (message.state == QLatin1String("unfinished"))
                missing.append(message.context + QStringLiteral(": ") + message.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("%1 sentences have no German yet. Run the target "
                                                              "update_translations, then translate:\n")
                                                   .arg(missing.size()) +
                                               missing.join(u'\n')));
    }

    void englishHasItsPluralForms()
    {
        QStringList missing;
        for (const Message &message : m_english) {
            if (message.translations.size() > 1 && message.state == QLatin1String("unfinished"))
                missing.append(message.context + QStringLiteral(": ") + message.source);
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("These lack their forms for one and many:\n") + missing.join(u'\n')));
    }

    void placeholdersAreKept()
    {
        QStringList broken;
        for (const Message &message : m_german + m_english) {
            if (!message.state.isEmpty())
                continue;
            for (const QString &translation : message.translations) {
                QStringList wanted = placeholdersOf(message.source);
                QStringList there = placeholdersOf(translation);
                // A plural form may leave the number out: “one row”.
                wanted.removeAll(QStringLiteral("%n"));
                there.removeAll(QStringLiteral("%n"));
                if (wanted != there)
                    broken.append(message.context + QStringLiteral(": ") + translation);
            }
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

private:
    /// The messages of a file as they would be after an update from today's sources.
    QList<Message> updated(const QString &name)
    {
        const QString copy = m_folder.path(name);
        if (!QFile::copy(QStringLiteral(ASSAY_SOURCE_DIR "/translations/") + name, copy))
            return {};
        QProcess lupdate;
        lupdate.start(QStringLiteral(ASSAY_LUPDATE),
                      {QStringLiteral("@" ASSAY_TRANSLATED_SOURCES), QStringLiteral("-I"),
                       QStringLiteral(ASSAY_SOURCE_DIR), QStringLiteral("-ts"), copy});
        if (!lupdate.waitForFinished(60'000) || lupdate.exitCode() != 0) {
            // On Qt 6.4 it never ends on a calculation as the number of a plural: tr("%n s", nullptr, int(a / 60)).
            qWarning("lupdate did not end well: %s", lupdate.readAllStandardError().constData());
            lupdate.kill();
            lupdate.waitForFinished();
            return {};
        }
        return readMessages(copy);
    }

    TemporaryFolder m_folder;
    QList<Message> m_german;
    QList<Message> m_english;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
