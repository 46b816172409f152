using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Roster.Invitations;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Imports;

/// <summary>
/// Makes what lets in those whom an import added, for whoever hands it over: a temporary password or a link for each who has not signed in yet.
/// It is in the file and never shown again; what was made for them before opens nothing any more.
/// </summary>
public sealed record HandOutImport(ImportId Id) : IOperation<HandOutImport, HandOutFile>
{
    private static readonly Problem NotByHand = Problem.Conflict("mailed", "Those whom this import added get a mail. There is nothing to hand over.");

    private static readonly Problem NotDone = Problem.Conflict("import-not-done", "This import is not done yet.");

    public static Access Access => Access.Needs(Permissions.UsersImport);

    public sealed class Handler(OperationScope scope, OperationRunner runner, TenantDb db, ImportShelf shelf, Events events) : IHandler<HandOutImport, HandOutFile>
    {
        public async Task<Result<HandOutFile>> HandleAsync(HandOutImport operation, CancellationToken cancellation)
        {
            var found = await shelf.FindAsync(operation.Id, cancellation);
            if (found.Problem is { } refused)
            {
                return refused;
            }

            var import = found.Value;
            var policy = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy;
            if (ImportShelf.HandOut(import, policy) is not { } way)
            {
                return NotByHand;
            }

            if (!import.IsOver)
            {
                return NotDone;
            }

            var (needs, bit) = (way == Delivery.ShownOnce ? Permissions.UsersResetCredentials : Permissions.UsersCreate, ImportPage.Bit(LineState.Done));
            if (!scope.Actor.Can(needs))
            {
                return Problem.Forbidden("not-permitted", $"This needs the permission {needs}, which you do not hold here.");
            }

            var pages = await db.Set<ImportPage>().AsNoTracking().Where(p => p.ImportId == import.Id && (p.Has & bit) != 0).OrderBy(p => p.Ordinal).ToListAsync(cancellation);
            List<UserId> added = [.. pages.SelectMany(p => p.Lines).Where(l => l is { State: LineState.Done, Verb: ImportVerb.New, UserId: not null }).Select(l => new UserId(l.UserId!.Value))];
            events.Add(new ImportHandedOut(import.Id, added.Count) { Personal = new PersonalPart { Subject = import.FileName } });
            return new HandOutFile(runner, scope.Caller with { IdempotencyKey = null }, added, way, import.StartedAt);
        }
    }
}

/// <summary>The file under way: each person's credential is made as their line is written.</summary>
public sealed class HandOutFile(OperationRunner runner, Caller caller, IReadOnlyList<UserId> people, Delivery way, DateTimeOffset started) : CsvFile
{
    public override string FileName => string.Create(CultureInfo.InvariantCulture, $"first-sign-ins-{started:yyyy-MM-dd-HHmmss}.csv");

    protected override IReadOnlyList<string> Columns => ["name", "e-mail", "temporary password", "link", "works until", "note"];

    protected override async IAsyncEnumerable<IEnumerable<IEnumerable<string?>>?> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in people)
        {
            var person = await runner.RunAsync<ReadUser, UserDetails>(new ReadUser(id), caller, cancellation);
            if (person.Problem is { Kind: not ProblemKind.NotFound })
            {
                yield return null;
                yield break;
            }

            // Who is gone since, or let in already, is left as they are.
            if (person is { IsRefused: false, Value: { LastSignInAt: null, PasswordState: not "set" } added })
            {
                yield return [[added.DisplayName, added.Email, .. await CellsAsync(id, cancellation)]];
            }
        }
    }

    private async Task<IReadOnlyList<string?>> CellsAsync(UserId id, CancellationToken cancellation)
    {
        if (way == Delivery.CopyLink)
        {
            var made = await runner.RunAsync<CopyInviteLink, InviteLinkAnswer>(new CopyInviteLink(id), caller, cancellation);
            return made.IsRefused ? [null, null, null, made.Problem!.Title] : [null, made.Value.Link, Time(made.Value.ExpiresAt), made.Value.Link is null ? "Signs in with the password they have elsewhere." : null];
        }

        var reset = await runner.RunAsync<ResetPassword, PasswordResetAnswer>(new ResetPassword(id, Words<Delivery>.Of(way), null), caller, cancellation);
        return reset.IsRefused ? [null, null, null, reset.Problem!.Title] : [reset.Value.TemporaryPassword, reset.Value.Link, Time(reset.Value.ExpiresAt), null];
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
