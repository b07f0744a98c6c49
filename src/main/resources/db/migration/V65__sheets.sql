-- Jobs laid out together: what lies where, and the file it is printed from.
create table imposed_sheets (
    id       text        primary key,
    shop     text        not null references print_shop,
    made_at  timestamptz not null,
    jobs     json        not null,
    layouts  json        not null,
    fill     double precision not null,
    sha256   text        not null,
    bytes    bigint      not null
);
create index sheets_of_shop on imposed_sheets (shop, made_at, id);
create trigger frozen before update or delete on imposed_sheets for each row execute function refuse_change();
