using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>Where a membership stands (the product's section 2). Locked is a flag of the account, not a state.</summary>
[StoredAsWord]
public enum UserState { Invited, Active, Suspended, Deactivated, Deleted, Anonymized }

/// <summary>Who keeps a person's entry: this workspace, or the directory it is connected to.</summary>
[StoredAsWord]
public enum UserSource { Local, Scim }

/// <summary>An account's membership in one tenant: everything on the Users page.</summary>
public sealed class User : ITenantOwned, IVersioned, IDated
{
    /// <summary>Stands for "has not signed in".</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    private readonly List<UserRole> _roles = [];

    private User() { }

    public User(TenantId tenant, EmailAddress email, UserType? type, DateTimeOffset now)
    {
        (TenantId, Id, Type, CreatedAt, ChangedAt) = (tenant, Platform.Kernel.Id.New<UserId>(), type, now, now);
        (Email, EmailKey) = (email.Text, email.Key);
        NameIt(null, null, null);
    }

    public TenantId TenantId { get; private set; }

    public UserId Id { get; private set; }

    /// <summary>Small number of the row, for the text index.</summary>
    public long Seq { get; private set; }

    /// <summary>The sign-in identity; null until an invited person joins.</summary>
    public AccountId? AccountId { get; private set; }

    public string? GivenName { get; private set; }

    public string? FamilyName { get; private set; }

    /// <summary>Never empty: falls back to the names, then to the e-mail.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>Whether the display name was typed and so does not follow the names.</summary>
    public bool HasOwnDisplayName { get; private set; }

    /// <summary>What lists are sorted by.</summary>
    public string NameKey { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string EmailKey { get; private set; } = "";

    /// <summary>What is searched: name and e-mail.</summary>
    public string Search { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? ExternalId { get; private set; }

    public string? TimeZone { get; private set; }

    /// <summary>The controlled profile fields that are filled in, as <see cref="ProfileValues"/> writes them.</summary>
    public string? Profile { get; private set; }

    /// <summary>The hash of their picture; null where there is none. The picture itself stands apart.</summary>
    public string? Picture { get; private set; }

    public UserType? Type { get; private set; }

    /// <summary>Whether they serve as an agent, as far as their rights let them; null as the preset has it.</summary>
    public bool? Agent { get; private set; }

    public UserState State { get; private set; } = UserState.Active;

    /// <summary>The state to return to when unblocked.</summary>
    public UserState? StateBefore { get; private set; }

    /// <summary>Copy of the account's lock, for lists.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>The last sign-in here; the start of 1970 stands for never, so that lists can be sorted by it.</summary>
    public DateTimeOffset SignedInLast { get; private set; } = Never;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When anything about them last changed; that they signed in is no change.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    public UserSource Source { get; private set; }

    /// <summary>What they handled in the last thirty days, for lists: reckoned from their days by the room of statistics, and by nobody else.</summary>
    public int LatelyCalls { get; private set; }

    public int LatelyChats { get; private set; }

    public int LatelyEmails { get; private set; }

    /// <summary>How long the calls took.</summary>
    public long LatelyCallSeconds { get; private set; }

    /// <summary>How long the chats and e-mails took.</summary>
    public long LatelyTextSeconds { get; private set; }

    /// <summary>Whom they were added in place of.</summary>
    public UserId? Replaces { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<UserRole> Roles => _roles;

    public bool IsBlocked => State is UserState.Suspended or UserState.Deactivated or UserState.Deleted or UserState.Anonymized;

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    public void NameIt(string? given, string? family, string? display)
    {
        (GivenName, FamilyName, HasOwnDisplayName) = (given, family, display is not null);
        DisplayName = display ?? string.Join(' ', new[] { given, family }.OfType<string>());
        RefreshKeys();
    }

    public void WriteTo(EmailAddress email)
    {
        (Email, EmailKey) = (email.Text, email.Key);
        RefreshKeys();
    }

    public void Describe(string? phone, string? externalId, string? timeZone) => (Phone, ExternalId, TimeZone) = (phone, externalId, timeZone);

    public void Fill(ProfileValues values) => Profile = values.Write();

    public void LooksLike(string? picture) => Picture = picture;

    /// <summary>Whose word counts of them from now on.</summary>
    public void KeptBy(UserSource source) => Source = source;

    public bool IsQuiet(string property) => property is nameof(SignedInLast) or nameof(LockedUntil);

    public void Serve(bool asAgent) => Agent = asAgent;

    public void SignsInWith(AccountId account) => AccountId = account;

    /// <summary>The account at hand is not theirs: they join with the one their address has.</summary>
    public void JoinsWithAnother() => AccountId = null;

    /// <summary>Added with a link or with an address that signs in elsewhere: not here until they accept.</summary>
    public void AwaitAcceptance() => State = UserState.Invited;

    public void Join(AccountId account) => (AccountId, State) = (account, UserState.Active);

    /// <summary>They would rather not. The tenant keeps the record that they were asked.</summary>
    public void Decline(DateTimeOffset now) => (State, DeletedAt) = (UserState.Deleted, now);

    /// <summary>The invitation is withdrawn before they joined.</summary>
    public void Withdraw(DateTimeOffset now) => (State, DeletedAt) = (UserState.Deleted, now);

    public void Delete(DateTimeOffset now) => (StateBefore, State, DeletedAt) = (IsBlocked ? StateBefore : State, UserState.Deleted, now);

    /// <summary>Back in the list as they were before they were put out. Whether they can still sign in is another question.</summary>
    public void Restore() => (State, StateBefore, DeletedAt) = (StateBefore ?? UserState.Invited, null, null);

    /// <summary>Nothing is left that tells who it was; what they did is told apart by a few signs of the id.</summary>
    public void Anonymize()
    {
        (State, StateBefore, AccountId, Phone, ExternalId, TimeZone, Profile, Picture, SignedInLast) = (UserState.Anonymized, null, null, null, null, null, null, null, Never);
        WriteTo(EmailAddress.Nobody(Id.Value));
        NameIt(null, null, $"Former person {Id.Value.ToString("N")[^6..]}");
    }

    public void Suspend() => (StateBefore, State) = (IsBlocked ? StateBefore : State, UserState.Suspended);

    public void Deactivate() => (StateBefore, State) = (IsBlocked ? StateBefore : State, UserState.Deactivated);

    public void TakesThePlaceOf(UserId before) => Replaces = before;

    /// <summary>
    /// Out for good: what must be one person's alone is given up for whoever takes their place. The address stays to be read.
    /// </summary>
    public void MakeRoom(UserState end, bool keepsExternalId, bool keepsAccount, DateTimeOffset now)
    {
        (StateBefore, State) = (IsBlocked ? StateBefore : State, end);
        DeletedAt = end == UserState.Deleted ? now : null;
        EmailKey = EmailAddress.GivenUp(EmailKey, Id.Value);
        ExternalId = keepsExternalId ? ExternalId : null;
        AccountId = keepsAccount ? AccountId : null;
    }

    public void Unblock() => (State, StateBefore) = (StateBefore ?? UserState.Active, null);

    public void Lock(DateTimeOffset? until) => LockedUntil = until;

    public DateTimeOffset? LastSignInAt => SignedInLast == Never ? null : SignedInLast;

    public void SignedInAt(DateTimeOffset now) => SignedInLast = now;

    /// <summary>Makes a role their own; it may be theirs through a group already.</summary>
    public void Give(RoleId role) => Hold(role).Own = true;

    /// <summary>Takes a role of their own. Answers the row that is to go, unless they still hold it through a group.</summary>
    public UserRole? Take(RoleId role)
    {
        if (_roles.Find(r => r.RoleId == role) is not { } held)
        {
            return null;
        }

        held.Own = false;
        return held.ThroughGroups || !_roles.Remove(held) ? null : held;
    }

    /// <summary>Says which roles they hold through their groups, all of them. Answers the rows that are to go.</summary>
    internal IReadOnlyList<UserRole> HoldThroughGroups(IReadOnlySet<RoleId> roles)
    {
        foreach (var role in roles)
        {
            Hold(role).ThroughGroups = true;
        }

        _roles.Where(r => !roles.Contains(r.RoleId)).ToList().ForEach(r => r.ThroughGroups = false);
        var gone = _roles.Where(r => r is { Own: false, ThroughGroups: false }).ToList();
        _roles.RemoveAll(gone.Contains);
        return gone;
    }

    private UserRole Hold(RoleId role)
    {
        if (_roles.Find(r => r.RoleId == role) is not { } held)
        {
            _roles.Add(held = new UserRole(TenantId, Id, role, NameKey));
        }

        return held;
    }

    /// <summary>How events name the person, in the part that can be blanked.</summary>
    public PersonalPart Personal(string? reason = null, IReadOnlyList<FieldChange>? changes = null) =>
        new() { Subject = $"{DisplayName} <{Email}>", Reason = reason, Changes = changes };

    /// <summary>Makes what is sorted and searched from what is shown.</summary>
    internal void RefreshKeys()
    {
        if (DisplayName.Length == 0 || !HasOwnDisplayName && GivenName is null && FamilyName is null)
        {
            DisplayName = Email;
        }

        NameKey = Fold.SortKey(DisplayName);
        Search = Fold.SearchText(DisplayName, GivenName is null && FamilyName is null || !HasOwnDisplayName ? null : $"{GivenName} {FamilyName}", Email);
        _roles.ForEach(r => r.NameKey = NameKey);
    }
}

/// <summary>
/// One role that one person holds, however they came by it: their own, through groups, or both. All who ask what someone holds ask
/// here alone. Repeats the sort key, so that a page of a role's holders is a walk along an index.
/// </summary>
public sealed class UserRole : ITenantOwned
{
    private UserRole() { }

    internal UserRole(TenantId tenant, UserId user, RoleId role, string nameKey) => (TenantId, UserId, RoleId, NameKey) = (tenant, user, role, nameKey);

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }

    public RoleId RoleId { get; private set; }

    /// <summary>Given to them by name. Whoever changes a person's own roles touches this mark and no other.</summary>
    public bool Own { get; internal set; }

    /// <summary>Theirs because a group they are in carries it. Written by Groups alone.</summary>
    public bool ThroughGroups { get; internal set; }

    public string NameKey { get; internal set; } = "";
}
