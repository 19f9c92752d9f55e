using System.Globalization;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Jobs;

/// <summary>The ledger's words as people read them; moments in Swedish time.</summary>
internal static class RunWords
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static DateTimeOffset Stockholm(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>Midnight in Sweden.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, Zone.GetUtcOffset(midnight));
    }

    public static string State(string state, Language language = Language.Swedish) => state switch
    {
        RunState.Due => language.Of("på tur", "due"),
        RunState.Running => language.Of("pågår", "running"),
        RunState.Waiting => language.Of("väntar på nytt försök", "waiting to try again"),
        RunState.Done => language.Of("klar", "done"),
        RunState.Failed => language.Of("stannade", "stopped"),
        RunState.Abandoned => language.Of("övergiven", "abandoned"),
        RunState.Replaced => language.Of("ersatt", "replaced"),
        RunState.Postponed => language.Of("uppskjuten", "postponed"),
        _ => state,
    };

    /// <summary>A sign beside the word, never instead of it.</summary>
    public static string Sign(string state) => state switch
    {
        RunState.Done => "✓",
        RunState.Running => "▶",
        RunState.Failed => "✕",
        RunState.Waiting => "↻",
        RunState.Due => "◷",
        _ => "–",
    };

    public static string Reason(string reason, Language language = Language.Swedish) => reason switch
    {
        RunReason.Schedule => language.Of("schema", "schedule"),
        RunReason.Inbox => language.Of("inkorgen", "the inbox"),
        RunReason.Upload => language.Of("uppladdning", "upload"),
        RunReason.Hand => language.Of("för hand", "by hand"),
        RunReason.Retry => language.Of("omkörning", "run again"),
        RunReason.Backfill => language.Of("periodkörning", "backfill"),
        RunReason.Demo => language.Of("demonstrationen", "the demonstration"),
        _ => reason,
    };

    public static string Job(string job, Language language) => job switch
    {
        JobNames.Intake => language.Of("Intag", "Intake"),
        JobNames.Publish => language.Of("Publicering", "Publication"),
        JobNames.Calendar => language.Of("Leveranskalender", "Delivery calendar"),
        JobNames.Demo => language.Of("Demonstration", "Demonstration"),
        _ => job,
    };

    /// <summary>2016-05-20 10:00:00; empty where there is no moment.</summary>
    public static string Time(DateTimeOffset? moment) =>
        moment is { } at ? Stockholm(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "";

    /// <summary>0,4 s; 3 min 20 s.</summary>
    public static string Length(DateTimeOffset? from, DateTimeOffset? to, Language language)
    {
        if (from is not { } start || to is not { } end) return "";
        var length = end - start;
        if (length < TimeSpan.Zero) return "";
        if (length.TotalSeconds < 60)
        {
            var seconds = length.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            return $"{language.Of(seconds.Replace('.', ','), seconds)}\u00A0s";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalMinutes}\u00A0min {length.Seconds}\u00A0s");
    }
}
