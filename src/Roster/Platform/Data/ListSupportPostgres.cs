namespace Roster.Platform.Data;

/// <summary>What the users list needs of PostgreSQL beyond the model: indexes to walk, counters, the trigram index.</summary>
internal static class ListSupportPostgres
{
    public static readonly string[] Up =
    [
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE EXTENSION IF NOT EXISTS btree_gin",

        // Each starts with the tenant and ends with the id, so that a page is a walk from a cursor.
        "CREATE INDEX ix_users_name ON users (tenant_id, name_key, id) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_signed_in ON users (tenant_id, signed_in_last, id) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_created ON users (tenant_id, created_at, id) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_state ON users (tenant_id, state, name_key, id) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_type ON users (tenant_id, type, name_key, id) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_locked ON users (tenant_id, locked_until) WHERE deleted_at IS NULL AND locked_until IS NOT NULL",

        // With the tenant in it, a small tenant does not pay for a big one beside it.
        "CREATE INDEX ix_users_search ON users USING gin (tenant_id, search gin_trgm_ops) WITH (gin_pending_list_limit = 256) WHERE deleted_at IS NULL",

        // Statement triggers: one write of the counters for a thousand rows. Ordered, so that two statements can't deadlock.
        """
        CREATE FUNCTION roster_count_users() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'INSERT' THEN
                INSERT INTO user_counts AS c (tenant_id, slot, state, type, n)
                SELECT tenant_id, pg_backend_pid() % 16, state, coalesce(type, ''), count(*) FROM new_rows WHERE deleted_at IS NULL
                GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                ON CONFLICT (tenant_id, slot, state, type) DO UPDATE SET n = c.n + excluded.n;
            ELSIF TG_OP = 'DELETE' THEN
                INSERT INTO user_counts AS c (tenant_id, slot, state, type, n)
                SELECT tenant_id, pg_backend_pid() % 16, state, coalesce(type, ''), -count(*) FROM old_rows WHERE deleted_at IS NULL
                GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                ON CONFLICT (tenant_id, slot, state, type) DO UPDATE SET n = c.n + excluded.n;
            ELSE
                INSERT INTO user_counts AS c (tenant_id, slot, state, type, n)
                SELECT tenant_id, pg_backend_pid() % 16, state, type, sum(d) FROM (
                    SELECT tenant_id, state, coalesce(type, '') AS type, 1 AS d FROM new_rows WHERE deleted_at IS NULL
                    UNION ALL
                    SELECT tenant_id, state, coalesce(type, ''), -1 FROM old_rows WHERE deleted_at IS NULL) moved
                GROUP BY 1, 2, 3, 4 HAVING sum(d) <> 0 ORDER BY 1, 2, 3, 4
                ON CONFLICT (tenant_id, slot, state, type) DO UPDATE SET n = c.n + excluded.n;
            END IF;
            RETURN NULL;
        END $$
        """,
        "CREATE TRIGGER users_added AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION roster_count_users()",
        "CREATE TRIGGER users_removed AFTER DELETE ON users REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION roster_count_users()",
        "CREATE TRIGGER users_counted AFTER UPDATE ON users REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION roster_count_users()",
    ];

    /// <summary>The list by calls handled lately, walked as the others are.</summary>
    public const string ByCalls = "CREATE INDEX ix_users_calls ON users (tenant_id, lately_calls, id) WHERE deleted_at IS NULL";
}
