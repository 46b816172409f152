using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Presence;

/// <summary>The members to change; an absent one stays.</summary>
public sealed record EditAgentBody
{
    public Patch<bool?> Agent { get; init; }

    public Patch<bool?> Voice { get; init; }

    public Patch<int?> MaxChats { get; init; }

    public Patch<int?> MaxEmails { get; init; }

    /// <summary>Null for no such limit; only where the workspace has it.</summary>
    public Patch<int?> MaxTotal { get; init; }

    /// <summary>E.164, such as +34600111222; null for nowhere.</summary>
    public Patch<string> TransferNumber { get; init; }
}

/// <summary>Reads an agent's settings as typed. Faults are collected, each at its field. Pure.</summary>
public static class AgentFields
{
    public static AgentLimits Limits(EditAgentBody body, AgentLimits now, AgentMost most, ICollection<FieldProblem> faults)
    {
        if (body.MaxTotal is { Given: true, Value: not null } && most.Total is null)
        {
            faults.Add(new("maxTotal", "not-offered", "This workspace has no limit over chats and e-mails together."));
        }

        return new AgentLimits(
            YesOrNo(body.Voice, now.Voice, "voice", faults),
            Number(body.MaxChats, now.MaxChats, "maxChats", most.Channel, faults),
            Number(body.MaxEmails, now.MaxEmails, "maxEmails", most.Channel, faults),
            body.MaxTotal is { Given: true, Value: null } ? null : body.MaxTotal.Given ? Number(body.MaxTotal, 0, "maxTotal", most.Total ?? int.MaxValue, faults) : now.MaxTotal);
    }

    public static string? TransferNumber(Patch<string> typed, string? now, ICollection<FieldProblem> faults)
    {
        var number = typed.Given ? typed.Value?.Trim() is { Length: > 0 } text ? text : null : now;
        if (typed.Given && number is not null && !PhoneNumber.IsE164(number))
        {
            faults.Add(new("transferNumber", "not-international", "Write + and the country code, then the number in digits alone, like +34600111222."));
        }

        return number;
    }

    public static bool YesOrNo(Patch<bool?> typed, bool now, string field, ICollection<FieldProblem> faults)
    {
        if (typed is { Given: true, Value: null })
        {
            faults.Add(new(field, "required", "Say true or false."));
        }

        return typed.Value ?? now;
    }

    private static int Number(Patch<int?> typed, int now, string field, int most, ICollection<FieldProblem> faults)
    {
        if (typed.Given && (typed.Value is null || typed.Value < 0 || typed.Value > most))
        {
            faults.Add(new(field, "out-of-range", $"From 0 to {most}."));
        }

        return typed.Given ? typed.Value ?? now : now;
    }
}
