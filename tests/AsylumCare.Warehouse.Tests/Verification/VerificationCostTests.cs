using System.Globalization;
using AsylumCare.Domain.Calendar;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Publishing;
using AsylumCare.Warehouse.Tests.Publishing;
using AsylumCare.Warehouse.Verification;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Verification;

/// <summary>What verify costs follows what there is to verify: SQLite's own steps are counted, so no clock has a say.</summary>
[TestFixture]
internal sealed class VerificationCostTests
{
    private const int PersonsAMonth = 25;

    // Seven rows, four months and their cells. A plan that goes through the calendar for each person takes 190 000.
    private const long MostStepsAPerson = 5000;

    [Test]
    public void A_person_more_costs_the_same_whatever_the_warehouse_holds([Values] bool analysed)
    {
        var costs = new[] { 6, 12, 24 }.Select(months => Steps(months, analysed)).ToList();
        var first = (costs[1] - costs[0]) / (6 * PersonsAMonth);
        var later = (costs[2] - costs[1]) / (12 * PersonsAMonth);
        Assert.That(later, Is.LessThan(1.5 * first).And.LessThan(MostStepsAPerson), $"{first} steps a person, then {later}");
    }

    /// <summary>Persons are enrolled for four months each, so that the months lived follow the persons.</summary>
    private static long Steps(int months, bool analysed)
    {
        using var warehouse = TestWarehouse.Create(SqliteEngine.EngineName);
        warehouse.Load([.. Enumerable.Range(0, months).Select(Delivery)]);
        if (analysed) Analyse(warehouse.Engine);
        new Publisher(warehouse.Engine, PublishedDefinitions.Read()).Publish(new DateOnly(2017, 12, 1));
        var engine = new CountingEngine(warehouse.Engine);
        Assert.That(WarehouseVerification.Run(engine, ReadContexts.Test.Catalog, PublishedDefinitions.Read()).Holds);
        return engine.Steps;
    }

    private static TestDelivery Delivery(int index)
    {
        var month = new Month(2014, 1).AddMonths(index);
        var persons = Enumerable.Range(index * PersonsAMonth, PersonsAMonth).ToList();
        var left = Enumerable.Range((index - 4) * PersonsAMonth, PersonsAMonth).Where(person => person >= 0).ToList();
        return new TestDelivery("13", $"{month}", 1, index + 1)
            .WithRegister([.. persons.Select(person => TestRows.Enrolled(person, $"{month}-05")), .. left.Select(person => Left(person, month))])
            .WithExaminations([.. persons.Where(person => person % 2 == 0).Select(person => TestRows.Examined(person, person, $"{month}-15"))])
            .With("KONTAKT", TestRows.ContactHeader, [.. persons.Select(person => TestRows.Contact(person, person, $"{month}-20", "13"))])
            .With("DIAGNOS", TestRows.DiagnosisHeader, [.. persons.Select(person => $"13;K-{person};F431;1")])
            .With("ATGARD", TestRows.ProcedureHeader, [.. persons.Select(person => $"13;K-{person};DU007;KVA;1")]);
    }

    private static string Left(int person, Month month)
    {
        var applied = month.AddMonths(-4);
        return string.Create(CultureInfo.InvariantCulture,
            $"{TestRows.Person(person)};1;1;{applied}-05;{applied}-05;1990;1;SYR;N;UTSKRIVEN;{month}-03;13;0000;ABO;SOKANDE;UTREST");
    }

    // As the load does it: before anything is published.
    private static void Analyse(IWarehouseEngine engine)
    {
        using var connection = engine.Open();
        connection.Execute("ANALYZE main");
    }
}
