-- Words written as they are heard (« wattsap », « impo », « asurance ») are not always alike letter by letter.
-- A rough key of how a French reader would say a word; two words of the same key are taken for one another.
create function directory.sound(word text) returns text
    language sql immutable parallel safe strict
return regexp_replace(
           regexp_replace(
               regexp_replace(
                   regexp_replace(
                       regexp_replace(
                           replace(replace(replace(replace(replace(replace(
                               lower(word), 'ph', 'f'), 'eau', 'o'), 'au', 'o'), 'qu', 'k'), 'ch', '#'), 'h', ''),
                           'c([eiy])', 's\1', 'g'),
                       '[ckq]+', 'k', 'g'),
                   '(ai|ei|ay|ey)', 'e', 'g'),
               '(.)\1+', '\1', 'g'),
           '[estxz]+$', '');

alter table known_word add column sound text generated always as (directory.sound(word)) stored;
create index known_word_sound on known_word (sound);
