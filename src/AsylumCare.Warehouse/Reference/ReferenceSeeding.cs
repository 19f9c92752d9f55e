using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Warehouse.Reference;

/// <summary>Fills the dimensions that the program ships with; a warehouse that already holds the same content is left alone.</summary>
internal static class ReferenceSeeding
{
    private const string ChecksumSetting = "reference_checksum";

    public static void Run(DbConnection connection, ReferenceTables reference)
    {
        var catalog = ContractCatalog.Load(ContentFolder.Etl);
        ReferenceTable[] tables =
        [
            Dimensions.Dates(), Places.Regions(reference), Places.Municipalities(reference), Places.Citizenships(reference),
            Dimensions.Ages(), Dimensions.CaseProfiles(catalog), IndicatorDimension.Table(), .. CareDimensions.All(catalog, reference), .. PlaceVersions.All(reference),
        ];
        var careUnits = CareUnits.Listed(reference.CareUnits);
        var checksum = Checksum(tables.Append(careUnits));
        if (Setting.Read(connection, ChecksumSetting) == checksum) return;

        using var transaction = connection.BeginTransaction();
        foreach (var table in tables) table.Replace(connection, transaction);
        CareUnits.Replace(connection, transaction, careUnits);
        Setting.Write(connection, transaction, ChecksumSetting, checksum);
        transaction.Commit();
    }

    private static string Checksum(IEnumerable<ReferenceTable> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{table.Name}({string.Join(';', table.Columns)})\n"));
            foreach (var row in table.Rows)
            {
                var line = string.Join(';', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
                hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
