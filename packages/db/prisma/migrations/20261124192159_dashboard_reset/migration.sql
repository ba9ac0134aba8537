-- AlterTable
ALTER TABLE "dashboards" ALTER COLUMN "document" DROP NOT NULL;
