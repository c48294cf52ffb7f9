#include "core/learn/metric_titles.h"

#include <QCoreApplication>
#include <QMap>

namespace assay
{

namespace
{

const QString foldsPrefix = QStringLiteral("cv_");

} // namespace

QString metricShortTitle(const QString &key)
{
    static const QMap<QString, QString> titles = {
        {QStringLiteral("rmse"), QStringLiteral("RMSE")},       {QStringLiteral("mae"), QStringLiteral("MAE")},
        {QStringLiteral("r2"), QStringLiteral("R²")},           {QStringLiteral("mape"), QStringLiteral("MAPE")},
        {QStringLiteral("roc_auc"), QStringLiteral("ROC AUC")}, {QStringLiteral("pr_auc"), QStringLiteral("PR AUC")},
        {QStringLiteral("f1"), QStringLiteral("F1")},           {QStringLiteral("mcc"), QStringLiteral("MCC")},
        {QStringLiteral("ece"), QStringLiteral("ECE")},         {QStringLiteral("brier"), QStringLiteral("Brier")}};
    if (key.startsWith(foldsPrefix))
        return QCoreApplication::translate("core", "%1 over folds").arg(metricShortTitle(key.mid(foldsPrefix.size())));
    return titles.value(key, QString(key).replace(u'_', u' '));
}

QString metricMeaning(const QString &key)
{
    using App = QCoreApplication;
    if (key.startsWith(foldsPrefix))
        return App::translate("core", "Mean over the folds of the training rows");
    if (key == u"rmse")
        return App::translate("core", "Root mean squared error: typical size of an error; large errors weigh more");
    if (key == u"mae")
        return App::translate("core", "Mean absolute error: average size of an error");
    if (key == u"r2")
        return App::translate("core", "Share of the target's spread that the model explains; 1 is perfect");
    if (key == u"mape")
        return App::translate("core", "Mean absolute error as a share of the actual value");
    if (key.startsWith(u"pinball_"))
        return App::translate("core", "Loss of the prediction taken as a quantile of the target");
    if (key == u"log_loss")
        return App::translate("core", "Surprise at the true classes; confident mistakes weigh most");
    if (key == u"accuracy")
        return App::translate("core", "Share of rows whose class is right");
    if (key == u"balanced_accuracy")
        return App::translate("core", "Share that is right, averaged over the classes");
    if (key == u"precision")
        return App::translate("core", "Share of the rows taken for a class that have it");
    if (key == u"recall")
        return App::translate("core", "Share of the rows of a class that are found");
    if (key == u"f1")
        return App::translate("core", "Harmonic mean of precision and recall");
    if (key == u"roc_auc")
        return App::translate("core", "Chance that a row of the class is ranked above another; 0.5 is chance alone");
    if (key == u"pr_auc")
        return App::translate("core", "Average precision over all thresholds");
    if (key == u"brier")
        return App::translate("core", "Mean squared error of the probabilities");
    if (key == u"mcc")
        return App::translate("core", "Correlation of predicted and true classes; 1 is perfect");
    if (key == u"ece")
        return App::translate("core", "How far probabilities lie from what came true, on average");
    return {};
}

} // namespace assay
