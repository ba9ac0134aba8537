-- CreateTable
CREATE TABLE "done_steps" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "application_id" UUID,
    "event_id" UUID,
    "text" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "done_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "done_steps_user_id_done_at_id_idx" ON "done_steps"("user_id", "done_at" DESC, "id");

-- CreateIndex
CREATE INDEX "done_steps_application_id_idx" ON "done_steps"("application_id");

-- CreateIndex
CREATE INDEX "done_steps_event_id_idx" ON "done_steps"("event_id");

-- AddForeignKey
ALTER TABLE "done_steps" ADD CONSTRAINT "done_steps_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "done_steps" ADD CONSTRAINT "done_steps_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "done_steps" ADD CONSTRAINT "done_steps_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "calendar_events"("id") ON DELETE CASCADE ON UPDATE CASCADE;
