namespace AsylumCare.Warehouse.Operations;

/// <summary>Where a token stands in its life.</summary>
public enum TokenState
{
    Good,
    Expired,
    Revoked,
}

/// <summary>What is known of a token; never the token itself.</summary>
/// <param name="RegionId">Whose deliveries it may send; 0 Migrationsverket's.</param>
/// <param name="ExpiresAt">The first moment at which it is no longer good.</param>
public sealed record DeliveryToken(
    long TokenId, int RegionId, string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt)
{
    public TokenState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? TokenState.Revoked : now >= ExpiresAt ? TokenState.Expired : TokenState.Good;
}
