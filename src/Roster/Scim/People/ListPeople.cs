using System.Text.Json.Nodes;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Scim.Protocol;
using Roster.Scim.Schemas;

namespace Roster.Scim.People;

/// <summary>A page of the workspace's people as directories see them.</summary>
internal sealed record ListPeople(string? Filter, PageAsked Page) : IQuery<ListPeople, ScimPage>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    internal sealed class Handler(TenantDb db, PublicAddress address) : IHandler<ListPeople, ScimPage>
    {
        public async Task<Result<ScimPage>> HandleAsync(ListPeople operation, CancellationToken cancellation)
        {
            var parsed = operation.Filter is { } text ? FilterParser.Parse(text) : default(Result<Filter>?);
            if (parsed?.Problem is { } unread)
            {
                return unread;
            }

            var filter = parsed?.Value;
            if (filter is not null && FilterCheck.Refuses(filter, UserSchema.Resource) is { } refused)
            {
                return refused;
            }

            if (operation.Page.Read() is { IsRefused: true } page)
            {
                return page.Problem!;
            }

            var place = await ScimPlace.OfAsync(db, address, cancellation);
            var found = await new PersonList(db, place).FindAsync(filter, operation.Page.Read().Value, cancellation);
            return found.Problem is { } tooMany ? tooMany : new ScimPage(found.Value.Total, operation.Page, [.. (await PersonReader.ShowAsync(db, place, found.Value.People, cancellation)).Select(p => p.Resource)], found.Value.Next);
        }
    }
}

/// <summary>One person as directories see them.</summary>
internal sealed record ReadPerson(UserId Id) : IQuery<ReadPerson, PersonHere>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    internal sealed class Handler(TenantDb db, PublicAddress address) : IHandler<ReadPerson, PersonHere>
    {
        public async Task<Result<PersonHere>> HandleAsync(ReadPerson operation, CancellationToken cancellation)
        {
            var place = await ScimPlace.OfAsync(db, address, cancellation);
            return await PersonReader.OneAsync(db, place, operation.Id, cancellation) is { } found ? new PersonHere(place, found) : Problem.NotFound;
        }
    }
}

/// <summary>A person, and the workspace they are in.</summary>
internal sealed record PersonHere(ScimPlace Place, PersonFound Found)
{
    public JsonObject Resource => Found.Resource;
}
