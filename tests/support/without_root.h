#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace assay
{

/// Root may write anywhere, so as root the test becomes somebody else for a while.
class WithoutRoot final
{
public:
    WithoutRoot()
    {
        if (::geteuid() == 0)
            m_isOther = ::seteuid(65534) == 0;
    }
    ~WithoutRoot()
    {
        if (m_isOther && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    WithoutRoot(const WithoutRoot &) = delete;
    WithoutRoot &operator=(const WithoutRoot &) = delete;

private:
    bool m_isOther = false;
};

} // namespace assay
