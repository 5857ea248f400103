-- A sign-in link sent to a new e-mail address proves that address too: it becomes the person's when the link is used.
alter table sign_in_link add column new_email text;

-- The secret of an application being set up; becomes totp_secret once a code has shown that it arrived.
alter table person add column totp_next bytea;
