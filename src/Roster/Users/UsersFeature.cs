using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Pictures;
using Roster.Roles;
using Roster.Users.Addresses;
using Roster.Users.Deletion;
using Roster.Users.Pictures;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>People: one at a time. The list is the Directory's.</summary>
public static class UsersFeature
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddSingleton<AccountReach>()
        .AddScoped<IRoleHolders, RoleHolders>()
        .AddScoped<UserDirectory>()
        .AddScoped<RoleChoice>()
        .AddScoped<Newcomers>()
        .AddScoped<AddressBook>()
        .AddScoped<ProfileEdit>()
        .AddScoped<AddressEdit>()
        .AddSingleton<PictureDesk>()
        .AddScoped<UserPictures>()
        .AddScoped<RolesEdit>()
        .AddScoped<UserBlocking>()
        .AddScoped<UserReplacing>()
        .AddScoped<UserDeleting>()
        .AddHostedService<AnonymizeWorker>();

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        api.MapOperation<CreateUser, UserCreatedAnswer>("POST", "/users", (CreateUserBody body) => new CreateUser(body))
            .WithSummary("Add a person").Refuses(409, 422, 429);
        api.MapOperation<ReadUser, UserDetails>("GET", "/users/{id:guid}", (Guid id) => new ReadUser(new UserId(id)))
            .WithSummary("One person").Refuses(404);
        api.MapOperation<EditUser, UserDetails>("PATCH", "/users/{id:guid}",
                (Guid id, EditUserBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditUser(new UserId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a person").Refuses(404, 409, 412, 428);
        api.MapOperation<ResendAddressChange, UserDetails>("POST", "/users/{id:guid}/address-change/resend", (Guid id) => new ResendAddressChange(new UserId(id)))
            .WithSummary("Mail the link to a new address once more").Refuses(404, 409, 429);
        api.MapOperation<WithdrawAddressChange, UserDetails>("POST", "/users/{id:guid}/address-change/withdraw", (Guid id) => new WithdrawAddressChange(new UserId(id)))
            .WithSummary("Withdraw a change of address").Refuses(404, 409);
        api.MapOperation<SuspendUser, UserDetails>("POST", "/users/{id:guid}/suspend", (Guid id, ReasonBody? body) => new SuspendUser(new UserId(id), body?.Reason))
            .WithSummary("Put a person out of the workspace").Refuses(404, 409);
        api.MapOperation<ReactivateUser, UserDetails>("POST", "/users/{id:guid}/reactivate", (Guid id, ReasonBody? body) => new ReactivateUser(new UserId(id), body?.Reason))
            .WithSummary("Let a suspended person in again").Refuses(404, 409);
        api.MapOperation<DeactivateUser, UserDetails>("POST", "/users/{id:guid}/deactivate", (Guid id, ReasonBody? body) => new DeactivateUser(new UserId(id), body?.Reason))
            .WithSummary("Take a person out of work").Refuses(404, 409);
        api.MapOperation<ActivateUser, UserDetails>("POST", "/users/{id:guid}/activate", (Guid id, ActivateUserBody? body) => new ActivateUser(new UserId(id), body ?? new(null, null)))
            .WithSummary("Let a deactivated person in again").Refuses(404, 409);
        api.MapOperation<ReplaceUser, UserReplacedAnswer>("POST", "/users/{id:guid}/replace",
                (Guid id, ReplaceUserBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new ReplaceUser(new UserId(id), ETags.Version(ifMatch), body))
            .WithSummary("Put a new person in someone's place").Refuses(404, 409, 412, 422, 428, 429);
        api.MapOperation<ResetPassword, PasswordResetAnswer>("POST", "/users/{id:guid}/reset-password", (Guid id, ResetPasswordBody? body) => new ResetPassword(new UserId(id), body?.Way, body?.Reason))
            .WithSummary("Give a person a way to a new password").Refuses(404, 409, 429);
        api.MapOperation<UnlockUser, UserDetails>("POST", "/users/{id:guid}/unlock", (Guid id) => new UnlockUser(new UserId(id)))
            .WithSummary("End a lock before its time").Refuses(404, 409);
        api.MapOperation<ResetSecondFactor, UserDetails>("POST", "/users/{id:guid}/reset-second-factor", (Guid id, ReasonBody? body) => new ResetSecondFactor(new UserId(id), body?.Reason))
            .WithSummary("Take a lost second factor away").Refuses(404, 409);
        api.MapOperation<HandOverPrimaryAdmin, UserDetails>("POST", "/users/{id:guid}/make-primary-admin", (Guid id) => new HandOverPrimaryAdmin(new UserId(id)))
            .WithSummary("Hand over being the primary admin").Refuses(404, 409);
        api.MapOperation<PreviewLeaving, LeavingPreview>("GET", "/users/{id:guid}/leaving", (Guid id, string? verb) => new PreviewLeaving(new UserId(id), verb))
            .WithSummary("What putting a person out would do").Refuses(404);
        api.MapOperation<DeleteUser, UserDeletedAnswer>("POST", "/users/{id:guid}/delete", (Guid id, ReasonBody? body) => new DeleteUser(new UserId(id), body?.Reason))
            .WithSummary("Delete a person, restorable for a while").Refuses(404, 409, 412);
        api.MapOperation<ListDeletedUsers, DeletedUserPage>("GET", "/users/deleted", (string? search, string? cursor) => new ListDeletedUsers(search, cursor))
            .WithSummary("Deleted people");
        api.MapOperation<RestoreUser, UserRestoredAnswer>("POST", "/users/{id:guid}/restore", (Guid id, RestoreUserBody? body) => new RestoreUser(new UserId(id), body ?? new()))
            .WithSummary("Bring a deleted person back").Refuses(404, 409, 429);
        api.MapOperation<SetPicture, UserDetails>("PUT", "/users/{id:guid}/picture", async (Guid id, HttpContext http, PictureDesk desk, OperationRunner runner) =>
                new SetPicture(new UserId(id), await desk.TakeAsync(
                    async () => (await runner.RunAsync<MaySetPicture, Done>(new MaySetPicture(new UserId(id)), CallerOf.Request(http), http.RequestAborted)).Problem,
                    http.Request.ContentLength, _ => Task.FromResult<Stream?>(http.Request.Body), http.RequestAborted)))
            .WithSummary("Give a person a picture").TakesPicture().Refuses(404, 413, 503);
        api.MapOperation<RemovePicture, UserDetails>("DELETE", "/users/{id:guid}/picture", (Guid id) => new RemovePicture(new UserId(id)))
            .WithSummary("Take a person's picture away").Refuses(404);
        api.MapOperation<ReadPicture, PictureFile>("GET", "/users/{id:guid}/picture/{hash}", (Guid id, string hash, int? size) => new ReadPicture(new UserId(id), hash, size))
            .WithSummary("A person's picture").WithMetadata(new TenantInQuery()).Refuses(404);
        api.MapOperation<ListTimeZones, TimeZoneList>("GET", "/time-zones", () => new ListTimeZones())
            .WithSummary("Time zones");
        api.MapOperation<ListCountries, CountryList>("GET", "/countries", () => new ListCountries())
            .WithSummary("Countries");
        api.MapOperation<ReadProfileSettings, ProfileSettingsView>("GET", "/profile-fields", () => new ReadProfileSettings())
            .WithSummary("Which profile fields are shown");
        api.MapOperation<EditProfileSettings, ProfileSettingsView>("PATCH", "/profile-fields",
                (ProfileSettingsBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditProfileSettings(ETags.Version(ifMatch), body))
            .WithSummary("Show and hide profile fields").Refuses(412, 428);
    }
}
