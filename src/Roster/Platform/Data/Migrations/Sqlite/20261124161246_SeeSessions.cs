using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeeSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ending_at",
                table: "sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "seen_sessions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    session_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entered = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_activity_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seen_sessions", x => new { x.tenant_id, x.session_id });
                    table.ForeignKey(
                        name: "fk_seen_sessions_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seen_sessions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sessions_ending_at",
                table: "sessions",
                column: "ending_at",
                filter: "ending_at IS NOT NULL AND ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_seen_sessions_elsewhere",
                table: "seen_sessions",
                columns: new[] { "tenant_id", "last_activity_at", "session_id" },
                filter: "entered = false");

            migrationBuilder.CreateIndex(
                name: "ix_seen_sessions_session_id",
                table: "seen_sessions",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_seen_sessions_walk",
                table: "seen_sessions",
                columns: new[] { "tenant_id", "last_activity_at", "session_id" });

            // What is open already, for the tenants of whoever opened it.
            migrationBuilder.Sql(
                """
                INSERT INTO seen_sessions (tenant_id, session_id, entered, last_activity_at)
                SELECT DISTINCT u.tenant_id, s.id,
                    EXISTS (SELECT 1 FROM session_entries e WHERE e.tenant_id = u.tenant_id AND e.session_id = s.id AND e.ended_at IS NULL), s.last_activity_at
                FROM sessions s JOIN users u ON u.account_id = s.account_id WHERE s.ended_at IS NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "seen_sessions");

            migrationBuilder.DropIndex(
                name: "ix_sessions_ending_at",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "ending_at",
                table: "sessions");
        }
    }
}
