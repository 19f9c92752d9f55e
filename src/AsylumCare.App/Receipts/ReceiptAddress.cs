using AsylumCare.App.Figures;

namespace AsylumCare.App.Receipts;

/// <summary>Where a receipt's page is.</summary>
public static class ReceiptAddress
{
    public static string Of(string reference) => $"{MenuItem.DeliveriesPath}/{reference}";
}
