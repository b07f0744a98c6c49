-- What worst-case inputs made of a template's content, with one version of the press and one set of fonts. Made anew when
-- any of the three changes; the pictures are blobs.
create table certificate (
    template text        not null check (template ~ '^[0-9a-f]{64}$'), -- hash of the content, not of a version
    press    text        not null,
    supplies text        not null, -- hash over fonts and emoji pictures
    passed   boolean     not null,
    findings json        not null,
    pictures json        not null, -- SHA-256 of the picture of each failing case in turn, or null
    made_at  timestamptz not null,
    primary key (template, press, supplies)
);
