using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChangeAddressesByProof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "for_change",
                table: "links",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "address_changes",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_themselves = table.Column<bool>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false, collation: "BINARY"),
                    address_key = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false, collation: "BINARY"),
                    before = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false, collation: "BINARY"),
                    before_key = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false, collation: "BINARY"),
                    before_proven_at = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    moved_account = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_address_changes", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_address_changes_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_address_changes_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_address_changes_account_id",
                table: "address_changes",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_address_changes_tenant_id_user_id",
                table: "address_changes",
                columns: new[] { "tenant_id", "user_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address_changes");

            migrationBuilder.DropColumn(
                name: "for_change",
                table: "links");
        }
    }
}
