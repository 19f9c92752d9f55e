using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>A register row; days as ÅÅÅÅ-MM-DD.</summary>
internal sealed record RegisterLine(
    long Person, string Application, string Day, RegisterEventKind Kind = RegisterEventKind.Enrolled, int Region = 1, int Sex = 1, int BirthYear = 1990,
    LegalStatus Status = LegalStatus.Applicant, DeregistrationReason Reason = DeregistrationReason.None, long? Check = null);

/// <summary>An examination row; without a day it was offered but not made.</summary>
internal sealed record ExaminationLine(
    long Person, string? Day, long Key, ExaminationOutcome Outcome = ExaminationOutcome.Done, TargetGroup TargetGroup = TargetGroup.Asylum, long? Contact = null);

/// <summary>An intervention row; days as ÅÅÅÅ-MM-DD.</summary>
internal sealed record InterventionLine(long Person, string Offered, long Key, string? Start = null, string? End = null, int Answer = 0, string? Referral = null);

/// <summary>A contact with care; a negative person is its own and cannot be linked.</summary>
internal sealed record ContactLine(
    long Person, string Day, long Key, int Profession = 915, int Level = 1, int Type = 100, int Area = 0, int Missed = 0, int Emergency = 0,
    int BirthYear = 1990, string? Discharge = null, long? Check = null);

/// <summary>One month of Migrationsverket's figures; decisions are left out where <paramref name="Decided"/> is.</summary>
internal sealed record NationalLine(long Applications, long? Decided = null, long? Granted = null, long MeanMicrodays = 0);

/// <summary>Puts delivered facts into a warehouse as a load leaves them, without files.</summary>
internal sealed class DeliveredFacts(IWarehouseEngine engine)
{
    private long _next = 1;

    public long Register(int region, int month, params IReadOnlyList<RegisterLine> lines) => Deliver(
        "REGION", "REGISTER", region, month, "fact_register_event",
        [
            "person_key", "person_check", "record_key", "episode_no", "event_kind", "event_day", "application_day", "registration_day", "region_id",
            "municipality_id", "citizenship_id", "birth_year", "case_profile_key", "reason_id",
        ],
        lines.Select(line => new[]
        {
            line.Person, line.Check ?? line.Person, RecordKey(line.Person), 1, (long)line.Kind, Number(line.Day), Number(line.Application), RowBlock.Missing,
            line.Region, 0, 0, line.BirthYear, (line.Sex * 1000) + (long)line.Status, (long)line.Reason,
        }));

    public long Examinations(int region, int month, params IReadOnlyList<ExaminationLine> lines) => Deliver(
        "REGION", "HALSOUNDERSOKNING", region, month, "fact_health_examination",
        [
            "person_key", "person_check", "record_key", "examination_key", "outcome_id", "target_group_id", "event_day", "offered_day", "offer_mode_id",
            "called_day", "examined_day", "municipality_id", "birth_year", "sex_id", "talk", "sampling", "body", "infection_control", "mental_sign_id",
            "interpreter_id", "claimed", "claimed_ore", "contact_key",
        ],
        lines.Select(line => new[]
        {
            line.Person, line.Person, RecordKey(line.Person), line.Key, (long)line.Outcome, (long)line.TargetGroup, line.Day is null ? 0 : Number(line.Day),
            RowBlock.Missing, 0, RowBlock.Missing, line.Day is null ? RowBlock.Missing : Number(line.Day), 0, 1990, 1, 1, 1, 1, 0, 0, 0, 0, RowBlock.Missing,
            line.Contact ?? RowBlock.Missing,
        }));

    public long Interventions(int region, int month, params IReadOnlyList<InterventionLine> lines) => Deliver(
        "REGION", "INSATS", region, month, "fact_intervention",
        [
            "person_key", "person_check", "record_key", "intervention_key", "intervention_id", "iasc_level", "event_day", "referral_day", "offered_day",
            "answer_id", "start_day", "end_day", "contacts", "end_reason_id", "unit_key",
        ],
        lines.Select(line => new[]
        {
            line.Person, line.Person, RecordKey(line.Person), line.Key, 1, 3, Number(line.Offered), NumberOrMissing(line.Referral), Number(line.Offered),
            line.Answer, NumberOrMissing(line.Start), NumberOrMissing(line.End), RowBlock.Missing, 0, 0,
        }));

    public long Contacts(int region, int month, params IReadOnlyList<ContactLine> lines) => Deliver(
        "REGION", "KONTAKT", region, month, "fact_care_contact",
        [
            "person_key", "person_check", "record_key", "contact_key", "contact_day", "decision_day", "discharge_day", "birth_year", "sex_id",
            "municipality_id", "citizenship_id", "contact_status_id", "contact_type_id", "profession_id", "medical_area_key", "care_level_id", "phase_id",
            "emergency_id", "interpreter_id", "interpreter_language_key", "booking_id", "missed", "unit_key", "provider_key", "fee_ore", "cost_ore",
        ],
        lines.Select(line => new[]
        {
            line.Person, line.Check ?? Math.Max(line.Person, 0), RecordKey(line.Person), line.Key, Number(line.Day), RowBlock.Missing, NumberOrMissing(line.Discharge),
            line.BirthYear, 1, 0, 0, 1, line.Type, line.Profession, line.Area, line.Level, 0, line.Emergency, 0, RowBlock.Missing, 0, line.Missed, 0, 0,
            RowBlock.Missing, RowBlock.Missing,
        }));

    /// <param name="lines">Contact, code, and 1 for a principal diagnosis.</param>
    public long Diagnoses(int region, int month, params IReadOnlyList<(long Contact, string Code, int IsPrincipal)> lines) => Deliver(
        "REGION", "DIAGNOS", region, month, "bridge_contact_diagnosis", ["contact_key", "diagnosis_key", "is_principal"],
        lines.Select(line => new[] { line.Contact, PackedCode.Pack(line.Code, 6), line.IsPrincipal }));

    public long Procedures(int region, int month, params IReadOnlyList<(long Contact, string Code)> lines) => Deliver(
        "REGION", "ATGARD", region, month, "bridge_contact_procedure", ["contact_key", "procedure_key", "codebook_id", "occurrences"],
        lines.Select(line => new[] { line.Contact, PackedCode.Pack(line.Code, 5), 1, 1 }));

    public long National(int month, NationalLine line)
    {
        var key = Deliver(
            "MV", "MV_RIKET_MANAD", 0, month, "fact_application_month",
            ["month_id", "applications", "men", "women", "minors", "unaccompanied_minors", "published_day"],
            [[month, line.Applications, line.Applications, 0, 0, 0, 1]]);
        if (line.Decided is { } decided)
        {
            Write("fact_decision_month",
                ["month_id", "decided", "granted", "rejected", "dublin", "other", "mean_handling_microdays", "published_day"],
                key, [[month, decided, line.Granted ?? RowBlock.Missing, 0, 0, 0, line.MeanMicrodays, 1]]);
        }

        return key;
    }

    /// <param name="lines">Region, municipality, housing and the count; null where it is masked.</param>
    public long Enrolled(int month, params IReadOnlyList<(int Region, int Municipality, int Housing, long? Count)> lines) => Deliver(
        "MV", "MV_INSKRIVNA", 0, month, "fact_enrolled_month",
        ["month_id", "region_id", "municipality_id", "housing_id", "status_id", "age_group_id", "sex_id", "enrolled", "enrolled_low", "enrolled_high", "published_day"],
        lines.Select(line => new[]
        {
            month, line.Region, line.Municipality, line.Housing, -1, -1, -1, line.Count ?? RowBlock.Missing, line.Count ?? 1, line.Count ?? 5, 1,
        }));

    /// <param name="lines">Region, status, age group, sex and the count; null where it is masked.</param>
    public long EnrolledByStatus(int month, params IReadOnlyList<(int Region, int Status, int AgeGroup, int Sex, long? Count)> lines) => Deliver(
        "MV", "MV_INSKRIVNA", 0, month, "fact_enrolled_month",
        ["month_id", "region_id", "municipality_id", "housing_id", "status_id", "age_group_id", "sex_id", "enrolled", "enrolled_low", "enrolled_high", "published_day"],
        lines.Select(line => new[]
        {
            month, line.Region, -1, -1, line.Status, line.AgeGroup, line.Sex, line.Count ?? RowBlock.Missing, line.Count ?? 1, line.Count ?? 5, 1,
        }));

    /// <param name="lines">Citizenship, sex, age group and the count; null where it is masked.</param>
    public long ApplicationGroups(int month, params IReadOnlyList<(int Citizenship, int Sex, int AgeGroup, long? Count)> lines) => Deliver(
        "MV", "MV_ANSOKAN", 0, month, "fact_application_group",
        ["month_id", "citizenship_id", "sex_id", "age_group_id", "unaccompanied_id", "applications", "applications_low", "applications_high", "published_day"],
        lines.Select(line => new[]
        {
            month, line.Citizenship, line.Sex, line.AgeGroup, -1, line.Count ?? RowBlock.Missing, line.Count ?? 1, line.Count ?? 5, 1,
        }));

    /// <summary>Replaces a delivery by an empty one, as a region takes back a month.</summary>
    public void Supersede(long delivery)
    {
        using var connection = engine.Open();
        connection.Execute("UPDATE dim_delivery SET state = 'superseded' WHERE delivery_key = @delivery", new { delivery });
        connection.Execute(
            """
            INSERT INTO dim_delivery (delivery_key, manifest_key, source, file_kind, region_id, month_id, delivery_reference, version, file_name, file_sha256,
              file_bytes, schema_version, key_version, data_origin, rows_read, rows_accepted, rows_refused, rows_warned, state, received_day)
            SELECT @key, @key, source, file_kind, region_id, month_id, 'd', version + 1, 'f', 's', 1, '1', 1, 'demo', 0, 0, 0, 0, 'deleted', 1
            FROM dim_delivery WHERE delivery_key = @delivery
            """, new { key = _next++, delivery });
    }

    public static long RecordKey(long person) => 1_000_000 + person;

    private static long NumberOrMissing(string? day) => day is null ? RowBlock.Missing : Number(day);

    public static int Number(string day) => DateOnly.Parse(day).DayNumber;

    private long Deliver(string source, string kind, int region, int month, string table, IReadOnlyList<string> columns, IEnumerable<long[]> rows)
    {
        var key = _next++;
        var count = Write(table, columns, key, rows);
        using var connection = engine.Open();
        connection.Execute(
            """
            INSERT INTO dim_delivery (delivery_key, manifest_key, source, file_kind, region_id, month_id, delivery_reference, version, file_name, file_sha256,
              file_bytes, schema_version, key_version, data_origin, rows_read, rows_accepted, rows_refused, rows_warned, state, received_day)
            VALUES (@key, @key, @source, @kind, @region, @month, 'r', 1, 'f', 's', 1, '1', 1, 'demo', @count, @count, 0, 0, 'active', 1)
            """, new { key, source, kind, region, month, count });
        return key;
    }

    private int Write(string table, IReadOnlyList<string> columns, long delivery, IEnumerable<long[]> rows)
    {
        using var connection = engine.Open();
        using var transaction = connection.BeginTransaction();
        var line = 1;
        using (var writer = engine.BeginBulk(connection, transaction, table, ["delivery_key", "source_row", .. columns]))
        {
            foreach (var row in rows) writer.Write([delivery, ++line, .. row]);
            writer.Complete();
        }

        transaction.Commit();
        return line - 1;
    }
}
