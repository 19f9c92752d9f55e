using System.Globalization;
using System.Text;
using AsylumCare.Deliveries.Reading;
using CsvHelper;

namespace AsylumCare.Deliveries.Pseudonymising;

/// <summary>What came of a file: nothing of it repeats a value.</summary>
/// <param name="Problem">Why nothing was written, or null; in Swedish and English.</param>
/// <param name="RefusedLines">Lines whose number could not be read, the first of them; they are not in the file that was written.</param>
public sealed record PseudonymisedReport(
    (string Sv, string En)? Problem, long Rows, long Linked, long Unlinkable, long Refused, IReadOnlyList<long> RefusedLines)
{
    /// <summary>Lines that are listed; the rest are counted.</summary>
    public const int MostListed = 100;
}

/// <summary>
/// Writes a regional file anew with its persons' numbers replaced by pseudonyms, a row at a time. A number is in memory only while its row
/// is; what is written, logged or reported never has one.
/// </summary>
public sealed class PseudonymisedFile(NationalKey key, DateOnly today)
{
    private const string PersonColumn = "PersonNyckel";
    private const string VersionColumn = "NyckelVersion";

    private readonly byte[] _version = Encoding.ASCII.GetBytes(key.Version.ToString(CultureInfo.InvariantCulture));
    private readonly byte[] _number = new byte[PersonNumber.LongestDigits];
    private readonly byte[] _pseudonym = new byte[Identity.PersonNyckelText.Length];
    private readonly List<long> _refusedLines = [];
    private (string Sv, string En)? _problem;
    private long _rows;
    private long _linked;
    private long _unlinkable;
    private long _refused;

    /// <param name="from">Semicolons, with a header that has PersonNyckel; UTF-8 or Windows-1252.</param>
    /// <param name="to">Receives UTF-8 with byte order mark.</param>
    public PseudonymisedReport Write(Stream from, Stream to)
    {
        using var text = new CheckedStream(from);
        using var csv = DelimitedText.Read(text, Malformed);
        using var target = new RowTarget(to);
        try
        {
            if (Header(csv, target) is var (person, version, fields)) Rows(csv, target, person, version, fields);
        }
        catch (CsvFormatException)
        {
            _problem = ("En rad är längre än 64 KiB: kontrollera radbrytningar och citattecken.", "A line is longer than 64 KiB: check line breaks and quotes.");
        }

        if (text.Problem != ByteProblem.None)
            _problem = ($"Teckenkodningen är fel på rad {text.ProblemLine}: spara filen som UTF-8.", $"The encoding is wrong on line {text.ProblemLine}: save the file as UTF-8.");
        return new PseudonymisedReport(_problem, _rows, _linked, _unlinkable, _refused, _refusedLines);
    }

    private void Malformed(long line) => _problem ??= (
        $"Citattecknen är fel på rad {line}: dubblera citattecken i värden.", $"The quotes are wrong on line {line}: double the quotes in values.");

    private (int Person, int Version, int Fields)? Header(CsvReader csv, RowTarget target)
    {
        var names = new List<string>();
        if (csv.Read())
            for (var i = 0; i < csv.FieldCount; i++) names.Add(csv.GetString(i).Trim());
        var person = names.FindIndex(name => name.Equals(PersonColumn, StringComparison.OrdinalIgnoreCase));
        if (person < 0)
        {
            _problem ??= (
                "Rubrikraden har ingen kolumn PersonNyckel. Ge kolumnen med personernas nummer det namnet, och dela filen med semikolon.",
                "The header has no column PersonNyckel. Give the column with the persons' numbers that name, and split the file by semicolon.");
            return null;
        }

        foreach (var name in names) target.Cell(Encoding.UTF8.GetBytes(name));
        var version = names.FindIndex(name => name.Equals(VersionColumn, StringComparison.OrdinalIgnoreCase));
        if (version < 0) target.Cell(Encoding.UTF8.GetBytes(VersionColumn));
        target.EndRow();
        return (person, version, names.Count);
    }

    private void Rows(CsvReader csv, RowTarget target, int person, int version, int fields)
    {
        while (csv.Read() && _problem is null)
        {
            _rows++;
            if (csv.FieldCount != fields || Pseudonym(csv.GetSpan(person)) is not { } pseudonym)
            {
                _refused++;
                if (_refusedLines.Count < PseudonymisedReport.MostListed) _refusedLines.Add(csv.LineNumber);
                continue;
            }

            for (var i = 0; i < fields; i++)
            {
                if (i == person) target.Cell(pseudonym);
                else if (i == version) target.Cell(_version);
                else target.Cell(csv.GetSpan(i));
            }

            if (version < 0) target.Cell(_version);
            target.EndRow();
        }
    }

    /// <returns>Null where the number cannot be read.</returns>
    private byte[]? Pseudonym(ReadOnlySpan<byte> cell)
    {
        var (kind, length) = PersonNumber.Normalise(cell, today, _number);
        if (kind == NumberKind.Unreadable) return null;
        if (kind == NumberKind.Unlinkable)
        {
            _unlinkable++;
            return PersonNumber.UnlinkableCell;
        }

        _linked++;
        key.Write(_number.AsSpan(0, length), _pseudonym);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(_number);
        return _pseudonym;
    }
}
