namespace AsylumCare.Deliveries.Identity;

/// <summary>What the platform knows a person by.</summary>
/// <param name="PersonKey">63 bits of the PersonNyckel permuted under K2; never negative.</param>
/// <param name="PersonCheck">The remaining bits: two persons with one key differ here.</param>
/// <param name="RecordKey">0 to 2^32 − 1, from the third key, which never rotates.</param>
public readonly record struct PersonKeys(long PersonKey, long PersonCheck, long RecordKey);
