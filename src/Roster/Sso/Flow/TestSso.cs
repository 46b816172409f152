using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sso.Flow;

/// <summary>What a sign-in by the provider would come to, for the administrator who tests it.</summary>
/// <param name="Outcome"><c>known</c>, <c>linkable</c>, <c>new</c> or <c>refused</c>.</param>
/// <param name="Person">Who is let in, or whose entry it could be.</param>
/// <param name="Refused">Why not.</param>
public sealed record TestedSso(string Outcome, string? Person, Problem? Refused);

/// <summary>An administrator signed in by the provider, and nobody comes in by it: notes that it works, and says what would happen.</summary>
internal sealed record TestSso(SignOnId Flow, Arrived Who) : IOperation<TestSso, TestedSso>
{
    public static Access Access => Access.Needs(Permissions.SsoUpdate);

    public override string ToString() => nameof(TestSso);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, SignOnJudge judge, Events events, TimeProvider clock) : IHandler<TestSso, TestedSso>
    {
        public async Task<Result<TestedSso>> HandleAsync(TestSso operation, CancellationToken cancellation)
        {
            var (who, tenant) = (operation.Who, operation.Who.Door.Tenant);
            var flow = await db.Set<SignOnFlow>().SingleAsync(f => f.TenantId == tenant && f.Id == operation.Flow, cancellation);
            var provider = await db.Set<SsoProvider>().SingleAsync(p => p.TenantId == tenant, cancellation);
            if (scope.Actor.Tenant != tenant || flow.Session != scope.Actor.Session || provider.Version != who.Door.Provider.Version)
            {
                return SignOnProblems.Dead;
            }

            provider.Tested(clock.GetUtcNow());
            events.AddIn(tenant, new SsoTested(tenant, Worked: true));
            var judgment = await judge.JudgeAsync(who, flow, cancellation);
            if (judgment is Judgment.Linkable)
            {
                flow.Offer(who.Issuer, who.Subject, who.IsStrong);
            }

            return judgment switch
            {
                Judgment.Known known => new TestedSso("known", known.Member.User.DisplayName, null),
                Judgment.Linkable => new TestedSso("linkable", (await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation)).Address, null),
                Judgment.Newcomer newcomer => new TestedSso("new", newcomer.Email.Text, null),
                Judgment.Refused refused => new TestedSso("refused", null, refused.Problem),
                _ => throw new InvalidOperationException("A judgment of no kind."),
            };
        }
    }
}
