using System.Diagnostics;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Times the steps of a publication and tells of each as it begins.</summary>
internal sealed class StepTimes(Action<PublicationStep>? progress)
{
    private readonly Dictionary<PublicationStep, TimeSpan> _times = [];
    private PublicationStep? _step;
    private long _began;

    public void Begin(PublicationStep step)
    {
        End();
        (_step, _began) = (step, Stopwatch.GetTimestamp());
        progress?.Invoke(step);
    }

    public IReadOnlyDictionary<PublicationStep, TimeSpan> End()
    {
        if (_step is { } step) _times[step] = _times.GetValueOrDefault(step) + Stopwatch.GetElapsedTime(_began);
        _step = null;
        return _times;
    }
}
