using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TellWhoApart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "who",
                table: "events",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<byte[]>(
                name: "who_digest",
                table: "events",
                type: "bytea",
                nullable: false,
                defaultValue: Array.Empty<byte>());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "who",
                table: "events");

            migrationBuilder.DropColumn(
                name: "who_digest",
                table: "events");
        }
    }
}
