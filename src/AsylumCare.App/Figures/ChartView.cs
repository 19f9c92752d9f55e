using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsylumCare.App.Figures;

/// <summary>A chart as the page gives it to the script: two titles, the data, and what must stand inside the drawing.</summary>
/// <param name="Kind">months, measure or regions: the drawing in <c>wwwroot/js/charts</c>.</param>
/// <param name="Title">The message, as a sentence.</param>
/// <param name="Subtitle">What, where and when.</param>
/// <param name="Spoken">What the drawing is, for those who do not see it.</param>
/// <param name="Note">Under the chart, for instance what the interval means.</param>
public sealed record ChartView(string Id, string Kind, string Title, string Subtitle, string Spoken, string? Note, ChartData Data)
{
    // The default encoder keeps <, > and & out of the text, so that it can stand in a data block of the page.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin, System.Text.Unicode.UnicodeRanges.Latin1Supplement),
    };

    public string ToJson() => JsonSerializer.Serialize(Data, Json);
}

/// <summary>What the script draws. Numbers are fractions; texts are ready, so that page and chart never write them differently.</summary>
/// <param name="Inside">Lines inside the figure: the mark of the demonstration, source and publication.</param>
public sealed record ChartData(
    string Nation, string? Region, string Applications, string Measure, bool IsShare, IReadOnlyList<string> Inside,
    IReadOnlyList<ChartMonth>? Months, IReadOnlyList<ChartRegion>? Regions, ChartValue? NationValue)
{
    /// <summary>The regions under headings; null where they stand in one list.</summary>
    public IReadOnlyList<ChartGroup>? Groups { get; init; }
}

/// <param name="Mark">Stands where the value is missing.</param>
public sealed record ChartValue(long? N, long? All, decimal? Value, decimal? Lower, decimal? Upper, string Text, string? Mark);

/// <param name="Month">ÅÅÅÅ-MM.</param>
public sealed record ChartMonth(string Month, string Name, long? Applications, string ApplicationsText, ChartValue Nation, ChartValue? Region);

public sealed record ChartRegion(string Code, string Name, bool Own, ChartValue Value)
{
    /// <summary>up or down where the region differs from the rest of the nation, open where too little is known to tell.</summary>
    public string? Sign { get; init; }

    /// <summary>improvement or concern, where one way is better.</summary>
    public string? Tone { get; init; }
}

/// <param name="Regions">Their codes.</param>
public sealed record ChartGroup(string Heading, IReadOnlyList<string> Regions);
