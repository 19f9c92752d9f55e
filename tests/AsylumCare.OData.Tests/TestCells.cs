using System.Data.Common;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Testing;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;
using Dapper;

namespace AsylumCare.OData.Tests;

/// <summary>
/// A warehouse with two publications of invented cells, every cuboid of them, and indicator values. The protected columns differ
/// from the true ones by a fixed pattern, so that a mix-up shows.
/// </summary>
internal static class TestCells
{
    public const int Publications = 2;
    private const int Open = int.MaxValue;

    public static TestWarehouse Create(string engine, int months, int[] regions, int seed = 1)
    {
        var warehouse = TestWarehouse.Create(engine, WarehouseSettings.ForOfficialUse with { RegionalOrigin = WarehouseSettings.Demo });
        using var connection = warehouse.Engine.Open();
        using var transaction = connection.BeginTransaction();
        for (var id = 1; id <= Publications; id++)
        {
            connection.Execute(
                "INSERT INTO dim_publication VALUES (@id, @day, 201612, '1', 'published', NULL, 'register', 'demo', 21, 20)",
                new { id, day = new DateOnly(2017, id, 26).DayNumber }, transaction);
        }

        var random = new Random(seed);
        Coverage(warehouse.Engine, connection, transaction, [.. Months(months)], regions, random);
        National(warehouse.Engine, connection, transaction, [.. Months(months)], random);
        Indicators(connection, transaction, [.. Months(Math.Min(months, 12))], regions, random);
        Deliveries(connection, transaction);
        transaction.Commit();
        return warehouse;
    }

    private static IEnumerable<Month> Months(int count) => Month.Range(new Month(201410), new Month(201410).AddMonths(count - 1));

    private static void Coverage(
        IWarehouseEngine engine, DbConnection connection, DbTransaction transaction, Month[] months, int[] regions, Random random)
    {
        var cube = FeedCatalog.Shipped["HealthExaminationCoverage"].Cube!;
        var cells = new Dictionary<(int Mask, long Id, int From), long[]>();
        foreach (var region in regions)
            foreach (var month in months)
                foreach (var sex in (int[])[1, 2, 3])
                    for (var age = 0; age <= 10; age++)
                    {
                        // Most combinations of the rare sex and ages are empty, as in life.
                        if (random.Next(sex == 3 || age == 0 ? 8 : 2) != 0) continue;
                        AddToCuboids(cells, region, month, sex, age, [.. cube.Measures.Select(_ => (long)random.Next(0, 6))]);
                    }

        string[] keys = ["level_mask", "cell_id", "region_id", "period_id", "sex_id", "age_band_id", "valid_from", "valid_to"];
        string[] columns = [.. keys, .. cube.Measures.SelectMany(measure => (string[])[measure.Column, $"{measure.Column}_key", $"{measure.Column}_open"])];
        using (var bulk = engine.BeginBulk(connection, transaction, cube.Table, columns))
        {
            foreach (var ((mask, id, from), measures) in cells.OrderBy(cell => cell.Key))
            {
                // Every eleventh cell was another in the first publication.
                var revised = id % 11 == 0;
                bulk.Write(Row(mask, id, from, Open, measures, revised ? 1 : 0, revised ? Publications : 1));
                if (revised) bulk.Write(Row(mask, id, from, 1, measures, 0, 1));
            }

            bulk.Complete();
        }

        foreach (var region in regions.Append(0))
            foreach (var period in months.SelectMany(month => (Period[])[Period.OfMonth(month), Period.OfQuarter(month), Period.OfYear(month)]).Distinct())
            {
                // Later cohorts are ripe at fewer horizons; one region lacks its row altogether.
                if (region == 14 && period.Type == PeriodType.Month) continue;
                var age = months[^1].MonthsSince(period.LastMonth);
                var mask = age > 8 ? 15 : age > 5 ? 7 : age > 3 ? 3 : age > 1 ? 1 : 0;
                connection.Execute(
                    "INSERT INTO cube_cohort_maturity VALUES (@region, @period, 1, @open, @mask, 0)",
                    new { region, period = period.Id, open = Open, mask }, transaction);
            }
    }

    private static void AddToCuboids(Dictionary<(int, long, int), long[]> cells, int region, Month month, int sex, int age, long[] measures)
    {
        foreach (var (r, rl) in ((int, int)[])[(region, 0), (0, 1)])
            for (var pl = 0; pl <= 2; pl++)
                foreach (var (s, sl) in ((int, int)[])[(sex, 0), (CellId.Total, 1)])
                    foreach (var (a, al) in ((int, int)[])[(age, 0), (CellId.Total, 1)])
                    {
                        var period = Period.Of((PeriodType)pl, month).Id;
                        var key = (LevelMask.Of([rl, pl, sl, al]), CellId.Of(r, period, s == CellId.Total ? 0 : s, a == CellId.Total ? 0 : a), 1);
                        if (!cells.TryGetValue(key, out var sum)) cells[key] = sum = new long[measures.Length];
                        for (var i = 0; i < sum.Length; i++) sum[i] += measures[i];
                    }
    }

    private static long[] Row(int mask, long id, int _, int to, long[] measures, int revision, int validFrom)
    {
        var region = LevelMask.LevelOf(mask, 0) == 1 ? 0 : id / 1_000_000_000;
        var sex = LevelMask.LevelOf(mask, 2) == 1 ? CellId.Total : id / 100 % 10;
        var age = LevelMask.LevelOf(mask, 3) == 1 ? CellId.Total : id % 100;
        return
        [
            mask, id, region, CellId.PeriodIdOf(id), sex, age, validFrom, to,
            .. measures.SelectMany((value, place) => (long[])[value + revision, value * 7, Protected(value + revision, place)]),
        ];
    }

    /// <summary>What stands in for a protected value.</summary>
    public static long Protected(long value, int place) => value == 0 ? 0 : value + 1000 + place;

    private static void National(IWarehouseEngine engine, DbConnection connection, DbTransaction transaction, Month[] months, Random random)
    {
        string[] keys = ["level_mask", "cell_id", "region_id", "period_id", "valid_from", "valid_to", "months"];
        using (var bulk = engine.BeginBulk(connection, transaction, "cube_applications", [.. keys, "applications", "men", "women", "minors", "unaccompanied_minors"]))
        {
            foreach (var month in months)
                bulk.Write([0, CellId.Of(0, month.Id), 0, month.Id, 1, Open, 1, month.Id == 201510 ? 39196 : random.Next(1000, 9000), 7, 5, 3, 1]);
            bulk.Complete();
        }

        using (var bulk = engine.BeginBulk(connection, transaction, "cube_decisions", [.. keys, "decided", "granted", "rejected", "dublin", "other", "handling_microdays"]))
        {
            foreach (var month in months)
            {
                var missing = random.Next(3) == 0 ? Unpublished : random.Next(100);
                bulk.Write([0, CellId.Of(0, month.Id), 0, month.Id, 1, Open, 1, 100, missing, 20, missing, 5, month.Id % 2 == 0 ? Unpublished : 100 * 229_500_000L]);
            }

            bulk.Complete();
        }
    }

    private const long Unpublished = AsylumCare.Deliveries.Reading.RowBlock.Missing;

    private static void Indicators(DbConnection connection, DbTransaction transaction, Month[] months, int[] regions, Random random)
    {
        var rows = from region in regions.Append(0)
                   from period in months.SelectMany(month => (Period[])[Period.OfMonth(month), Period.OfQuarter(month), Period.OfYear(month)]).Distinct()
                   from variant in (string[])["60a", "60b", "ratio"]
                   let denominator = random.Next(0, 400)
                   let numerator = denominator == 0 ? 0 : random.Next(0, denominator)
                   let value = denominator == 0 ? null : (long?)(1_000_000L * numerator / denominator)
                   let limit = variant == "ratio" || value is null ? null : value
                   select new
                   {
                       id = variant == "ratio" ? 104 : 101, variant, region, type = period.Letter.ToString(), period = period.Id, open = Open,
                       numerator, denominator, value, lower = limit - 1500, upper = limit + 1500, numeratorOpen = numerator + 1000,
                   };
        connection.Execute(
            "INSERT INTO cube_indicator_value VALUES (@id, @variant, @region, @type, @period, 1, @open, @numerator, 0, @numeratorOpen, " +
            "@denominator, 0, @denominator, @value, @value, @lower, @lower, @upper, @upper, 'register')",
            rows, transaction);
    }

    private static void Deliveries(DbConnection connection, DbTransaction transaction)
    {
        for (var key = 1L; key <= 9; key++)
        {
            connection.Execute(
                "INSERT INTO dim_delivery VALUES (@key, @key, 'REGION', 'REGISTER', 13, 201510, @reference, 1, @replaces, 'REGISTER_13_2015-10_v1.csv', " +
                "'00', 10, '1', 1, 'demo', 10, 9, 1, 0, @state, @day)",
                new
                {
                    key, reference = $"ref-{key}", replaces = key % 2 == 0 ? $"ref-{key - 1}" : null,
                    state = key == 9 ? "loading" : "active", day = new DateOnly(2015, 11, 20).DayNumber,
                },
                transaction);
            if (key % 3 == 0)
                connection.Execute("INSERT INTO publication_delivery VALUES (@key, @from, @to)", new { key, from = 2, to = Open }, transaction);
        }
    }
}
