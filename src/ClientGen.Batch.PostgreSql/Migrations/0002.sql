-- The times of the last calls within a vendor's limit, the earliest first: what all workers together may send, and when.
CREATE TABLE rates (
    scope text PRIMARY KEY,
    taken timestamptz[] NOT NULL
);
