using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
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
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    starter_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    starter_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ip = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true, collation: "BINARY"),
                    user_agent = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "BINARY"),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "BINARY"),
                    encoding = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "BINARY"),
                    encoding_guessed = table.Column<bool>(type: "INTEGER", nullable: false),
                    delimiter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false, collation: "BINARY"),
                    columns_text = table.Column<string>(type: "TEXT", nullable: false, collation: "BINARY"),
                    choices_text = table.Column<string>(type: "TEXT", nullable: false, collation: "BINARY"),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    pages = table.Column<int>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    through = table.Column<int>(type: "INTEGER", nullable: false),
                    counts = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    applied_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stopped_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true, collation: "BINARY"),
                    stopped_text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true, collation: "BINARY"),
                    leased_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true, collation: "BINARY"),
                    leased_until = table.Column<long>(type: "INTEGER", nullable: true),
                    turn_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    first_line = table.Column<int>(type: "INTEGER", nullable: false),
                    lines_text = table.Column<string>(type: "TEXT", nullable: false, collation: "BINARY"),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    keys = table.Column<string>(type: "TEXT", nullable: false, collation: "BINARY"),
                    counts = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    has = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
