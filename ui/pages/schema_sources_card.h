#pragma once

#include "core/base/ids.h"
#include "core/data/dataset.h"
#include "core/data/schema.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace assay
{

/// Lets people choose the data versions that a schema is inferred from. Window thread.
class SchemaSourcesCard final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaSourcesCard(QWidget *parent = nullptr);
    /// The versions of the dataset; those that `schema` was inferred from are chosen at first.
    void show(const QList<DatasetVersion> &versions, const DatasetVersion &shown, const Schema *schema);

Q_SIGNALS:
    void inferRequested(const QList<assay::VersionedName> &data);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QStringList chosen() const;
    void showChosen();

    QListWidget *m_list;
    QPushButton *m_infer;
    QPushButton *m_close;
    QString m_shown;
};

} // namespace assay
