using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>What a sheet's XML tells beside its values.</summary>
internal sealed class SheetScan
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
    };

    private CellPlace _at = new(-1, -1);
    private CellPlace _last = new(-1, -1);
    private bool _hasFormula;
    private bool _hasValue;
    private bool _inValue;
    private bool _isError;

    /// <summary>Cells with something in them.</summary>
    public long Cells { get; private set; }

    /// <summary>Last row × last column.</summary>
    public long Area => ((long)_last.Row + 1) * (_last.Column + 1);

    public long Formulas { get; private set; }
    public CellPlace? FirstFormula { get; private set; }

    /// <summary>Formulas without a computed value, and errors.</summary>
    public HashSet<CellPlace> WithoutValue { get; } = [];

    public bool HasHiddenParts { get; private set; }

    /// <summary>Nothing is found in a part that is no worksheet.</summary>
    /// <exception cref="XmlException">It is not plain XML.</exception>
    /// <exception cref="InvalidDataException">It is nested too deep, or has places that no sheet has.</exception>
    public static SheetScan Of(Stream part)
    {
        var scan = new SheetScan();
        var isSheet = false;
        using var xml = XmlReader.Create(part, Settings);
        while (xml.Read())
        {
            if (xml.Depth > BookLimits.Depth || xml.NodeType == XmlNodeType.CDATA) throw new InvalidDataException("too deep, or raw text");
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == 0) isSheet = xml.LocalName == "worksheet";
            if (!isSheet) continue;
            if (xml.NodeType == XmlNodeType.Element) scan.Begin(xml);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" }) scan.EndCell();
            else if (xml is { NodeType: XmlNodeType.Text or XmlNodeType.SignificantWhitespace }) scan._hasValue |= scan._inValue;
        }

        return scan;
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "row":
                HasHiddenParts |= xml.GetAttribute("hidden") is "1" or "true";
                _at = new CellPlace(xml.GetAttribute("r") is { } row ? RowOf(row) : _at.Row + 1, -1);
                See(_at with { Column = 0 });
                break;
            case "col":
                // Everything to the right of the data is often hidden; that hides nothing.
                HasHiddenParts |= xml.GetAttribute("hidden") is "1" or "true" && xml.GetAttribute("max") is not "16384";
                break;
            case "c":
                _at = xml.GetAttribute("r") is { } place ? PlaceOf(place) : _at with { Column = _at.Column + 1 };
                See(_at);
                (_hasFormula, _hasValue, _inValue, _isError) = (false, false, false, xml.GetAttribute("t") == "e");
                break;
            case "f":
                _hasFormula = true;
                _inValue = false;
                break;
            case "v" or "t":
                _inValue = !xml.IsEmptyElement;
                break;
            default:
                break;
        }
    }

    private void EndCell()
    {
        if (_hasFormula || _hasValue) Cells++;
        if (_hasFormula)
        {
            Formulas++;
            FirstFormula ??= _at;
        }

        if ((_hasFormula && !_hasValue) || _isError) WithoutValue.Add(_at);
    }

    private void See(CellPlace place)
    {
        if (place.Row is < 0 or >= 1 << 20 || place.Column is < 0 or >= CellPlace.Width) throw new InvalidDataException("no such place");
        _last = new(Math.Max(_last.Row, place.Row), Math.Max(_last.Column, place.Column));
    }

    private static int RowOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row - 1 : throw new InvalidDataException("no such row");

    private static CellPlace PlaceOf(string text)
    {
        var letters = 0;
        var column = 0;
        while (letters < text.Length && letters < 4 && text[letters] is >= 'A' and <= 'Z') column = (column * 26) + text[letters++] - 'A' + 1;
        return letters == 0 ? throw new InvalidDataException("no such column") : new CellPlace(RowOf(text[letters..]), column - 1);
    }
}

/// <summary>The parts of a package that are its sheets.</summary>
internal static class SheetNames
{
    /// <summary>In the workbook's order.</summary>
    public static IReadOnlyList<string> Parts(ZipArchive zip)
    {
        var targets = Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship")
            .Where(link => link.ContainsKey("Id") && link.ContainsKey("Target"))
            .GroupBy(link => link["Id"], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Resolve(group.First()["Target"]), StringComparer.Ordinal);
        return [.. Elements(zip, "xl/workbook.xml", "sheet").Select(sheet => sheet.GetValueOrDefault("id")).Select(id => targets.GetValueOrDefault(id ?? "", ""))];
    }

    private static string Resolve(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static List<Dictionary<string, string>> Elements(ZipArchive zip, string part, string element)
    {
        var found = new List<Dictionary<string, string>>();
        if (zip.GetEntry(part) is not { } entry) return found;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute()) attributes[xml.LocalName] = xml.Value;
            found.Add(attributes);
        }

        return found;
    }
}
