-- How long the last copy of a day, a week, a month and a year stays; a year without a number: for good.
ALTER TABLE book ADD COLUMN keep_days INTEGER NOT NULL DEFAULT 14 CHECK (keep_days BETWEEN 7 AND 366);
ALTER TABLE book ADD COLUMN keep_weeks INTEGER NOT NULL DEFAULT 8 CHECK (keep_weeks BETWEEN 4 AND 260);
ALTER TABLE book ADD COLUMN keep_months INTEGER NOT NULL DEFAULT 12 CHECK (keep_months BETWEEN 6 AND 120);
ALTER TABLE book ADD COLUMN keep_years INTEGER CHECK (keep_years BETWEEN 5 AND 100);
