using Roster.Platform.Kernel;
using Roster.Queues;

namespace Roster.Tests.Queues;

/// <summary>Who may do what to a queue, as a matrix of actor, state and act.</summary>
public sealed class QueueRulesTests
{
    private static readonly Dictionary<string, Actor> Actors = new()
    {
        ["admin"] = new(ActorKind.User, PermissionSet.Everything),
        ["editor"] = new(ActorKind.User, PermissionSet.Of(Permissions.QueuesUpdate)),
        ["lead"] = new(ActorKind.User, PermissionSet.Of(Permissions.QueuesMembers)),
        ["reader"] = new(ActorKind.User, PermissionSet.Of(Permissions.QueuesRead, Permissions.UsersUpdate)),
    };

    // Columns: a queue in use, one that is archived. A dash stands for yes.
    [Theory]
    [InlineData("edit", "admin", "- queue-archived")]
    [InlineData("edit", "editor", "- queue-archived")]
    [InlineData("edit", "lead", "not-permitted not-permitted")]
    [InlineData("edit", "reader", "not-permitted not-permitted")]
    [InlineData("members", "admin", "- queue-archived")]
    [InlineData("members", "editor", "not-permitted not-permitted")]
    [InlineData("members", "lead", "- queue-archived")]
    [InlineData("members", "reader", "not-permitted not-permitted")]
    [InlineData("archive", "editor", "- already-archived")]
    [InlineData("archive", "lead", "not-permitted not-permitted")]
    [InlineData("bring back", "editor", "not-archived -")]
    [InlineData("bring back", "lead", "not-permitted not-permitted")]
    public void Who_may_do_what_to_a_queue(string act, string actor, string answers) =>
        Assert.Equal(answers, string.Join(' ', new[] { false, true }.Select(archived => (act switch
        {
            "edit" => QueueRules.Edit(Actors[actor], archived),
            "members" => QueueRules.Members(Actors[actor], archived),
            "archive" => QueueRules.Archive(Actors[actor], archived),
            _ => QueueRules.BringBack(Actors[actor], archived),
        })?.Code ?? "-")));

    [Fact]
    public void Agents_are_those_whose_type_and_role_let_them_handle_conversations() =>
        Assert.Equal([global::Roster.Roles.UserType.TenantAdmin, global::Roster.Roles.UserType.Supervisor, global::Roster.Roles.UserType.Agent], Agents.Types);
}
