using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReplacePeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "replaces",
                table: "users",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_replaces",
                table: "users",
                columns: new[] { "tenant_id", "replaces" },
                unique: true,
                filter: "replaces IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_users_replaces",
                table: "users");

            migrationBuilder.DropColumn(
                name: "replaces",
                table: "users");
        }
    }
}
