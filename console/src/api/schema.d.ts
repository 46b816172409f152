/** The server’s API. Made by `npm run api`; not written by hand. */

export interface paths {
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where agents stand
         * @description Needs the permission `agents:monitor`.
         */
        get: operations["ListAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of bots
         * @description Needs the permission `bots:read`.
         */
        get: operations["ListBots"];
        put?: never;
        /**
         * Make a bot
         * @description Needs the permission `bots:create`.
         */
        post: operations["CreateBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One bot with its people
         * @description Needs the permission `bots:read`.
         */
        get: operations["ReadBot"];
        put?: never;
        post?: never;
        /**
         * Delete a bot
         * @description Needs the permission `bots:update`.
         */
        delete: operations["DeleteBot"];
        options?: never;
        head?: never;
        /**
         * Change a bot
         * @description Needs the permission `bots:update`.
         */
        patch: operations["EditBot"];
        trace?: never;
    };
    "/api/v1/bots/{id}/ask-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the primary admin to hand a bot over
         * @description Needs the permission `bots:update`.
         */
        post: operations["AskForTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}/members/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a person a bot, or another role with it
         * @description Needs the permission `bots:members`.
         */
        put: operations["SetBotMember"];
        post?: never;
        /**
         * Take a bot from a person
         * @description Needs the permission `bots:members`.
         */
        delete: operations["RemoveBotMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a bot over to another owner
         * @description Needs the permission `bots:transfer`.
         */
        post: operations["TransferBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Countries */
        get: operations["ListCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, newest first
         * @description Needs the permission `audit:read`.
         */
        get: operations["ListEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What happened, as CSV
         * @description Needs the permission `audit:export`.
         */
        post: operations["ExportEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All groups
         * @description Needs the permission `groups:read`.
         */
        get: operations["ListGroups"];
        put?: never;
        /**
         * Make a group
         * @description Needs the permission `groups:update`.
         */
        post: operations["CreateGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One group
         * @description Needs the permission `groups:read`.
         */
        get: operations["ReadGroup"];
        put?: never;
        post?: never;
        /**
         * Remove a group
         * @description Needs the permission `groups:update`.
         */
        delete: operations["DeleteGroup"];
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Needs the permission `groups:update`.
         */
        patch: operations["EditGroup"];
        trace?: never;
    };
    "/api/v1/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put people into a group or take them out
         * @description Needs the permission `groups:update`.
         */
        post: operations["ChangeGroupMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change of a group would do
         * @description Needs the permission `groups:update`.
         */
        post: operations["PreviewGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports
         * @description Needs the permission `users:import`.
         */
        get: operations["ListImports"];
        put?: never;
        /**
         * Send a file of people, and get a report of what it would do
         * @description Needs the permission `users:import`.
         */
        post: operations["StartImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import, and how far it is
         * @description Needs the permission `users:import`.
         */
        get: operations["ReadImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what the columns are and what goes for everyone
         * @description Needs the permission `users:import`.
         */
        patch: operations["EditImport"];
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have done what the report says
         * @description Needs the permission `users:import`.
         */
        post: operations["ApplyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an import up
         * @description Needs the permission `users:import`.
         */
        post: operations["CancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/hand-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * First sign-ins of those whom an import added, to hand over, as CSV
         * @description Needs the permission `users:import`.
         */
        post: operations["HandOutImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lines of a file, with what they will do or did
         * @description Needs the permission `users:import`.
         */
        get: operations["ListImportLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/lines/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mend a line before it is done, or leave it out
         * @description Needs the permission `users:import`.
         */
        patch: operations["EditImportLine"];
        trace?: never;
    };
    "/api/v1/imports/{id}/lines/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file with what each line will do or did, as CSV
         * @description Needs the permission `users:import`.
         */
        get: operations["ExportImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what people handled
         * @description Needs the permission `interactions:write`.
         */
        post: operations["ReportInteractions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of invitations that wait
         * @description Needs the permission `users:create`.
         */
        get: operations["ListInvites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs
         * @description Needs the permission `users:read`.
         */
        get: operations["ListJobs"];
        put?: never;
        /**
         * Have something done to many people
         * @description Needs the permission `users:read`.
         */
        post: operations["StartJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One job, and how far it is
         * @description Needs the permission `users:read`.
         */
        get: operations["ReadJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a job before it is through
         * @description Needs the permission `users:read`.
         */
        post: operations["CancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of each person of a job
         * @description Needs the permission `users:read`.
         */
        get: operations["ListJobResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/results/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as CSV
         * @description Needs the permission `users:read`.
         */
        get: operations["ExportJobResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys
         * @description Needs the permission `keys:update`.
         */
        get: operations["ListApiKeys"];
        put?: never;
        /** Make an API key */
        post: operations["CreateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One API key
         * @description Needs the permission `keys:update`.
         */
        get: operations["ReadApiKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an API key
         * @description Needs the permission `keys:update`.
         */
        post: operations["RevokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the caller is */
        get: operations["WhoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose one's own availability
         * @description Needs the permission `availability:own`.
         */
        put: operations["ChooseAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/desktop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own desktop as an agent
         * @description Needs the permission `conversations:handle`.
         */
        get: operations["ReadDesktop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own skills */
        get: operations["ReadOwnSkills"];
        /** Pick one's own skills */
        put: operations["SetOwnSkills"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller handled */
        get: operations["ReadOwnStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the workspace has been set up
         * @description Needs the permission `users:create`.
         */
        get: operations["ReadOnboarding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portals that sign people in through Roster */
        get: operations["ListClients"];
        put?: never;
        /** Connect a portal */
        post: operations["CreateClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One portal */
        get: operations["ReadClient"];
        /** Describe a portal anew */
        put: operations["EditClient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disconnect a portal */
        post: operations["RevokeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/clients/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a confidential portal another secret */
        post: operations["ReplaceClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the outbox */
        get: operations["ListMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail, with what it says */
        get: operations["ReadMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/mails/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a mail's link, to hand it over */
        post: operations["CopyMailLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail now */
        post: operations["RetryMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of workspaces */
        get: operations["ListTenants"];
        put?: never;
        /** Make a workspace */
        post: operations["OpenTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workspace */
        get: operations["ReadTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a workspace's name or plan */
        patch: operations["EditTenant"];
        trace?: never;
    };
    "/api/v1/operator/tenants/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a suspended workspace again */
        post: operations["ResumeTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tenants/{id}/sign-in-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time link for a primary admin without a password */
        post: operations["InviteFirstAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operator/tenants/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a workspace; everything in it ends */
        post: operations["SuspendTenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalog of permissions
         * @description Needs the permission `roles:read`.
         */
        get: operations["ListPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which profile fields are shown
         * @description Needs the permission `profile_fields:update`.
         */
        get: operations["ReadProfileSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Show and hide profile fields
         * @description Needs the permission `profile_fields:update`.
         */
        patch: operations["EditProfileSettings"];
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All queues
         * @description Needs the permission `queues:read`.
         */
        get: operations["ListQueues"];
        put?: never;
        /**
         * Make a queue
         * @description Needs the permission `queues:update`.
         */
        post: operations["CreateQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One queue
         * @description Needs the permission `queues:read`.
         */
        get: operations["ReadQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a queue
         * @description Needs the permission `queues:update`.
         */
        patch: operations["EditQueue"];
        trace?: never;
    };
    "/api/v1/queues/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a queue out of use
         * @description Needs the permission `queues:update`.
         */
        post: operations["ArchiveQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{id}/bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an archived queue into use again
         * @description Needs the permission `queues:update`.
         */
        post: operations["BringQueueBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put people into a queue, take them out, or give them another place
         * @description Needs the permission `queues:members`.
         */
        post: operations["ChangeQueueMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many agents are in no queue
         * @description Needs the permission `queues:read`.
         */
        get: operations["SummarizeQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All roles
         * @description Needs the permission `roles:read`.
         */
        get: operations["ListRoles"];
        put?: never;
        /**
         * Make a role
         * @description Needs the permission `roles:update`.
         */
        post: operations["CreateRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One role
         * @description Needs the permission `roles:read`.
         */
        get: operations["ReadRole"];
        put?: never;
        post?: never;
        /**
         * Remove a role nobody holds
         * @description Needs the permission `roles:update`.
         */
        delete: operations["DeleteRole"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Needs the permission `roles:update`.
         */
        patch: operations["EditRole"];
        trace?: never;
    };
    "/api/v1/roles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change of permissions would do
         * @description Needs the permission `roles:update`.
         */
        post: operations["PreviewRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether an agent may be given work, and why not
         * @description Needs the permission `routing:read`.
         */
        get: operations["ExplainAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what becomes of agents
         * @description Needs the permission `routing:read`.
         */
        get: operations["FollowAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/eligible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may be given work
         * @description Needs the permission `routing:read`.
         */
        get: operations["FindEligible"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is settled of the workspace's directory
         * @description Needs the permission `settings:update`.
         */
        get: operations["ReadScim"];
        /**
         * Settle what people have whom the directory adds
         * @description Needs the permission `settings:update`.
         */
        put: operations["EditScim"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why the caller's session ended */
        get: operations["HowItEnded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people have open, the last active first
         * @description Needs the permission `sessions:read`.
         */
        get: operations["ListSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace's settings
         * @description Needs the permission `settings:read`.
         */
        get: operations["ReadTenantSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings
         * @description Needs the permission `settings:update`.
         */
        patch: operations["EditTenantSettings"];
        trace?: never;
    };
    "/api/v1/settings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change of settings would do
         * @description Needs the permission `settings:update`.
         */
        post: operations["PreviewTenantSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All skills
         * @description Needs the permission `skills:read`.
         */
        get: operations["ListSkills"];
        put?: never;
        /**
         * Make a skill
         * @description Needs the permission `skills:update`.
         */
        post: operations["CreateSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One skill
         * @description Needs the permission `skills:read`.
         */
        get: operations["ReadSkill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a skill
         * @description Needs the permission `skills:update`.
         */
        patch: operations["EditSkill"];
        trace?: never;
    };
    "/api/v1/skills/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a skill out of use
         * @description Needs the permission `skills:update`.
         */
        post: operations["ArchiveSkill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/{id}/bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an archived skill into use again
         * @description Needs the permission `skills:update`.
         */
        post: operations["BringSkillBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skills/{id}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give people a skill, take it from them, or set their level
         * @description Needs the permission `skills:update`.
         */
        post: operations["ChangeSkillHolders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace's identity provider
         * @description Needs the permission `sso:update`.
         */
        get: operations["ReadSso"];
        /**
         * Settle the identity provider anew
         * @description Needs the permission `sso:update`.
         */
        put: operations["EditSso"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a provider what it says of itself
         * @description Needs the permission `sso:update`.
         */
        post: operations["CheckIssuer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that it stays required
         * @description Needs the permission `sso:update`.
         */
        post: operations["ConfirmSso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sso/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether people come by the identity provider
         * @description Needs the permission `sso:update`.
         */
        post: operations["SwitchSso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time zones */
        get: operations["ListTimeZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/user-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * User types and what each opens
         * @description Needs the permission `users:read`.
         */
        get: operations["ListUserTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of users
         * @description Needs the permission `users:read`.
         */
        get: operations["ListUsers"];
        put?: never;
        /**
         * Add a person
         * @description Needs the permission `users:create`.
         */
        post: operations["CreateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person
         * @description Needs the permission `users:read`.
         */
        get: operations["ReadUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person
         * @description Needs the permission `users:update`.
         */
        patch: operations["EditUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person may do, and where it comes from
         * @description Needs the permission `users:read`.
         */
        get: operations["ReadUserAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a deactivated person in again
         * @description Needs the permission `users:block`.
         */
        post: operations["ActivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/address-change/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the link to a new address once more
         * @description Needs the permission `users:update`.
         */
        post: operations["ResendAddressChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/address-change/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a change of address
         * @description Needs the permission `users:update`.
         */
        post: operations["WithdrawAddressChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What comes to a person as an agent
         * @description Needs the permission `users:read`.
         */
        get: operations["ReadAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what comes to a person as an agent
         * @description Needs the permission `users:update`.
         */
        patch: operations["EditAgent"];
        trace?: never;
    };
    "/api/v1/users/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set an agent's availability
         * @description Needs the permission `availability:set`.
         */
        post: operations["SetAvailability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bots of a person
         * @description Needs the permission `bots:read`.
         */
        get: operations["ListUserBots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/bots/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over all the bots a person owns
         * @description Needs the permission `bots:transfer`.
         */
        post: operations["TransferUserBots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a person out of work
         * @description Needs the permission `users:block`.
         */
        post: operations["DeactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a person, restorable for a while
         * @description Needs the permission `users:delete`.
         */
        post: operations["DeleteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done by and to a person
         * @description Needs the permission `audit:read`.
         */
        get: operations["ListUserEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation once more
         * @description Needs the permission `users:create`.
         */
        post: operations["ResendInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/invite-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the link of an invitation, to hand it over
         * @description Needs the permission `users:create`.
         */
        post: operations["CopyInviteLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What putting a person out would do
         * @description Needs the permission `users:read`.
         */
        get: operations["PreviewLeaving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/make-primary-admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over being the primary admin
         * @description Needs the permission `users:update`.
         */
        post: operations["HandOverPrimaryAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a person a picture
         * @description Needs the permission `users:update`.
         */
        put: operations["SetPicture"];
        post?: never;
        /**
         * Take a person's picture away
         * @description Needs the permission `users:update`.
         */
        delete: operations["RemovePicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/picture/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's picture */
        get: operations["ReadPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a person stands as an agent
         * @description Needs the permission `users:read`.
         */
        get: operations["ReadPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a suspended person in again
         * @description Needs the permission `users:block`.
         */
        post: operations["ReactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a new person in someone's place
         * @description Needs the permission `users:create`.
         */
        post: operations["ReplaceUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/replace/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What replacing someone would do
         * @description Needs the permission `users:create`.
         */
        post: operations["PreviewReplacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a person a way to a new password
         * @description Needs the permission `users:reset_credentials`.
         */
        post: operations["ResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a lost second factor away
         * @description Needs the permission `users:reset_credentials`.
         */
        post: operations["ResetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deleted person back
         * @description Needs the permission `users:delete`.
         */
        post: operations["RestoreUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/revoke-invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an invitation
         * @description Needs the permission `users:create`.
         */
        post: operations["RevokeInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person has open
         * @description Needs the permission `sessions:read`.
         */
        get: operations["ListUserSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sessions/{session}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of a person's sessions
         * @description Needs the permission `sessions:end`.
         */
        post: operations["EndUserSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all of a person's sessions
         * @description Needs the permission `sessions:end`.
         */
        post: operations["EndUserSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the skills of a person
         * @description Needs the permission `skills:update`.
         */
        put: operations["SetUserSkills"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person handled
         * @description Needs the permission `statistics:read`.
         */
        get: operations["ReadUserStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a person out of the workspace
         * @description Needs the permission `users:block`.
         */
        post: operations["SuspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a lock before its time
         * @description Needs the permission `users:reset_credentials`.
         */
        post: operations["UnlockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deleted people
         * @description Needs the permission `users:delete`.
         */
        get: operations["ListDeletedUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The people of a view as CSV or JSON
         * @description Needs the permission `users:export`.
         */
        post: operations["ExportUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts by state and type
         * @description Needs the permission `users:read`.
         */
        get: operations["SummarizeUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks, and what they can be told of
         * @description Needs the permission `webhooks:update`.
         */
        get: operations["ListWebhooks"];
        put?: never;
        /** Make a webhook */
        post: operations["CreateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description Needs the permission `webhooks:update`.
         */
        get: operations["ReadWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Needs the permission `webhooks:update`.
         */
        delete: operations["DeleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Needs the permission `webhooks:update`.
         */
        patch: operations["EditWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a webhook was told
         * @description Needs the permission `webhooks:update`.
         */
        get: operations["ListDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one thing once more
         * @description Needs the permission `webhooks:update`.
         */
        post: operations["SendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a webhook
         * @description Needs the permission `webhooks:update`.
         */
        post: operations["PauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send what happened since a time once more
         * @description Needs the permission `webhooks:update`.
         */
        post: operations["ReplayEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a webhook
         * @description Needs the permission `webhooks:update`.
         */
        post: operations["ResumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook another secret
         * @description Needs the permission `webhooks:update`.
         */
        post: operations["ReplaceWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test
         * @description Needs the permission `webhooks:update`.
         */
        post: operations["SendTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActivateUserBody: {
            /**
             * @description Whether they are in the queues they left, where the policy says ask. Absent: all.
             * @enum {null|string}
             */
            assignments?: "all" | "none" | null;
            reason?: null | string;
        };
        /** @description Whether work may be given to an agent. */
        AgentAnswer: {
            /**
             * @description If not, a word that says why.
             * @enum {null|string}
             */
            code: "not_active" | "not_an_agent" | "may_not_handle" | "channel_off" | "offline" | "busy" | "away" | "disconnected" | "not_in_queue" | "lacks_skill" | null;
            /** @description The same as a sentence. */
            reason: null | string;
            routable: boolean;
        };
        AgentMost: {
            /**
             * Format: int32
             * @description Most chats, and most e-mails.
             */
            channel: number;
            /**
             * Format: int32
             * @description Most of both together; null where the workspace has no such limit.
             */
            total: null | number;
        };
        /** @description Someone as an agent. */
        AgentView: {
            /** @description Whether conversations come to them, as far as their rights let them. */
            agent: boolean;
            /** @description Whether their rights let them handle conversations. */
            handles: boolean;
            /**
             * Format: int32
             * @description Most chats at once; 0 for none.
             */
            maxChats: number;
            /**
             * Format: int32
             * @description Most e-mails at once; 0 for none.
             */
            maxEmails: number;
            /**
             * Format: int32
             * @description Most chats and e-mails together; null for no such limit.
             */
            maxTotal: null | number;
            /** @description Whether the caller may change it. */
            may: components["schemas"]["Verdict"];
            /** @description What the limits may be set to. */
            most: components["schemas"]["AgentMost"];
            /** @description Where calls are passed on to, E.164; null for nowhere. */
            transferNumber: null | string;
            /** @description Whether calls come to them, one at a time. */
            voice: boolean;
        };
        ApiKeyCreated: {
            key: components["schemas"]["ApiKeyView"];
            /** @description Shown here and never again; null when the request was a repetition. */
            token: null | string;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKeyView"][];
            /** @description The cursor of the next page; null on the last. */
            next: null | string;
            /** @description What the reader may give a key of theirs: what they hold, and what is for services. */
            offered: components["schemas"]["PermissionCategory"][];
        };
        /** @description A script's key, without its secret, which is stored nowhere. */
        ApiKeyView: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null for one without an end, as only the command line makes them.
             */
            expiresAt: null | string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Some seconds behind; null for never.
             */
            lastUsedAt: null | string;
            /** @description What the reader may do to it. */
            may: components["schemas"]["KeyMay"];
            /** @description What it names and its owner does not hold now: it can't do that. */
            missing: string[];
            name: string;
            owner: components["schemas"]["KeyOwner"];
            /** @description What it names; null for whatever its owner may do, as only the command line makes them. */
            permissions: null | string[];
            /** Format: date-time */
            revokedAt: null | string;
            /**
             * @description Whether it works. One whose owner is out works again when they are back.
             * @enum {string}
             */
            state: "active" | "owner_out" | "expired" | "revoked";
        };
        AskForTransferBody: {
            /** @description Why; goes into the mail. */
            reason?: null | string;
            /** @description Whom they would have own it: an id or an e-mail. May be left to the primary admin. */
            to?: null | string;
        };
        /** @description An agent on the board. */
        BoardAgent: {
            /**
             * @description What they chose, or were set to.
             * @enum {string}
             */
            availability: "offline" | "available" | "busy" | "away";
            /** @description Whether work comes to them, by each channel. */
            channels: components["schemas"]["BoardChannel"][];
            displayName: string;
            /** Format: uuid */
            id: string;
            picture: null | string;
            queues: components["schemas"]["QueueTag"][];
            /**
             * @description What they chose and their connection together, as people are shown it.
             * @enum {string}
             */
            shown: "offline" | "available" | "busy" | "away" | "reconnecting" | "disconnected";
            /**
             * Format: date-time
             * @description Since when they are shown so; null for one who was never here.
             */
            since: null | string;
            skills: components["schemas"]["SkillTag"][];
            /**
             * Format: date-time
             * @description When time alone will show them otherwise, or close a channel to them; null where it won't.
             */
            turnsAt: null | string;
        };
        BoardAgents: {
            /** @description What may be chosen here, in the preset's order. */
            choices: ("offline" | "available" | "busy" | "away")[];
            items: components["schemas"]["BoardAgent"][];
            /** @description Whether there are more agents than one answer holds: a queue or a skill narrows them down. */
            more: boolean;
        };
        BoardChannel: {
            /** @enum {string} */
            channel: "voice" | "chat" | "email";
            /**
             * @description A word that says why no work comes; null where it comes.
             * @enum {null|string}
             */
            code: "not_active" | "not_an_agent" | "may_not_handle" | "channel_off" | "offline" | "busy" | "away" | "disconnected" | "not_in_queue" | "lacks_skill" | null;
        };
        BotCreatedAnswer: {
            bot: components["schemas"]["BotDetails"];
        };
        /** @description One bot with the people who work on it, its owner first, and what the caller may do. */
        BotDetails: {
            /** Format: date-time */
            createdAt: string;
            /** @description Who made it. */
            createdBy: components["schemas"]["BotPerson"];
            description: string;
            /** Format: uuid */
            id: string;
            may: components["schemas"]["BotMay"];
            /**
             * Format: int32
             * @description How many people work on it, its owner included.
             */
            members: number;
            name: string;
            owner: components["schemas"]["BotPerson"];
            people: components["schemas"]["BotMemberView"][];
            primaryAdmin: null | components["schemas"]["PersonLink"];
            /**
             * Format: int32
             * @description Rises with each change; the ETag of the bot.
             */
            version: number;
            /**
             * @description What the caller is to it; null for nothing.
             * @enum {null|string}
             */
            yourRole: "owner" | "developer" | "tester" | null;
        };
        /** @description A verdict for each act on a bot. */
        BotMay: {
            /** @description Asking the primary admin to hand it over. */
            ask: components["schemas"]["Verdict"];
            delete: components["schemas"]["Verdict"];
            edit: components["schemas"]["Verdict"];
            members: components["schemas"]["Verdict"];
            transfer: components["schemas"]["Verdict"];
        };
        BotMemberBody: {
            /** @enum {null|string} */
            role?: "developer" | "tester" | null;
        };
        /** @description Someone who works on a bot. */
        BotMemberView: {
            person: components["schemas"]["BotPerson"];
            /** @enum {string} */
            role: "owner" | "developer" | "tester";
        };
        BotPage: {
            items: components["schemas"]["BotRow"][];
            /** @description The cursor of the next page; null on the last. */
            next: null | string;
        };
        /** @description A person as bots show them. */
        BotPerson: {
            displayName: string;
            /** @description Null for a caller who may not see people. */
            email: null | string;
            /** Format: uuid */
            id: string;
            /**
             * @description Null for a caller who may not see people.
             * @enum {null|string}
             */
            state: "invited" | "active" | "suspended" | "deactivated" | "deleted" | "anonymized" | null;
        };
        /** @description A bot in a list. */
        BotRow: {
            /** Format: date-time */
            createdAt: string;
            /** @description Who made it. */
            createdBy: components["schemas"]["BotPerson"];
            description: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description How many people work on it, its owner included.
             */
            members: number;
            name: string;
            owner: components["schemas"]["BotPerson"];
            /**
             * Format: int32
             * @description Rises with each change; the ETag of the bot.
             */
            version: number;
            /**
             * @description What the caller is to it; null for nothing.
             * @enum {null|string}
             */
            yourRole: "owner" | "developer" | "tester" | null;
        };
        BotsTransferred: {
            /**
             * Format: int32
             * @description How many are left; ask again for those.
             */
            left: number;
            /**
             * Format: int32
             * @description How many have the new owner now.
             */
            moved: number;
        };
        /** @description A role that a group carries. */
        CarriedRole: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
            system: boolean;
        };
        ChannelView: {
            /**
             * @description What work comes by.
             * @enum {string}
             */
            channel: "voice" | "chat" | "email";
            /**
             * @description If not, a word that says why.
             * @enum {null|string}
             */
            code: "not_active" | "not_an_agent" | "may_not_handle" | "channel_off" | "offline" | "busy" | "away" | "disconnected" | "not_in_queue" | "lacks_skill" | null;
            /** @description The same as a sentence. */
            reason: null | string;
            /** @description Whether it comes. */
            routable: boolean;
        };
        CheckIssuerBody: {
            /** @description The provider's address, as it calls itself. */
            issuer?: null | string;
        };
        ChooseAvailabilityBody: {
            /** @enum {null|string} */
            availability?: "offline" | "available" | "busy" | "away" | null;
        };
        /** @description A portal as the operator describes it. */
        ClientBody: {
            /** @description Where it hears, from Roster, that a sign-in has ended. */
            logoutAddress?: null | string;
            /** @description The logout address is in your own network. Otherwise no loopback, private or link-local address is called. */
            logoutIsPrivate?: null | boolean;
            name?: null | string;
            /** @enum {null|string} */
            portal?: "operations" | "live-board" | "agent-desktop" | "analytics" | null;
            /** @description Where people may be sent after signing out, exactly. */
            postLogoutAddresses?: null | string[];
            /** @description Where people come back to after signing in, exactly. */
            redirectAddresses?: null | string[];
            /** @description Where its tile on the start page leads. */
            startAddress?: null | string;
        };
        ClientChange: {
            /** Format: date-time */
            at: string;
            /** @description Who did it, as the record calls them. */
            by: null | string;
            /** @description The event's word, such as `client.edited`. */
            name: string;
        };
        ClientCreated: {
            client: components["schemas"]["ClientView"];
            /** @description Of a confidential portal: shown here and never again. */
            secret: null | string;
        };
        /** @description One portal, with what is on record about it and how it takes what it is told. */
        ClientDetails: {
            client: components["schemas"]["ClientView"];
            /** @description What the operator did to it, the last first. */
            history: components["schemas"]["ClientChange"][];
            /** @description What went wrong when it was last told in vain; null when nothing waits and nothing was given up of late. */
            logoutFault: null | string;
            /**
             * Format: int32
             * @description Ended sign-ins that it has not heard of yet.
             */
            logoutsWaiting: number;
        };
        /** @description All portals, those that are connected first. */
        ClientList: {
            /** @description What a portal is configured with: Roster's address, under which it finds everything else. */
            issuer: string;
            items: components["schemas"]["ClientView"][];
        };
        ClientSecret: {
            /** @description Shown here and never again. The one before it is worth nothing any more. */
            secret: string;
        };
        /** @description A portal that signs people in through Roster. */
        ClientView: {
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description Its client id.
             */
            id: string;
            /** @enum {string} */
            kind: "confidential" | "public";
            logoutAddress: null | string;
            logoutIsPrivate: boolean;
            name: string;
            /** @enum {string} */
            portal: "operations" | "live-board" | "agent-desktop" | "analytics";
            postLogoutAddresses: string[];
            redirectAddresses: string[];
            /**
             * Format: date-time
             * @description When it was disconnected; nothing of it is valid since.
             */
            revokedAt: null | string;
            startAddress: null | string;
            /**
             * Format: int32
             * @description Rises with each change; the ETag.
             */
            version: number;
        };
        CountryList: {
            items: components["schemas"]["CountryView"][];
        };
        CountryView: {
            /** @description Two letters, as ISO 3166-1 has them. */
            code: string;
            name: string;
        };
        CreateApiKeyBody: {
            /**
             * Format: int32
             * @description How long it lives; 90 when left out.
             */
            days?: null | number;
            /** @description What it is for. */
            name?: null | string;
            /** @description The most it may do: of what its maker holds, and what is for services. */
            permissions?: null | string[];
        };
        CreateBotBody: {
            description?: null | string;
            name?: null | string;
        };
        /** @description The same for a new one. */
        CreateClientBody: {
            /**
             * @description Whether it can keep a secret.
             * @enum {null|string}
             */
            kind?: "confidential" | "public" | null;
            logoutAddress?: null | string;
            logoutIsPrivate?: null | boolean;
            name?: null | string;
            /** @enum {null|string} */
            portal?: "operations" | "live-board" | "agent-desktop" | "analytics" | null;
            postLogoutAddresses?: null | string[];
            redirectAddresses?: null | string[];
            startAddress?: null | string;
        };
        CreateGroupBody: {
            description?: null | string;
            /** @description The groups inside it: their people are in it too. */
            groupIds?: null | string[];
            name?: null | string;
            /** @description The roles it carries. */
            roleIds?: null | string[];
        };
        CreateQueueBody: {
            description?: null | string;
            name?: null | string;
        };
        CreateRoleBody: {
            code?: null | string;
            /** @description The id of a role whose permissions it starts with. */
            copyFrom?: null | string;
            description?: null | string;
            name?: null | string;
            /** @description Its permissions; with CopyFrom they may be left out. */
            permissions?: null | string[];
        };
        CreateSkillBody: {
            description?: null | string;
            name?: null | string;
        };
        /** @description A new person, as typed. Which members are required is the tenant's policy. */
        CreateUserBody: {
            /** @enum {null|string} */
            activation?: "shown_once" | "mail_link" | "copy_link" | null;
            displayName?: null | string;
            email?: null | string;
            externalId?: null | string;
            familyName?: null | string;
            givenName?: null | string;
            groupIds?: null | string[];
            phone?: null | string;
            profile?: null | {
                [key: string]: null | string;
            };
            roleIds?: null | string[];
            timeZone?: null | string;
            /** @enum {null|string} */
            type?: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
        };
        CreateWebhookBody: {
            /** @description Where it is told: a whole https address. */
            address?: null | string;
            description?: null | string;
            /** @description The types it is told of; none for all. */
            types?: null | string[];
        };
        DeletedUser: {
            /** Format: date-time */
            deletedAt: string;
            displayName: string;
            email: string;
            /** Format: uuid */
            id: string;
            replacedBy: null | components["schemas"]["PersonLink"];
            /** Format: date-time */
            restorableUntil: null | string;
        };
        DeletedUserPage: {
            /** @description Last deleted first. */
            items: components["schemas"]["DeletedUser"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            next: null | string;
            /**
             * @description Whether those who are restored have their roles again; ask: whoever restores them says.
             * @enum {string}
             */
            restoreAssignments: "all" | "none" | "ask";
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryView"][];
            /** @description The cursor of the next page; null on the last. */
            next: null | string;
        };
        /** @description One thing told to a receiver, or to be told. */
        DeliveryView: {
            /** @description The first characters of its answer. */
            answer: null | string;
            /** Format: date-time */
            createdAt: string;
            /** @description What went wrong last, in words. */
            fault: null | string;
            /** Format: uuid */
            id: string;
            /** @description As the receiver sees it, the same however often it is sent. */
            messageId: string;
            /**
             * Format: date-time
             * @description When it is tried next; null when it is not.
             */
            nextTryAt: null | string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed" | "withheld";
            /**
             * Format: int32
             * @description What the receiver answered last; null when it did not.
             */
            status: null | number;
            /** Format: date-time */
            triedAt: null | string;
            /** Format: int32 */
            tries: number;
            type: string;
        };
        /** @description What an agent's desktop shows. */
        DesktopView: {
            /** @description What comes to them. */
            agent: components["schemas"]["AgentView"];
            /** @description Whether they may choose. */
            may: components["schemas"]["Verdict"];
            /** @description Where they stand. */
            presence: components["schemas"]["PresenceView"];
            /** @description The queues they are in. */
            queues: components["schemas"]["QueueTag"][];
            /** @description The skills they have. */
            skills: components["schemas"]["SkillTag"][];
        };
        /** @description What a browser says of itself; each part is null where it does not say. */
        DeviceView: {
            browser: null | string;
            /**
             * @description What it is used on.
             * @enum {string}
             */
            kind: "desktop" | "phone" | "tablet" | "program" | "unknown";
            system: null | string;
        };
        /** @description The members to change; an absent one stays. */
        EditAgentBody: {
            agent?: null | boolean;
            maxChats?: null | number;
            maxEmails?: null | number;
            maxTotal?: null | number;
            transferNumber?: null | string;
            voice?: null | boolean;
        };
        /** @description The members to change; an absent one stays. */
        EditBotBody: {
            description?: null | string;
            name?: null | string;
        };
        /** @description The members to change; an absent one stays. */
        EditGroupBody: {
            description?: null | string;
            groupIds?: null | string[];
            name?: null | string;
            roleIds?: null | string[];
        };
        /** @description The members to change; what is absent stays. Either way the lines are looked at again. */
        EditImportBody: {
            /**
             * @description How the first credential reaches those who are new.
             * @enum {null|string}
             */
            activation?: "shown_once" | "mail_link" | "copy_link" | null;
            /** @description Of each column of the file what it is, in their order. */
            columns?: null | components["schemas"]["ImportColumnBody"][];
            /** @description The groups of those who are new and have none in the file. */
            groupIds?: null | string[];
            /** @description The roles of those who are new and have none in the file. */
            roleIds?: null | string[];
            /**
             * @description The user type of those who are new and have none in the file.
             * @enum {null|string}
             */
            type?: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
        };
        /** @description The members to change; what is absent stays. */
        EditImportLineBody: {
            /** @description All cells of the line, in the order of the columns. */
            cells?: null | string[];
            /** @description Whether nothing is to be done with it. */
            leftOut?: null | boolean;
        };
        /** @description The members to change; an absent one stays. */
        EditQueueBody: {
            description?: null | string;
            name?: null | string;
        };
        /** @description The members to change; an absent one stays. */
        EditRoleBody: {
            description?: null | string;
            name?: null | string;
            permissions?: null | string[];
        };
        /** @description The members to change; an absent one stays. */
        EditSkillBody: {
            description?: null | string;
            name?: null | string;
        };
        /** @description Only what is given changes. */
        EditTenantBody: {
            name?: null | string;
            /** @enum {null|string} */
            plan?: "standard" | "professional" | "pro_plus" | null;
        };
        /** @description The members to change; null clears an optional one, an absent one stays. */
        EditUserBody: {
            displayName?: null | string;
            email?: null | string;
            externalId?: null | string;
            familyName?: null | string;
            givenName?: null | string;
            groupIds?: null | string[];
            phone?: null | string;
            /** @description Profile fields by name, of those the workspace shows; null clears one, an absent one stays. */
            profile?: null | {
                [key: string]: null | string;
            };
            roleIds?: null | string[];
            /** @enum {null|string} */
            state?: "active" | "suspended" | "deactivated" | null;
            timeZone?: null | string;
        };
        /** @description The members to change; an absent one stays. */
        EditWebhookBody: {
            address?: null | string;
            description?: null | string;
            types?: null | string[];
        };
        /** @description An agent to whom the work may be given. */
        EligibleAgent: {
            /**
             * Format: date-time
             * @description Since when work could come to them.
             */
            availableSince: string;
            /** @description False within the grace of a lost connection. */
            connected: boolean;
            displayName: string;
            externalId: null | string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            maxChats: number;
            /** Format: int32 */
            maxEmails: number;
            /**
             * Format: int32
             * @description Most chats and e-mails together; null for no such limit.
             */
            maxTotal: null | number;
            /**
             * Format: int32
             * @description Their place in the queue, 1 before 10; null where none was named.
             */
            priority: null | number;
            transferNumber: null | string;
            voice: boolean;
        };
        EligibleList: {
            items: components["schemas"]["EligibleAgent"][];
        };
        EventChange: {
            after: null | string;
            before: null | string;
            field: string;
        };
        /** @description A page of what happened, newest first; `next` goes on to what is older, `previous` back to what is newer. */
        EventPage: {
            items: components["schemas"]["EventView"][];
            next: null | string;
            previous: null | string;
        };
        EventParty: {
            /** Format: uuid */
            id: null | string;
            /** @description user, key, operator, anonymous, system; for a subject user, group, role, key, tenant. */
            kind: string;
            /** @description As they were called then; null once erased. */
            name: null | string;
        };
        /** @description One thing that happened, as the audit log shows it. */
        EventView: {
            /** @description Who did it; null once their data is erased. */
            actor: components["schemas"]["EventParty"];
            /** Format: date-time */
            at: string;
            /** @description Fields before and after. */
            changes: components["schemas"]["EventChange"][];
            /** @description The event's own members: ids, words, permissions. */
            details: components["schemas"]["JsonElement"];
            /** Format: uuid */
            id: string;
            ip: null | string;
            /** @description The stable word, for instance user.suspended. */
            name: string;
            /** @description Why, in the actor's words. */
            reason: null | string;
            /** @description Finds the request in the log of the server. */
            requestId: string;
            /** @description To whom or what; null once erased, or where there is nobody. */
            subject: components["schemas"]["EventParty"];
            userAgent: null | string;
        };
        /** @description Which events; without any member, all of them. */
        ExportEventsBody: {
            about?: null | string;
            actor?: null | string;
            from?: null | string;
            name?: null | string;
            subject?: null | string;
            to?: null | string;
        };
        ExportUsersBody: {
            filter?: null | components["schemas"]["UserFilter"];
            /**
             * @description What the file is; csv where it is not said.
             * @enum {null|string}
             */
            format?: "csv" | "json" | null;
            /** @description As the list is sorted; people named come as they are named. */
            sort?: null | string;
            /** @description Whom, by name; or else a filter. */
            userIds?: null | string[];
        };
        /** @description One field's value before and after. */
        FieldChange: {
            after: null | string;
            before: null | string;
            field: string;
        };
        /** @description What someone handled. */
        FigureSums: {
            /**
             * Format: int64
             * @description Null where the plan has none.
             */
            calls: null | number;
            /** Format: int64 */
            chats: number;
            /** Format: int64 */
            emails: number;
            /**
             * Format: int64
             * @description Of all that is counted beside it.
             */
            handleSeconds: number;
        };
        FirstAdminLink: {
            /** Format: date-time */
            expiresAt: string;
            /** @description To be opened at Roster's address, once. Shown here and never again; what stands behind the # reaches no log. */
            path: string;
        };
        GroupCreatedAnswer: {
            group: components["schemas"]["GroupView"];
        };
        GroupList: {
            items: components["schemas"]["GroupView"][];
        };
        GroupMay: {
            /** @description Removing it. */
            delete: components["schemas"]["Verdict"];
            /** @description Its name, description and roles. */
            edit: components["schemas"]["Verdict"];
            /** @description Putting oneself in or out. */
            join: components["schemas"]["Verdict"];
            /** @description Who is in it. */
            members: components["schemas"]["Verdict"];
            /** @description Which groups are inside it. */
            nest: components["schemas"]["Verdict"];
        };
        GroupMembersBody: {
            /** @description The people to put in; one who is in it already stays. */
            add?: null | string[];
            /** @description The people to take out; one who is not in it is none the worse. */
            remove?: null | string[];
        };
        GroupPreview: {
            /** @description Each permission that changes for someone. */
            changes: components["schemas"]["PermissionPreview"][];
            /**
             * Format: int64
             * @description How many of them would gain something.
             */
            gaining: number;
            /**
             * Format: int64
             * @description How many of them would lose something.
             */
            losing: number;
            /** @description Whether the caller may do it. */
            may: components["schemas"]["Verdict"];
            /**
             * Format: int64
             * @description How many hold other roles than before, though they may do the same.
             */
            people: number;
        };
        GroupRuleBody: {
            /** @description The group here that it stands for. */
            groupId: null | string;
            /** @description As the provider says it. */
            value: null | string;
        };
        GroupRuleView: {
            group: null | string;
            /** Format: uuid */
            groupId: string;
            value: string;
        };
        /** @description A group as a tag. */
        GroupTag: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Comes with Roster. */
            system: boolean;
        };
        /** @description A group, and what the caller may do with it. */
        GroupView: {
            /** @description The ids of all that whoever is in it holds through it: its roles, and those of every group around it. */
            allRoles: string[];
            description: string;
            /** @description The groups right inside it: their people are in this one too. */
            groups: components["schemas"]["GroupTag"][];
            /** Format: uuid */
            id: string;
            /** @description The groups it stands right inside of. */
            insideOf: components["schemas"]["GroupTag"][];
            may: components["schemas"]["GroupMay"];
            name: string;
            /**
             * Format: int64
             * @description How many are in it themselves, up to one more than 1,000.
             */
            people: number;
            /** @description The roles it carries itself. */
            roles: components["schemas"]["CarriedRole"][];
            /**
             * @description Who made it.
             * @enum {string}
             */
            source: "local" | "system" | "scim";
            /**
             * Format: int32
             * @description Rises with each change of the group itself; the ETag. Who is in it does not count.
             */
            version: number;
        };
        /** @description What goes for everyone in a file. */
        ImportChoices: {
            /** @description How the first credential reaches those who are new; null for the workspace's own way. */
            activation: null | string;
            /** @description The groups of those who are new and have none in the file. */
            groupIds: null | string[];
            /** @description The roles of those who are new and have none in the file. */
            roleIds: null | string[];
            /** @description The user type of those who are new and have none in the file. */
            type: null | string;
        };
        /** @description One column of a file, and what it is. */
        ImportColumn: {
            /**
             * @description Whether an empty cell empties the field. Otherwise it keeps what is there.
             * @default false
             */
            clears: boolean;
            /** @description The field it is; null for one that is not used. */
            field: null | string;
            /** @description Its name in the file. */
            head: string;
        };
        ImportColumnBody: {
            /**
             * @description Whether its empty cells empty the field.
             * @default false
             */
            clears: boolean;
            /** @description What the column is; null for one that is not used. */
            field: null | string;
        };
        /** @description How many lines stand where: what they will do, and what became of them. */
        ImportCounts: {
            /**
             * Format: int32
             * @default 0
             */
            act: number;
            /**
             * Format: int32
             * @default 0
             */
            create: number;
            /**
             * Format: int32
             * @default 0
             */
            done: number;
            /**
             * Format: int32
             * @default 0
             */
            faulty: number;
            /**
             * Format: int32
             * @default 0
             */
            leftOut: number;
            /**
             * Format: int32
             * @default 0
             */
            refused: number;
            /**
             * Format: int32
             * @default 0
             */
            same: number;
            /**
             * Format: int32
             * @default 0
             */
            unchanged: number;
            /**
             * Format: int32
             * @default 0
             */
            update: number;
        };
        ImportFieldView: {
            /** @description Whether its empty cells may empty it. */
            canClear: boolean;
            label: string;
            name: string;
        };
        ImportLinePage: {
            items: components["schemas"]["ImportLineView"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            next: null | string;
        };
        /** @description One line of the file. */
        ImportLineView: {
            /** @description As the file has them, or as they were mended. */
            cells: string[];
            /** @description What of the person it changes. */
            changes: components["schemas"]["FieldChange"][];
            /** @description Why it can't be done, or why it was refused. */
            faults: components["schemas"]["LineFault"][];
            /**
             * Format: int32
             * @description As an editor counts.
             */
            number: number;
            /** @enum {string} */
            state: "waiting" | "create" | "update" | "act" | "unchanged" | "faulty" | "left_out" | "done" | "same" | "refused";
            /**
             * Format: uuid
             * @description Whom it is about, if they are here.
             */
            userId: null | string;
            /**
             * @description What it will do or has done.
             * @enum {null|string}
             */
            verb: "new" | "update" | "delete" | "activate" | "suspend" | "deactivate" | "restore" | null;
        };
        ImportList: {
            /** @description Last started first. */
            items: components["schemas"]["ImportView"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            next: null | string;
        };
        ImportPerson: {
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description Whether it is the caller. */
            isYou: boolean;
        };
        /** @description An import, and how far it is. */
        ImportView: {
            /** Format: date-time */
            appliedAt: null | string;
            choices: components["schemas"]["ImportChoices"];
            columns: components["schemas"]["ImportColumn"][];
            /** @description How many lines stand where. */
            counts: components["schemas"]["ImportCounts"];
            /** @description What stands between its cells. */
            delimiter: string;
            /** @description How the file's characters were written. */
            encoding: string;
            /** @description The encoding is a guess: look at the accents. */
            encodingGuessed: boolean;
            /** Format: date-time */
            endedAt: null | string;
            /** @description What a column can be here. */
            fields: components["schemas"]["ImportFieldView"][];
            /** @description As it was sent. */
            fileName: string;
            /**
             * @description How people it added are let in by hand, of those whom no mail reaches: shown_once or copy_link; null where mails do.
             * @enum {null|string}
             */
            handOut: "shown_once" | "mail_link" | "copy_link" | null;
            /** @description Whether its lines are still kept; they are for thirty days. */
            hasLines: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description How many people the file has.
             */
            lines: number;
            /**
             * Format: int32
             * @description How many lines the phase at hand has been through.
             */
            looksAt: number;
            /** Format: date-time */
            startedAt: string;
            /** @description Who sent the file, or said that it is to be done. */
            startedBy: components["schemas"]["ImportPerson"];
            /** @enum {string} */
            state: "checking" | "ready" | "applying" | "done" | "stopped" | "cancelled";
            /** @description Why it stopped by itself, as a problem's code. */
            stoppedBy: null | string;
            /** @description The same in words. */
            stoppedText: null | string;
        };
        /** @description One interaction as the platform reports it. */
        InteractionBody: {
            /** @enum {null|string} */
            channel: "voice" | "chat" | "email" | null;
            endedAt: null | string;
            /** @description The person by the id that the platform gave them. */
            externalId: null | string;
            /**
             * Format: double
             * @description How long it took the person, after-work included.
             */
            handleSeconds: null | number;
            /** @description The platform's own; the same again replaces or changes nothing. */
            id: null | string;
            /**
             * @description handled where it is not said.
             * @enum {null|string}
             */
            outcome: "handled" | "transferred" | "missed" | null;
            /** @description The queue it came from, if any. */
            queueId: null | string;
            /**
             * Format: int32
             * @description Of two reports of one interaction the higher holds; 0 where it is not said.
             */
            revision: null | number;
            startedAt: null | string;
            /** @description Whose it was; or externalId. */
            userId: null | string;
        };
        InteractionResult: {
            code: null | string;
            /** @description The member at fault, where it was refused. */
            field: null | string;
            /** @description As it was reported. */
            id: null | string;
            message: null | string;
            /** @enum {string} */
            result: "stored" | "replaced" | "unchanged" | "outdated" | "refused";
        };
        /** @description What became of a batch. */
        InteractionResults: {
            /** @description One result each, in the order of the batch. */
            items: components["schemas"]["InteractionResult"][];
            /** Format: int32 */
            outdated: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            replaced: number;
            /** Format: int32 */
            stored: number;
            /** Format: int32 */
            unchanged: number;
        };
        InviteLinkAnswer: {
            /**
             * Format: date-time
             * @description Until when it works.
             */
            expiresAt: null | string;
            /** @description To a first password, to hand over; shown here and never again. Null for someone who signs in elsewhere. */
            link: null | string;
            /**
             * @description awaiting_acceptance for someone who signs in elsewhere: nobody is handed a link to their account. They accept with their own password.
             * @enum {string}
             */
            outcome: "link" | "awaiting_acceptance";
        };
        InvitePage: {
            /** @description Whether a mail server is configured; without one the operator hands invitations over. */
            isSending: boolean;
            /** @description Who was added last stands first. */
            items: components["schemas"]["InviteView"][];
            /** @description The cursor of the next page; null on the last. */
            next: null | string;
            /** @description The cursor of the page before; null on the first. */
            previous: null | string;
        };
        /** @description An invitation that has not been taken up, as it stands. */
        InviteView: {
            /** @description Who asked for it. */
            by: components["schemas"]["EventParty"];
            /**
             * Format: date-time
             * @description Until when it can be taken up; null while the mail waits, and where there is no end.
             */
            expiresAt: null | string;
            /**
             * Format: date-time
             * @description When it was last asked for.
             */
            invitedAt: string;
            /**
             * @description waiting: the mail has not gone out; failed: it could not; sent; handed_over: a link was; accepting: it waits on their start page; expired.
             * @enum {string}
             */
            state: "waiting" | "failed" | "sent" | "handed_over" | "accepting" | "expired";
            /** @description Whom it is to. */
            user: components["schemas"]["UserRow"];
            /**
             * @description mail_link: by a mail; copy_link: by a link that was handed over; acceptance: on their start page, as they sign in elsewhere.
             * @enum {string}
             */
            way: "mail_link" | "copy_link" | "acceptance";
        };
        IssuerFound: {
            /** @description As it calls itself. */
            issuer: string;
            /**
             * Format: int32
             * @description How many keys it signs with.
             */
            keys: number;
            /** @description Where people are sent. */
            signInAddress: string;
        };
        JobPage: {
            /** @description Last started first. */
            items: components["schemas"]["JobView"][];
            /** @description Goes into `cursor` for the next page; null on the last. */
            next: null | string;
        };
        JobResult: {
            /** Format: date-time */
            at: null | string;
            /** @description Why it was refused, as a problem's code. */
            code: null | string;
            /** @description Null where there is nobody by that id here, or no longer. */
            displayName: null | string;
            email: null | string;
            /**
             * @description waiting, once the job is over, for those whom it did not reach.
             * @enum {string}
             */
            outcome: "waiting" | "done" | "unchanged" | "refused" | "skipped";
            /** @description The same in words. */
            reason: null | string;
            /**
             * Format: uuid
             * @description The person, as named.
             */
            userId: string;
        };
        JobResultPage: {
            items: components["schemas"]["JobResult"][];
            next: null | string;
        };
        JobStarter: {
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description Whether it is the caller. */
            isYou: boolean;
            /** @description The name of the key of theirs that started it. */
            key: null | string;
        };
        JobThing: {
            /** Format: uuid */
            id: string;
            name: null | string;
        };
        /** @description A job, and how far it is. */
        JobView: {
            /**
             * Format: int32
             * @description To how many it was done.
             */
            done: number;
            /** Format: date-time */
            endedAt: null | string;
            /** @description Whether all who match a filter are meant, rather than people named. */
            everyone: boolean;
            filter: null | components["schemas"]["UserFilter"];
            group: null | components["schemas"]["JobThing"];
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description With how many it could not be done; each has its reason.
             */
            refused: number;
            role: null | components["schemas"]["JobThing"];
            /**
             * Format: int32
             * @description How many no longer matched when it was their turn.
             */
            skipped: number;
            /** Format: date-time */
            startedAt: string;
            startedBy: components["schemas"]["JobStarter"];
            /** @enum {string} */
            state: "queued" | "gathering" | "running" | "done" | "stopped" | "cancelled";
            /** @description Why it stopped by itself, as a problem's code. */
            stoppedBy: null | string;
            /** @description The same in words. */
            stoppedText: null | string;
            /**
             * Format: int32
             * @description How many people are meant; rises while they are gathered.
             */
            total: number;
            /**
             * Format: int32
             * @description With how many it was so already.
             */
            unchanged: number;
            /** @enum {string} */
            verb: "add_role" | "remove_role" | "add_group" | "remove_group" | "suspend" | "reactivate" | "deactivate" | "activate" | "delete" | "unlock" | "resend_invite";
        };
        JsonElement: unknown;
        /** @description Whether the reader may, and if not why. */
        KeyMay: {
            revoke: components["schemas"]["Verdict"];
        };
        KeyOwner: {
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description It is the reader's own. */
            isYou: boolean;
        };
        /** @description One kind of thing that someone's leaving reaches, for whoever is asked whether to go on. */
        LeavingEffect: {
            /**
             * Format: int32
             * @description How many.
             */
            count: number;
            /** @description A few of them by name, where they have names. */
            names: string[];
            /** @description A word of the kind: `sessions`, `keys`, `roles`. */
            what: string;
        };
        LeavingPreview: {
            /**
             * @description What a page asks before a deletion.
             * @enum {string}
             */
            confirm: "confirm" | "type_email";
            /** @description What it reaches; empty where it may not be done. */
            effects: components["schemas"]["LeavingEffect"][];
            /**
             * Format: date-time
             * @description Of a deletion now; null where deleted people are kept for ever.
             */
            restorableUntil: null | string;
            /** @description Whether it may be done now, and if not why. */
            verdict: components["schemas"]["Verdict"];
        };
        /** @description What is wrong with a line. */
        LineFault: {
            /** @description As a stable word. */
            code: string;
            /** @description At which of its fields; null where it is about the whole line. */
            field: null | string;
            message: string;
            /** @description What the cell may have been meant to say. */
            suggestion: null | string;
        };
        /** @description One mail, with what it would say now and what the operator may do with it. */
        MailDetails: {
            /** @description To whom, and where it stands. */
            mail: components["schemas"]["MailView"];
            may: components["schemas"]["MailMay"];
            preview: null | components["schemas"]["MailPreview"];
        };
        MailLink: {
            /** @description The whole link. Shown here and never again; what stands behind the # reaches no log. */
            address: string;
        };
        /** @description A verdict for each act on a mail. */
        MailMay: {
            copyLink: components["schemas"]["Verdict"];
            retry: components["schemas"]["Verdict"];
        };
        /** @description Mails, newest first. */
        MailPage: {
            /** @description Whether a mail server is configured; without one mails wait here. */
            isSending: boolean;
            items: components["schemas"]["MailView"][];
            /** @description The cursor of the next page; null on the last. */
            next: null | string;
        };
        /** @description What a mail says, as plain text and as HTML. In the place of a link's secret or a code stand dots. */
        MailPreview: {
            from: string;
            html: string;
            subject: string;
            text: string;
        };
        /** @description A mail as the operator sees it: no text, no link. */
        MailView: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            /** @description What the mail server said last. */
            fault: null | string;
            /** Format: uuid */
            id: string;
            /** @description What it is about, such as `reset` or `invitation`. */
            kind: string;
            /** @description The person it is to; null for one who is gone. */
            name: null | string;
            /**
             * Format: date-time
             * @description When it is tried next; null unless it waits.
             */
            nextTryAt: null | string;
            /** Format: date-time */
            sentAt: null | string;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "handed_over" | "overtaken";
            /** Format: int32 */
            tries: number;
            workspace: string;
            workspaceName: string;
        };
        MayAssign: {
            allowed: boolean;
            code: null | string;
            reason: null | string;
        };
        Me: {
            /** @description Whether they may see how many calls people handled: by their rights and by the plan. */
            calls: components["schemas"]["Verdict"];
            /**
             * Format: int32
             * @description How many other workspaces wait for them to accept, on the start page.
             */
            invitations: number;
            /** @description The session began by a workspace's identity provider, which can also say anew who they are. */
            isByProvider: boolean;
            /** @description Whether the caller's account runs the installation. */
            isOperator: boolean;
            permissions: string[];
            policy: components["schemas"]["MePolicy"];
            /** @description Whether a mail server is configured. Without one, mails wait in the operator's outbox. */
            sendsMail: boolean;
            /**
             * Format: date-time
             * @description When an administrator's notice ends the session that asks; null where there is none.
             */
            sessionEndsAt: null | string;
            tenant: components["schemas"]["MeTenant"];
            tenants: components["schemas"]["MeTenantChoice"][];
            user: null | components["schemas"]["MeUser"];
            words: components["schemas"]["MeWords"];
        };
        /** @description What the tenant has decided, as far as its console needs it. */
        MePolicy: {
            activation: ("shown_once" | "mail_link" | "copy_link")[];
            /** @enum {string} */
            confirmDelete: "confirm" | "type_email";
            /** @enum {string} */
            emailChange: "never" | "admin" | "admin_verified";
            /** @enum {string} */
            endSession: "confirm" | "none";
            /** Format: int32 */
            endSessionNoticeSeconds: number;
            requiredAtCreate: string[];
            reset: ("shown_once" | "mail_link" | "copy_link")[];
            /** @enum {string} */
            restoreAssignments: "all" | "none" | "ask";
            /** Format: int32 */
            rolesMax: null | number;
            rolesThroughGroups: boolean;
            verbs: ("suspend" | "deactivate" | "delete")[];
        };
        MeTenant: {
            code: string;
            /** @enum {string} */
            dateFormat: "reader" | "day_first" | "month_first" | "iso";
            /** Format: uuid */
            id: string;
            name: string;
            preset: string;
            timeZone: string;
        };
        MeTenantChoice: {
            code: string;
            /** @description Whether this session has entered it. */
            entered: boolean;
            name: string;
        };
        MeUser: {
            displayName: string;
            email: string;
            /** Format: uuid */
            id: string;
            /** @description What the address of their picture ends with; null where there is none. */
            picture: null | string;
            /** @enum {null|string} */
            type: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
        };
        /** @description The preset's words for what is stored. */
        MeWords: {
            /** @description What someone is called to whom conversations come. */
            agent: string;
            /** @description Where an agent stands, in words. */
            availability: {
                [key: string]: string;
            };
            /** @description The levels of a skill, the least first; empty where there are none. */
            skillLevels: string[];
            states: {
                [key: string]: string;
            };
            types: {
                [key: string]: string;
            };
        };
        NamedId: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description What a workspace's first days are about. Facts, not ticks: undone, a step is open again. */
        Onboarding: {
            /** @description Few people are here yet. */
            isNew: boolean;
            /** @description Mail leaves this installation; its operator sees to that. */
            mail: boolean;
            /** @description Someone was added beside the primary admin. */
            people: boolean;
            /** @description There is a role of the workspace's own. */
            roles: boolean;
            /** @description Another than one person can repair the workspace. */
            secondAdministrator: boolean;
        };
        OpenTenantBody: {
            /**
             * @description How a first admin without an account comes in: by a sign-in link that you hand over (also when left out), or by a mailed invitation.
             * @enum {null|string}
             */
            adminActivation?: "link" | "mail_link" | null;
            adminEmail?: null | string;
            adminFamilyName?: null | string;
            adminGivenName?: null | string;
            /** @description Left out, it is made from the name. */
            code?: null | string;
            name?: null | string;
            /**
             * @description Left out, it is the preset's.
             * @enum {null|string}
             */
            plan?: "standard" | "professional" | "pro_plus" | null;
            /** @enum {null|string} */
            preset?: "balanced" | "bot-platform" | "enterprise-console" | "call-center" | "omnichannel" | null;
        };
        OwnSkill: {
            description: string;
            has: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description At which level they have it; null where there are no levels, and where they have not got it.
             */
            level: null | number;
            name: string;
        };
        /** @description What one may pick of, and has. */
        OwnSkillSet: {
            items: components["schemas"]["OwnSkill"][];
            /** @description The levels by name, the least first; empty where there are none. */
            levels: string[];
            /** @description Whether one may pick. */
            may: components["schemas"]["Verdict"];
        };
        /** @description A page of a list, and the cursors of its neighbors. */
        PageOfUserRow: {
            items: components["schemas"]["UserRow"][];
            next: null | string;
            previous: null | string;
        };
        PasswordResetAnswer: {
            /**
             * Format: date-time
             * @description Until when it works; null for a link that is made when the mail is sent.
             */
            expiresAt: null | string;
            /** @description To hand over, shown here and never again; null for the other ways. */
            link: null | string;
            /** @description Shown here and never again; null for a link. */
            temporaryPassword: null | string;
            /**
             * @description How the new password reaches the person.
             * @enum {string}
             */
            way: "shown_once" | "mail_link" | "copy_link";
        };
        PermissionCatalog: {
            items: components["schemas"]["PermissionCategory"][];
        };
        PermissionCategory: {
            name: string;
            permissions: components["schemas"]["PermissionView"][];
        };
        PermissionHeld: {
            /** @description Whether it sets their rank. */
            administrative: boolean;
            /** @description The heading it stands under. */
            category: string;
            /** @description Whether they may; what a role gives and their type does not let through they may not. */
            held: boolean;
            /** @description In plain words. */
            name: string;
            /** @description The word, area:verb. */
            permission: string;
            /** @description Where it comes from. */
            sources: components["schemas"]["PermissionSource"][];
        };
        PermissionPreview: {
            /**
             * Format: int64
             * @description How many people would have it who have it not.
             */
            gain: number;
            /**
             * Format: int64
             * @description How many would have it no more.
             */
            lose: number;
            permission: string;
        };
        PermissionSource: {
            /** @description The role that gives it. */
            role: components["schemas"]["CarriedRole"];
            /** @description The groups on the way to the role, the one they are in themselves first; empty when the role is their own. */
            through: components["schemas"]["GroupTag"][];
        };
        PermissionView: {
            /** @description Given only by those who hold it; sets a person's rank. */
            administrative: boolean;
            /** @description In plain words. */
            name: string;
            /** @description The word, area:verb. */
            permission: string;
            /** @description The user types that let it through. */
            types: ("tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer")[];
        };
        /** @description Another person of the workspace, to go on to. */
        PersonLink: {
            displayName: string;
            /** Format: uuid */
            id: string;
        };
        /** @description The policies that have an effect. */
        PolicyView: {
            /** Format: int32 */
            absoluteHours: number;
            /** @description Ways to a first password; the first is the default. */
            activation: ("shown_once" | "mail_link" | "copy_link")[];
            /** @description From where the workspace may be entered and worked in; none for anywhere. */
            allowedNetworks: string[];
            /**
             * Format: int32
             * @description Most chats, and most e-mails, that an agent's limits may be set to.
             */
            capacityMax: number;
            /**
             * @description Whether agents have a limit over both together besides.
             * @enum {string}
             */
            capacityTotal: "no" | "yes";
            /** @enum {string} */
            confirmDelete: "confirm" | "type_email";
            /** @enum {string} */
            emailChange: "never" | "admin" | "admin_verified";
            /**
             * @description Whether the console asks before an administrator ends a session.
             * @enum {string}
             */
            endSession: "confirm" | "none";
            /**
             * Format: int32
             * @description How long a person is told beforehand; 0 for not at all.
             */
            endSessionNoticeSeconds: number;
            /**
             * Format: int32
             * @description The same of chats.
             */
            graceChatSeconds: number;
            /**
             * Format: int32
             * @description The same of e-mails.
             */
            graceEmailSeconds: number;
            /**
             * Format: int32
             * @description How long after a lost connection calls may still be given to an agent.
             */
            graceVoiceSeconds: number;
            /** Format: int32 */
            idleMinutes: number;
            /**
             * Format: int32
             * @description How long single interactions are kept; what they add up to stays. Null for ever.
             */
            interactionDays: null | number;
            /** Format: int32 */
            inviteDays: number;
            /**
             * @description Whether a second factor is asked for on entering: of whoever has one, of nobody, or of everyone whom `mfaFor` names.
             * @enum {string}
             */
            mfa: "optional" | "off" | "required";
            /**
             * @description Whether a code by mail is taken for it of who has no other.
             * @enum {string}
             */
            mfaEmailCode: "no" | "yes";
            /** @description Who has to have one, where it is required: `everyone`, or any of `administrators`, `type:` with a user type, `role:` with the code of a role. */
            mfaFor: string[];
            /**
             * Format: int32
             * @description How long they may still enter without.
             */
            mfaGraceDays: number;
            /** @enum {string} */
            nameChange: "never" | "admin" | "admin_and_self" | "field_matrix";
            /**
             * Format: int32
             * @description A connection lost for so long is shown as offline; null for never.
             */
            offlineAfterMinutes: null | number;
            /**
             * Format: int32
             * @description Null for never.
             */
            passwordExpiryDays: null | number;
            /**
             * Format: int32
             * @description How many of the last passwords may not be chosen again.
             */
            passwordHistory: number;
            /** Format: int32 */
            passwordMinLength: number;
            /**
             * Format: int32
             * @description How long a deleted person can be restored; null for ever.
             */
            purgeDays: null | number;
            requiredAtCreate: string[];
            /** @description Ways to a new password; the first is the default. */
            reset: ("shown_once" | "mail_link" | "copy_link")[];
            /** Format: int32 */
            resetMinutes: number;
            /**
             * @description Whether a person who is restored has their roles again.
             * @enum {string}
             */
            restoreAssignments: "all" | "none" | "ask";
            /**
             * Format: int32
             * @description Null for any number.
             */
            rolesMax: null | number;
            /**
             * @description Whether skills have levels, and how many.
             * @enum {string}
             */
            skills: "flag" | "four_levels" | "five_levels";
            /**
             * @description Whether agents pick their own skills.
             * @enum {string}
             */
            skillsSelf: "no" | "yes";
            /** Format: int32 */
            temporaryPasswordDays: number;
            /**
             * Format: int32
             * @description How long nobody is asked again on a device they asked to be trusted; 0 for not at all.
             */
            trustedDeviceDays: number;
            verbs: string[];
        };
        PortalView: {
            id: string;
            name: string;
        };
        /** @description One step of an agent from one state to another. */
        PresenceStep: {
            /** Format: date-time */
            at: string;
            /**
             * @description What is chosen after it.
             * @enum {string}
             */
            availability: "offline" | "available" | "busy" | "away";
            /**
             * @description What moved them.
             * @enum {string}
             */
            cause: "chosen" | "set" | "connected" | "lost" | "signed_out" | "restarted" | "node_lost";
            /**
             * @description And whether they are connected.
             * @enum {string}
             */
            connection: "none" | "connected" | "lost";
        };
        /** @description Where an agent stands. */
        PresenceView: {
            /**
             * @description What they chose, or were set to.
             * @enum {string}
             */
            availability: "offline" | "available" | "busy" | "away";
            /** @description Whether work comes to them, by each channel. */
            channels: components["schemas"]["ChannelView"][];
            /** @description What may be chosen here, in the preset's order. */
            choices: ("offline" | "available" | "busy" | "away")[];
            /**
             * Format: date-time
             * @description Since when; null for one who never chose.
             */
            chosenAt: null | string;
            /**
             * @description Whether any line of theirs is open.
             * @enum {string}
             */
            connection: "none" | "connected" | "lost";
            setBy: null | components["schemas"]["SetByView"];
            /**
             * @description What they chose and their connection together, as people are shown it.
             * @enum {string}
             */
            shown: "offline" | "available" | "busy" | "away" | "reconnecting" | "disconnected";
            /**
             * Format: date-time
             * @description Since when that is so; null for one who was never here.
             */
            since: null | string;
        };
        PreviewGroupBody: {
            /** @description Or that it were removed. */
            delete?: null | boolean;
            /** @description All the groups that would stand inside it; absent: as now. */
            groupIds?: null | string[];
            /** @description All the roles it would carry; absent: as now. */
            roleIds?: null | string[];
        };
        PreviewReplacementBody: {
            /** @enum {null|string} */
            type?: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
        };
        PreviewRoleBody: {
            permissions?: null | string[];
        };
        /** @description An error, as sent (RFC 9457). */
        ProblemBody: {
            /** @description The stable word for it. */
            code: string;
            /** @description The thing as it is now, when a stale edit was refused. */
            current?: unknown;
            /** @description The fields at fault. */
            errors?: null | components["schemas"]["ProblemField"][];
            /** @description Finds this request in the log. */
            requestId: string;
            /** Format: int32 */
            status: number;
            /** @description A plain sentence, fit to show. */
            title: string;
            type: string;
        };
        ProblemField: {
            code: string;
            field: string;
            message: string;
        };
        ProfileFieldBody: null | {
            /** @description Absent: as it is. Hiding a field ends it. */
            allowEdits: null | boolean;
            /** @description Absent: as it is. */
            visible: null | boolean;
        };
        ProfileFieldView: {
            /** @description Whether people may change their own. */
            allowEdits: boolean;
            /** @description It can't be hidden. */
            alwaysVisible: boolean;
            /** @description Allow edits is decided by the policy nameChange, and can't be set here. */
            byPolicy: boolean;
            /** @description As pages name it. */
            label: string;
            /** @description As profiles name it. */
            name: string;
            /** @description Whether it is there, for administrators, people and keys alike. */
            visible: boolean;
        };
        /** @description The fields to set, by name; one that is absent stays. */
        ProfileSettingsBody: {
            fields?: null | {
                [key: string]: components["schemas"]["ProfileFieldBody"];
            };
        };
        /** @description Which profile fields the workspace shows, in order. */
        ProfileSettingsView: {
            items: components["schemas"]["ProfileFieldView"][];
            /**
             * Format: int32
             * @description Rises with each change; the ETag.
             */
            version: number;
        };
        QueueCreatedAnswer: {
            queue: components["schemas"]["QueueView"];
        };
        QueueList: {
            items: components["schemas"]["QueueView"][];
        };
        QueueMay: {
            /** @description Taking it out of use. */
            archive: components["schemas"]["Verdict"];
            /** @description Taking it into use again. */
            bringBack: components["schemas"]["Verdict"];
            /** @description Its name and description. */
            edit: components["schemas"]["Verdict"];
            /** @description Who is in it, and at which place. */
            members: components["schemas"]["Verdict"];
        };
        QueueMembersBody: {
            /** @description The people to put in; one who is in it already stays. */
            add?: null | string[];
            /**
             * Format: int32
             * @description The place of those who are put in, 1 before 10, and the new place of those named who are in it already. Absent: 5, and as it is.
             */
            priority?: null | number;
            /** @description The people to take out; one who is not in it is none the worse. */
            remove?: null | string[];
        };
        QueueSummary: {
            /**
             * Format: int32
             * @description How many active agents are in no queue, up to one more than 1,000.
             */
            noQueue: number;
        };
        /** @description A queue as a tag on a person who is in it. */
        QueueTag: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: int32
             * @description Their place in it: 1 is asked before 10.
             */
            priority: number;
        };
        /** @description A queue, and what the caller may do with it. */
        QueueView: {
            /**
             * Format: date-time
             * @description Since when it is out of use; null while it is in use.
             */
            archivedAt: null | string;
            description: string;
            /** Format: uuid */
            id: string;
            may: components["schemas"]["QueueMay"];
            name: string;
            /**
             * Format: int64
             * @description How many are in it, up to one more than 1,000; of an archived one, how many will be when it is brought back.
             */
            people: number;
            /**
             * Format: int32
             * @description Rises with each change of the queue itself; the ETag. Who is in it does not count.
             */
            version: number;
        };
        /** @description Why something is done; optional, kept in the audit log. */
        ReasonBody: {
            reason?: null | string;
        };
        ReplacementPreview: {
            /**
             * @description The state the old entry ends in.
             * @enum {string}
             */
            endsAs: "invited" | "active" | "suspended" | "deactivated" | "deleted" | "anonymized";
            /**
             * Format: int32
             * @description Keys of theirs that are refused from then on.
             */
            keys: number;
            /** @description Whether the caller may. */
            may: components["schemas"]["Verdict"];
            /** @description Each role they have, and how much of it comes through under the new type. */
            roles: components["schemas"]["RoleCarried"][];
            /**
             * Format: int32
             * @description Open sessions that end here.
             */
            sessions: number;
            /** @description Their account goes on in another workspace; under the same address they join here anew by accepting. */
            signsInElsewhere: boolean;
        };
        /** @description Who is to stand in someone's place. What is not typed is carried over as ticked. */
        ReplaceUserBody: {
            /** @enum {null|string} */
            activation?: "shown_once" | "mail_link" | "copy_link" | null;
            /** @description Which of the old fields the new person gets where none is typed; absent: all of them. An external ID moves. */
            carryOver?: null | ("names" | "phone" | "externalId" | "timeZone" | "profile")[];
            displayName?: null | string;
            /** @description Absent: the same address. */
            email?: null | string;
            externalId?: null | string;
            familyName?: null | string;
            givenName?: null | string;
            /** @description All the groups the new person is to be in; absent: those of the old one. */
            groupIds?: null | string[];
            phone?: null | string;
            /** @description Profile fields by name, of those the workspace shows. */
            profile?: null | {
                [key: string]: null | string;
            };
            reason?: null | string;
            /** @description All the roles the new person is to have; absent: those of the old one that give something under the new type. */
            roleIds?: null | string[];
            timeZone?: null | string;
            /**
             * @description Absent: the same type.
             * @enum {null|string}
             */
            type?: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
        };
        ReplayAnswer: {
            /**
             * Format: int32
             * @description How many are sent.
             */
            events: number;
        };
        ReplayBody: {
            /**
             * Format: date-time
             * @description From when on: at most 30 days ago.
             */
            since?: null | string;
        };
        ReportInteractionsBody: {
            /** @description 1 to 500 of them. */
            interactions?: null | components["schemas"]["InteractionBody"][];
        };
        ResetPasswordBody: {
            /** @description Why; kept in the record. */
            reason?: null | string;
            /**
             * @description How; left out, the first that is open for the person.
             * @enum {null|string}
             */
            way?: "shown_once" | "mail_link" | "copy_link" | null;
        };
        RestoreUserBody: {
            /**
             * @description How a first credential reaches them; absent: the workspace's default. Not used for someone whose own still opens their account.
             * @enum {null|string}
             */
            activation?: "shown_once" | "mail_link" | "copy_link" | null;
            /**
             * @description Whether they have the roles they left with: where the policy says ask. Absent: all.
             * @enum {null|string}
             */
            assignments?: "all" | "none" | null;
            /** @description Absent: the address they had. */
            email?: null | string;
            reason?: null | string;
        };
        RoleCarried: {
            /**
             * @description How much of it works under the new type.
             * @enum {string}
             */
            fit: "whole" | "part" | "none";
            /** Format: uuid */
            id: string;
            /** @description Its permissions that do not. */
            leftOut: string[];
            /** @description Whether the caller may give it to a person of that type. */
            mayGive: components["schemas"]["Verdict"];
            name: string;
        };
        RoleCreatedAnswer: {
            role: components["schemas"]["RoleView"];
        };
        RoleList: {
            items: components["schemas"]["RoleView"][];
        };
        RolePreview: {
            /** @description Each permission that changes for someone. */
            changes: components["schemas"]["PermissionPreview"][];
            /**
             * Format: int64
             * @description How many of them would gain something.
             */
            gaining: number;
            /**
             * Format: int64
             * @description How many of them would lose something.
             */
            losing: number;
            /**
             * Format: int64
             * @description How many hold the role.
             */
            people: number;
        };
        /** @description A role as a tag on a person who holds it. */
        RoleTag: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Given to them by name; otherwise they hold it through a group. */
            own: boolean;
            /** @description Comes with Roster. */
            system: boolean;
        };
        /** @description A role, and what the caller may do with it. */
        RoleView: {
            code: string;
            description: string;
            /**
             * Format: int32
             * @description How many groups carry it.
             */
            groups: number;
            /** Format: uuid */
            id: string;
            mayAssign: components["schemas"]["MayAssign"];
            name: string;
            /**
             * Format: int64
             * @description How many hold it, by name or through a group, up to one more than 1,000.
             */
            people: number;
            permissions: string[];
            /** @description Comes with Roster and can't be changed. */
            system: boolean;
            /** Format: int32 */
            version: number;
        };
        ScimSettingsBody: {
            /** @description Their groups. */
            groupIds?: null | string[];
            /** @description Their roles; none for the one that is made for their type. */
            roleIds?: null | string[];
            /**
             * @description The user type of people whom the directory adds without one.
             * @enum {null|string}
             */
            type?: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
        };
        /** @description What is settled of the workspace's directory, and how it is reached. */
        ScimView: {
            /**
             * @description How those who are added come in: a mail, a link to be copied, or nothing, where they sign in by the identity provider or an administrator resets their password.
             * @enum {string}
             */
            activation: "mail_link" | "copy_link" | "nothing";
            /** @description The address to give to the directory. */
            address: string;
            /** @description Their groups. */
            groups: components["schemas"]["NamedId"][];
            /**
             * @description What `active: false` makes of a person here.
             * @enum {string}
             */
            inactive: "suspended" | "deactivated" | "deleted";
            /** @description The profile fields that it can fill, of those the workspace shows. */
            profile: string[];
            /** @description Their roles; none for the one that is made for their type. */
            roles: components["schemas"]["NamedId"][];
            /**
             * @description The user type of people whom it adds without one; null where there are no types, or none is settled.
             * @enum {null|string}
             */
            type: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
            /**
             * Format: int32
             * @description Rises with each change; the ETag.
             */
            version: number;
            /** @description When the directory last came, and by which keys; the last first. */
            visits: components["schemas"]["ScimVisitView"][];
        };
        ScimVisitView: {
            /**
             * Format: date-time
             * @description When it last changed something.
             */
            changedAt: null | string;
            /** @description What the key is called. */
            key: string;
            /**
             * Format: date-time
             * @description When the directory last came.
             */
            lastAt: string;
            /** @description What that was, such as POST /Users. */
            refused: null | string;
            /**
             * Format: date-time
             * @description When it was last refused something.
             */
            refusedAt: null | string;
            /** @description And why. */
            why: null | string;
        };
        /** @description How a session ended. */
        SessionEnd: {
            /**
             * Format: date-time
             * @description When, where that is known.
             */
            at: null | string;
            /**
             * @description Why; open where it has not ended.
             * @enum {string}
             */
            because: "open" | "signed_out" | "blocked" | "credentials_replaced" | "password_chosen" | "elsewhere" | "ended_by_admin" | "reported" | "time";
            /** @description The administrator who did it, by name; null where it was the person, a program or the time. */
            by: null | string;
        };
        /** @description A person’s open sessions. */
        SessionItems: {
            items: components["schemas"]["SessionView"][];
        };
        /** @description A page of open sessions, and the cursors of its neighbors. */
        SessionPage: {
            items: components["schemas"]["SessionView"][];
            next: null | string;
            previous: null | string;
        };
        /** @description Whose it is. */
        SessionPerson: {
            displayName: string;
            email: string;
            /** Format: uuid */
            id: string;
        };
        SessionsEnded: {
            /**
             * Format: date-time
             * @description When they end, where people are given notice; null when they have ended.
             */
            at: null | string;
            /**
             * Format: int32
             * @description How many sessions.
             */
            ended: number;
        };
        /** @description What someone of the workspace has open, as its administrators see it. */
        SessionView: {
            device: components["schemas"]["DeviceView"];
            /**
             * Format: date-time
             * @description When an administrator’s notice ends it; null where there is none.
             */
            endsAt: null | string;
            /**
             * Format: uuid
             * @description Names it; it opens nothing.
             */
            id: string;
            ip: null | string;
            /** @description The one that asks. */
            isThis: boolean;
            /** Format: date-time */
            lastActivityAt: string;
            person: components["schemas"]["SessionPerson"];
            /**
             * @description How they proved themselves when it began.
             * @enum {string}
             */
            proof: "password" | "link";
            /** Format: date-time */
            startedAt: string;
            /** @description Where it has entered. */
            workspaces: components["schemas"]["SessionWorkspace"][];
        };
        /** @description A workspace that a session has entered. Of another one it is not told which, nor when. */
        SessionWorkspace: {
            /** Format: date-time */
            enteredAt: null | string;
            isThis: boolean;
        };
        SetAvailabilityBody: {
            /**
             * @description What to set it to.
             * @enum {null|string}
             */
            availability?: "offline" | "available" | "busy" | "away" | null;
            /** @description Why; the person is told, and it is kept in the record. */
            reason?: null | string;
        };
        SetByView: {
            /** Format: date-time */
            at: string;
            /** @description Who. */
            name: string;
            /** @description Why, as they told. */
            reason: null | string;
        };
        SettingChange: {
            after: null | string;
            before: null | string;
            field: string;
        };
        /** @description A skill as chosen for a person. */
        SkillChoice: {
            id: null | string;
            /**
             * Format: int32
             * @description Absent: as it is, or the least. None where the workspace has no levels.
             */
            level: null | number;
        };
        SkillCreatedAnswer: {
            skill: components["schemas"]["SkillView"];
        };
        SkillHoldersBody: {
            /** @description The people to give it; one who has it already keeps it. */
            add?: null | string[];
            /**
             * Format: int32
             * @description The level of those who are given it, and the new one of those named who have it already. Absent: the least, and as it is.
             */
            level?: null | number;
            /** @description The people to take it from; one who has not got it is none the worse. */
            remove?: null | string[];
        };
        SkillList: {
            items: components["schemas"]["SkillView"][];
        };
        SkillMay: {
            /** @description Taking it out of use. */
            archive: components["schemas"]["Verdict"];
            /** @description Taking it into use again. */
            bringBack: components["schemas"]["Verdict"];
            /** @description Its name and description, and who has it. */
            edit: components["schemas"]["Verdict"];
        };
        /** @description A skill as a tag on a person who has it. */
        SkillTag: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description 1 is the least; null where the workspace has no levels.
             */
            level: null | number;
            name: string;
        };
        /** @description A skill, and what the caller may do with it. */
        SkillView: {
            /**
             * Format: date-time
             * @description Since when it is out of use; null while it is in use.
             */
            archivedAt: null | string;
            description: string;
            /** Format: uuid */
            id: string;
            may: components["schemas"]["SkillMay"];
            name: string;
            /**
             * Format: int64
             * @description How many have it, up to one more than 1,000.
             */
            people: number;
            /**
             * Format: int32
             * @description Rises with each change of the skill itself; the ETag. Who has it does not count.
             */
            version: number;
        };
        /** @description An identity provider, whole. Its secret is never shown: left out, it stays; empty, it goes. */
        SsoBody: {
            /** @description Whose addresses are added; none for any. */
            allowedDomains?: null | string[];
            /** @description The administrators who keep a way in of their own where it is required. */
            bypassIds?: null | string[];
            /** @description Which claim fills a field, by the field's name: givenName, familyName, displayName, phone, profile.company and so on. */
            claims?: null | {
                [key: string]: string;
            };
            /** @description What it calls this Roster. */
            clientId?: null | string;
            /** @description Of e-mail addresses whose people find it on the sign-in page. */
            domains?: null | string[];
            /** @description The claim that names groups; null for none. */
            groupClaim?: null | string;
            /** @description The groups of those who are added. */
            groupIds?: null | string[];
            /** @description Which of its values stands for which group. */
            groupRules?: null | components["schemas"]["GroupRuleBody"][];
            /**
             * @description add gives what is named; mirror also takes away what is not, among the groups of the rules.
             * @enum {null|string}
             */
            groupSync?: "add" | "mirror" | null;
            /** @description The provider's address, as it calls itself. */
            issuer?: null | string;
            /** @description Whoever it sends and is not here yet is added. */
            justInTime?: null | boolean;
            /** @description The roles of those who are added. */
            roleIds?: null | string[];
            /** @description What is asked for; left out: openid, profile, email. */
            scopes?: null | string[];
            /**
             * @description How it counts for the second step: own for not, when_said where it says so itself, always.
             * @enum {null|string}
             */
            secondStep?: "own" | "when_said" | "always" | null;
            /** @description Given by the provider. Kept locked, and never shown again. */
            secret?: null | string;
            /** @description Classes of sign-in (acr) that count, besides the method mfa (amr). */
            strongClasses?: null | string[];
            /** @description Its addresses count as verified also where it does not say so. Needs allowed domains. */
            trustsEmails?: null | boolean;
            /**
             * @description The user type of those who are added; null where people have none.
             * @enum {null|string}
             */
            type?: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
        };
        /** @description The identity provider as it is settled, and where it stands. */
        SsoView: {
            allowedDomains: string[];
            /** @description Those of the named administrators who are still here. */
            bypass: components["schemas"]["NamedId"][];
            claims: {
                [key: string]: string;
            };
            clientId: null | string;
            domains: string[];
            groupClaim: null | string;
            groupRules: components["schemas"]["GroupRuleView"][];
            groups: components["schemas"]["NamedId"][];
            /** @enum {string} */
            groupSync: "add" | "mirror";
            hasSecret: boolean;
            /** @description Null while nothing is settled. */
            issuer: null | string;
            justInTime: boolean;
            /**
             * Format: int32
             * @description How many people here have an entry at the provider.
             */
            linked: number;
            /** @description Whether the caller came by it since it was required, and so may confirm. */
            mayConfirm: boolean;
            /** @enum {string} */
            mode: "off" | "optional" | "required";
            /** @description The address to tell the provider of. */
            redirectAddress: string;
            /**
             * Format: date-time
             * @description When it goes back to optional by itself, unless it is confirmed; null where it stays.
             */
            revertsAt: null | string;
            roles: components["schemas"]["NamedId"][];
            scopes: string[];
            /** @enum {string} */
            secondStep: "own" | "when_said" | "always";
            settledBy: null | components["schemas"]["NamedId"];
            /** @description Where this workspace's people begin. */
            signInAddress: string;
            strongClasses: string[];
            /**
             * Format: date-time
             * @description When an administrator last signed in by it, with what is settled now.
             */
            testedAt: null | string;
            trustsEmails: boolean;
            /** @enum {null|string} */
            type: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
            /**
             * Format: int32
             * @description Rises with each change; the ETag.
             */
            version: number;
        };
        StartJobBody: {
            filter?: null | components["schemas"]["UserFilter"];
            /** @description The group to put people into or take them out of. */
            groupId?: null | string;
            /** @description Why; kept with each person's event. */
            reason?: null | string;
            /** @description The role to give or take. */
            roleId?: null | string;
            /** @description Whom, by name; or else a filter. */
            userIds?: null | string[];
            /**
             * @description What to do to each person.
             * @enum {null|string}
             */
            verb?: "add_role" | "remove_role" | "add_group" | "remove_group" | "suspend" | "reactivate" | "deactivate" | "activate" | "delete" | "unlock" | "resend_invite" | null;
        };
        StatisticsPeriod: {
            /**
             * Format: int64
             * @description Null where the plan has none.
             */
            calls: null | number;
            /** Format: int64 */
            chats: number;
            /** Format: int64 */
            emails: number;
            /**
             * Format: date
             * @description Its first day in the range.
             */
            from: string;
            /**
             * Format: int64
             * @description Of all that is counted beside it.
             */
            handleSeconds: number;
            /**
             * Format: date
             * @description Its last day in the range.
             */
            to: string;
        };
        /** @description Whose they are: also of someone who is out of the workspace. */
        StatisticsPerson: {
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "invited" | "active" | "suspended" | "deactivated" | "deleted" | "anonymized";
        };
        StatisticsRange: {
            /** @enum {string} */
            by: "day" | "week" | "month";
            /** Format: date */
            from: string;
            /** @description In which days begin and end. */
            timeZone: string;
            /** Format: date */
            to: string;
            /**
             * Format: date
             * @description In it; the last day that there can be anything of.
             */
            today: string;
        };
        /** Format: binary */
        Stream: string;
        SwitchSsoBody: {
            /**
             * @description off, optional, or required.
             * @enum {null|string}
             */
            mode?: "off" | "optional" | "required" | null;
        };
        TenantAdmin: {
            displayName: string;
            email: string;
            /**
             * @description sign_in_link: they have never chosen a password and need a link; invitation: they were mailed one; acceptance: they sign in elsewhere and have not accepted; null: they are in.
             * @enum {null|string}
             */
            waiting: "sign_in_link" | "invitation" | "acceptance" | null;
        };
        /** @description One workspace, with what suspending it would end and what the operator may do. */
        TenantDetails: {
            /**
             * Format: int64
             * @description Bearer keys in use.
             */
            keys: number;
            may: components["schemas"]["TenantMay"];
            /**
             * Format: int64
             * @description Sign-ins that are in it at this moment.
             */
            openSessions: number;
            primaryAdmin: null | components["schemas"]["TenantAdmin"];
            tenant: components["schemas"]["TenantView"];
            /**
             * Format: int32
             * @description Rises with each change; the ETag.
             */
            version: number;
        };
        /** @description A verdict for each act on a workspace. */
        TenantMay: {
            resume: components["schemas"]["Verdict"];
            suspend: components["schemas"]["Verdict"];
        };
        TenantOpenedAnswer: {
            /**
             * @description new: they need a sign-in link; invited: a mail with a link is on its way; joined: they are an operator and are in; awaiting_acceptance: they sign in elsewhere and accept there.
             * @enum {string}
             */
            firstAdmin: "new" | "invited" | "joined" | "awaiting_acceptance";
            /** @description The new workspace. */
            tenant: components["schemas"]["TenantView"];
        };
        /** @description Workspaces by code. */
        TenantPage: {
            items: components["schemas"]["TenantView"][];
            /** @description The cursor of the next page; null on the last. */
            next: null | string;
        };
        /** @description What a tenant has decided, and what its preset would say. */
        TenantSettings: {
            code: string;
            /** @enum {string} */
            dateFormat: "reader" | "day_first" | "month_first" | "iso";
            /** @description There is only English. */
            language: string;
            name: string;
            /** @enum {string} */
            plan: "standard" | "professional" | "pro_plus";
            policy: components["schemas"]["PolicyView"];
            preset: string;
            /** @description What each policy was when the workspace began. */
            presetPolicy: components["schemas"]["PolicyView"];
            timeZone: string;
            /**
             * Format: int32
             * @description Rises with each change; the ETag.
             */
            version: number;
        };
        /** @description The members to change; an absent one stays. */
        TenantSettingsBody: {
            absoluteHours?: null | number;
            activation?: null | ("shown_once" | "mail_link" | "copy_link")[];
            allowedNetworks?: null | string[];
            capacityMax?: null | number;
            /** @enum {null|string} */
            capacityTotal?: "no" | "yes" | null;
            /** @enum {null|string} */
            confirmDelete?: "confirm" | "type_email" | null;
            /** @enum {null|string} */
            dateFormat?: "reader" | "day_first" | "month_first" | "iso" | null;
            /** @enum {null|string} */
            emailChange?: "never" | "admin" | "admin_verified" | null;
            /** @enum {null|string} */
            endSession?: "confirm" | "none" | null;
            endSessionNoticeSeconds?: null | number;
            graceChatSeconds?: null | number;
            graceEmailSeconds?: null | number;
            graceVoiceSeconds?: null | number;
            idleMinutes?: null | number;
            interactionDays?: null | number;
            inviteDays?: null | number;
            /** @enum {null|string} */
            mfa?: "optional" | "off" | "required" | null;
            /** @enum {null|string} */
            mfaEmailCode?: "no" | "yes" | null;
            mfaFor?: null | string[];
            mfaGraceDays?: null | number;
            name?: null | string;
            /** @enum {null|string} */
            nameChange?: "never" | "admin" | "admin_and_self" | "field_matrix" | null;
            offlineAfterMinutes?: null | number;
            passwordExpiryDays?: null | number;
            passwordHistory?: null | number;
            passwordMinLength?: null | number;
            purgeDays?: null | number;
            requiredAtCreate?: null | ("givenName" | "familyName" | "displayName" | "email" | "type" | "roleIds" | "groupIds")[];
            reset?: null | ("shown_once" | "mail_link" | "copy_link")[];
            resetMinutes?: null | number;
            /** @enum {null|string} */
            restoreAssignments?: "all" | "none" | "ask" | null;
            rolesMax?: null | number;
            /** @enum {null|string} */
            skills?: "flag" | "four_levels" | "five_levels" | null;
            /** @enum {null|string} */
            skillsSelf?: "no" | "yes" | null;
            temporaryPasswordDays?: null | number;
            timeZone?: null | string;
            trustedDeviceDays?: null | number;
            verbs?: null | ("suspend" | "deactivate" | "delete")[];
        };
        TenantSettingsPreview: {
            /** @description Each setting that would change, before and after. */
            changes: components["schemas"]["SettingChange"][];
            /**
             * Format: int32
             * @description People with more roles than they then may be given, up to one more than 1,000; they keep them.
             */
            peopleOverRolesMax: number;
            /**
             * Format: int32
             * @description People whose password is then too old, up to one more than 1,000; they choose another when they next sign in.
             */
            peopleWithOldPasswords: number;
            /**
             * Format: int32
             * @description People who then have to set up a second factor once their days of grace are over, up to one more than 1,000.
             */
            peopleWithoutSecondFactor: number;
            /**
             * Format: int32
             * @description Open sessions that began at an address outside the networks.
             */
            sessionsElsewhere: number;
            /**
             * Format: int32
             * @description Sessions that rest longer than they then may, up to one more than 1,000.
             */
            sessionsEnding: number;
        };
        /** @description A workspace as the operator sees it: what it is, not what is in it. */
        TenantView: {
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description All who are not deleted.
             */
            people: number;
            /** @enum {string} */
            plan: "standard" | "professional" | "pro_plus";
            /** @enum {string} */
            preset: "balanced" | "bot-platform" | "enterprise-console" | "call-center" | "omnichannel";
            /** @enum {string} */
            state: "active" | "suspended";
        };
        TimeZoneList: {
            items: components["schemas"]["TimeZoneView"][];
        };
        TimeZoneView: {
            id: string;
            /** @description Of now, for instance +01:00. */
            offset: string;
        };
        TransferBody: {
            /** @description The id or the e-mail of the new owner. */
            to?: null | string;
        };
        /** @description What a person may do here, and why. */
        UserAccess: {
            /** @description Each permission that one of their roles gives, in the catalog's order. */
            items: components["schemas"]["PermissionHeld"][];
        };
        /** @description One bot of a person. */
        UserBot: {
            description: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "developer" | "tester";
        };
        UserBotMay: {
            members: components["schemas"]["Verdict"];
            transfer: components["schemas"]["Verdict"];
        };
        UserBotPage: {
            items: components["schemas"]["UserBot"][];
            /** @description What the caller may do with them. */
            may: components["schemas"]["UserBotMay"];
            /** @description The cursor of the next page; null on the last. */
            next: null | string;
            /**
             * Format: int32
             * @description How many the person owns, up to one more than 1,000.
             */
            owned: number;
        };
        UserCreatedAnswer: {
            /**
             * Format: date-time
             * @description Until when the temporary password or the link works.
             */
            expiresAt: null | string;
            /** @description To a first password, to hand over; shown here and never again. Null for the other ways and in a replay. */
            link: null | string;
            /**
             * @description invited by a mail or a link; awaiting_acceptance when the address already signs in to another workspace: they are invited until they have proven it and accepted.
             * @enum {string}
             */
            outcome: "created" | "invited" | "awaiting_acceptance";
            /** @description Shown here and never again; null in a replay, and for a person who already signs in elsewhere. */
            temporaryPassword: null | string;
            /** @description The person. */
            user: components["schemas"]["UserDetails"];
        };
        UserDeletedAnswer: {
            /** Format: date-time */
            deletedAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Then nothing personal of theirs is kept; null where deleted people are kept for ever.
             */
            restorableUntil: null | string;
        };
        /** @description One person, with what the caller may do to them. */
        UserDetails: {
            addressChange: null | components["schemas"]["WaitingAddress"];
            /**
             * @description Where they stand as an agent, as people are shown it.
             * @enum {string}
             */
            availability: "offline" | "available" | "busy" | "away" | "reconnecting" | "disconnected";
            /** Format: date-time */
            createdAt: string;
            /** @description Never empty: falls back to the names, then the e-mail. */
            displayName: string;
            email: string;
            externalId: null | string;
            familyName: null | string;
            givenName: null | string;
            /** @description The groups they are in themselves, by name. */
            groups: components["schemas"]["GroupTag"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When the invitation last went out; null for one who is not invited.
             */
            invitedAt: null | string;
            isPrimaryAdmin: boolean;
            /** @description Whether this is the caller. */
            isYou: boolean;
            /** Format: date-time */
            lastSignInAt: null | string;
            /**
             * Format: date-time
             * @description Until then passwords are refused from devices the account does not know.
             */
            lockedUntil: null | string;
            may: components["schemas"]["UserMay"];
            /** @description Whether they have any page of the workspace open, the console's or a desktop. */
            online: boolean;
            /**
             * Format: date-time
             * @description From then on this workspace asks for another password; null where it never does, and for someone who also belongs elsewhere.
             */
            passwordExpiresAt: null | string;
            /** @enum {string} */
            passwordState: "none" | "temporary" | "temporary_expired" | "set";
            phone: null | string;
            /** @description What the address of their picture ends with; null where there is none. */
            picture: null | string;
            /** @description The profile fields that the workspace shows, by name; null where nothing is filled in. */
            profile: {
                [key: string]: null | string;
            };
            /** @description The queues they are in, by name. */
            queues: components["schemas"]["QueueTag"][];
            replacedBy: null | components["schemas"]["PersonLink"];
            replaces: null | components["schemas"]["PersonLink"];
            /** @description The ways to a new password that are open for this person; the first is the default. */
            resetWays: ("shown_once" | "mail_link" | "copy_link")[];
            roles: components["schemas"]["RoleTag"][];
            /**
             * @description What is asked for besides the password; null for someone who has not joined, or also belongs elsewhere.
             * @enum {null|string}
             */
            secondFactor: "none" | "app" | "passkey" | "app_and_passkey" | null;
            /** @description The skills they have, by name. */
            skills: components["schemas"]["SkillTag"][];
            /**
             * @description Who keeps the entry: this workspace, or the directory it is connected to (scim).
             * @enum {string}
             */
            source: "local" | "scim";
            /** @enum {string} */
            state: "invited" | "active" | "suspended" | "deactivated" | "deleted" | "anonymized";
            statistics: null | components["schemas"]["FigureSums"];
            /** Format: date-time */
            temporaryPasswordExpiresAt: null | string;
            /** @description IANA id; null for the workspace's. */
            timeZone: null | string;
            /**
             * @description The user type; null in presets without types.
             * @enum {null|string}
             */
            type: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
            /**
             * Format: int32
             * @description Rises with each change; the ETag of the person.
             */
            version: number;
        };
        /** @description Which people, as a request says it; without any member, everyone. UserListFilter is what is made of it. */
        UserFilter: {
            /** @description What agents are shown as, with commas. */
            availability: null | string;
            /** @description Whether only those count who are in the group themselves. */
            direct: null | boolean;
            /** @description Ids of groups, with commas. */
            group: null | string;
            queue: null | string;
            /** @description Ids of roles, with commas; also held through a group. */
            role: null | string;
            /** @description Part of a name or an e-mail. */
            search: null | string;
            skill: null | string;
            /** @description States, with commas; `locked` is one of them. */
            state: null | string;
            /** @description User types, with commas. */
            type: null | string;
        };
        /** @description A verdict for each act on a person. */
        UserMay: {
            activate: components["schemas"]["Verdict"];
            copyInvite: components["schemas"]["Verdict"];
            deactivate: components["schemas"]["Verdict"];
            delete: components["schemas"]["Verdict"];
            edit: components["schemas"]["Verdict"];
            editEmail: components["schemas"]["Verdict"];
            editGroups: components["schemas"]["Verdict"];
            editName: components["schemas"]["Verdict"];
            editRoles: components["schemas"]["Verdict"];
            editType: components["schemas"]["Verdict"];
            endSessions: components["schemas"]["Verdict"];
            handOver: components["schemas"]["Verdict"];
            invite: components["schemas"]["Verdict"];
            reactivate: components["schemas"]["Verdict"];
            readSessions: components["schemas"]["Verdict"];
            replace: components["schemas"]["Verdict"];
            resetPassword: components["schemas"]["Verdict"];
            resetSecondFactor: components["schemas"]["Verdict"];
            revokeInvite: components["schemas"]["Verdict"];
            suspend: components["schemas"]["Verdict"];
            unlock: components["schemas"]["Verdict"];
        };
        /** @description Where a person stands as an agent, and how they came there. */
        UserPresence: {
            /** @description The last steps, the newest first. */
            history: components["schemas"]["PresenceStep"][];
            /** @description Whether the caller may set it. */
            may: components["schemas"]["Verdict"];
            presence: components["schemas"]["PresenceView"];
        };
        UserReplacedAnswer: {
            /** @description The new person, as when one is added. */
            added: components["schemas"]["UserCreatedAnswer"];
            /** @description The old entry: a record from now on. */
            replaced: components["schemas"]["UserDetails"];
        };
        UserRestoredAnswer: {
            /**
             * Format: date-time
             * @description Until when the temporary password or the link works.
             */
            expiresAt: null | string;
            /** @description To a first password, to hand over; shown here and never again. */
            link: null | string;
            /**
             * @description restored: with their own credentials. The others as when someone is added.
             * @enum {string}
             */
            outcome: "restored" | "created" | "invited" | "awaiting_acceptance";
            /** @description Shown here and never again. */
            temporaryPassword: null | string;
            /** @description The person. */
            user: components["schemas"]["UserDetails"];
        };
        /** @description A person in a list. */
        UserRow: {
            /**
             * @description Where they stand as an agent, as people are shown it.
             * @enum {string}
             */
            availability: "offline" | "available" | "busy" | "away" | "reconnecting" | "disconnected";
            /** Format: date-time */
            createdAt: string;
            /** @description Never empty: falls back to the names, then the e-mail. */
            displayName: string;
            email: string;
            externalId: null | string;
            familyName: null | string;
            givenName: null | string;
            /** @description The groups they are in themselves, by name. */
            groups: components["schemas"]["GroupTag"][];
            /** Format: uuid */
            id: string;
            isPrimaryAdmin: boolean;
            /** @description Whether this is the caller. */
            isYou: boolean;
            /** Format: date-time */
            lastSignInAt: null | string;
            /**
             * Format: date-time
             * @description Until then passwords are refused from devices the account does not know.
             */
            lockedUntil: null | string;
            /** @description Whether they have any page of the workspace open, the console's or a desktop. */
            online: boolean;
            phone: null | string;
            /** @description What the address of their picture ends with; null where there is none. */
            picture: null | string;
            /** @description The queues they are in, by name. */
            queues: components["schemas"]["QueueTag"][];
            roles: components["schemas"]["RoleTag"][];
            /** @description The skills they have, by name. */
            skills: components["schemas"]["SkillTag"][];
            /** @enum {string} */
            state: "invited" | "active" | "suspended" | "deactivated" | "deleted" | "anonymized";
            statistics: null | components["schemas"]["FigureSums"];
            /** @description IANA id; null for the workspace's. */
            timeZone: null | string;
            /**
             * @description The user type; null in presets without types.
             * @enum {null|string}
             */
            type: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer" | null;
            /**
             * Format: int32
             * @description Rises with each change; the ETag of the person.
             */
            version: number;
        };
        /** @description The skills that someone has, by name. */
        UserSkillList: {
            items: components["schemas"]["SkillTag"][];
        };
        UserSkillsBody: {
            /** @description All that the person is to have, of those in use. */
            skills?: null | components["schemas"]["SkillChoice"][];
        };
        /** @description What one person did, over a range of days and period by period. */
        UserStatistics: {
            /** @description Whether the plan comes with calls. Where it does not, what is about calls is null, and their time is in no sum. */
            calls: components["schemas"]["Verdict"];
            /** Format: date-time */
            lastSignInAt: null | string;
            /**
             * Format: date
             * @description Before this day nobody knows any more; null where the whole range is known.
             */
            onlineKnownFrom: null | string;
            /**
             * Format: int64
             * @description How long they were connected as an agent and had not chosen to be offline; null for whoever has never been.
             */
            onlineSeconds: null | number;
            /** @description All of the range, also those with nothing in them. */
            periods: components["schemas"]["StatisticsPeriod"][];
            person: components["schemas"]["StatisticsPerson"];
            range: components["schemas"]["StatisticsRange"];
            totals: components["schemas"]["FigureSums"];
        };
        /** @description Exact counts of the tenant's users that are not deleted. */
        UserSummary: {
            byState: {
                [key: string]: number;
            };
            byType: {
                [key: string]: number;
            };
            /** Format: int64 */
            locked: number;
            /** Format: int64 */
            total: number;
        };
        UserTypeList: {
            items: components["schemas"]["UserTypeView"][];
        };
        /** @description A user type: what it opens, the most it lets through, and the role that goes with it. */
        UserTypeView: {
            /** Format: uuid */
            defaultRoleId: null | string;
            description: string;
            name: string;
            permissions: string[];
            portals: components["schemas"]["PortalView"][];
            /** @enum {string} */
            type: "tenant_admin" | "bot_admin" | "supervisor" | "agent" | "analyst" | "viewer";
        };
        /** @description Whether the caller may, and if not why. */
        Verdict: {
            allowed: boolean;
            code: null | string;
            reason: null | string;
        };
        WaitingAddress: {
            /** Format: date-time */
            askedAt: string;
            /** @description The person asked for it; else an administrator did. */
            byThemselves: boolean;
            /** @description The new one. */
            email: string;
            /**
             * Format: date-time
             * @description Until when it can be proven.
             */
            expiresAt: string;
        };
        WebhookCreatedAnswer: {
            /** @description Shown here and never again. */
            secret: string;
            webhook: components["schemas"]["WebhookView"];
        };
        WebhookList: {
            items: components["schemas"]["WebhookView"][];
            /** @description What a receiver can be told of. */
            types: components["schemas"]["WebhookTypeView"][];
        };
        WebhookOwner: {
            displayName: string;
            /** Format: uuid */
            id: string;
            /** @description It is the reader. */
            isYou: boolean;
        };
        WebhookSecretAnswer: {
            /** @description Shown here and never again. The one before it signs too for 24 hours. */
            secret: string;
            webhook: components["schemas"]["WebhookView"];
        };
        WebhookTypeView: {
            /** @description What is told beside ids and who did it. */
            members: string[];
            /** @description What its receiver's owner must hold to be told. */
            needs: string;
            type: string;
        };
        /** @description A receiver of what happens here. */
        WebhookView: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last took something.
             */
            deliveredAt: null | string;
            description: string;
            /** Format: uuid */
            id: string;
            /** @description Whoever changed it last: it is told what they may read. */
            owner: components["schemas"]["WebhookOwner"];
            /**
             * @description Why nothing is sent; null while it is told.
             * @enum {null|string}
             */
            paused: "by_hand" | "failing" | "gone" | "owner_out" | "owner_may_not" | null;
            /**
             * Format: date-time
             * @description Until when the secret before the last one signs too.
             */
            secretBeforeUntil: null | string;
            /** @description The types it is told of; empty for all. */
            types: string[];
            /**
             * Format: int32
             * @description Rises with each change; the ETag.
             */
            version: number;
            /**
             * Format: int32
             * @description What is to be sent still, at most 1,000 counted.
             */
            waiting: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListAgents: {
        parameters: {
            query?: {
                ids?: string;
                queue?: string;
                skill?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardAgents"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListBots: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBotBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeleteBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditBot: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBotBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AskForTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["AskForTransferBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SetBotMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotMemberBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RemoveBotMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TransferBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListCountries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListEvents: {
        parameters: {
            query?: {
                about?: string;
                actor?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                name?: string;
                subject?: string;
                to?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExportEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ExportEventsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListGroups: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeleteGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditGroupBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ChangeGroupMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupMembersBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreviewGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewGroupBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupPreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StartImport: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditImportBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ApplyImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HandOutImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListImportLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLinePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditImportLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditImportLineBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExportImport: {
        parameters: {
            query?: {
                state?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportInteractions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportInteractionsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionResults"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListInvites: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                sort?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListJobs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StartJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key never does it twice. */
                "Idempotency-Key"?: string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartJobBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CancelJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListJobResults: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobResultPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExportJobResults: {
        parameters: {
            query?: {
                outcome?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListApiKeys: {
        parameters: {
            query?: {
                cursor?: string;
                ended?: boolean;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key never does it twice. */
                "Idempotency-Key"?: string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RevokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WhoAmI: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ChooseAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseAvailabilityBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesktopView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadDesktop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesktopView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadOwnSkills: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSkillSet"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SetOwnSkills: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSkillsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSkillSet"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadOwnStatistics: {
        parameters: {
            query?: {
                by?: string;
                from?: string;
                to?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserStatistics"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadOnboarding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onboarding"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListClients: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClientBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCreated"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RevokeClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReplaceClientSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSecret"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListMails: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: string;
                limit?: number;
                state?: string;
                workspace?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CopyMailLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailLink"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RetryMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListTenants: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OpenTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTenantBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantOpenedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditTenant: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTenantBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResumeTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    InviteFirstAdmin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAdminLink"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SuspendTenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListPermissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionCatalog"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadProfileSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSettingsView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditProfileSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileSettingsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSettingsView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListQueues: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateQueueBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditQueue: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditQueueBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ArchiveQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BringQueueBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ChangeQueueMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueMembersBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SummarizeQueues: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSummary"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListRoles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoleBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeleteRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRoleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreviewRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRoleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExplainAgent: {
        parameters: {
            query?: {
                channel?: string;
                queue?: string;
                skills?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    FollowAgents: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    FindEligible: {
        parameters: {
            query?: {
                channel?: string;
                limit?: number;
                queue?: string;
                skills?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadScim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditScim: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimSettingsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScimView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HowItEnded: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEnd"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListSessions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                user?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadTenantSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettings"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditTenantSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantSettingsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettings"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreviewTenantSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantSettingsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettingsPreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListSkills: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateSkill: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSkillBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadSkill: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditSkill: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSkillBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ArchiveSkill: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BringSkillBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ChangeSkillHolders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillHoldersBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkillView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadSso: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditSso: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SsoBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CheckIssuer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIssuerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerFound"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ConfirmSso: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SwitchSso: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchSsoBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListTimeZones: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeZoneList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListUserTypes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserTypeList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListUsers: {
        parameters: {
            query?: {
                availability?: string;
                cursor?: string;
                direct?: boolean;
                group?: string;
                limit?: number;
                queue?: string;
                role?: string;
                search?: string;
                skill?: string;
                sort?: string;
                state?: string;
                type?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUserRow"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key never does it twice. */
                "Idempotency-Key"?: string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUserBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadUserAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserAccess"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ActivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ActivateUserBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResendAddressChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WithdrawAddressChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAgentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SetAvailability: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAvailabilityBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPresence"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListUserBots: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserBotPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TransferUserBots: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotsTransferred"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDeletedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListUserEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResendInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CopyInviteLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteLinkAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreviewLeaving: {
        parameters: {
            query?: {
                verb?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavingPreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HandOverPrimaryAdmin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SetPicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RemovePicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadPicture: {
        parameters: {
            query?: {
                size?: number;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                hash: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": components["schemas"]["Stream"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPresence"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReplaceUser: {
        parameters: {
            query?: never;
            header: {
                /** @description Repeating the request with the same key never does it twice. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceUserBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserReplacedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PreviewReplacement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewReplacementBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacementPreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResetSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RestoreUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["RestoreUserBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRestoredAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RevokeInvite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListUserSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionItems"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EndUserSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EndUserSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SetUserSkills: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSkillsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSkillList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadUserStatistics: {
        parameters: {
            query?: {
                by?: string;
                from?: string;
                to?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserStatistics"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SuspendUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    UnlockUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetails"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListDeletedUsers: {
        parameters: {
            query?: {
                cursor?: string;
                search?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedUserPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExportUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["ExportUsersBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SummarizeUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSummary"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CreateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCreatedAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReadWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DeleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EditWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was looked at. */
                "If-Match": string;
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditWebhookBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ListDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                state?: string;
            };
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SendAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                delivery: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PauseWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReplayEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ResumeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReplaceWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SendTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The code of the workspace, for a session that has entered several. */
                "Roster-Tenant"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
