#include "app/password_prompt.h"

#include <cstdio>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace assay
{

std::optional<QString> askPassword(const QString &prompt)
{
    termios before = {};
    if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &before) != 0)
        return std::nullopt;
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    std::fprintf(stderr, "%s", qPrintable(prompt));
    std::string typed;
    for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin))
        typed += char(c);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fprintf(stderr, "\n");
    if (typed.empty())
        return std::nullopt;
    return QString::fromLocal8Bit(typed.data(), qsizetype(typed.size()));
}

} // namespace assay
