-- CreateTable
CREATE TABLE "MeetingReply" (
    "cellId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingReply_pkey" PRIMARY KEY ("cellId","meetingId","memberId")
);

-- CreateTable
CREATE TABLE "InboxNotice" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboxNotice_pkey" PRIMARY KEY ("cellId","memberId","key")
);

-- CreateTable
CREATE TABLE "PushDevice" (
    "cellId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "PushDevice_pkey" PRIMARY KEY ("cellId","memberId","id")
);

-- CreateIndex
CREATE INDEX "InboxNotice_cellId_memberId_at_idx" ON "InboxNotice"("cellId", "memberId", "at");
