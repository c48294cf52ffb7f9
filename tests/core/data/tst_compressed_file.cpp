#include "core/data/compressed_file.h"
#include "tests/support/result_check.h"

#include <QTest>

#include <zlib.h>
#include <zstd.h>

using namespace assay;

namespace
{

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream = {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// With a checksum, as the zstd program writes it.
QByteArray zstd(const QByteArray &bytes)
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    out.resize(
        qsizetype(ZSTD_compress2(context, out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()))));
    ZSTD_freeCCtx(context);
    return out;
}

Result<QByteArray> unpacked(const QByteArray &bytes)
{
    MemorySource packed(bytes);
    UnpackedSource source(packed, QStringLiteral("a.csv.gz"));
    ASSAY_TRY(stream, source.open());
    return readAll(*stream);
}

QByteArray sample(int rows)
{
    QByteArray csv("a,b\n");
    for (int row = 0; row < rows; ++row)
        csv += QByteArray::number(row % 1000 * 7919 % 1000) + ',' + QByteArray::number(row) + '\n';
    return csv;
}

} // namespace

class TestCompressedFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotCompressedStays()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("a,b\n1,2\n"), QByteArray("\x1f")}) {
            const auto same = unpacked(bytes);
            QVERIFY_RESULT(same);
            QCOMPARE(*same, bytes);
        }
    }

    void bothAreUnpacked()
    {
        for (const int rows : {0, 10, 300'000}) {
            const QByteArray csv = sample(rows);
            for (const QByteArray &packed : {gzip(csv), zstd(csv)}) {
                const auto whole = unpacked(packed);
                QVERIFY_RESULT(whole);
                QVERIFY(*whole == csv);
                MemorySource memory(packed);
                UnpackedSource source(memory, QString());
                const auto head = readHead(source, 5);
                QVERIFY_RESULT(head);
                QCOMPARE(*head, csv.left(5));
            }
        }
        // Programs that append write one member after another.
        const auto two = unpacked(gzip("a,b\n") + gzip("1,2\n"));
        QVERIFY_RESULT(two);
        QCOMPARE(*two, QByteArray("a,b\n1,2\n"));
        const auto padded = unpacked(gzip("a\n1\n") + QByteArray(512, '\0'));
        QVERIFY_RESULT(padded);
        QCOMPARE(*padded, QByteArray("a\n1\n"));
    }

    void everyCutIsRefused()
    {
        const QByteArray csv = sample(200);
        for (const QByteArray &packed : {gzip(csv), zstd(csv)}) {
            for (qsizetype size = 4; size < packed.size(); ++size) {
                const auto cut = unpacked(packed.left(size));
                QVERIFY_ERROR(cut, ErrorCode::Invalid);
                QVERIFY2(cut.error().text.contains(QStringLiteral("cut off")) ||
                             cut.error().text.contains(QStringLiteral("damaged")),
                         qPrintable(cut.error().text));
            }
        }
    }

    void damageIsRefused()
    {
        for (QByteArray packed : {gzip(sample(2000)), zstd(sample(2000))}) {
            for (qsizetype i = packed.size() / 2; i < packed.size() / 2 + 20; ++i)
                packed[i] = char(~packed[i]);
            QVERIFY_ERROR(unpacked(packed), ErrorCode::Invalid);
        }
    }

    void bombsAreRefused()
    {
        const QByteArray zeros(300 << 20, '0');
        const auto bomb = unpacked(zstd(zeros));
        QVERIFY_ERROR(bomb, ErrorCode::Invalid);
        QVERIFY2(bomb.error().text.contains(QStringLiteral("200 times")), qPrintable(bomb.error().text));
    }

    void namesLoseTheirEnding()
    {
        QCOMPARE(withoutCompressionEnding(QStringLiteral("bikes.csv.gz")), QStringLiteral("bikes.csv"));
        QCOMPARE(withoutCompressionEnding(QStringLiteral("bikes.csv.ZST")), QStringLiteral("bikes.csv"));
        QCOMPARE(withoutCompressionEnding(QStringLiteral("bikes.csv")), QStringLiteral("bikes.csv"));
    }
};

QTEST_GUILESS_MAIN(TestCompressedFile)
#include "tst_compressed_file.moc"
