#include "app/confirmation.h"

#include <cstdio>
#include <string>
#include <unistd.h>

namespace assay
{

std::optional<bool> askYesNo(const QString &question)
{
    if (::isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    std::fprintf(stderr, "%s [y/N] ", qUtf8Printable(question));
    std::string typed;
    for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin))
        typed += char(c);
    const QString answer = QString::fromLocal8Bit(typed.data(), qsizetype(typed.size())).trimmed().toLower();
    return answer == u"y" || answer == u"yes";
}

} // namespace assay
