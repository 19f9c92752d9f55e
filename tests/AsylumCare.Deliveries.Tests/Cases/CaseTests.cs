namespace AsylumCare.Deliveries.Tests.Cases;

/// <summary>The cases are numbered as in docs/data-quality.md; each has its files under Cases/Files.</summary>
internal abstract class CaseTests
{
    protected static CaseReading Found(string name, params string[] findings)
    {
        var reading = CaseReading.Of(name);
        Assert.That(reading.Findings, Is.EquivalentTo(findings), name);
        return reading;
    }

    protected static long Number(string kind, string column, string code) =>
        DeliveryFolder.Catalog.Codes(DeliveryFolder.Catalog[kind].Column(column)!.CodeList!).IdOf(code);

    /// <summary>A file with everything wrong: these among whatever else is said.</summary>
    protected static void FoundAmongOthers(string name, params string[] findings) => Assert.That(findings, Is.SubsetOf(CaseReading.Of(name).Findings), name);
}
