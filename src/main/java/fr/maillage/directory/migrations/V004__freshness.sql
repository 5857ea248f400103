-- « When did anything change? » is asked at each export.
create index place_updated_at on place (updated_at);
