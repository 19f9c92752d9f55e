namespace AsylumCare.Deliveries.Contracts;

/// <summary>One column of a delivered file. Its rules are the closed vocabulary that the contract files speak.</summary>
public sealed record ColumnContract(string Name, string Type, bool Required, string DescriptionSv);
