#pragma once

#include "core/data/table.h"
#include "core/learn/training_spec.h"

#include <QAbstractTableModel>
#include <QHash>

namespace assay
{

/// What a model gets of each column of the data: a line a column, whose treatment is chosen and whose boxes say whether
/// it is clipped and whether the holdout is looked at by its values. Window thread.
class FeatureTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Becomes, Clip, Slice, ColumnCount };
    struct Source {
        QString name;
        ColumnType type = ColumnType::Real;
    };

    explicit FeatureTableModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// The columns in the data's order, treated as a specification says; names that are no column are dropped.
    void show(std::vector<Source> sources, const TrainingSpec &spec);
    /// Columns that are no features whatever is chosen, and what they are instead: the target, a weight.
    void setReserved(const QHash<QString, QString> &reserved);
    /// Whether the estimator parts categories into sets, as trees do; else that is only offered where it is chosen.
    void setTakesCategories(bool takesCategories) { m_takesCategories = takesCategories; }
    /// Says it in a specification: exclude, slices, and the lists of [prepare]. Names that were in a list when it was
    /// shown keep their order; what needs no list is only in one if it was.
    void fill(TrainingSpec &spec) const;
    /// Whether any column that is a feature is treated so.
    [[nodiscard]] bool hasWords() const;
    [[nodiscard]] bool hasTargetMeans() const;
    [[nodiscard]] bool hasDates() const;
    [[nodiscard]] bool hasClipped() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// A person changed a line.
    void edited();

private:
    enum class Use { Usual, OneHot, Category, Ordinal, TargetMean, Log, Power, LeftOut };
    struct Line {
        Source source;
        Use use = Use::Usual;
        bool isClipped = false;
        bool isSlice = false;
    };
    [[nodiscard]] QList<Use> usesOf(const Line &line) const;
    static QString nameOf(Use use, ColumnType type);
    [[nodiscard]] bool isFeature(const Line &line) const;
    [[nodiscard]] bool canClip(const Line &line) const;
    /// The columns that `belongs` says, those of `before` first and in its order.
    template <typename Belongs>
    [[nodiscard]] QStringList names(const QStringList &before, Belongs belongs) const;

    std::vector<Line> m_lines;
    QHash<QString, QString> m_reserved;
    bool m_takesCategories = false;
    TrainingSpec m_shown;
};

} // namespace assay
