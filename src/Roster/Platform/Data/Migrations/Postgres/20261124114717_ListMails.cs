using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_mails_id",
                table: "mails",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_mails_kind_id",
                table: "mails",
                columns: new[] { "kind", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mails_state_id",
                table: "mails",
                columns: new[] { "state", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_mails_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_mails_kind_id",
                table: "mails");

            migrationBuilder.DropIndex(
                name: "ix_mails_state_id",
                table: "mails");
        }
    }
}
