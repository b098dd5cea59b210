CREATE TABLE requests (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor text NOT NULL,
    operation text NOT NULL,
    request text NOT NULL,
    -- A request may be longer than an index takes.
    digest text COLLATE "C" NOT NULL GENERATED ALWAYS AS (md5(vendor || chr(1) || operation || chr(1) || request)) STORED UNIQUE
);
CREATE TABLE items (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    request_id bigint NOT NULL REFERENCES requests (id),
    content_hash text NOT NULL,
    sources text NOT NULL,
    target text NOT NULL,
    price bigint NOT NULL,
    state smallint NOT NULL,
    lease bigint NOT NULL DEFAULT 0,
    worker text,
    lease_expires timestamptz,
    -- Which call leased it, and which noted its last step: tells after a lost connection whether the change was made.
    lease_call uuid,
    note_call uuid,
    handle text,
    job_token text,
    result_address text,
    result_expires timestamptz,
    result_length bigint,
    result_hash text,
    reason text,
    attempts integer NOT NULL DEFAULT 0,
    spent bigint NOT NULL DEFAULT 0,
    put_down_by text,
    updated_at timestamptz NOT NULL
);
CREATE INDEX items_planned ON items (seq) WHERE state = 0 AND worker IS NULL;
CREATE INDEX items_finished ON items (coalesce(result_expires, 'infinity'::timestamptz), seq) WHERE state = 4 AND worker IS NULL;
CREATE INDEX items_waiting ON items (state, updated_at, seq) WHERE state IN (3, 7) AND worker IS NULL;
CREATE INDEX items_failed ON items (seq) WHERE state = 6;
CREATE INDEX items_held ON items (worker) WHERE worker IS NOT NULL;
CREATE INDEX items_expiring ON items (lease_expires) WHERE worker IS NOT NULL;
CREATE TABLE targets (
    item_seq bigint NOT NULL REFERENCES items (seq),
    sources text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL,
    saved boolean NOT NULL DEFAULT false,
    -- Paths of many exposures are longer than an index takes.
    digest text COLLATE "C" NOT NULL GENERATED ALWAYS AS (md5(sources)) STORED,
    PRIMARY KEY (item_seq, digest)
);
CREATE UNIQUE INDEX targets_path ON targets (lower(path));
CREATE INDEX targets_unsaved ON targets (item_seq) WHERE NOT saved;
CREATE TABLE totals (spent bigint NOT NULL);
INSERT INTO totals VALUES (0);
