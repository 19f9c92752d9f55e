using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Checking;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Tests.Cases;

/// <summary>A check without a database says of every file what a load says of it: state, rule, severity, line and column.</summary>
internal sealed class ValidateAndLoadTests
{
    private static readonly string[] Regional = ["KONTAKT", "DIAGNOS", "ATGARD", "SCREENING", "INSATS", "UTBILDNING", "PROGRAM"];
    private static readonly string[] National = ["MV_ANSOKAN", "MV_INSKRIVNA", "MV_BESLUT"];

    /// <summary>Rules that need what is in the warehouse already.</summary>
    private static readonly string[] LoadAlone = ["LEV-REFERENS", "LEV-ERSATTNING", "LEV-URSPRUNG"];

    [TestCaseSource(typeof(CaseFolder), nameof(CaseFolder.Names))]
    public void The_same_is_said_of_a_case(string name)
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        var files = CaseFolder.Named(name);
        var context = files.In(ReadContexts.Test, warehouse.Folder);
        foreach (var manifest in files.Write(warehouse.Folder)) SameIsSaid(warehouse, manifest, context);
    }

    [Test]
    public void The_same_is_said_of_right_rows_of_every_kind_and_of_each_kinds_rows_in_another_month()
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        var number = 0;
        foreach (var month in new[] { "2015-10", "2015-11" })
        {
            TestDelivery[] deliveries =
            [
                .. Regional.Select(kind => new TestDelivery("13", month, 1, ++number).WithKind(kind, 5)),
                .. National.Select(kind => new TestDelivery("MV", month, 20_151_105, ++number).WithKind(kind, 5)),
                new TestDelivery("13", month, 2, ++number).WithRegister(TestRows.Enrolled(1, "2015-10-05")).WithExaminations(TestRows.Examined(1, 1, "2015-10-12")),
                TestDelivery.Nation(month, new DateOnly(2016, 1, 1), ++number, TestRows.NationMonth("2015-10", 39196, "2016-01-01")),
            ];
            foreach (var delivery in deliveries) SameIsSaid(warehouse, delivery.Write(warehouse.Folder), ReadContexts.Test);
        }
    }

    private static void SameIsSaid(TestWarehouse warehouse, string manifest, ReadContext context)
    {
        var check = DeliveryCheck.Validate(manifest, context with { Keys = null });
        var load = new DeliveryLoader(warehouse.Engine, context).Load(manifest);
        if (load.State == LoadState.Unchanged) return;
        var onlyLoad = load.AllFindings.Where(finding => LoadAlone.Contains(finding.Rule)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(load.State == LoadState.Refused, Is.EqualTo(!check.Accepted || onlyLoad.Exists(finding => finding.Severity == Severity.File)), manifest);
            Assert.That(load.AllFindings.Except(onlyLoad), Is.EquivalentTo(check.Findings), manifest);
            if (load.State == LoadState.Refused) return;
            Assert.That(load.Files.Select(file => (file.FileName, file.Report!.RowsAccepted)), Is.EqualTo(check.Reports.Select(report => (report.FileName, report.RowsAccepted))));
            Assert.That(Kept(warehouse, load), Is.EquivalentTo(check.Findings.Select(Said)), "what the receipt page is read from");
        }
    }

    private static IEnumerable<string> Kept(TestWarehouse warehouse, LoadOutcome load)
    {
        var catalog = new DeliveryCatalog(warehouse.Engine);
        var keys = load.Files.Select(file => file.DeliveryKey).ToHashSet();
        return catalog.All().Where(entry => keys.Contains(entry.DeliveryKey)).SelectMany(catalog.FindingsOf)
            .Where(finding => !LoadAlone.Contains(finding.Rule)).Select(Said).ToList();
    }

    private static string Said(Finding finding) => $"{finding.Rule} {finding.Severity} {finding.Line} {finding.Column}";
}
