#include "office/cell_name.hxx"

namespace kehoach::office
{
CellAddress parseCellName(OUString const& name)
{
    // Writer counts columns A … Z, a … z, AA …: digits of base 52, the first one without a zero.
    int column = 0, row = 0;
    for (sal_Int32 index = 0; index < name.getLength() && name[index] != '.'; ++index)
    {
        sal_Unicode const unit = name[index];
        if (unit >= 'A' && unit <= 'Z')
            column = column * 52 + (unit - 'A') + 1;
        else if (unit >= 'a' && unit <= 'z')
            column = column * 52 + (unit - 'a') + 27;
        else if (unit >= '0' && unit <= '9')
            row = row * 10 + (unit - '0');
    }
    return { row - 1, column - 1 };
}
} // namespace kehoach::office
