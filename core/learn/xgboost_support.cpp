#include "core/learn/xgboost_support.h"

#include "core/base/json.h"
#include "core/learn/explained_rows.h"
#include "core/learn/shapley.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <numeric>
#include <xgboost/c_api.h>

namespace assay
{

Error xgboostError()
{
    const QString detail = QString::fromUtf8(XGBGetLastError());
    if (detail.contains(QStringLiteral("contains `inf`")))
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core",
                                                 "A feature holds infinity or a number beyond 3.4e38, which XGBoost "
                                                 "cannot take. Mend the column or leave it out."),
                     detail};
    if (detail.contains(QStringLiteral("bad_alloc")))
        return Error{ErrorCode::Io,
                     QCoreApplication::translate("core", "There is not enough memory for XGBoost. Close "
                                                         "other programs, or train on fewer rows or "
                                                         "columns."),
                     detail};
    return Error{ErrorCode::Internal, QCoreApplication::translate("core", "XGBoost could not go on; show the details."),
                 detail};
}

XgboostMatrix::~XgboostMatrix()
{
    if (m_handle)
        XGDMatrixFree(m_handle);
}

Result<> XgboostMatrix::create(const FeatureMatrix &features, std::span<const double> target,
                               std::span<const double> weights, const std::vector<bool> &categorical)
{
    // NumPy's array interface, version 3: XGBoost reads the doubles where they are.
    const QByteArray interface = QByteArrayLiteral("{\"data\":[") + QByteArray::number(quintptr(features.data())) +
                                 ",true],\"shape\":[" + QByteArray::number(qlonglong(features.rows())) + ',' +
                                 QByteArray::number(qlonglong(features.cols())) +
                                 "],\"typestr\":\"<f8\",\"version\":3}";
    if (XGDMatrixCreateFromDense(interface.constData(), "{\"missing\":NaN,\"nthread\":1}", &m_handle) != 0)
        return xgboostError();
    for (const auto &[name, values] : {std::pair{"label", target}, std::pair{"weight", weights}}) {
        const std::vector<float> small(values.begin(), values.end());
        if (!small.empty() && XGDMatrixSetFloatInfo(m_handle, name, small.data(), bst_ulong(small.size())) != 0)
            return xgboostError();
    }
    if (std::find(categorical.begin(), categorical.end(), true) == categorical.end())
        return Done{};
    std::vector<const char *> types;
    for (const bool isCategory : categorical)
        types.push_back(isCategory ? "c" : "q");
    if (XGDMatrixSetStrFeatureInfo(m_handle, "feature_type", types.data(), bst_ulong(types.size())) != 0)
        return xgboostError();
    return Done{};
}

XgboostBooster::~XgboostBooster()
{
    if (m_handle)
        XGBoosterFree(m_handle);
}

Result<> XgboostBooster::create(std::initializer_list<const XgboostMatrix *> matrices, const Parameters &parameters)
{
    std::vector<DMatrixHandle> handles;
    for (const XgboostMatrix *matrix : matrices)
        handles.push_back(matrix->handle());
    if (XGBoosterCreate(handles.data(), bst_ulong(handles.size()), &m_handle) != 0)
        return xgboostError();
    ASSAY_CHECK(set("tree_method", "hist"));
    ASSAY_CHECK(set("nthread", "1"));
    ASSAY_CHECK(set("verbosity", "0"));
    for (const auto &[name, value] : parameters)
        ASSAY_CHECK(set(name, value));
    return Done{};
}

Result<> XgboostBooster::set(const QByteArray &name, const QByteArray &value)
{
    if (XGBoosterSetParam(m_handle, name.constData(), value.constData()) != 0)
        return xgboostError();
    return Done{};
}

Result<std::span<const float>> XgboostBooster::predict(const XgboostMatrix &matrix, int end, bool isMargin) const
{
    return predictType(matrix, end, isMargin ? 1 : 0);
}

Result<std::span<const float>> XgboostBooster::predictType(const XgboostMatrix &matrix, int end, int type) const
{
    const QByteArray config = compactJson({{QStringLiteral("type"), type},
                                           {QStringLiteral("training"), false},
                                           {QStringLiteral("iteration_begin"), 0},
                                           {QStringLiteral("iteration_end"), end},
                                           {QStringLiteral("strict_shape"), false}});
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *values = nullptr;
    if (XGBoosterPredictFromDMatrix(m_handle, matrix.handle(), config.constData(), &shape, &dimensions, &values) != 0)
        return xgboostError();
    return std::span(values, std::accumulate(shape, shape + dimensions, size_t(1), std::multiplies<>()));
}

Result<Contributions> XgboostBooster::contributions(const FeatureMatrix &features, int end,
                                                    const Progress &progress) const
{
    // Few enough rows at once to stop in time.
    constexpr Eigen::Index batch = 16;
    Contributions made{1, size_t(features.cols()), {}, {}};
    const size_t width = made.inputs + 1;
    for (Eigen::Index begin = 0; begin < features.rows(); begin += batch) {
        if (progress.isStopped())
            return explanationStopped();
        const Eigen::Index count = std::min(batch, features.rows() - begin);
        XgboostMatrix matrix;
        ASSAY_CHECK(matrix.create(features.middleRows(begin, count), {}, {}));
        ASSAY_TRY(values, predictType(matrix, end, 2));
        // rows × outputs × (features, then the base).
        made.outputs = values.size() / size_t(count) / width;
        if (begin == 0) {
            for (size_t output = 0; output < made.outputs; ++output)
                made.base.push_back(double(values[output * width + made.inputs]));
        }
        for (size_t line = 0; line < size_t(count) * made.outputs; ++line) {
            const auto parts = values.subspan(line * width, made.inputs);
            made.values.insert(made.values.end(), parts.begin(), parts.end());
        }
    }
    return made;
}

std::vector<double> XgboostBooster::gains(size_t featureCount) const
{
    const QByteArray config = compactJson({{QStringLiteral("importance_type"), QStringLiteral("total_gain")}});
    bst_ulong nameCount = 0;
    const char **names = nullptr;
    bst_ulong dimensions = 0;
    const bst_ulong *shape = nullptr;
    const float *scores = nullptr;
    std::vector<double> weights(featureCount, 0);
    if (XGBoosterFeatureScore(m_handle, config.constData(), &nameCount, &names, &dimensions, &shape, &scores) != 0)
        return weights;
    for (bst_ulong i = 0; i < nameCount; ++i) {
        // Features without names are called f0, f1, …
        const size_t feature = QByteArray(names[i]).mid(1).toULong();
        if (feature < weights.size())
            weights[feature] = double(scores[i]);
    }
    return weights;
}

QByteArray XgboostBooster::save(int rounds) const
{
    bst_ulong size = 0;
    const char *bytes = nullptr;
    const QByteArray config = compactJson({{QStringLiteral("format"), QStringLiteral("ubj")}});
    if (XGBoosterSaveModelToBuffer(m_handle, config.constData(), &size, &bytes) != 0)
        return {};
    QByteArray saved(4, Qt::Uninitialized);
    qToLittleEndian(quint32(rounds), saved.data());
    return saved + QByteArray(bytes, qsizetype(size));
}

Result<int> XgboostBooster::load(const QByteArray &bytes, const EstimatorShape &shape)
{
    if (bytes.size() < 5)
        return damagedModel();
    const int rounds = int(qFromLittleEndian<quint32>(bytes.constData()));
    bst_ulong features = 0;
    int stored = 0;
    if (XGBoosterCreate(nullptr, 0, &m_handle) != 0 ||
        XGBoosterLoadModelFromBuffer(m_handle, bytes.constData() + 4, bst_ulong(bytes.size() - 4)) != 0 ||
        XGBoosterGetNumFeature(m_handle, &features) != 0 || XGBoosterBoostedRounds(m_handle, &stored) != 0)
        return damagedModel();
    if (features != shape.features || rounds < 1 || rounds > stored)
        return damagedModel();
    XgboostMatrix row;
    ASSAY_CHECK(row.create(FeatureMatrix::Zero(1, Eigen::Index(shape.features)), {}, {}));
    ASSAY_TRY(prediction, predict(row, 0, false));
    if (prediction.size() != shape.outputs())
        return damagedModel();
    // A server or a busy machine is slower with two threads than with one.
    ASSAY_CHECK(set("nthread", "1"));
    return rounds;
}

} // namespace assay
