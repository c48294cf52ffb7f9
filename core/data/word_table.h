#pragma once

#include <QStringList>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace assay
{

/// The different words of a column by their code, from 0: UTF-8 in one piece of memory, since a column may have
/// millions of them. A value type without locks.
class WordTable final
{
public:
    /// Goes over the words as QString, which are made on the way.
    class Iterator final
    {
    public:
        using difference_type = qsizetype;
        using value_type = QString;
        using iterator_category = std::input_iterator_tag;

        Iterator() = default;
        Iterator(const WordTable *table, qsizetype code) : m_table(table), m_code(code) {}
        QString operator*() const { return m_table->at(m_code); }
        Iterator &operator++()
        {
            ++m_code;
            return *this;
        }
        Iterator operator++(int) { return {m_table, m_code++}; }
        bool operator==(const Iterator &) const = default;

    private:
        const WordTable *m_table = nullptr;
        qsizetype m_code = 0;
    };

    WordTable() = default;
    WordTable(std::initializer_list<QString> words);
    explicit WordTable(const QStringList &words);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_ends.size()); }
    [[nodiscard]] bool isEmpty() const { return m_ends.empty(); }
    [[nodiscard]] QString at(qsizetype code) const;
    /// As long as the table lives and does not change.
    [[nodiscard]] std::string_view utf8(qsizetype code) const
    {
        const std::uint64_t begin = code == 0 ? 0 : m_ends[size_t(code) - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[size_t(code)] - begin);
    }
    /// The word's code; -1 when it is not there. Compares with every word.
    [[nodiscard]] qsizetype indexOf(const QString &word) const;
    [[nodiscard]] bool contains(const QString &word) const { return indexOf(word) >= 0; }
    [[nodiscard]] QStringList toList() const;
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }
    /// What the words take in memory.
    [[nodiscard]] size_t byteCount() const { return m_bytes.size() + m_ends.size() * sizeof(std::uint64_t); }

    void append(std::string_view word)
    {
        m_bytes.append(word);
        m_ends.push_back(m_bytes.size());
    }
    void append(const QString &word);
    void clear();

    bool operator==(const WordTable &) const = default;

private:
    std::string m_bytes;
    std::vector<std::uint64_t> m_ends;
};

} // namespace assay
