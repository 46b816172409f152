using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepPictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "picture",
                table: "users",
                type: "TEXT",
                maxLength: 24,
                nullable: true,
                collation: "BINARY");

            migrationBuilder.CreateTable(
                name: "user_pictures",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false, collation: "BINARY"),
                    small = table.Column<byte[]>(type: "BLOB", nullable: false),
                    large = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_pictures", x => new { x.tenant_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_user_pictures_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "user_pictures");

            migrationBuilder.DropColumn(
                name: "picture",
                table: "users");
        }
    }
}
