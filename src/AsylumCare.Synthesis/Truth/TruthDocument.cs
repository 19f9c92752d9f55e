using System.Text.Json;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Truth;

/// <summary>
/// truth.json: the expected figures when every delivery has been loaded.
/// <list type="bullet">
/// <item><c>schema</c> 1, <c>from</c>, <c>to</c> (ÅÅÅÅ-MM), <c>scale</c>, <c>seed</c>.</item>
/// <item><c>coverage</c>: [region, yyyymm, sex, age band, [11 counts]] of HealthExaminationCoverage's base cells, the counts in the order
/// of its measures: examined within 30, 60, 90, 180 days, later; left unexamined within 30, 60, 90, 180 days, later; remaining.</item>
/// <item><c>ratio</c>: [region, yyyymm, examinations, applications]: accepted examinations by performing region and month of examination;
/// applications by region of registration and month of application.</item>
/// <item><c>applications</c>: [yyyymm, applications, men, women, minors, unaccompanied], the nation as last published.</item>
/// <item><c>decisions</c>: [yyyymm, decided, granted, rejected, Dublin, other, mean handling time in millionths of days], as last published;
/// months without published decisions are absent.</item>
/// <item><c>indicators</c>: [code, variant, region, year, numerator, denominator]; region 0 is the nation. HU-04's denominators are the
/// register's own applications, also for the nation; with Migrationsverket's denominator the nation's is the year's sum of <c>applications</c>.</item>
/// <item>With the care, the tables of <see cref="CareTruths"/> as well; docs/truth.md says what each is.</item>
/// </list>
/// Rows are ordered by their leading members.
/// </summary>
internal static class TruthDocument
{
    public const string FileName = "truth.json";

    /// <param name="care">Null where no care was written.</param>
    public static void Write(string path, GeneratorOptions options, TruthCells truth, NationalSeries national, CareTruths? care)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("from", options.From.ToString());
        json.WriteString("to", options.To.ToString());
        json.WriteNumber("scale", options.Scale);
        json.WriteNumber("seed", options.Seed);
        WriteCoverage(json, truth);
        WriteRatio(json, truth);
        WriteNational(json, national, options);
        json.WriteStartArray("indicators");
        foreach (var (code, variant, region, year, numerator, denominator) in TruthIndicators.Of(truth, options.From, options.To))
        {
            json.WriteStartArray();
            json.WriteStringValue(code);
            json.WriteStringValue(variant);
            WriteNumbers(json, region, year, numerator, denominator);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        if (care is not null) WriteCare(json, care);
        json.WriteEndObject();
    }

    private static void WriteCare(Utf8JsonWriter json, CareTruths care)
    {
        WriteTable(json, care.Enrolment.Enrolled);
        WriteTable(json, care.Enrolment.EnrolledQuota);
        WriteTable(json, care.Enrolment.Waiting);
        WriteTable(json, care.Care.Contacts);
        WriteTable(json, care.Care.ContactsGiven);
        WriteTable(json, care.Care.Missed);
        WriteTable(json, care.Care.Screenings);
        WriteTable(json, care.Care.Interventions);
        WriteTable(json, care.Care.WaitingForIntervention);
        WriteTable(json, care.Groups.Enrolled);
        WriteTable(json, care.Groups.Applications);
        WriteTable(json, care.Groups.Decisions);
        WriteTable(json, care.Programme.Steps);
        WriteTable(json, care.Programme.Trainings);
    }

    private static void WriteTable(Utf8JsonWriter json, TruthTable table)
    {
        json.WriteStartArray(table.Name);
        foreach (var ((a, b, c, d, e), counts) in table.Rows)
        {
            json.WriteStartArray();
            ReadOnlySpan<long> keys = [a, b, c, d, e];
            WriteNumbers(json, keys[..table.Keys]);
            WriteNumbers(json, counts);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, NamedTruthTable table)
    {
        json.WriteStartArray(table.Name);
        foreach (var (group, counts) in table.Rows)
        {
            json.WriteStartArray();
            WriteNumbers(json, group.Month);
            json.WriteStringValue(group.Citizenship);
            WriteNumbers(json, group.Sex, group.AgeBand);
            WriteNumbers(json, counts);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter json, TruthCells truth)
    {
        json.WriteStartArray("coverage");
        foreach (var (cell, bands) in truth.Coverage.OrderBy(c => (c.Key.Region, c.Key.Month, c.Key.Sex, c.Key.AgeBand)))
        {
            json.WriteStartArray();
            WriteNumbers(json, cell.Region, cell.Month, cell.Sex, cell.AgeBand);
            json.WriteStartArray();
            foreach (var count in bands) json.WriteNumberValue(count);
            json.WriteEndArray();
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteRatio(Utf8JsonWriter json, TruthCells truth)
    {
        json.WriteStartArray("ratio");
        foreach (var ((region, month), (examinations, applications)) in truth.Ratio.OrderBy(c => c.Key))
        {
            json.WriteStartArray();
            WriteNumbers(json, region, month, examinations, applications);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteNational(Utf8JsonWriter json, NationalSeries national, GeneratorOptions options)
    {
        var months = national.Months.TakeWhile(m => m.Month <= options.To).ToArray();
        json.WriteStartArray("applications");
        foreach (var m in months)
        {
            json.WriteStartArray();
            WriteNumbers(json, m.Month.Id, m.Applications, m.Men, m.Women, m.Minors, m.Unaccompanied);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("decisions");
        foreach (var m in months.Where(m => m.Decided is not null))
        {
            json.WriteStartArray();
            WriteNumbers(json, m.Month.Id, m.Decided!.Value, m.Granted!.Value, m.Rejected!.Value, m.Dublin!.Value, m.Other!.Value, m.HandlingMicrodays!.Value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, params ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers) json.WriteNumberValue(number);
    }
}
