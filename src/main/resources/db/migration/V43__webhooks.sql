create table webhook_endpoint (
    id              text primary key,
    shop            text        not null references print_shop,
    url             text        not null,
    types           json        not null, -- empty: all
    secret          text        not null, -- needed to sign, so it cannot be a hash
    previous_secret text,
    previous_until  timestamptz,
    created_at      timestamptz not null,
    disabled_at     timestamptz,
    disabled_why    text,
    deleted_at      timestamptz
);
create index webhook_of_shop on webhook_endpoint (shop, created_at) where deleted_at is null;

create table webhook_delivery (
    id         text primary key, -- the webhook-id of every attempt
    endpoint   text        not null references webhook_endpoint,
    type       text        not null,
    payload    text        not null, -- the very bytes that are signed and sent
    created_at timestamptz not null,
    state      text        not null check (state in ('pending', 'delivered', 'failed')),
    attempts   integer     not null, -- since it was last begun anew
    next_at    timestamptz not null
);
create index delivery_to_make on webhook_delivery (endpoint, next_at) where state = 'pending';
create index delivery_of_endpoint on webhook_delivery (endpoint, created_at desc, id desc);

create table webhook_attempt (
    delivery text        not null references webhook_delivery,
    at       timestamptz not null,
    id       bigint generated always as identity,
    status   integer, -- null when there was no answer
    outcome  text        not null,
    millis   integer     not null,
    primary key (delivery, id)
);
