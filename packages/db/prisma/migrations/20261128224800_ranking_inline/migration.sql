-- A search ranks every hit: inside of its row a rank is at hand, beside it each takes three more reads. For what is written from now on.
ALTER TABLE "jobs" ALTER COLUMN "ranking" SET STORAGE MAIN;
