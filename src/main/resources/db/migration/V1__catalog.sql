-- What customers can choose from. Versions are never changed: designs and orders are pinned to them.
create extension if not exists pg_trgm;

create table template_version (
    slug        text        not null,
    version     integer     not null,
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    product     text        not null,
    files       json        not null, -- name → SHA-256 of the blob; "product.json" is the product as it was then
    imported_at timestamptz not null,
    primary key (slug, version),
    unique (slug, hash)
);

-- One row for each published template, made anew whenever a version is published: all that search needs.
create table catalog_entry (
    slug         text primary key,
    version      integer        not null,
    product      text           not null,
    size         text           not null,
    title        text           not null,
    description  text           not null,
    price        numeric(12, 2) not null,
    currency     text           not null,
    published_at timestamptz    not null,
    plain        text           not null, -- title, facets and sample words without accents, in small letters
    words        tsvector       not null,
    foreign key (slug, version) references template_version
);
create index catalog_entry_words on catalog_entry using gin (words);
create index catalog_entry_plain on catalog_entry using gin (plain gin_trgm_ops);
create index catalog_entry_newest on catalog_entry (published_at desc, slug desc);

create table catalog_facet (
    slug  text not null references catalog_entry on delete cascade,
    facet text not null,
    value text not null,
    primary key (facet, value, slug)
);
create index catalog_facet_of on catalog_facet (slug);

-- Colours a template comes in, in OKLab, where distance is what the eye sees.
create table catalog_colour (
    slug text not null references catalog_entry on delete cascade,
    hex  text not null,
    l    real not null,
    a    real not null,
    b    real not null,
    primary key (slug, hex)
);
