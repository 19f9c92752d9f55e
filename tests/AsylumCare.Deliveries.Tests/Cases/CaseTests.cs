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

    /// <summary>For a file that is not of one's own making: so many of a rule, among whatever else is said.</summary>
    protected static CaseReading FoundAmongOthers(string name, params string[] findings)
    {
        var reading = CaseReading.Of(name);
        Assert.That(findings, Is.SubsetOf(reading.Findings), name);
        return reading;
    }
}
