using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true,
                collation: "BINARY");

            migrationBuilder.AddColumn<byte[]>(
                name: "who_digest",
                table: "events",
                type: "BLOB",
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
