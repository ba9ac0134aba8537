-- DropIndex
DROP INDEX "status_changes_user_id_occurred_at_idx";

-- DropIndex
DROP INDEX "notes_user_id_idx";

-- DropIndex
DROP INDEX "documents_user_id_idx";

-- CreateTable
CREATE TABLE "dashboards" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dashboards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "named_layouts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "named_layouts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goals" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "target" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "skill_key" TEXT,
    "unit" TEXT,
    "deadline" TEXT,
    "rest_days" INTEGER[],
    "starts_on" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal_entries" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "occurred_on" TEXT NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goal_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dashboards_user_id_key" ON "dashboards"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "named_layouts_user_id_name_key" ON "named_layouts"("user_id", "name");

-- CreateIndex
CREATE INDEX "goals_user_id_deleted_at_position_idx" ON "goals"("user_id", "deleted_at", "position");

-- CreateIndex
CREATE INDEX "goal_entries_goal_id_occurred_on_idx" ON "goal_entries"("goal_id", "occurred_on");

-- CreateIndex
CREATE INDEX "goal_entries_user_id_idx" ON "goal_entries"("user_id");

-- CreateIndex
CREATE INDEX "status_changes_user_id_occurred_at_id_idx" ON "status_changes"("user_id", "occurred_at" DESC, "id");

-- CreateIndex
CREATE INDEX "notes_user_id_created_at_id_idx" ON "notes"("user_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "documents_user_id_created_at_id_idx" ON "documents"("user_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "calendar_events_user_id_created_at_id_idx" ON "calendar_events"("user_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "calendar_events_user_id_last_synced_at_id_idx" ON "calendar_events"("user_id", "last_synced_at" DESC, "id");

-- AddForeignKey
ALTER TABLE "dashboards" ADD CONSTRAINT "dashboards_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_layouts" ADD CONSTRAINT "named_layouts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_entries" ADD CONSTRAINT "goal_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_entries" ADD CONSTRAINT "goal_entries_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goals"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- AlterTable
ALTER TABLE "applications" ADD COLUMN     "first_response_at" TIMESTAMPTZ(3),
ADD COLUMN     "reached" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "applications_user_id_deleted_at_applied_at_idx" ON "applications"("user_id", "deleted_at", "applied_at");

-- What histories that are there already say.
UPDATE "applications" a SET
  "reached" = h.reached,
  "first_response_at" = h.first_response_at
FROM (
  SELECT "application_id",
    max(CASE "stage" WHEN 'applied' THEN 1 WHEN 'interviewing' THEN 2 WHEN 'offer' THEN 3 WHEN 'accepted' THEN 4 ELSE 0 END) AS reached,
    min("occurred_at") FILTER (WHERE "stage" IN ('interviewing', 'offer', 'accepted', 'rejected')) AS first_response_at
  FROM "status_changes" GROUP BY "application_id"
) h
WHERE h."application_id" = a."id";
