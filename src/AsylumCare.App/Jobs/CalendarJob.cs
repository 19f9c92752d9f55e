using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Jobs;

/// <summary>Judges every region's months against the 20th, on the data clock.</summary>
internal sealed class CalendarJob(IWarehouseEngine engine, IWarehouseEngine operations, DataClock clock) : IJob
{
    public string Name => JobNames.Calendar;

    public string Reason => RunReason.Schedule;

    public IReadOnlyList<string> Due() =>
        new DeliveryArrivals(engine).Judge(clock.Today).SequenceEqual(new DeliveryDueTable(operations).All()) ? [] : [PeriodText.Date(clock.Today)];

    public JobOutcome Run(HeldRun held, CancellationToken stop)
    {
        var judged = new DeliveryArrivals(engine).Judge(clock.Today);
        new DeliveryDueTable(operations).Replace(judged, clock.Today);
        var missing = judged.Count(month => month.State is DueState.Missing or DueState.Refused);
        held.Log(
            $"{judged.Count} regionmånader bedömda mot den 20:e; {missing} saknas.",
            $"{judged.Count} region months judged against the 20th; {missing} missing.");
        return JobOutcome.Done;
    }
}
