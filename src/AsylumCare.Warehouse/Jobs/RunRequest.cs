namespace AsylumCare.Warehouse.Jobs;

/// <summary>What somebody asks the ledger to have run.</summary>
/// <param name="Partition">What the job is run for: a region's month, a delivery, a day. At most 200 characters.</param>
/// <param name="Reason">One of <see cref="RunReason"/>.</param>
/// <param name="Owner">Who is asked when it fails.</param>
/// <param name="DueAt">The schedule's moment; null for now. A moment of a schedule is answered once.</param>
/// <param name="BackfillId">0 where it belongs to none.</param>
public sealed record RunRequest(string Job, string Partition, string Reason, string Owner, DateTimeOffset? DueAt = null, long BackfillId = 0);
