-- When the secret of a second factor to come was made: shown again for half an hour, worth nothing later.
alter table person add column totp_begun_at timestamptz;
-- Whether the address is known to be theirs: an inviter wrote to it, or a link sent to it was followed. One that somebody
-- only typed is not, and no identity provider is linked by it.
alter table person add column email_proved boolean not null default true;
