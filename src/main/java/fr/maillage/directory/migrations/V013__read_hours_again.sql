-- French hours are understood now: what was doubtful before is read again at the next look.
update hours_text set doubtful = null;
