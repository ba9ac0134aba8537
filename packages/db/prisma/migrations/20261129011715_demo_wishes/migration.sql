-- AlterTable
ALTER TABLE "job_profiles" ADD COLUMN     "is_demo" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "skills" ADD COLUMN     "is_demo" BOOLEAN NOT NULL DEFAULT false;
