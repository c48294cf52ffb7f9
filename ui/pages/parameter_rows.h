#pragma once

#include "core/learn/estimator_rules.h"
#include "ui/pages/form_rows.h"

namespace assay
{

/// The parameters of an estimator as fields, made from its rules. Window thread.
class ParameterRows final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterRows(QWidget *parent = nullptr);

    /// Makes the fields of that estimator, filled with `given` or the defaults.
    void setEstimator(const EstimatorSpec &given);
    /// What the fields say. A field that cannot be read gets its error and is left out.
    [[nodiscard]] EstimatorSpec estimator();
    [[nodiscard]] FormRows *rows() const { return m_rows; }

    /// A parameter's value as a person writes it, and back; nothing when the text is no such value.
    static QString valueText(const ParameterValue &value, const QLocale &locale);
    static std::optional<ParameterValue> valueFromText(const QString &text, const ParameterValue &like,
                                                       const QLocale &locale);

    /// Fields that a search may vary: “4; 6; 8” for values, “0.01 .. 0.3” for bounds, “log” behind them. An empty kind
    /// ends that.
    void setSearch(const QString &searchKind);
    /// Shows a search as it was specified: what it varies, and the other parameters.
    void show(const EstimatorSpec &given, const SearchSpec &search);
    /// What the fields let a search vary; those fields are not in estimator().
    [[nodiscard]] QMap<QString, SearchRange> space();

    static QString rangeText(const SearchRange &range, const QLocale &locale);
    /// Nothing when the text is a single value or wrong.
    static std::optional<SearchRange> rangeFromText(const QString &text, const ParameterValue &like,
                                                    const QLocale &locale);

Q_SIGNALS:
    void changed();

private:
    void build(const EstimatorSpec &given, const QMap<QString, SearchRange> &varied);
    void addWords(const ParameterRule &rule, const QString &text);
    [[nodiscard]] QString textOf(const QString &parameter) const;

    QString m_kind;
    QString m_searchKind;
    std::vector<ParameterRule> m_rules;
    FormRows *m_rows;
};

} // namespace assay
