-- CreateIndex
CREATE INDEX "jobs_ranking_idx" ON "jobs" USING GIN ("ranking");
