using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SendMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sign_in_links");

            migrationBuilder.CreateTable(
                name: "event_cursors",
                columns: table => new
                {
                    follower = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, collation: "BINARY"),
                    transaction = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_cursors", x => x.follower);
                });

            migrationBuilder.CreateTable(
                name: "forgotten_requests",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address_key = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false, collation: "BINARY"),
                    ip = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true, collation: "BINARY"),
                    user_agent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "BINARY"),
                    request_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "BINARY"),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forgotten_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    invited_to = table.Column<byte[]>(type: "BLOB", nullable: true),
                    invited_user = table.Column<byte[]>(type: "BLOB", nullable: true),
                    mailed_to = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true, collation: "BINARY"),
                    mail = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_links_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, collation: "BINARY"),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false, collation: "BINARY"),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<long>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true, collation: "BINARY"),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_events_transaction_seq",
                table: "events",
                columns: new[] { "transaction", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_links_account_id",
                table: "links",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_links_token_hash",
                table: "links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mails_state_next_try_at",
                table: "mails",
                columns: new[] { "state", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mails_tenant_id_event_id_kind",
                table: "mails",
                columns: new[] { "tenant_id", "event_id", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "event_cursors");

            migrationBuilder.DropTable(
                name: "forgotten_requests");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropIndex(
                name: "ix_events_transaction_seq",
                table: "events");

            migrationBuilder.CreateTable(
                name: "sign_in_links",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_links_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_account_id",
                table: "sign_in_links",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_token_hash",
                table: "sign_in_links",
                column: "token_hash",
                unique: true);
        }
    }
}
