namespace AsylumCare.Deliveries.Tests.Workbooks;

/// <summary>Workbooks in the layouts that Migrationsverket has used.</summary>
internal static class Books
{
    public static BookSheet Information { get; } = new("Information", ["Inskrivna personer i Migrationsverkets mottagningssystem 2017"], ["Källa: Migrationsverket"], ["Tal under 6 visas som .."]);

    /// <summary>"Län, kommun och månad": names, a column a month, totals in the body, "5 246" in one cell, notes below.</summary>
    public static BookSheet Enrolled { get; } = new("Län, kommun och månad",
        ["Inskrivna personer i Migrationsverkets mottagningssystem 2017, sista dagen i månaden"],
        [],
        ["Län", "Kommun", "jan", "feb", "mar"],
        ["Hallands län", "Halmstad", 1000, 990, null],
        [null, "Laholm", 246, "..", null],
        [null, "Kungsbacka", null, 5, null],
        ["Hallands län", "Totalt", 1246, 997, null],
        ["Norrbottens län", "Arjeplogs kommun *1", "5 246", "5\u00A0246", null],
        [null, "okänd kommun", 4, "…", null],
        [null, "Totalt", 5250, 5250, null],
        ["Totalt", null, 6496, 6247, null],
        ["*1 Uppgiften är preliminär."],
        ["Källa: Migrationsverket"])
    {
        Merged = ["A1:E1", "A4:A6"],
    };

    /// <summary>"Avgjorda asylärenden 2015", verbatim in heading and figures: its first month, a second one, and their total.</summary>
    public static BookSheet Decisions { get; } = new("Blad1",
        ["Avgjorda asylärenden 2015"],
        ["Senast körd 2015-10-01 07.28"],
        [
            "Årmånad / Yearmonth", "Avgjorda / Decisions", "varav bifall / granted", "varav avslag / rejected", "varav dublin *1", "varav övriga *2",
            "Genomsnittlig handläggningstid", "Bifallsandel av totala antalet avgjorda", "Bifallsandel exklusive dublin och övriga",
        ],
        ["2015-01", 3109, 1305, 586, 760, 458, 158, "42%", "69%"],
        ["2015-02", "5 246", 3000, 1000, 746, 500, 158.19, new Percent(0.57), "75%"],
        ["Totalt", 8355, 4305, 1586, 1506, 958, 158, "52%", "73%"],
        ["*1 Dublinförordningen"]);

    public static BookSheet Applications { get; } = new("Medborgarskap och månad",
        ["Inkomna ansökningar om asyl 2015"],
        ["Medborgarskap / Citizenship", "Kön / Sex", "jan-15", "feb-15", "Totalt"],
        ["Syrien", "Kvinnor", 700, 800, 1500],
        [null, "Män", 1300, 1400, 2700],
        [null, "Totalt", 2000, 2200, 4200],
        ["Statslös", "Kvinnor", "..", 10, 12],
        [null, "Män", 30, 20, 50],
        [null, "Totalt", 33, 30, 63],
        ["Totalt", "Totalt", 2033, 2230, 4263]);
}
