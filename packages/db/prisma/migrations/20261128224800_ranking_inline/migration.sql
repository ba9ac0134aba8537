-- A search ranks every hit: inside of its row a rank is at hand, beside it each takes three more reads.
ALTER TABLE "jobs" ALTER COLUMN "ranking" SET STORAGE MAIN;
