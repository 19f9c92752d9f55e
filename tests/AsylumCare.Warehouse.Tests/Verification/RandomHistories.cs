using System.Globalization;
using AsylumCare.Testing;

namespace AsylumCare.Warehouse.Tests.Verification;

/// <summary>Registers and examinations of people whose cases go every way: moves, returns, new applications, late and contradicting events.</summary>
internal static class RandomHistories
{
    private static readonly string[] Counties = ["01", "12", "13", "25", "99"];
    private static readonly string[] Statuses = ["SOKANDE", "SOKANDE", "SOKANDE", "AVSLAG_EJ_LK", "AVSLAG_LK", "UT_VANTAR", "MASSFLYKT", ""];
    private static readonly string[] Reasons = ["UTREST", "AVVIKEN", "ATERKALLAD", "AVLIDEN", "DUBLIN", "KOMMUNPLACERAD", "MEDBORGARE"];
    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly DateOnly Last = new(2017, 10, 31);

    /// <summary>A month's rows of each region are one delivery; the nation's month is there so that every check has something to compare.</summary>
    public static TestDelivery[] Deliveries(int seed, int people)
    {
        var random = new Random(seed);
        var register = new List<(string Month, string Row)>();
        var examinations = new List<(string Month, string Region, string Row)>();
        for (var person = 1; person <= people; person++) Person(random, person, register, examinations);
        var months = register.Select(row => (row.Month, Region: "13")).Concat(examinations.Select(row => (row.Month, row.Region))).Distinct().Order().ToList();
        var regional = months.Select((place, number) =>
        {
            var delivery = new TestDelivery(place.Region, place.Month, 1, number + 1);
            var events = register.Where(row => place.Region == "13" && row.Month == place.Month).Select(row => row.Row).Distinct(StringComparer.Ordinal).ToArray();
            var made = examinations.Where(row => (row.Month, row.Region) == place).Select(row => row.Row).ToArray();
            if (events.Length > 0) delivery.WithRegister(events);
            if (made.Length > 0) delivery.WithExaminations(made);
            return events.Length > 0 ? WithCare(delivery, place.Month, people, random) : delivery;
        });
        return [.. regional, TestDelivery.Nation("2015-09", new DateOnly(2015, 11, 1), 500, TestRows.NationMonth("2015-09", 70, "2015-11-01")), Groups()];
    }

    // Groups of Migrationsverket, one of each kind masked and one not broken down.
    private static TestDelivery Groups() => new TestDelivery("MV", "2015-10", 20151109, 501)
        .With("MV_ANSOKAN", "Manad;Medborgarskap;Kon;Aldersgrupp;Ensamkommande;Antal;PubliceradDatum",
            "2015-10;SYR;M;18-24;N;120;2015-11-09", "2015-10;SYR;M;0-6;N;..;2015-11-09", "2015-10;AFG;K;16-17;J;..;2015-11-09", "2015-10;AFG;K;16-17;N;8;2015-11-09")
        .With("MV_INSKRIVNA", "Manad;Lan;Kommun;Boendeform;Status;Aldersgrupp;Kon;Antal;PubliceradDatum",
            "2015-10-31;Hallands län;Halmstad;ABO;;0-17;;40;2015-11-09", "2015-10-31;Hallands län;Halmstad;EBO;;20-64;;..;2015-11-09", "2015-10-31;Uppsala län;;ABO;;;;7;2015-11-09")
        .With("MV_BESLUT", "Manad;Medborgarskap;Kon;Avgjorda;Bifall;Avslag;Dublin;Ovriga;GenomsnittligHandlaggningstidDagar;BifallsandelTotal;BifallsandelExklDublinOvriga",
            "2015-10;SYR;M;60;50;6;..;..;200;;", "2015-10;SYR;K;40;40;0;0;0;190;;");

    // Contacts with care of persons in the register and of strangers; what they were about comes in files of its own.
    private static TestDelivery WithCare(TestDelivery delivery, string month, int people, Random random)
    {
        var contacts = Enumerable.Range(1, 20).Select(i => (delivery.Number * 100) + i).ToList();
        return delivery
            .With("KONTAKT", TestRows.ContactHeader, [.. contacts.Select(contact => TestRows.Contact(
                contact, random.Next(8) == 0 ? null : random.Next(1, people + 3), $"{month}-{random.Next(1, 28):D2}", "13")
                .Replace(";800;", random.Next(4) == 0 ? ";901;" : ";800;", StringComparison.Ordinal))])
            .With("DIAGNOS", TestRows.DiagnosisHeader, [.. contacts.Where(_ => random.Next(2) == 0).Select(contact => $"13;K-{contact};F431;{random.Next(2)}")])
            .With("ATGARD", TestRows.ProcedureHeader, [.. contacts.Where(_ => random.Next(3) == 0).Select(contact => $"13;K-{contact};DU007;KVA;1")]);
    }

    private static void Person(Random random, int person, List<(string, string)> register, List<(string, string, string)> examinations)
    {
        var day = First.AddDays(random.Next(300));
        var applied = day;
        var events = 1 + random.Next(9);
        for (var i = 0; i < events && day <= Last; i++)
        {
            if (i > 0 && random.Next(4) == 0) applied = day.AddDays(-random.Next(120));
            var kind = i == 0 ? 0 : random.Next(4);
            register.Add((Text(day)[..7], Row(random, person, i + 1, kind, applied, day)));
            if (random.Next(3) > 0) day = day.AddDays(random.Next(random.Next(2) == 0 ? 40 : 330));
        }

        for (var i = random.Next(4); i > 0; i--)
        {
            var examined = applied.AddDays(random.Next(-60, 260));
            if (examined < First || examined > Last) continue;
            var region = Counties[random.Next(4)];
            var row = TestRows.Examined((person * 10) + i, person, Text(examined), region);
            if (random.Next(6) == 0) row = row.Replace(";ASYL;", ";KVOT;", StringComparison.Ordinal);
            row = row.Replace(";;J;2120,50", $";K-{random.Next(100, 1200)};J;2120,50", StringComparison.Ordinal);
            examinations.Add((Text(examined)[..7], region, row));
        }
    }

    private static string Row(Random random, int person, int episode, int kind, DateOnly applied, DateOnly day)
    {
        var handelse = new[] { "INSKRIVEN", "FLYTT", "STATUS", "UTSKRIVEN" }[kind];
        var reason = kind == 3 ? Reasons[random.Next(Reasons.Length)] : "";
        var born = 1950 + (person % 66) + random.Next(2);
        return $"{TestRows.Person(person)};1;{episode};{Text(applied)};{Text(applied)};{born};{1 + random.Next(3)};SYR;N;{handelse};{Text(day)};" +
            $"{Counties[random.Next(Counties.Length)]};0000;ABO;{Statuses[random.Next(Statuses.Length)]};{reason}";
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
