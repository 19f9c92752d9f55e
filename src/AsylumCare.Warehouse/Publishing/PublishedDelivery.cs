namespace AsylumCare.Warehouse.Publishing;

/// <summary>The kinds of files that publications are made from; the numbers are those of <see cref="DeliveredKinds.Sql"/>.</summary>
internal enum DeliveredKind
{
    Other = 0,
    Register = 1,
    Examinations = 2,
    NationalMonths = 3,
    Interventions = 4,
    Contacts = 5,
    Diagnoses = 6,
    Procedures = 7,
    Enrolled = 8,
    ApplicationGroups = 9,
    DecisionGroups = 10,
}

internal static class DeliveredKinds
{
    /// <summary>The kind of a row of <c>dim_delivery d</c> as a number.</summary>
    public const string Sql = """
        CASE d.file_kind WHEN 'REGISTER' THEN 1 WHEN 'HALSOUNDERSOKNING' THEN 2 WHEN 'MV_RIKET_MANAD' THEN 3 WHEN 'INSATS' THEN 4
          WHEN 'KONTAKT' THEN 5 WHEN 'DIAGNOS' THEN 6 WHEN 'ATGARD' THEN 7 WHEN 'MV_INSKRIVNA' THEN 8 WHEN 'MV_ANSOKAN' THEN 9
          WHEN 'MV_BESLUT' THEN 10 ELSE 0 END
        """;
}

/// <summary>A delivered file that a publication is made from.</summary>
internal readonly record struct PublishedDelivery(long Key, DeliveredKind Kind, int RegionId, int MonthId, long Rows, InSets Sets)
{
    /// <summary>Whether cohorts are made of it.</summary>
    public bool IsRegional => Kind is DeliveredKind.Register or DeliveredKind.Examinations;

    /// <summary>Whether its rows are persons'.</summary>
    public bool IsOfPersons => IsRegional || Kind is DeliveredKind.Interventions or DeliveredKind.Contacts;

    /// <summary>Whether its rows belong to contacts.</summary>
    public bool IsOfContacts => Kind is DeliveredKind.Diagnoses or DeliveredKind.Procedures;
}
