using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ImportPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    starter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starter_key = table.Column<Guid>(type: "uuid", nullable: true),
                    ip = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true, collation: "C"),
                    user_agent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    encoding = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    encoding_guessed = table.Column<bool>(type: "boolean", nullable: false),
                    delimiter = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false, collation: "C"),
                    columns_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    choices_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    through = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    stopped_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    leased_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    turn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_imports_users_tenant_id_starter_id",
                        columns: x => new { x.tenant_id, x.starter_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_pages",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    first_line = table.Column<int>(type: "integer", nullable: false),
                    lines_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    round = table.Column<int>(type: "integer", nullable: false),
                    keys = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    counts = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    has = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_pages", x => new { x.tenant_id, x.import_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_import_pages_imports_tenant_id_import_id",
                        columns: x => new { x.tenant_id, x.import_id },
                        principalTable: "imports",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_import_pages_tenant_id_import_id_round_ordinal",
                table: "import_pages",
                columns: new[] { "tenant_id", "import_id", "round", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_imports_started_at",
                table: "imports",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_imports_tenant_id_starter_id",
                table: "imports",
                columns: new[] { "tenant_id", "starter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_imports_turn_at",
                table: "imports",
                column: "turn_at",
                filter: "state IN ('checking', 'applying')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_pages");

            migrationBuilder.DropTable(
                name: "imports");
        }
    }
}
