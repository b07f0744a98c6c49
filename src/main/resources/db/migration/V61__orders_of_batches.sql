-- A batch can be ordered like a design. What exactly is ordered stands in a list, kept with the batch's print file: each
-- piece in its order, with its row, its choices and its fingerprint.
alter table batch add column list_sha256 text check (list_sha256 ~ '^[0-9a-f]{64}$');

alter table order_line
    alter column design drop not null,
    alter column pdf_bytes type bigint,
    add column batch       text,
    add column list_sha256 text check (list_sha256 ~ '^[0-9a-f]{64}$'),
    add column kinds       integer not null default 1 check (kinds between 1 and 100000), -- how many different pieces; quantity is of each
    add constraint design_or_batch check ((design is null) = (batch is not null) and (batch is null) = (list_sha256 is null));

alter table print_job add column kinds integer not null default 1 check (kinds between 1 and 100000);
