using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class InviteByLink : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "invited_user",
                table: "links",
                newName: "for_user");

            migrationBuilder.RenameColumn(
                name: "invited_to",
                table: "links",
                newName: "for_tenant");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ended_at",
                table: "links",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_links_for_tenant_for_user",
                table: "links",
                columns: new[] { "for_tenant", "for_user" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_links_for_tenant_for_user",
                table: "links");

            migrationBuilder.DropColumn(
                name: "ended_at",
                table: "links");

            migrationBuilder.RenameColumn(
                name: "for_user",
                table: "links",
                newName: "invited_user");

            migrationBuilder.RenameColumn(
                name: "for_tenant",
                table: "links",
                newName: "invited_to");
        }
    }
}
