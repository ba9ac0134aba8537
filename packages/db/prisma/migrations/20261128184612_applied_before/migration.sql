-- DropIndex
DROP INDEX "applications_user_id_dedupe_key_idx";

-- CreateIndex
CREATE INDEX "applications_user_id_dedupe_key_idx" ON "applications"("user_id", "dedupe_key" text_pattern_ops);
