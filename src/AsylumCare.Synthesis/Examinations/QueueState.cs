using AsylumCare.Synthesis.People;

namespace AsylumCare.Synthesis.Examinations;

/// <summary>
/// Who waits for an examination: first those ready, in the order they became so but that some pass the line, then (where there is room)
/// those who were never examined and are invited anew, in the order they applied. A sibling tries a year's capacity without living it.
/// </summary>
internal sealed class QueueState
{
    private readonly int _origin;
    private readonly int[] _firstByReady;
    private readonly int[] _secondHead;
    private readonly int[] _secondNext;
    private readonly WaitingLine _urgent = new();
    private readonly WaitingLine _ordinary = new();
    private int _nextFirst;

    public QueueState(Person[] persons, int firstDay, int lastDay)
    {
        _firstByReady = OrderByReady(persons, firstDay, lastDay);
        _origin = firstDay;
        _secondHead = new int[lastDay + 1 - _origin];
        _secondNext = new int[persons.Length];
    }

    private QueueState(QueueState other)
    {
        (_origin, _firstByReady) = (other._origin, other._firstByReady);
        (_secondHead, _secondNext) = (new int[other._secondHead.Length], new int[other._secondNext.Length]);
    }

    /// <summary>The first person not yet invited anew.</summary>
    public int NextInvited { get; set; }

    /// <returns>A queue of the same persons, for <see cref="ResetTo"/>.</returns>
    public QueueState Sibling() => new(this);

    /// <summary>Becomes as another queue of the same persons is now.</summary>
    public QueueState ResetTo(QueueState other)
    {
        other._secondHead.CopyTo(_secondHead, 0);
        other._secondNext.CopyTo(_secondNext, 0);
        _urgent.ResetTo(other._urgent);
        _ordinary.ResetTo(other._ordinary);
        (_nextFirst, NextInvited) = (other._nextFirst, other.NextInvited);
        return this;
    }

    /// <summary>Takes in everyone who becomes ready on a day.</summary>
    public void Arrive(int day, Person[] persons)
    {
        for (; _nextFirst < _firstByReady.Length && persons[_firstByReady[_nextFirst]].Ready <= day; _nextFirst++)
        {
            var number = _firstByReady[_nextFirst];
            (persons[number].IsUrgent ? _urgent : _ordinary).Join(number);
        }
        for (var second = _secondHead[day - _origin]; second != 0; second = _secondNext[second - 1]) _ordinary.Join(~(second - 1));
    }

    /// <summary>Puts a person in line for a second examination from a day on; after the last data month it is forgotten.</summary>
    public void ReadyAgain(int person, int day)
    {
        if (day - _origin >= _secondHead.Length) return;
        _secondNext[person] = _secondHead[day - _origin];
        _secondHead[day - _origin] = person + 1;
    }

    /// <returns>Whether anyone waits; <paramref name="entry"/> is a person, or ~person for a second examination.</returns>
    public bool TryNext(out int entry) => _urgent.TryNext(out entry) || _ordinary.TryNext(out entry);

    /// <summary>Persons who become ready by the last day, by that day and then by number (a counting sort).</summary>
    private static int[] OrderByReady(Person[] persons, int first, int lastDay)
    {
        var start = new int[lastDay - first + 2];
        foreach (ref readonly var person in persons.AsSpan())
            if (person.Ready != 0 && person.Ready <= lastDay) start[Math.Max(0, person.Ready - first) + 1]++;
        for (var day = 1; day < start.Length; day++) start[day] += start[day - 1];
        var ordered = new int[start[^1]];
        for (var i = 0; i < persons.Length; i++)
            if (persons[i].Ready != 0 && persons[i].Ready <= lastDay) ordered[start[Math.Max(0, persons[i].Ready - first)]++] = i;
        return ordered;
    }
}
