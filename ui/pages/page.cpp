#include "ui/pages/page.h"

namespace assay
{

Page::Page(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {}

} // namespace assay
