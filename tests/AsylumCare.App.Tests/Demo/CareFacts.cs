using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.App.Tests.Demo;

/// <summary>What is loaded and stands, of kinds that no cube counts yet, by the keys that truth.json has.</summary>
internal sealed class CareFacts(IWarehouseEngine engine)
{
    /// <summary>Made, scored, positive, severe, under age.</summary>
    public IReadOnlyDictionary<string, string> Screenings => CareCells.Lines(engine, 3, """
        SELECT s.region_id, s.month_id, s.instrument_id, COUNT(*), SUM(s.scored), SUM(s.scored * s.positive), SUM(s.scored * s.severe), SUM(s.young)
        FROM (
          SELECT d.region_id, d.month_id, f.instrument_id,
            CASE WHEN t.year_id - p.birth_year < 14 THEN 1 ELSE 0 END AS young,
            CASE WHEN t.year_id - p.birth_year >= 14 AND f.score_centi IS NOT NULL THEN 1 ELSE 0 END AS scored,
            CASE WHEN i.low_is_worse * (f.score_centi - i.cut_positive * 100) <= 0 AND (1 - i.low_is_worse) * (i.cut_positive * 100 - f.score_centi) <= 0 THEN 1 ELSE 0 END AS positive,
            CASE WHEN i.low_is_worse * (f.score_centi - i.cut_severe * 100) <= 0 AND (1 - i.low_is_worse) * (i.cut_severe * 100 - f.score_centi) <= 0 THEN 1 ELSE 0 END AS severe
          FROM dim_delivery d
          JOIN fact_screening f ON f.delivery_key = d.delivery_key
          JOIN dim_date t ON t.day_number = f.screened_day
          JOIN dim_instrument i ON i.instrument_id = f.instrument_id AND f.screened_day BETWEEN i.valid_from_day AND i.valid_to_day
          JOIN (SELECT e.person_key, MAX(e.birth_year) AS birth_year FROM dim_person e GROUP BY e.person_key) p ON p.person_key = f.person_key
          WHERE d.state = 'active') s
        GROUP BY s.region_id, s.month_id, s.instrument_id
        """);

    /// <summary>Offered, declined, started, ended: of each the latest month's row.</summary>
    public IReadOnlyDictionary<string, string> Interventions => CareCells.Lines(engine, 3, """
        SELECT x.region_id, t.month_id, x.iasc_level,
          SUM(CASE WHEN x.what = 0 THEN 1 ELSE 0 END), SUM(CASE WHEN x.what = 1 THEN 1 ELSE 0 END),
          SUM(CASE WHEN x.what = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN x.what = 3 THEN 1 ELSE 0 END)
        FROM (
          SELECT d.region_id, f.iasc_level, k.what, CASE k.what WHEN 2 THEN f.start_day WHEN 3 THEN f.end_day ELSE f.offered_day END AS happened
          FROM dim_delivery d
          JOIN fact_intervention f ON f.delivery_key = d.delivery_key
          CROSS JOIN (SELECT 0 AS what UNION ALL SELECT 1 AS what UNION ALL SELECT 2 AS what UNION ALL SELECT 3 AS what) k
          WHERE d.state = 'active' AND (k.what <> 1 OR f.answer_id = 2) AND NOT EXISTS (
            SELECT 1 FROM fact_intervention g JOIN dim_delivery e ON e.delivery_key = g.delivery_key AND e.state = 'active'
            WHERE g.intervention_key = f.intervention_key AND e.month_id > d.month_id)) x
        JOIN dim_date t ON t.day_number = x.happened
        GROUP BY x.region_id, t.month_id, x.iasc_level
        """);

    public IReadOnlyDictionary<string, string> Missed => CareCells.Lines(engine, 2, """
        SELECT d.region_id, d.month_id, COUNT(*) FROM dim_delivery d JOIN fact_care_contact f ON f.delivery_key = d.delivery_key
        WHERE d.state = 'active' AND f.missed = 1 GROUP BY d.region_id, d.month_id
        """);

    /// <summary>Steps, kronor.</summary>
    public IReadOnlyDictionary<string, string> Programme => CareCells.Lines(engine, 2, """
        SELECT f.region_id, t.month_id, COUNT(*), COALESCE(SUM(f.amount_ore), 0) / 100 FROM dim_delivery d
        JOIN fact_programme_step f ON f.delivery_key = d.delivery_key JOIN dim_date t ON t.day_number = f.step_day
        WHERE d.state = 'active' GROUP BY f.region_id, t.month_id
        """);

    /// <summary>Participants, of them from municipalities, trainers.</summary>
    public IReadOnlyDictionary<string, string> Trainings => CareCells.Lines(engine, 3, """
        SELECT f.region_id, t.month_id, f.level_id, SUM(f.participants), SUM(f.from_municipalities), SUM(f.trainers) FROM dim_delivery d
        JOIN fact_training f ON f.delivery_key = d.delivery_key JOIN dim_date t ON t.day_number = f.training_day
        WHERE d.state = 'active' GROUP BY f.region_id, t.month_id, f.level_id
        """);

    public long RowsRefused
    {
        get
        {
            using var connection = engine.Open();
            return connection.ExecuteScalar<long>("SELECT SUM(d.rows_refused) FROM dim_delivery d");
        }
    }
}
