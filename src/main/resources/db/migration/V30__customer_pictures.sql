-- Customers' own pictures. The file is a blob; several rows may name the same one.

create table customer_picture (
    id         text primary key,
    owner      text        not null,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    type       text        not null check (type in ('jpeg', 'png')),
    width      integer     not null check (width > 0),
    height     integer     not null check (height > 0),
    bytes      integer     not null check (bytes > 0),
    created_at timestamptz not null,
    deleted_at timestamptz, -- by its owner
    removed_at timestamptz  -- its file, when nothing used it any more
);
create index picture_of_owner on customer_picture (owner, created_at desc, id desc) where deleted_at is null;
create unique index same_picture_of_owner on customer_picture (owner, sha256) where deleted_at is null;
create index picture_to_sweep on customer_picture (deleted_at) where deleted_at is not null and removed_at is null;
create index picture_of_file on customer_picture (sha256) where removed_at is null;

-- The files behind the ids in a line's choices, by id: {"pic_…": "<sha256>"}. Null in lines older than pictures.
alter table order_line add column pictures json;
