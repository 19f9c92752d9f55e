namespace AsylumCare.Warehouse.Publishing;

/// <summary>The working tables of a publication: they hold something only within its transaction.</summary>
internal static class WorkTables
{
    private static readonly string[] Tables = ["work_person", "work_cell", "work_period", "work_indicator_value"];

    public static void Empty(PublicationSession session)
    {
        foreach (var table in Tables) session.Execute($"DELETE FROM {table}");
    }
}
