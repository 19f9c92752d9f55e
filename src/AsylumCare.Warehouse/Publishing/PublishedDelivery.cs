namespace AsylumCare.Warehouse.Publishing;

/// <summary>The kinds of files that publications are made from.</summary>
internal enum DeliveredKind
{
    Other = 0,
    Register = 1,
    Examinations = 2,
    NationalMonths = 3,
}

/// <summary>A delivered file that a publication is made from.</summary>
internal readonly record struct PublishedDelivery(long Key, DeliveredKind Kind, int RegionId, int MonthId, long Rows, InSets Sets)
{
    public bool IsRegional => Kind is DeliveredKind.Register or DeliveredKind.Examinations;
}
