using System.Data.Common;
using AsylumCare.Deliveries.Reading;
using Dapper;

namespace AsylumCare.Warehouse.Loading;

/// <summary>Adds what deliveries name by text to its dimensions, in the load's transaction. What is known already is left as it is.</summary>
internal sealed class MemberTable(DbConnection connection)
{
    private const int Forever = int.MaxValue;

    private HashSet<(MemberKind Kind, string CodeSystem, long Key)>? _known;

    public void Add(DbTransaction transaction, IReadOnlyList<Member> members, int regionId)
    {
        if (members.Count == 0) return;
        _known ??= ReadKnown(transaction);
        foreach (var member in members)
        {
            if (_known.Add((member.Kind, member.CodeSystem, member.Key))) Insert(transaction, member, regionId);
        }
    }

    private HashSet<(MemberKind Kind, string CodeSystem, long Key)> ReadKnown(DbTransaction transaction) =>
    [
        .. connection.Query<long>("SELECT unit_key FROM dim_care_unit", transaction: transaction).Select(key => (MemberKind.CareUnit, "", key)),
        .. connection.Query<(string System, long Key)>("SELECT code_system, code_key FROM dim_code", transaction: transaction)
            .Select(code => (MemberKind.Code, code.System, code.Key)),
        .. connection.Query<long>("SELECT label_key FROM dim_label", transaction: transaction).Select(key => (MemberKind.Label, "", key)),
    ];

    private void Insert(DbTransaction transaction, Member member, int regionId)
    {
        _ = member.Kind switch
        {
            MemberKind.CareUnit => connection.Execute(
                "INSERT INTO dim_care_unit (unit_key, valid_from_day, valid_to_day, hsa_id, unit_level, parent_key, name_sv, ownership, care_level_id, " +
                "municipality_id, region_id, is_asylum_node, is_inferred) VALUES (@Key, 0, @Forever, @Text, @Level, @Parent, NULL, NULL, 0, 0, @regionId, 0, 1)",
                new { member.Key, Forever, member.Text, member.Level, member.Parent, regionId }, transaction),
            MemberKind.Code => connection.Execute(
                "INSERT INTO dim_code (code_system, code_key, code) VALUES (@CodeSystem, @Key, @Text)",
                new { member.CodeSystem, member.Key, member.Text }, transaction),
            _ => connection.Execute("INSERT INTO dim_label (label_key, label) VALUES (@Key, @Text)", new { member.Key, member.Text }, transaction),
        };
    }
}
