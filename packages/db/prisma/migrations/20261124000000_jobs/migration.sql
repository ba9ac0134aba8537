-- Both extensions are trusted: the database owner may create them.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

-- CreateTable
CREATE TABLE "jobs" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "company" TEXT NOT NULL DEFAULT '',
    "locations" JSONB NOT NULL DEFAULT '[]',
    "remote" TEXT,
    "employment_types" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "posted_at" TEXT,
    "valid_through" TEXT,
    "salary_min" DECIMAL(14,2),
    "salary_max" DECIMAL(14,2),
    "salary_currency" TEXT,
    "salary_period" TEXT,
    "salary_guessed" BOOLEAN NOT NULL DEFAULT false,
    "description_html" TEXT NOT NULL DEFAULT '',
    "description_text" TEXT NOT NULL DEFAULT '',
    "language" TEXT,
    "equity_min" DECIMAL(8,4),
    "equity_max" DECIMAL(8,4),
    "skills" JSONB NOT NULL DEFAULT '[]',
    "skill_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "provenance" JSONB NOT NULL DEFAULT '{}',
    "notes" TEXT,
    "triage" TEXT NOT NULL DEFAULT 'saved',
    "availability" TEXT NOT NULL DEFAULT 'unknown',
    "last_checked_at" TIMESTAMPTZ(3),
    "last_outcome" TEXT,
    "seen_at" TIMESTAMPTZ(3),
    "application_id" UUID,
    "repost_of_id" UUID,
    "merged_into_id" UUID,
    "merge_undo" JSONB,
    "url_key" TEXT,
    "company_key" TEXT NOT NULL DEFAULT '',
    "dedupe_key" TEXT NOT NULL DEFAULT '',
    "location_key" TEXT NOT NULL DEFAULT '',
    "text_hash" TEXT NOT NULL DEFAULT '',
    "search" tsvector,
    "ranking" tsvector,
    "next_check_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_sources" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "board" TEXT NOT NULL,
    "external_id" TEXT,
    "url" TEXT,
    "url_key" TEXT,
    "route" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "etag" TEXT,
    "last_modified" TEXT,
    "fetched_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocked_companies" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "company_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blocked_companies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_profiles" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "titles" TEXT[],
    "level" TEXT,
    "locations" TEXT[],
    "remote" TEXT[],
    "languages" TEXT[],
    "employment_types" TEXT[],
    "salary_min" DECIMAL(14,2),
    "salary_currency" TEXT,
    "salary_period" TEXT,
    "hide_unknown_pay" BOOLEAN NOT NULL DEFAULT false,
    "learned" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_profiles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skills" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "level" INTEGER NOT NULL,
    "target" INTEGER,
    "evidence" TEXT,
    "last_used_on" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skills_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_matches" (
    "job_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "formula" INTEGER NOT NULL,
    "text_hash" TEXT NOT NULL,
    "profile_hash" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "hidden_by" TEXT,
    "reasons" JSONB NOT NULL,
    "features" JSONB NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_matches_pkey" PRIMARY KEY ("job_id")
);

-- CreateTable
CREATE TABLE "job_feedback" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "features" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fetch_hosts" (
    "host" TEXT NOT NULL,
    "next_allowed_at" TIMESTAMPTZ(3),
    "day" TEXT,
    "day_count" INTEGER NOT NULL DEFAULT 0,
    "refused_until" TIMESTAMPTZ(3),
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "robots" TEXT,
    "robots_status" INTEGER,
    "robots_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "last_error_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "fetch_hosts_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "jobs_user_id_created_at_id_idx" ON "jobs"("user_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "jobs_user_id_posted_at_id_idx" ON "jobs"("user_id", "posted_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "jobs_user_id_company_key_idx" ON "jobs"("user_id", "company_key");

-- CreateIndex
CREATE INDEX "jobs_user_id_text_hash_idx" ON "jobs"("user_id", "text_hash");

-- CreateIndex
CREATE INDEX "jobs_user_id_url_key_idx" ON "jobs"("user_id", "url_key");

-- CreateIndex
CREATE INDEX "jobs_application_id_idx" ON "jobs"("application_id");

-- CreateIndex
CREATE INDEX "jobs_repost_of_id_idx" ON "jobs"("repost_of_id");

-- CreateIndex
CREATE INDEX "jobs_merged_into_id_idx" ON "jobs"("merged_into_id");

-- CreateIndex
CREATE INDEX "jobs_next_check_at_idx" ON "jobs"("next_check_at");

-- CreateIndex
CREATE INDEX "jobs_search_idx" ON "jobs" USING GIN ("search");

-- CreateIndex
CREATE INDEX "jobs_dedupe_key_idx" ON "jobs" USING GIN ("dedupe_key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "job_sources_user_id_url_key_idx" ON "job_sources"("user_id", "url_key");

-- CreateIndex
CREATE INDEX "job_sources_job_id_idx" ON "job_sources"("job_id");

-- CreateIndex
CREATE UNIQUE INDEX "job_sources_user_id_board_external_id_key" ON "job_sources"("user_id", "board", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "blocked_companies_user_id_company_key_key" ON "blocked_companies"("user_id", "company_key");

-- CreateIndex
CREATE UNIQUE INDEX "job_profiles_user_id_key" ON "job_profiles"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "skills_user_id_key_key" ON "skills"("user_id", "key");

-- CreateIndex
CREATE INDEX "job_matches_user_id_score_job_id_idx" ON "job_matches"("user_id", "score" DESC, "job_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "job_feedback_user_id_job_id_key" ON "job_feedback"("user_id", "job_id");

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_repost_of_id_fkey" FOREIGN KEY ("repost_of_id") REFERENCES "jobs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "jobs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_sources" ADD CONSTRAINT "job_sources_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_sources" ADD CONSTRAINT "job_sources_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocked_companies" ADD CONSTRAINT "blocked_companies_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_profiles" ADD CONSTRAINT "job_profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skills" ADD CONSTRAINT "skills_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_matches" ADD CONSTRAINT "job_matches_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_matches" ADD CONSTRAINT "job_matches_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_feedback" ADD CONSTRAINT "job_feedback_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Descriptions and search vectors go out of the row, so that lists and searches read a third of the pages. A vector is kept as
-- it is: it hardly gets smaller, and whoever looks for words in a row reads it for every hit.
ALTER TABLE "jobs" SET (toast_tuple_target = 512);
ALTER TABLE "jobs" ALTER COLUMN "search" SET STORAGE EXTERNAL;
